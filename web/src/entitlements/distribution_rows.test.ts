import { describe, expect, test } from 'vitest';
import { meantAccount, pastedRows, rowOfPath } from './distribution_rows';

const accounts = [
  { id: 'mill', name: 'Mill Works' },
  { id: 'ferry', name: 'Ferry Lines, North' },
];

describe('pastedRows', () => {
  test('takes two columns separated by tabs', () => {
    expect(pastedRows('Mill Works\t25\nferry\t10\n')).toEqual([
      { account: 'Mill Works', quantity: '25' },
      { account: 'ferry', quantity: '10' },
    ]);
  });
  test('leaves a line of headings out', () => {
    expect(pastedRows('Customer\tQuantity\nmill\t5')).toEqual([{ account: 'mill', quantity: '5' }]);
  });
  test('the last comma separates, so that a name may have one', () => {
    expect(pastedRows('Ferry Lines, North,3\nmill,4')).toEqual([
      { account: 'Ferry Lines, North', quantity: '3' },
      { account: 'mill', quantity: '4' },
    ]);
  });
  test('one line without a separator is a text, no table', () => {
    expect(pastedRows('Mill Works')).toEqual([]);
    expect(pastedRows('Ferry Lines, North')).toEqual([]);
  });
});

test('meantAccount prefers the id and ignores case in names', () => {
  expect(meantAccount(' mill ', accounts)).toBe('mill');
  expect(meantAccount('mill works', accounts)).toBe('mill');
  expect(meantAccount('Nobody', accounts)).toBe('Nobody'); // the engine says that there is none
});

test('rowOfPath', () => {
  expect(rowOfPath('/wanted/12/quantity')).toBe(12);
  expect(rowOfPath('/entitlement')).toBe(-1);
});
