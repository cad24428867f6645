import { describe, expect, it } from 'vitest';
import {
  changedBefore,
  initialExpansion,
  kAllClosed,
  kAllOpen,
  openOnlyChanged,
  openTheWayTo,
  turnOver,
  visibleRows,
} from './visible_rows';

// Organization indices stand in another order than rows:
// row 0 (organization 10) ▸ row 1 (11) ▸ row 2 (12); row 3 (13); row 4 (14), a second root
const tree = {
  rows: 5,
  organization: Int32Array.of(10, 11, 12, 13, 14),
  parentRow: Int32Array.of(-1, 0, 1, 0, -1),
  level: Int32Array.of(1, 2, 3, 2, 1),
  subtreeRows: Int32Array.of(3, 1, 0, 0, 0),
  changed: Int32Array.of(0, 0, 4, 0, 0),
};
const seen = (expansion = kAllOpen, matches: Uint8Array | null = null) => [
  ...visibleRows(tree, expansion, matches),
];

describe('visibleRows', () => {
  it('shows every row where all are open and only the roots where none is', () => {
    expect(seen()).toEqual([0, 1, 2, 3, 4]);
    expect(seen(kAllClosed)).toEqual([0, 4]);
  });
  it('hides the whole subtree of a row turned over', () => {
    expect(seen(turnOver(kAllOpen, 11))).toEqual([0, 1, 3, 4]);
    expect(seen(turnOver(turnOver(kAllOpen, 11), 11))).toEqual([0, 1, 2, 3, 4]);
  });
  it('shows matches and the way to them whatever is open', () => {
    const matches = new Uint8Array(15);
    matches[12] = 1;
    expect(seen(kAllClosed, matches)).toEqual([0, 1, 2]);
    expect(seen(kAllOpen, new Uint8Array(15))).toEqual([]);
  });
});

describe('expansion', () => {
  it('opens only the way to what changed', () => {
    expect(seen(openOnlyChanged(tree))).toEqual([0, 1, 2, 3, 4]);
    expect(seen(openOnlyChanged({ ...tree, changed: new Int32Array(5) }))).toEqual([0, 4]);
    expect(seen(openOnlyChanged({ ...tree, changed: Int32Array.of(0, 1, 0, 0, 0) }))).toEqual([0, 1, 3, 4]);
  });
  it('opens every row above one that shall be seen', () => {
    expect(seen(openTheWayTo(tree, kAllClosed, 2))).toEqual([0, 1, 2, 3, 4]);
    expect(openTheWayTo(tree, kAllOpen, 2)).toEqual(kAllOpen);
  });
  it('opens a small channel wholly and a large one to its second level', () => {
    expect(initialExpansion(300)).toEqual(kAllOpen);
    expect(initialExpansion(301).depth).toBe(1);
  });
  it('counts what changed below a row by a difference', () => {
    const before = changedBefore(tree.changed);
    expect(before[4]! - before[1]!).toBe(1);
    expect(before[5]! - before[3]!).toBe(0);
  });
});
