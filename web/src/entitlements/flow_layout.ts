// Where the places and the lines of the demand chain lie: a column a tier, the producer's first; or a row a tier, where
// the pane is narrow.
import type { FlowEdge, FlowNode } from '../generated/protocol';
import { orderedColumns } from './flow_order';

export type Direction = 'right' | 'down';

export const kNode = { width: 168, height: 66 } as const;

/** Sizes along the way from the producer, and across it. */
const kAxes = {
  right: { along: kNode.width, across: kNode.height, gap: 22, between: 80, label: 27, head: [0, 34] },
  down: { along: kNode.height, across: kNode.width, gap: 16, between: 76, label: 54, head: [24, 0] },
} as const;

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
  direction: Direction;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  /** Where the names of the tiers begin, or their middle where they stand above a column. */
  heads: { x: number; y: number }[];
  width: number;
  height: number;
}

const kThinnest = 1.5;
const kThickest = 8;
const kShare = 0.8; // of a node's side that lines may take
const kLoop = 56; // how far a line within a tier bulges out

/** Along the way from the producer, and across it. */
interface Point {
  a: number;
  c: number;
}
interface Line {
  edge: FlowEdge;
  index: number;
  start: Point;
  end: Point;
  label: Point;
}
type Axes = (typeof kAxes)[Direction];

/** By node: how many lines leave it or arrive there. */
function countBy(edges: readonly FlowEdge[], end: 'from' | 'to'): Map<number, number> {
  const counts = new Map<number, number>();
  for (const edge of edges) counts.set(edge[end], (counts.get(edge[end]) ?? 0) + 1);
  return counts;
}

/** By edge: how far along the side of its node it leaves or arrives, as a share. */
function ports(edges: readonly FlowEdge[], end: 'from' | 'to', places: readonly Point[]): number[] {
  const other = end === 'from' ? 'to' : 'from';
  const byNode = new Map<number, number[]>();
  edges.forEach((edge, i) => {
    const list = byNode.get(edge[end]);
    if (list) list.push(i);
    else byNode.set(edge[end], [i]);
  });
  const shares: number[] = [];
  const across = (edge: number) => places[edges[edge]![other]]?.c ?? 0;
  for (const list of byNode.values()) {
    list.sort((a, b) => across(a) - across(b) || a - b);
    list.forEach((edge, i) => {
      shares[edge] = (i + 1) / (list.length + 1);
    });
  }
  return shares;
}

/** Moves labels that stand beside one another apart, in their order, around where they would be. */
function spread(labels: readonly Point[], room: number): void {
  const byPlace = new Map<number, Point[]>();
  for (const label of labels) byPlace.set(label.a, [...(byPlace.get(label.a) ?? []), label]);
  for (const group of byPlace.values()) {
    group.sort((a, b) => a.c - b.c);
    const before = group.reduce((sum, { c }) => sum + c, 0);
    group.forEach((label, i) => {
      if (i > 0) label.c = Math.max(label.c, group[i - 1]!.c + room);
    });
    const shift = (before - group.reduce((sum, { c }) => sum + c, 0)) / group.length;
    for (const label of group) label.c += shift;
  }
}

function placeNodes(tiers: readonly number[][], axes: Axes): Point[] {
  const step = axes.across + axes.gap;
  const longest = Math.max(1, ...tiers.map((tier) => tier.length));
  const places: Point[] = [];
  tiers.forEach((tier, at) => {
    const start = axes.head[1] + ((longest - tier.length) * step) / 2;
    tier.forEach((index, i) => {
      places[index] = { a: axes.head[0] + at * (axes.along + axes.between), c: start + i * step };
    });
  });
  return places;
}

/** The ends and the label of every line that has both ends. */
function placeLines(edges: readonly FlowEdge[], places: readonly Point[], axes: Axes): Line[] {
  const leaves = ports(edges, 'from', places);
  const arrives = ports(edges, 'to', places);
  const arriving = countBy(edges, 'to');
  const lines = edges.flatMap((edge, index): Line[] => {
    const from = places[edge.from];
    const to = places[edge.to];
    if (!from || !to) return [];
    const isInside = to.a <= from.a;
    const start = { a: from.a + axes.along, c: from.c + axes.across * leaves[index]! };
    const end = { a: isInside ? to.a + axes.along : to.a, c: to.c + axes.across * arrives[index]! };
    const a = isInside ? Math.max(start.a, end.a) + kLoop : (start.a + end.a) / 2;
    // Beside the end where it is alone, so that the labels of a fan stand beside its leaves.
    const isLeaf = arriving.get(edge.to) === 1 && !isInside;
    return [{ edge, index, start, end, label: { a, c: isLeaf ? end.c : (start.c + end.c) / 2 } }];
  });
  spread(
    lines.map(({ label }) => label),
    axes.label,
  );
  return lines;
}

/** A line through its label, level where it begins, where its label is, and where it ends. */
function curve({ start, label, end }: Line, direction: Direction): string {
  const at = (a: number, c: number) => (direction === 'right' ? `${a} ${c}` : `${c} ${a}`);
  const half = (from: Point, to: Point) => {
    const middle = (from.a + to.a) / 2;
    return `C${at(middle, from.c)} ${at(middle, to.c)} ${at(to.a, to.c)}`;
  };
  return `M${at(start.a, start.c)}${half(start, label)}${half(label, end)}`;
}

/** Stroke widths by what moved; where many lines meet, they have no more room than the node's side. */
function strokeWidths(edges: readonly FlowEdge[], side: number): number[] {
  const most = Math.max(1, ...edges.map(({ moved }) => moved));
  const leaving = countBy(edges, 'from');
  const arriving = countBy(edges, 'to');
  return edges.map(({ moved, from, to }) => {
    const room = (side * kShare) / Math.max(leaving.get(from) ?? 1, arriving.get(to) ?? 1);
    const wanted = kThinnest + (kThickest - kThinnest) * Math.sqrt(moved / most);
    return Math.max(1, Math.min(room, wanted));
  });
}

export function layoutFlow(
  nodes: readonly FlowNode[],
  edges: readonly FlowEdge[],
  tierCount: number,
  direction: Direction = 'right',
): FlowLayout {
  const axes = kAxes[direction];
  const tiers = orderedColumns(nodes, edges);
  const places = placeNodes(tiers, axes);
  const lines = placeLines(edges, places, axes);
  // Labels may reach before the first card.
  const first = axes.head[1] + axes.label / 2;
  const shift = Math.max(0, ...lines.map(({ label }) => first - label.c));
  for (const point of places) if (point) point.c += shift;
  for (const { start, end, label } of lines) for (const point of [start, end, label]) point.c += shift;

  const count = Math.max(tierCount, tiers.length);
  const along = axes.head[0] + count * axes.along + (count - 1) * axes.between;
  const ends = {
    a: Math.max(along, ...lines.map(({ label }) => label.a + axes.label)),
    c: Math.max(
      axes.head[1] + axes.across,
      ...places.map(({ c }) => c + axes.across),
      ...lines.map(({ label }) => label.c + axes.label / 2),
    ),
  };
  const isRight = direction === 'right';
  const xy = ({ a, c }: Point) => (isRight ? { x: a, y: c } : { x: c, y: a });
  const extent = xy(ends);
  const widths = strokeWidths(edges, axes.across);
  return {
    direction,
    nodes: places.map((place, index) => ({ ...nodes[index]!, index, ...xy(place) })),
    edges: lines.map((line) => ({
      ...line.edge,
      index: line.index,
      path: curve(line, direction),
      label: xy(line.label),
      width: widths[line.index]!,
    })),
    heads: Array.from({ length: count }, (_, i) => {
      const a = axes.head[0] + i * (axes.along + axes.between);
      return isRight ? { x: a + axes.along / 2, y: 14 } : { x: 0, y: a - 9 };
    }),
    width: extent.x,
    height: extent.y,
  };
}
