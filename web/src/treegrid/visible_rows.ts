// Which rows of the tree are seen: those whose ancestors are all open, or, while a filter is on, those that match
// and the way down to them.
import type { Shape, Tree } from '../store/columns';

type Rows = Pick<Shape, 'rows' | 'organization' | 'parentRow' | 'level' | 'subtreeRows'>;

/** Which rows are open: all down to a depth, except those turned over by hand. */
export interface Expansion {
  /** Rows of a level up to this one are open unless turned over. */
  readonly depth: number;
  /** Organization indices whose row is the other way round. */
  readonly turned: ReadonlySet<number>;
}

export const kAllOpen: Expansion = { depth: Number.POSITIVE_INFINITY, turned: new Set() };
export const kAllClosed: Expansion = { depth: 0, turned: new Set() };

/** A channel of up to this many organizations opens wholly, a larger one down to its second level. */
const kOpensWholly = 300;

export function initialExpansion(rows: number): Expansion {
  return rows <= kOpensWholly ? kAllOpen : { depth: 1, turned: new Set() };
}

export function isOpen(expansion: Expansion, level: number, organization: number): boolean {
  return level <= expansion.depth !== expansion.turned.has(organization);
}

/** The expansion with one row turned over. */
export function turnOver(expansion: Expansion, organization: number): Expansion {
  const turned = new Set(expansion.turned);
  if (!turned.delete(organization)) turned.add(organization);
  return { depth: expansion.depth, turned };
}

/** The rows that match and every row above them; 1 = match, 2 = only on the way to one. */
function keptRows(tree: Rows, matches: Uint8Array): Uint8Array {
  const kept = new Uint8Array(tree.rows);
  for (let row = tree.rows - 1; row >= 0; row--) {
    if (matches[tree.organization[row]!]) kept[row] = 1;
    const parent = tree.parentRow[row]!;
    if (kept[row] && parent >= 0 && !kept[parent]) kept[parent] = 2;
  }
  return kept;
}

/** Row numbers of the tree in display order. `matches` has a byte an organization index; null: no filter. */
export function visibleRows(tree: Rows, expansion: Expansion, matches: Uint8Array | null): Int32Array {
  const seen = new Int32Array(tree.rows);
  let count = 0;
  const kept = matches && keptRows(tree, matches);
  const { rows, level, organization, subtreeRows } = tree;
  for (let row = 0; row < rows; ) {
    if (kept) {
      if (kept[row]) seen[count++] = row;
      row += 1;
      continue;
    }
    seen[count++] = row;
    const open = isOpen(expansion, level[row]!, organization[row]!);
    row += open ? 1 : 1 + subtreeRows[row]!;
  }
  return seen.subarray(0, count);
}

/** Open exactly the way down to what changed in the step at the cursor. */
export function openOnlyChanged(tree: Rows & Pick<Tree, 'changed'>): Expansion {
  const turned = new Set<number>();
  for (let row = tree.rows - 1; row >= 0; row--) {
    const opens = tree.changed[row] || turned.has(tree.organization[row]!);
    const parent = tree.parentRow[row]!;
    if (opens && parent >= 0) turned.add(tree.organization[parent]!);
  }
  return { depth: 0, turned };
}

/** The expansion with every row above `row` open, so that it is seen. */
export function openTheWayTo(tree: Rows, expansion: Expansion, row: number): Expansion {
  let opened = expansion;
  for (let above = tree.parentRow[row]!; above >= 0; above = tree.parentRow[above]!) {
    const organization = tree.organization[above]!;
    if (!isOpen(opened, tree.level[above]!, organization)) opened = turnOver(opened, organization);
  }
  return opened;
}

/** How many rows before each row changed, with one entry more than rows: a subtree's count is a difference. */
export function changedBefore(changed: Int32Array): Int32Array {
  const before = new Int32Array(changed.length + 1);
  for (let row = 0; row < changed.length; row++) before[row + 1] = before[row]! + (changed[row] ? 1 : 0);
  return before;
}
