import { expect, test } from 'vitest';
import type { EntitlementEntry } from '../generated/protocol';
import { filtered, isFiltered, kNoFilters } from './list_filters';

const entry = (id: string, product: string, state: string, account: string) =>
  ({ id, product, state, standings: [{ account }] }) as unknown as EntitlementEntry;
const entries = [
  entry('1', 'CAD', 'draft', 'nordic'),
  entry('2', 'CAD', 'deployed', 'alpine'),
  entry('3', 'CAM', 'draft', 'alpine'),
];
const ids = (filters: object) => filtered(entries, { ...kNoFilters, ...filters }).map(({ id }) => id);

test('every filter narrows, and none shows all', () => {
  expect(ids({})).toEqual(['1', '2', '3']);
  expect(ids({ product: 'CAD' })).toEqual(['1', '2']);
  expect(ids({ product: 'CAD', state: 'draft' })).toEqual(['1']);
  expect(ids({ account: 'alpine' })).toEqual(['2', '3']);
  expect(isFiltered(kNoFilters)).toBe(false);
  expect(isFiltered({ ...kNoFilters, state: 'draft' })).toBe(true);
});
