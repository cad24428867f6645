// Requests as cards in columns by state. Arrows move from card to card and from column to column, Enter opens.
import { useRef } from 'preact/hooks';
import { focusPane } from '../app/layout';
import type { TierState } from '../generated/protocol';
import { PlayNext } from '../timeline/play_next';
import { Button, EmptyState } from '../ui';
import { capital } from '../ui/capital';
import { Column, kCardSelector } from './board_column';
import { useKeptFocus } from './kept_focus';
import { statusGlyph } from './marks';
import { prepareRequest } from './new_request';
import { choose, chosen, decks, overview, presentProduct, product, text } from './state';
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

export function Board() {
  const board = useRef<HTMLDivElement>(null);
  const present = overview.value;
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
  return (
    <div
      ref={board}
      class="board"
      role="group"
      aria-label="Requests by state"
      onKeyDown={onKeyDown}
      {...keptFocus}
    >
      {present.columns.map((column) =>
        column.count === 0 ? (
          <EmptyColumn key={column.id} of={column} />
        ) : (
          <Column key={column.id} state={column} selected={selected} onOpen={open} />
        ),
      )}
    </div>
  );
}
