// The icicle's geometry: levels are columns, upstream at the left; an organization is as high as the leaves below it.
import type { Shape } from '../store/columns';

export interface IcicleLayout {
  /** The row at the left; -1: the whole channel. */
  readonly top: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly levels: number;
  readonly leaves: number;
  /** Leaves before each row and below it, counted from `firstRow`; index = row - firstRow. */
  readonly start: Float64Array;
  readonly span: Float64Array;
}

/** Lays out the subtree of `top` in one pass over its rows. */
export function layoutIcicle(tree: Shape, top: number): IcicleLayout {
  const firstRow = Math.max(0, top);
  const lastRow = top < 0 ? tree.rows - 1 : top + tree.subtreeRows[top]!;
  const count = Math.max(0, lastRow - firstRow + 1);
  const start = new Float64Array(count);
  const span = new Float64Array(count);
  const topLevel = top < 0 ? 1 : tree.level[top]!;
  const { level, subtreeRows } = tree;
  let leaves = 0;
  let levels = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    start[row - firstRow] = leaves;
    levels = Math.max(levels, level[row]! - topLevel + 1);
    if (subtreeRows[row] === 0) leaves++;
  }
  for (let row = lastRow; row >= firstRow; row--) {
    const next = row + subtreeRows[row]! + 1;
    const end = next > lastRow ? leaves : start[next - firstRow]!;
    span[row - firstRow] = end - start[row - firstRow]!;
  }
  return { top, firstRow, lastRow, levels, leaves, start, span };
}

const kTallestLeaf = 56; // CSS pixels

/** The height that is drawn on: a small channel does not fill a large pane. */
export function drawnHeight(layout: IcicleLayout, height: number): number {
  return Math.min(height, layout.leaves * kTallestLeaf);
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** On a canvas of this size: the level at its left, how wide a level is and how high a leaf. */
export function scaleOf(tree: Shape, layout: IcicleLayout, width: number, height: number) {
  return {
    topLevel: layout.top < 0 ? 1 : tree.level[layout.top]!,
    levelWidth: width / Math.max(1, layout.levels),
    leafHeight: height / Math.max(1, layout.leaves),
  };
}

/** Where a row stands on a canvas of this size. */
export function boxOf(tree: Shape, layout: IcicleLayout, row: number, width: number, height: number): Box {
  const { topLevel, levelWidth, leafHeight } = scaleOf(tree, layout, width, height);
  const i = row - layout.firstRow;
  return {
    x: (tree.level[row]! - topLevel) * levelWidth,
    y: layout.start[i]! * leafHeight,
    width: levelWidth,
    height: layout.span[i]! * leafHeight,
  };
}

/** The row under a point; -1: none. */
export function rowAt(
  tree: Shape,
  layout: IcicleLayout,
  point: { x: number; y: number },
  size: { width: number; height: number },
): number {
  const column = Math.floor((point.x / size.width) * Math.max(1, layout.levels));
  const leaf = (point.y / size.height) * layout.leaves;
  if (column < 0 || leaf < 0 || leaf >= layout.leaves) return -1;
  let row = layout.top < 0 ? firstHolding(tree, layout, 0, layout.lastRow, leaf) : layout.top;
  for (let level = 0; level < column && row >= 0; level++) {
    row = firstHolding(tree, layout, row + 1, row + tree.subtreeRows[row]!, leaf);
  }
  return row;
}

/** Of the siblings from `from` to `to`, the one whose span holds the leaf. */
function firstHolding(tree: Shape, layout: IcicleLayout, from: number, to: number, leaf: number): number {
  for (let row = from; row <= to; row += tree.subtreeRows[row]! + 1) {
    const i = row - layout.firstRow;
    if (leaf >= layout.start[i]! && leaf < layout.start[i]! + layout.span[i]!) return row;
  }
  return -1;
}

/** The row that an arrow key leads to; undefined where there is none. */
export function icicleNeighbour(
  tree: Shape,
  layout: IcicleLayout,
  row: number,
  key: string,
): number | undefined {
  const within = (other: number): number | undefined =>
    other >= layout.firstRow && other <= layout.lastRow ? other : undefined;
  switch (key) {
    case 'ArrowLeft': {
      const parent = tree.parentRow[row]!;
      return parent < 0 ? undefined : within(parent);
    }
    case 'ArrowRight':
      return tree.subtreeRows[row]! > 0 ? within(row + 1) : undefined;
    case 'ArrowDown': {
      const next = row + tree.subtreeRows[row]! + 1;
      return next < tree.rows && tree.level[next] === tree.level[row] ? within(next) : undefined;
    }
    case 'ArrowUp':
      return previousSibling(tree, row, within);
    case 'Home':
      return layout.firstRow;
    case 'End':
      return layout.lastRow;
    default:
      return undefined;
  }
}

function previousSibling(
  tree: Shape,
  row: number,
  within: (other: number) => number | undefined,
): number | undefined {
  if (tree.positionInSet[row] === 1) return undefined;
  let other = row - 1;
  while (other >= 0 && tree.level[other]! > tree.level[row]!) other = tree.parentRow[other]!;
  return within(other);
}
