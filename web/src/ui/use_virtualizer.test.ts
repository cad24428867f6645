import { expect, test } from 'vitest';
import { rangeAt, rowsInSight } from './use_virtualizer';

const options = { count: 1000, rowHeight: 36, overscan: 2 };

test('the rows in sight follow the scroll position', () => {
  expect(rangeAt(0, 100, options)).toMatchObject({ startIndex: 0, endIndex: 2 });
  expect(rangeAt(3600, 100, options)).toMatchObject({ startIndex: 100, endIndex: 102 });
});

test('a list that became shorter than its scroll position shows its end', () => {
  expect(rangeAt(36_000, 100, { ...options, count: 10 })).toMatchObject({ startIndex: 9, endIndex: 9 });
});

test('the overscan ends where the list does', () => {
  expect(rowsInSight({ startIndex: 0, endIndex: 2, overscan: 2, count: 4 })).toEqual([0, 1, 2, 3]);
  expect(rowsInSight({ startIndex: 5, endIndex: 6, overscan: 1, count: 100 })).toEqual([4, 5, 6, 7]);
});

test('rows of several heights are found by where they begin', () => {
  const several = { count: 4, rowHeight: 50, overscan: 0, offsets: [0, 30, 80, 130, 160] };
  expect(rangeAt(0, 29, several)).toMatchObject({ startIndex: 0, endIndex: 0 });
  expect(rangeAt(30, 60, several)).toMatchObject({ startIndex: 1, endIndex: 2 });
  expect(rangeAt(900, 60, several)).toMatchObject({ startIndex: 3, endIndex: 3 });
});
