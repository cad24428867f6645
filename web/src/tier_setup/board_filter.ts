// Which requests the board shows, and in which order.
import type { RequestStatus, TierCard } from '../generated/protocol';
import { hasWords } from '../ui/has_words';
import type { Choice } from '../ui/list_tools';
import type { Deck } from './deck';

export type Order = 'came' | 'account' | 'product' | 'missing';
export interface BoardFilter {
  words: string;
  /** Who acts next; empty: whoever. */
  who: string;
  /** What it waits for; empty: whatever. */
  waits: string;
  order: Order;
}
export const kWhole: BoardFilter = { words: '', who: '', waits: '', order: 'came' };
export const kOrders: readonly { id: Order; label: string }[] = [
  { id: 'came', label: 'As they came' },
  { id: 'account', label: 'By account' },
  { id: 'product', label: 'By product' },
  { id: 'missing', label: 'Most missing first' },
];

/** Fewer are shown. */
export function isNarrowed({ words, who, waits }: BoardFilter): boolean {
  return words.trim() !== '' || who !== '' || waits !== '';
}

/** The cards have to be known all. */
export function needsAll(filter: BoardFilter): boolean {
  return isNarrowed(filter) || filter.order !== 'came';
}

function isShown(card: TierCard, { words, who, waits }: BoardFilter): boolean {
  const { id, typeLabel, statusLabel, productName, accountName, template, reason, failure, date } = card;
  const texts = [id, typeLabel, statusLabel, productName, accountName, template, reason, failure, date];
  return (
    (who === '' || card.who === who) &&
    (waits === '' || card.waits === waits) &&
    hasWords([...texts, card.waits, card.who], words)
  );
}

const kCompare: Record<Order, (a: TierCard, b: TierCard) => number> = {
  came: () => 0,
  account: (a, b) => a.accountName.localeCompare(b.accountName, undefined, { numeric: true }),
  product: (a, b) => a.productName.localeCompare(b.productName, undefined, { numeric: true }),
  missing: (a, b) => b.missing - a.missing,
};

export function narrowed(cards: readonly TierCard[], filter: BoardFilter): TierCard[] {
  return cards.filter((card) => isShown(card, filter)).sort(kCompare[filter.order]);
}

function grouped<Key>(cards: readonly TierCard[], key: (card: TierCard) => Key): Map<Key, TierCard[]> {
  const groups = new Map<Key, TierCard[]>();
  for (const card of cards) {
    const own = groups.get(key(card));
    if (own) own.push(card);
    else groups.set(key(card), [card]);
  }
  return groups;
}

export function decksBy(cards: readonly TierCard[]): Map<RequestStatus, Deck<TierCard>> {
  const decks = new Map<RequestStatus, Deck<TierCard>>();
  for (const [status, own] of grouped(cards, (card) => card.status))
    decks.set(status, { count: own.length, cards: own, pages: 'all' });
  return decks;
}

const kMostChoices = 60;

/** What stands on the cards there, most frequent first. */
export function choicesOf(cards: readonly TierCard[], of: 'who' | 'waits', all: string): Choice[] {
  const groups = [...grouped(cards, (card) => card[of])].filter(([text]) => text !== '');
  const frequent = groups.sort(([, a], [, b]) => b.length - a.length).slice(0, kMostChoices);
  return [
    { id: '', label: all },
    ...frequent.map(([text, { length }]) => ({ id: text, label: `${text} (${length})` })),
  ];
}
