// Requests as cards in columns by state. Arrows move from card to card and from column to column, Enter opens.
import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { TierCard, TierState } from '../generated/protocol';
import { ask, useAnswer } from '../store/ask';
import { focusPane } from '../store/layout';
import { actOnSeveral } from '../store/several';
import { waysFor } from '../store/words';
import { PlayNext } from '../timeline/play_next';
import { Button, EmptyState } from '../ui';
import { capital } from '../ui/capital';
import { ListChoice, ListSearch, ListTools } from '../ui/list_tools';
import { Column, kCardSelector } from './board_column';
import {
  type BoardFilter,
  choicesOf,
  decksBy,
  isNarrowed,
  kOrders,
  kWhole,
  narrowed,
  needsAll,
} from './board_filter';
import { useKeptFocus } from './kept_focus';
import { statusGlyph } from './marks';
import { prepareRequest } from './new_request';
import { asked, choose, chosen, decks, overview, presentProduct, product, text } from './state';
import './board.css';

/** Where nothing was asked for yet: by a new request, or by the next step of the scenario. */
function NoRequests() {
  if (text.value !== '' || product.value !== '')
    return (
      <EmptyState title="No request matches" text="Search for something else, or choose all products." />
    );
  return (
    <EmptyState
      title="No request yet"
      text="A sale asks the vendor for an asset, and each tier for what it lacks."
    >
      <PlayNext />
      <Button icon="add" onClick={() => prepareRequest(presentProduct())}>
        Start with a sale
      </Button>
    </EmptyState>
  );
}

/** A state in which no request stands: its name only. */
function EmptyColumn({ of }: { of: TierState }) {
  return (
    <div class="board-empty" title={of.help}>
      <span class="board-empty__words">
        <span aria-hidden="true">{statusGlyph(of.id)}</span> {capital(of.label)}
      </span>
      <span class="board-empty__count">0</span>
    </div>
  );
}

/** The card at the height of this one in the next column that has one. */
function besides(card: HTMLElement, board: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const columns = [...board.querySelectorAll<HTMLElement>('[role="listbox"]')];
  const column = columns[columns.indexOf(card.closest<HTMLElement>('[role="listbox"]')!) + step];
  const top = card.getBoundingClientRect().top;
  const cards = [...(column?.querySelectorAll<HTMLElement>(kCardSelector) ?? [])];
  const distance = (other: HTMLElement) => Math.abs(other.getBoundingClientRect().top - top);
  return cards.sort((a, b) => distance(a) - distance(b))[0];
}

const filter = signal<BoardFilter>(kWhole);
const kMostRequests = 10_000;

/** All requests, where the filter needs them; undefined while they are awaited. */
function useAll(): readonly TierCard[] | undefined {
  const isWanted = needsAll(filter.value) || isOpen.value;
  const { value } = useAnswer(
    () => (isWanted ? ask('tierOverview', { ...asked(), limit: kMostRequests }) : undefined),
    isWanted,
    product.value,
    text.value,
  );
  return value?.requests;
}

/** The filters were looked at: what can be chosen is known then. */
const isOpen = signal(false);

/** What is over takes nothing any more. */
function act(cards: readonly TierCard[]): void {
  const open = cards.filter(({ isFinal }) => !isFinal);
  actOnSeveral(
    waysFor('tier-setup', 'request'),
    open.map(({ id, typeLabel, accountName }) => ({ id, label: id, note: `${typeLabel} · ${accountName}` })),
  );
}

function Tools({
  all,
  cards,
  shown,
}: {
  all: readonly TierCard[];
  cards: readonly TierCard[];
  shown: number;
}) {
  const { words, who, waits, order } = filter.value;
  const set = (change: Partial<BoardFilter>) => {
    filter.value = { ...filter.value, ...change };
  };
  return (
    <div
      class="board-tools"
      onFocusIn={() => {
        isOpen.value = true;
      }}
      onPointerEnter={() => {
        isOpen.value = true;
      }}
    >
      <ListTools
        shown={shown}
        total={overview.value?.totalRequests ?? 0}
        noun="request"
        isNarrowed={isNarrowed(filter.value)}
        onClear={() => set({ ...kWhole, order })}
        onAct={() => act(cards)}
      >
        <ListSearch label="Search requests" value={words} onInput={(typed) => set({ words: typed })} />
        <ListChoice
          label="Next is"
          value={who}
          choices={choicesOf(all, 'who', 'Next: anybody')}
          onChange={(id) => set({ who: id })}
        />
        <ListChoice
          label="Waits for"
          value={waits}
          choices={choicesOf(all, 'waits', 'Waits for anything')}
          onChange={(id) => set({ waits: id })}
        />
        <ListChoice
          label="Order"
          value={order}
          choices={kOrders}
          onChange={(id) => set({ order: id as BoardFilter['order'] })}
        />
      </ListTools>
    </div>
  );
}

/** Few can be seen at a glance. */
const kFewRequests = 8;

export function Board() {
  const board = useRef<HTMLDivElement>(null);
  const present = overview.value;
  const all = useAll();
  const known = all ?? present?.requests ?? [];
  const isSifted = needsAll(filter.value) && all !== undefined;
  const cards = isSifted ? narrowed(all, filter.value) : [];
  const shownDecks = isSifted ? decksBy(cards) : decks.value;
  const keptFocus = useKeptFocus(decks.value, (lost) => {
    const id = CSS.escape(lost.dataset.id ?? '');
    board.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus();
  });
  if (!present) return null;
  if (present.totalRequests === 0) return <NoRequests />;
  const onKeyDown = (event: KeyboardEvent) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>(kCardSelector);
    if (!card || !board.current || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    besides(card, board.current, event.key === 'ArrowRight' ? 1 : -1)?.focus();
  };
  const open = (id: string, byKey: boolean) => {
    choose({ kind: 'request', id });
    if (byKey) focusPane('inspector');
  };
  const selected = chosen.value?.kind === 'request' ? chosen.value.id : '';
  const isLong = present.totalRequests > kFewRequests || needsAll(filter.value);
  const shown = isSifted ? cards.length : present.totalRequests;
  return (
    <>
      {isLong && <Tools all={known} cards={isSifted ? cards : known} shown={shown} />}
      {shown === 0 && <p class="tier-note">No request matches.</p>}
      <div
        ref={board}
        class="board"
        role="group"
        aria-label="Requests by state"
        onKeyDown={onKeyDown}
        {...keptFocus}
      >
        {present.columns.map((column) => {
          const deck = shownDecks.get(column.id);
          return deck && deck.count > 0 ? (
            <Column key={column.id} state={column} deck={deck} selected={selected} onOpen={open} />
          ) : (
            <EmptyColumn key={column.id} of={column} />
          );
        })}
      </div>
    </>
  );
}
