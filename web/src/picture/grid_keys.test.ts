import { expect, it } from 'vitest';
import { moveInGrid } from './grid_keys';

const size = { rows: 30, columns: 5, page: 10 };
const at = { row: 4, column: 2 };

it.each([
  ['ArrowDown', false, { row: 5, column: 2 }],
  ['ArrowUp', false, { row: 3, column: 2 }],
  ['ArrowRight', false, { row: 4, column: 3 }],
  ['ArrowLeft', false, { row: 4, column: 1 }],
  ['PageDown', false, { row: 14, column: 2 }],
  ['PageUp', false, { row: 0, column: 2 }],
  ['Home', false, { row: 4, column: 0 }],
  ['End', false, { row: 4, column: 4 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 29, column: 4 }],
])('%s (Ctrl: %s) stays inside the grid', (key, ctrl, place) => {
  expect(moveInGrid(key, ctrl, at, size)).toEqual(place);
});

it('leaves other keys and an empty grid alone', () => {
  expect(moveInGrid('a', false, at, size)).toBeUndefined();
  expect(moveInGrid('End', false, at, { ...size, rows: 0 })).toBeUndefined();
});
