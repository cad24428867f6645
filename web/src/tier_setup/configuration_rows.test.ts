import { expect, test } from 'vitest';
import type { TierHolding } from '../generated/protocol';
import { accountsAtBothLevels, configurationRows } from './configuration_rows';

function configuration(id: string, product: string, account: string, level: number): TierHolding {
  const names = {
    productName: product,
    accountName: account,
    tier1: '',
    tier1Name: '',
    tier2: '',
    tier2Name: '',
  };
  const state = { status: 'active', statusLabel: 'active', needsUpdate: false, values: [], openRequest: '' };
  return { id, product, account, level, ...names, ...state };
}
const all = [
  configuration('TC-1', 'crm', 'globex', 2),
  configuration('TC-2', 'crm', 'north', 1),
  configuration('TC-3', 'mail', 'globex', 1),
];

test('stand by product, tier 1 first', () => {
  expect(configurationRows(all, new Set()).map(({ key }) => key)).toEqual([
    '1/crm',
    'TC-2',
    '2/crm',
    'TC-1',
    '1/mail',
    'TC-3',
  ]);
});

test('below a closed head are left out, and counted', () => {
  const rows = configurationRows(all, new Set(['2/crm']));
  expect(rows.map(({ key }) => key)).not.toContain('TC-1');
  expect(rows.find(({ key }) => key === '2/crm')).toMatchObject({ count: 1, expanded: false });
});

test('who is tier 1 here and tier 2 there is found', () => {
  expect([...accountsAtBothLevels(all)]).toEqual(['globex']);
});
