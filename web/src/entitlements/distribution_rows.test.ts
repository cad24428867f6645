import { describe, expect, test } from 'vitest';
import { meantAccount, pastedRows, rowOfPath } from './distribution_rows';

const accounts = [
  { id: 'mill', name: 'Mill Works' },
  { id: 'ferry', name: 'Ferry Lines, North' },
];

describe('pastedRows', () => {
  test('takes two columns separated by tabs, by name or id', () => {
    expect(pastedRows('Mill Works\t25\nferry\t10\n', accounts)).toEqual([
      { account: 'mill', quantity: '25' },
      { account: 'ferry', quantity: '10' },
    ]);
  });
  test('leaves a line of headings out', () => {
    expect(pastedRows('Customer\tQuantity\nmill\t5', accounts)).toEqual([{ account: 'mill', quantity: '5' }]);
  });
  test('the last comma separates, so that a name may have one', () => {
    expect(pastedRows('Ferry Lines, North,3\nmill,4', accounts)).toEqual([
      { account: 'ferry', quantity: '3' },
      { account: 'mill', quantity: '4' },
    ]);
  });
  test('one line without a separator is a text, no table', () => {
    expect(pastedRows('Mill Works', accounts)).toEqual([]);
    expect(pastedRows('Ferry Lines, North', accounts)).toEqual([]);
  });
  test('keeps what names nobody, for the engine to say so', () => {
    expect(pastedRows('Nobody\t3', accounts)).toEqual([{ account: 'Nobody', quantity: '3' }]);
  });
});

test('meantAccount prefers the id and ignores case in names', () => {
  expect(meantAccount(' mill ', accounts)).toBe('mill');
  expect(meantAccount('mill works', accounts)).toBe('mill');
});

test('rowOfPath', () => {
  expect(rowOfPath('/wanted/12/quantity')).toBe(12);
  expect(rowOfPath('/entitlement')).toBe(-1);
});
