import { describe, expect, it } from 'vitest';
import { answerKey, type Grid, kRow } from './keyboard';

// 0 (expanded) ▸ 1, 2 (collapsed, has rows below)
const grid: Grid = {
  rows: 3,
  columns: 5,
  page: 10,
  expandable: (row) => row !== 1,
  expanded: (row) => row === 0,
  parent: (row) => (row === 0 ? -1 : 0),
};
const press = (key: string, row: number, column = kRow, ctrl = false) =>
  answerKey({ key, ctrl }, { row, column }, grid);

describe('answerKey', () => {
  it('expands a collapsed row with the right arrow before it enters its cells', () => {
    expect(press('ArrowRight', 2)).toEqual({ kind: 'expand', row: 2 });
    expect(press('ArrowRight', 0)).toEqual({ kind: 'move', to: { row: 0, column: 0 } });
    expect(press('ArrowRight', 1, 4)).toEqual({ kind: 'move', to: { row: 1, column: 4 } });
  });
  it('collapses an expanded row with the left arrow and goes to the parent from the others', () => {
    expect(press('ArrowLeft', 0)).toEqual({ kind: 'collapse', row: 0 });
    expect(press('ArrowLeft', 1)).toEqual({ kind: 'move', to: { row: 0, column: kRow } });
    expect(press('ArrowLeft', 1, 0)).toEqual({ kind: 'move', to: { row: 1, column: kRow } });
  });
  it('keeps the column while it moves between rows and stops at the ends', () => {
    expect(press('ArrowDown', 1, 3)).toEqual({ kind: 'move', to: { row: 2, column: 3 } });
    expect(press('ArrowUp', 0, 3)).toEqual({ kind: 'move', to: { row: 0, column: 3 } });
    expect(press('PageDown', 0)).toEqual({ kind: 'move', to: { row: 2, column: kRow } });
  });
  it('takes Home and End to the ends of the rows, or of the row while a cell has the focus', () => {
    expect(press('End', 0)).toEqual({ kind: 'move', to: { row: 2, column: kRow } });
    expect(press('End', 0, 1)).toEqual({ kind: 'move', to: { row: 0, column: 4 } });
    expect(press('Home', 2, 1, true)).toEqual({ kind: 'move', to: { row: 0, column: 1 } });
  });
  it('leaves every other key alone', () => {
    expect(press('a', 0)).toEqual({ kind: 'none' });
  });
});
