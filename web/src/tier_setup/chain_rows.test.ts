import { expect, test } from 'vitest';
import type { TierChain, TierHolding, TierOverview } from '../generated/protocol';
import { chainRows, upstreamsOf } from './chain_rows';

function holding(id: string, account: string, level: number): TierHolding {
  return {
    id,
    product: 'crm',
    productName: 'CRM',
    level,
    account,
    accountName: account,
    tier1: '',
    tier1Name: '',
    tier2: '',
    tier2Name: '',
    status: 'active',
    statusLabel: 'active',
    needsUpdate: false,
    values: [],
    openRequest: '',
  };
}
function chain(customer: string, tier1: string, above = ''): TierChain {
  return {
    customer,
    customerName: customer.toUpperCase(),
    tier1: [{ id: tier1, label: tier1.toUpperCase(), help: above }],
  };
}
const overview: TierOverview = {
  products: [],
  chains: [chain('beta', 'north'), chain('acme', 'north', 'globex'), chain('north', 'globex')],
  totalChains: 3,
  columns: [],
  requests: [],
  totalRequests: 0,
  configurations: [holding('TC-1', 'north', 1), holding('TC-2', 'globex', 2), holding('TC-3', 'north', 2)],
  totalConfigurations: 3,
  assets: [holding('AS-1', 'acme', 0)],
  totalAssets: 1,
};

test('who has something comes first, with it and with the chain above', () => {
  const rows = chainRows(overview, new Set());
  expect(rows.slice(0, 4).map(({ key, level }) => `${level} ${key}`)).toEqual([
    '1 acme',
    '2 acme/asset/AS-1',
    '2 acme/1/north',
    '3 acme/1/north/2/globex',
  ]);
  expect(rows.slice(4).map(({ key }) => key)).toEqual(['beta', 'beta/1/north', 'north', 'north/1/globex']);
});

test('a tier shows the configurations of its level alone, under its name', () => {
  const rows = chainRows(overview, new Set());
  const tier = (key: string) => rows.find((row) => row.key === key);
  expect(tier('acme/1/north')).toMatchObject({ configurations: [{ id: 'TC-1' }] });
  expect(tier('acme/1/north/2/globex')).toMatchObject({ name: 'GLOBEX', configurations: [{ id: 'TC-2' }] });
});

test('a customer is folded and unfolded', () => {
  expect(chainRows(overview, new Set(['acme']))[1]).toMatchObject({ key: 'beta' });
});

test('who has something is there even where the list of chains has no room for it', () => {
  const sold = { ...holding('AS-2', 'gamma', 0), tier1: 'north', tier1Name: 'North', tier2: 'globex' };
  const rows = chainRows(
    { ...overview, chains: [], assets: [{ ...sold, tier2Name: 'Globex' }], configurations: [] },
    new Set(),
  );
  expect(rows.map(({ key }) => key)).toEqual([
    'gamma',
    'gamma/asset/AS-2',
    'gamma/1/north',
    'gamma/1/north/2/globex',
  ]);
  expect(rows.at(-1)).toMatchObject({ name: 'Globex' });
});

test('the ids of several upstreams are told apart', () => {
  expect(upstreamsOf('globex; umbrella')).toEqual(['globex', 'umbrella']);
  expect(upstreamsOf('')).toEqual([]);
});
