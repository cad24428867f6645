import { expect, it } from 'vitest';
import { changesByRow } from './changes';

it('tells gained, altered, lost and destroyed by row, and leaves out who has none', () => {
  const change = (index: number, kind: 'gained' | 'altered' | 'lost', destroyed = false) =>
    ({ index, kind, destroyed }) as never;
  const rowOf = new Int32Array([2, 0, -1]);
  const bits = changesByRow(
    [
      change(0, 'gained'),
      change(0, 'lost', true),
      change(1, 'altered'),
      change(2, 'gained'),
      change(9, 'lost'),
    ],
    rowOf,
    3,
  );
  expect([...bits]).toEqual([2, 0, 1 | 4 | 8]);
});
