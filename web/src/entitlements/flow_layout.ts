// Where the places and the lines of the demand chain lie: a column a tier, the producer's first.
import type { FlowEdge, FlowNode } from '../generated/protocol';

export const kNode = { width: 168, height: 66, gap: 22, columnGap: 80, top: 34 } as const;

export interface PlacedNode extends FlowNode {
  /** Its number in the answer. */
  index: number;
  x: number;
  y: number;
}
export interface PlacedEdge extends FlowEdge {
  /** Its number in the answer. */
  index: number;
  path: string;
  /** The middle of its label. */
  label: { x: number; y: number };
  /** Stroke width, by what moved. */
  width: number;
}
export interface FlowLayout {
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  /** Left edges of the columns. */
  columns: number[];
  width: number;
  height: number;
}

const kThinnest = 1.5;
const kThickest = 8;
const kLoop = 56; // how far a line within a column bulges out
const kLabelRoom = 27; // between the middles of two labels

/**
 * The nodes of each column from the top: near those that lead to them, so that lines seldom cross. What comes from its
 * own column stands right below where it comes from.
 */
function ordered(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): number[][] {
  const columns: number[][] = [];
  nodes.forEach(({ column }, index) => {
    columns[column] = [...(columns[column] ?? []), index];
  });
  const rank = new Map<number, number>();
  const result: number[][] = [];
  for (let column = 0; column < columns.length; column += 1) {
    const own = columns[column] ?? [];
    const pull = new Map<number, number>();
    const inside = new Map<number, number>();
    for (const index of own) {
      const sources = edges.filter(({ to, from }) => to === index && from !== index).map(({ from }) => from);
      const before = sources.flatMap((from) => rank.get(from) ?? []);
      if (before.length > 0) pull.set(index, before.reduce((sum, at) => sum + at, 0) / before.length);
      const sibling = sources.find((from) => nodes[from]?.column === column);
      if (before.length === 0 && sibling !== undefined) inside.set(index, sibling);
    }
    const place = (index: number, depth = 0): number => {
      const above = inside.get(index);
      if (above !== undefined && depth < own.length) return place(above, depth + 1) + 1e-6;
      return pull.get(index) ?? index / 1e3;
    };
    const sorted = own
      .map((index) => ({ index, at: place(index) }))
      .sort((a, b) => a.at - b.at || a.index - b.index)
      .map(({ index }) => index);
    sorted.forEach((index, i) => {
      rank.set(index, sorted.length === 1 ? 0 : i);
    });
    result.push(sorted);
  }
  return result;
}

/** By edge: how far down its end of a card it leaves or arrives, as a share of the height. */
function ports(edges: readonly FlowEdge[], end: 'from' | 'to', nodes: readonly PlacedNode[]): number[] {
  const other = end === 'from' ? 'to' : 'from';
  const byNode = new Map<number, number[]>();
  edges.forEach((edge, i) => {
    byNode.set(edge[end], [...(byNode.get(edge[end]) ?? []), i]);
  });
  const shares: number[] = [];
  for (const list of byNode.values()) {
    list.sort((a, b) => (nodes[edges[a]![other]]?.y ?? 0) - (nodes[edges[b]![other]]?.y ?? 0) || a - b);
    list.forEach((edge, i) => {
      shares[edge] = (i + 1) / (list.length + 1);
    });
  }
  return shares;
}

function strokeWidth(moved: number, most: number): number {
  return most === 0 ? kThinnest : kThinnest + (kThickest - kThinnest) * Math.sqrt(moved / most);
}

interface Point {
  x: number;
  y: number;
}

/** A line through its label, level where it begins, where its label is, and where it ends. */
function curve(from: Point, label: Point, to: Point): string {
  const half = (a: Point, b: Point) => {
    const middle = (a.x + b.x) / 2;
    return `C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}`;
  };
  return `M${from.x} ${from.y}${half(from, label)}${half(label, to)}`;
}

/** Moves labels that stand above one another apart, in their order, around where they would be. */
function spread(labels: readonly Point[]): void {
  const byPlace = new Map<number, Point[]>();
  for (const label of labels) byPlace.set(label.x, [...(byPlace.get(label.x) ?? []), label]);
  for (const group of byPlace.values()) {
    group.sort((a, b) => a.y - b.y);
    const before = group.reduce((sum, { y }) => sum + y, 0);
    group.forEach((label, i) => {
      if (i > 0) label.y = Math.max(label.y, group[i - 1]!.y + kLabelRoom);
    });
    const shift = (before - group.reduce((sum, { y }) => sum + y, 0)) / group.length;
    for (const label of group) label.y += shift;
  }
}

function placeNodes(nodes: readonly FlowNode[], byColumn: readonly number[][]): PlacedNode[] {
  const step = kNode.height + kNode.gap;
  const tallest = Math.max(1, ...byColumn.map((column) => column.length));
  const placed: PlacedNode[] = [];
  byColumn.forEach((column, at) => {
    const start = kNode.top + ((tallest - column.length) * step) / 2;
    column.forEach((index, i) => {
      const x = at * (kNode.width + kNode.columnGap);
      placed[index] = { ...nodes[index]!, index, x, y: start + i * step };
    });
  });
  return placed;
}

/** The ends and the label of every line that has both ends. */
function placeLines(edges: readonly FlowEdge[], nodes: readonly PlacedNode[]) {
  const leaves = ports(edges, 'from', nodes);
  const arrives = ports(edges, 'to', nodes);
  const countAt = (end: 'from' | 'to', node: number) => edges.filter((edge) => edge[end] === node).length;
  const lines = edges.flatMap((edge, index) => {
    const from = nodes[edge.from];
    const to = nodes[edge.to];
    if (!from || !to) return [];
    const start = { x: from.x + kNode.width, y: from.y + kNode.height * leaves[index]! };
    const isInside = to.x <= from.x;
    const end = { x: isInside ? to.x + kNode.width : to.x, y: to.y + kNode.height * arrives[index]! };
    const x = isInside ? Math.max(start.x, end.x) + kLoop : (start.x + end.x) / 2;
    // Beside the end where it is alone, so that the labels of a fan stand beside its leaves.
    const isLeaf = countAt('to', edge.to) === 1 && !isInside;
    return [{ edge, index, start, end, label: { x, y: isLeaf ? end.y : (start.y + end.y) / 2 } }];
  });
  spread(lines.map(({ label }) => label));
  return lines;
}

export function layoutFlow(
  nodes: readonly FlowNode[],
  edges: readonly FlowEdge[],
  columnCount: number,
): FlowLayout {
  const byColumn = ordered(nodes, edges);
  const placed = placeNodes(nodes, byColumn);
  const lines = placeLines(edges, placed);
  // Labels may reach above the first card.
  const up = Math.max(0, ...lines.map(({ label }) => kNode.top + kLabelRoom / 2 - label.y));
  for (const part of [...placed, ...lines.flatMap(({ start, end, label }) => [start, end, label])])
    part.y += up;
  const most = Math.max(0, ...edges.map(({ moved }) => moved));
  const count = Math.max(columnCount, byColumn.length);
  const columns = Array.from({ length: count }, (_, i) => i * (kNode.width + kNode.columnGap));
  return {
    nodes: placed,
    edges: lines.map(({ edge, index, start, end, label }) => ({
      ...edge,
      index,
      path: curve(start, label, end),
      label,
      width: strokeWidth(edge.moved, most),
    })),
    columns,
    width: Math.max(columns.at(-1)! + kNode.width, ...lines.map(({ label }) => label.x + kLabelRoom)),
    height: Math.max(
      kNode.top + kNode.height,
      ...placed.map(({ y }) => y + kNode.height),
      ...lines.map(({ label }) => label.y + kLabelRoom / 2),
    ),
  };
}
