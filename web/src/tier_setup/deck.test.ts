import { expect, test } from 'vitest';
import { emptyDeck, kPage, missingPages, withPage } from './deck';

test('the pages in sight that nobody asked for are missing', () => {
  const deck = emptyDeck<string>(1050);
  expect(missingPages(deck, 0, 10)).toEqual([0]);
  expect(missingPages(deck, 90, 205)).toEqual([0, 1, 2]);
  deck.pages = new Set([1]);
  expect(missingPages(deck, 90, 205)).toEqual([0, 2]);
  expect(missingPages(deck, 1040, 2000)).toEqual([10]);
});

test('a column that came whole misses nothing', () => {
  expect(missingPages({ count: 3, cards: [], pages: 'all' }, 0, 2)).toEqual([]);
  expect(missingPages(emptyDeck(0), 0, 0)).toEqual([]);
});

test('a page stands where it belongs, the rest stays', () => {
  const deck = withPage(emptyDeck<string>(300), 1, ['a', 'b']);
  expect(deck.cards[kPage]).toBe('a');
  expect(deck.cards[0]).toBeUndefined();
  expect(withPage(deck, 0, ['c']).cards[kPage + 1]).toBe('b');
});

test('what stood in a column stays until its place is taken, but no more than there are', () => {
  const before = withPage(emptyDeck<string>(3), 0, ['a', 'b', 'c']);
  expect(emptyDeck(2, before).cards).toEqual(['a', 'b']);
});
