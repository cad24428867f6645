// One state of the board: its cards as a listbox, of which only those in sight are in the document.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TierCard, TierState } from '../generated/protocol';
import { capital } from '../ui/capital';
import { numberText } from '../ui/count_text';
import { rowsInSight, useVirtualizer } from '../ui/use_virtualizer';
import type { Deck } from './deck';
import { KindMark, statusGlyph } from './marks';
import { overview, wantCards } from './state';

export const kCardSelector = '[role="option"]';
const kCardHeight = 126; // CSS pixels, the gap below included
const kFew = 6; // cards that are as high as what stands in them; a phone shows them without a list to scroll

interface CardProps {
  card: TierCard | undefined;
  index: number;
  count: number;
  start: number;
  selected: boolean;
  tabIndex: 0 | -1;
  /** One of few, which are as high as what stands in them. */
  isGrown: boolean;
  onOpen: (id: string, byKey: boolean) => void;
}

function CardFace({ card }: { card: TierCard }) {
  const { id, kind, level, typeLabel, productName, accountName, waits, who, missing } = card;
  const ending = card.failure || card.template;
  const hasProducts = (overview.value?.products.length ?? 0) > 1;
  return (
    <>
      <span class="card__head">
        <KindMark kind={kind} level={level} />
        <span class="card__type one-line">{typeLabel}</span>
        <span class="card__id one-line user-text">{id}</span>
      </span>
      <span class="card__who">
        <span class="user-text one-line" dir="auto">
          {accountName}
          {hasProducts && <span class="card__product"> · {productName}</span>}
        </span>
        {missing > 0 && <span class="card__missing">{missing} missing</span>}
      </span>
      <span class="card__waits user-text">{waits || ending}</span>
      {who !== '' && (
        <span class="card__next one-line user-text">
          <span class="muted">next:</span> {who}
        </span>
      )}
    </>
  );
}

function Card({ card, index, count, start, selected, tabIndex, isGrown, onOpen }: CardProps) {
  return (
    <div
      role="option"
      data-index={index}
      data-id={card?.id}
      aria-selected={selected}
      aria-setsize={count}
      aria-posinset={index + 1}
      tabIndex={tabIndex}
      class={`card${card ? ` card--${card.kind}` : ''}${selected ? ' card--selected' : ''}`}
      style={isGrown ? undefined : { transform: `translateY(${start}px)` }}
      onClick={() => card && onOpen(card.id, false)}
      onKeyDown={(event) => {
        if (!card || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        onOpen(card.id, event.key === 'Enter');
      }}
    >
      {card ? <CardFace card={card} /> : <span class="muted">…</span>}
    </div>
  );
}

const kSteps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + 4,
  PageUp: (at) => at - 4,
  Home: () => 0,
  End: (_, last) => last,
};

interface Props {
  state: TierState;
  deck: Deck<TierCard> | undefined;
  /** The id of the request that the inspector shows. */
  selected: string;
  onOpen: (id: string, byKey: boolean) => void;
}

export function Column({ state, deck, selected, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState(0);
  const moved = useRef(false);
  const count = deck?.count ?? 0;
  const isFew = count <= kFew;
  const at = Math.min(focus, Math.max(0, count - 1));
  const virtualizer = useVirtualizer({
    count,
    rowHeight: kCardHeight,
    overscan: 3,
    scrolled: () => list.current,
    // The card that has the focus stays in the document, wherever the list is scrolled.
    rowsOf: (range) => {
      if (isFew) return Array.from({ length: range.count }, (_, i) => i);
      const seen = rowsInSight(range);
      return seen.includes(at) || at >= range.count ? seen : [...seen, at].sort((a, b) => a - b);
    },
  });
  const items = virtualizer.getVirtualItems().filter(({ index }) => index < count);
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => wantCards(state.id, first, last), [deck?.pages, state.id, first, last]);

  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    list.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus({ preventScroll: !isFew });
  }, [at]);
  // What is chosen elsewhere is brought into sight.
  const chosenAt = deck?.cards.findIndex((card) => card?.id === selected) ?? -1;
  useEffect(() => {
    if (chosenAt < 0 || list.current?.contains(document.activeElement)) return;
    setFocus(chosenAt);
    const card = isFew ? list.current?.querySelector(`[data-index="${chosenAt}"]`) : null;
    if (card) card.scrollIntoView({ block: 'nearest' });
    else virtualizer.scrollToIndex(chosenAt);
  }, [chosenAt, selected]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = kSteps[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(count - 1, step(at, count - 1)));
    if (to === at) return;
    if (!isFew) virtualizer.scrollToIndex(to);
    moved.current = true;
    setFocus(to);
  };
  return (
    <section class={`column${isFew ? ' column--few' : ''}`} aria-label={`${state.label}, ${count}`}>
      <h2 class="column__head" title={state.help}>
        <span aria-hidden="true">{statusGlyph(state.id)}</span>
        <span class="one-line">{capital(state.label)}</span>
        <span class="column__count">{numberText(count)}</span>
      </h2>
      <div
        ref={list}
        role="listbox"
        aria-label={state.label}
        class="column__cards"
        onKeyDown={onKeyDown}
        onFocusIn={(event) => {
          const index = (event.target as HTMLElement).dataset.index;
          if (index !== undefined) setFocus(Number(index));
        }}
      >
        <div
          role="presentation"
          class="column__all"
          style={isFew ? undefined : { height: `${virtualizer.getTotalSize()}px` }}
        >
          {items.map(({ index, start }) => {
            const card = deck?.cards[index];
            return (
              <Card
                key={index}
                card={card}
                index={index}
                count={count}
                start={start}
                selected={card !== undefined && card.id === selected}
                tabIndex={index === at ? 0 : -1}
                isGrown={isFew}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      </div>
    </section>
  );
}
