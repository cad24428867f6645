// The cards of one column of the board: all of them where they are few, else the pages that came into sight.

export interface Deck<Card> {
  /** How many there are. */
  count: number;
  /** By position; one that has not arrived is missing. */
  cards: readonly (Card | undefined)[];
  /** The pages that were asked for. */
  pages: Set<number> | 'all';
}

export const kPage = 100; // cards

/** A column of which nothing was asked yet; what stood there stays until its place is taken. */
export function emptyDeck<Card>(count: number, before?: Deck<Card>): Deck<Card> {
  return { count, cards: (before?.cards ?? []).slice(0, count), pages: new Set() };
}

/** Numbers of the pages with these positions that nobody asked for. */
export function missingPages<Card>({ pages, count }: Deck<Card>, first: number, last: number): number[] {
  if (pages === 'all' || count === 0) return [];
  const missing: number[] = [];
  const end = Math.floor(Math.min(last, count - 1) / kPage);
  for (let page = Math.floor(Math.max(0, first) / kPage); page <= end; page += 1) {
    if (!pages.has(page)) missing.push(page);
  }
  return missing;
}

export function withPage<Card>(deck: Deck<Card>, page: number, arrived: readonly Card[]): Deck<Card> {
  const cards = deck.cards.slice();
  arrived.forEach((card, i) => {
    cards[page * kPage + i] = card;
  });
  return { ...deck, cards };
}
