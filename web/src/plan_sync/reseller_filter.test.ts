import { expect, test } from 'vitest';
import type { PlanOverview } from '../generated/protocol';
import { kAllResellers, sifted } from './reseller_filter';

const reseller = (id: string, provider: string, more: object = {}) => ({
  id,
  name: `Reseller ${id}`,
  provider,
  providerName: `Provider ${provider}`,
  serviceTemplateName: 'Standard',
  templateActive: true,
  confirmationsNeeded: 0,
  disabledCopies: 0,
  copies: 1,
  ...more,
});
const overview = {
  providers: [{ id: 'acme' }, { id: 'b' }, { id: 'other' }],
  resellers: [
    reseller('b', 'acme'),
    reseller('deep', 'b', { confirmationsNeeded: 2 }),
    reseller('c', 'acme', { copies: 3, templateActive: false }),
  ],
} as unknown as PlanOverview;
const shown = (filter: object, destructive: string[] = []) =>
  sifted(overview, { ...kAllResellers, ...filter }, new Set(destructive));
const ids = (filter: object, destructive?: string[]) =>
  shown(filter, destructive).overview.resellers.map(({ id }) => id);

test('who stands above a match is shown with it, and not counted', () => {
  expect(ids({ words: 'deep' })).toEqual(['b', 'deep']);
  expect(shown({ words: 'deep' }).count).toBe(1);
  expect(shown({ words: 'deep' }).overview.providers.map(({ id }) => id)).toEqual(['acme', 'b']);
  expect(ids({ words: 'standard PROVIDER acme' })).toEqual(['b', 'c']);
});

test('filters and orders', () => {
  expect(ids({ only: 'confirm' })).toEqual(['b', 'deep']);
  expect(ids({ only: 'inactive' })).toEqual(['c']);
  expect(ids({ only: 'destructive' }, ['c'])).toEqual(['c']);
  expect(ids({ order: 'copies' })[0]).toBe('c');
  expect(ids({})).toEqual(['b', 'deep', 'c']);
});
