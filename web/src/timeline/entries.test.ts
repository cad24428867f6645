import { expect, it } from 'vitest';
import { pagesOf } from './entries';

it('names every page that a range of entries touches', () => {
  expect(pagesOf(0, 0)).toEqual([0]);
  expect(pagesOf(99, 100)).toEqual([0, 1]);
  expect(pagesOf(250, 260)).toEqual([2]);
  expect(pagesOf(0, -1)).toEqual([]);
});
