import { expect, test } from 'vitest';
import { decodeEdges, decodeShape, modeOf, withMarks } from './columns';

function bytesOf(words: number[]): Uint8Array {
  return new Uint8Array(Int32Array.from(words).buffer);
}

/** Two rows: organization 2 above organization 0; index 1 is not in the channel. */
const shapeBytes = bytesOf([
  ...[2, 7],
  ...[2, 0], // organization
  ...[-1, 0], // parentRow
  ...[1, 2], // level
  ...[1, 0], // subtreeRows
  ...[1, 1], // setSize
  ...[1, 1], // positionInSet
  ...[0, 2], // upstreams
]);
const markBytes = bytesOf([
  ...[2, 3],
  ...[0, 5], // flags
  ...[0, 1], // mode
  ...[0, 9], // changed
]);

test('columns are read by name', () => {
  const tree = withMarks(decodeShape(shapeBytes, 3), markBytes);
  expect(tree.rows).toBe(2);
  expect([...tree.organization]).toEqual([2, 0]);
  expect([...tree.parentRow]).toEqual([-1, 0]);
  expect([...tree.changed]).toEqual([0, 9]);
});

test('an organization finds its row, an absent one does not', () => {
  expect([...decodeShape(shapeBytes, 3).rowOf]).toEqual([1, -1, 0]);
});

test('no edges decode as no rows', () => {
  const edges = decodeEdges(bytesOf([0, 4]));
  expect(edges.rows).toBe(0);
  expect(edges.mode).toHaveLength(0);
});

test('modes are named', () => {
  expect(modeOf(3)).toBe('strict');
});
