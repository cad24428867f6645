import { describe, expect, test } from 'vitest';
import type { EntitlementAccount } from '../generated/protocol';
import { accountRows } from './account_rows';

const kTypes = [
  { id: 'producer', label: 'Producer', help: '' },
  { id: 'partner', label: 'Partner', help: '' },
  { id: 'customer', label: 'Customer', help: '' },
];

let count = 0;
function account(id: string, type: string, more: Partial<EntitlementAccount> = {}): EntitlementAccount {
  count += 1;
  return {
    index: count,
    id,
    name: id.toUpperCase(),
    type,
    typeLabel: type,
    level: 1,
    parents: [],
    related: [],
    totalRelated: 0,
    visible: true,
    entitlements: 0,
    received: 0,
    passedOn: 0,
    quantity: 0,
    remaining: 0,
    used: 0,
    left: '',
    amounts: '',
    ...more,
  };
}

const accounts = [
  account('mill-north', 'customer', { parents: ['MILL'], level: 2 }),
  account('nordic', 'partner'),
  account('mill', 'customer'),
  account('acme', 'producer'),
];

describe('accountRows', () => {
  test('stands by type, and in each type by hierarchy', () => {
    const rows = accountRows(accounts, kTypes, new Set());
    expect(rows.map(({ key, level }) => `${level} ${key}`)).toEqual([
      '1 type:producer',
      '2 acme',
      '1 type:partner',
      '2 nordic',
      '1 type:customer',
      '2 mill',
      '3 mill-north',
    ]);
  });

  test('leaves out what is below a closed row', () => {
    const rows = accountRows(accounts, kTypes, new Set(['mill', 'type:partner']));
    expect(rows.map(({ key }) => key)).toEqual([
      'type:producer',
      'acme',
      'type:partner',
      'type:customer',
      'mill',
    ]);
    expect(rows.at(-1)?.expanded).toBe(false);
  });

  test('an account whose parent is not listed stands at the top', () => {
    const rows = accountRows([accounts[0]!], kTypes, new Set());
    expect(rows.map(({ key, level }) => `${level} ${key}`)).toEqual(['1 type:customer', '2 mill-north']);
  });

  test('two accounts of one name do not stand above one another', () => {
    const twins = [
      account('a', 'partner', { name: 'Same', parents: ['Same'], level: 2 }),
      account('b', 'partner', { name: 'Same' }),
    ];
    const rows = accountRows(twins, kTypes, new Set());
    expect(rows.map(({ key, level }) => `${level} ${key}`)).toEqual(['1 type:partner', '2 b', '3 a']);
  });
});
