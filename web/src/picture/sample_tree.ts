// A small tree in the engine's column form, for unit tests.
import { decodeShape, type Tree, withMarks } from '../store/columns';

/** Each entry is the parent's row, in display order; organization indices equal rows. */
export function sampleTree(parents: readonly number[]): Tree {
  const rows = parents.length;
  const level = parents.map(() => 1);
  const below = parents.map(() => 0);
  parents.forEach((parent, row) => {
    if (parent >= 0) level[row] = level[parent]! + 1;
    for (let up = parent; up >= 0; up = parents[up]!) below[up]!++;
  });
  const siblings = (row: number): number[] =>
    parents.flatMap((parent, other) => (parent === parents[row] ? [other] : []));
  const packed = (columns: readonly (readonly number[])[]): Uint8Array =>
    new Uint8Array(Int32Array.from([rows, columns.length, ...columns.flat()]).buffer);
  const shape = packed([
    parents.map((_, row) => row),
    parents,
    level,
    below,
    parents.map((_, row) => siblings(row).length),
    parents.map((_, row) => siblings(row).indexOf(row) + 1),
    parents.map((parent) => (parent < 0 ? 0 : 1)),
  ]);
  const marks = packed([parents.map(() => 1), parents.map((_, row) => row % 4), parents.map(() => 0)]);
  return withMarks(decodeShape(shape, rows), marks);
}
