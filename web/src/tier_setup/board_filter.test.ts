import { expect, test } from 'vitest';
import type { TierCard } from '../generated/protocol';
import { choicesOf, decksBy, kWhole, narrowed, needsAll } from './board_filter';

const card = (id: string, status: string, who: string, missing = 0) =>
  ({
    id,
    status,
    who,
    missing,
    typeLabel: 'Purchase',
    statusLabel: status,
    productName: 'CRM',
    accountName: `Customer ${id}`,
    waits: who === '' ? '' : `waits for ${who}`,
    template: '',
    reason: '',
    failure: '',
    date: '',
  }) as unknown as TierCard;
const cards = [
  card('PR-1', 'pending', 'Vendor'),
  card('PR-2', 'draft', 'Globex', 2),
  card('PR-3', 'pending', 'Vendor'),
];
const ids = (filter: object) => narrowed(cards, { ...kWhole, ...filter }).map(({ id }) => id);

test('every word on a card is found, in any order', () => {
  expect(ids({ words: 'globex crm' })).toEqual(['PR-2']);
  expect(ids({ words: 'customer pr-3' })).toEqual(['PR-3']);
  expect(ids({ words: 'nobody' })).toEqual([]);
});

test('filters and orders', () => {
  expect(ids({ who: 'Vendor' })).toEqual(['PR-1', 'PR-3']);
  expect(ids({ waits: 'waits for Globex' })).toEqual(['PR-2']);
  expect(ids({ order: 'missing' })).toEqual(['PR-2', 'PR-1', 'PR-3']);
  expect(needsAll(kWhole)).toBe(false);
  expect(needsAll({ ...kWhole, order: 'account' })).toBe(true);
  expect(decksBy(cards).get('pending')?.count).toBe(2);
});

test('what can be chosen stands on the cards, most frequent first', () => {
  expect(choicesOf(cards, 'who', 'All').map(({ label }) => label)).toEqual([
    'All',
    'Vendor (2)',
    'Globex (1)',
  ]);
});
