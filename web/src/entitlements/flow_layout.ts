// Where the places and the lines of the demand chain lie: a column a tier, the producer's first; or a row a tier, where
// the pane is narrow. A line that passes a tier has a lane of its own between the places there.

import { numberText } from '../ui/count_text';
import type { DrawnEdge as FlowEdge, DrawnNode as FlowNode } from './flow_bundles';
import { orderedColumns } from './flow_order';

export type Direction = 'right' | 'down';

export const kNode = { width: 168, height: 66 } as const;

/** Sizes along the way from the producer, and across it. */
const kAxes = {
  right: { along: kNode.width, across: kNode.height, gap: 22, between: 60, head: [0, 34] },
  down: { along: kNode.height, across: kNode.width, gap: 16, between: 76, head: [24, 0] },
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
  /** The middle of its label, and what stands there, one below the other: what moved, then what is left and used. */
  label: { x: number; y: number };
  texts: string[];
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
const kLane = 14; // across, of a line that passes a tier
const kLabelHeight = 24;
const kLabelLine = 12; // of each line below the first
const kLetter = 7; // about the width of one
const kLabelSpace = 3;

/** Along the way from the producer, and across it. */
interface Point {
  a: number;
  c: number;
}
interface Line {
  edge: FlowEdge;
  index: number;
  start: Point;
  /** Where its lanes begin. */
  lanes: Point[];
  end: Point;
  label: Point;
}
interface Axes {
  along: number;
  across: number;
  gap: number;
  between: number;
  /** What a label takes across. */
  label: number;
  head: readonly [number, number];
}

/** What a line says: what moved and, where that differs, what is left of it and used now. */
export function labelTexts({ moved, remaining, used }: FlowEdge): string[] {
  const texts = [numberText(moved)];
  if (remaining !== moved) texts.push(`${numberText(remaining)} left`);
  if (used > 0) texts.push(`${numberText(used)} used`);
  return texts;
}
export function labelSize(texts: readonly string[]): { width: number; height: number } {
  const [first = '', ...others] = texts;
  const wide = Math.max(first.length * kLetter, ...others.map((text) => text.length * kLetter * 0.8));
  return { width: Math.max(30, wide + 14), height: kLabelHeight + others.length * kLabelLine };
}

/** The axes with room for the largest label. */
function axesFor(edges: readonly FlowEdge[], direction: Direction): Axes {
  const sizes = edges.map((edge) => labelSize(labelTexts(edge)));
  const width = Math.max(30, ...sizes.map((size) => size.width));
  const height = Math.max(kLabelHeight, ...sizes.map((size) => size.height));
  const axes = kAxes[direction];
  const isRight = direction === 'right';
  return {
    ...axes,
    between: Math.max(axes.between, isRight ? width + 28 : height + 44),
    label: kLabelSpace + (isRight ? height : Math.max(51, width)),
  };
}

/** By edge: the places that it goes through, from end to end; those behind the nodes are lanes. */
function hopsOf(nodes: readonly FlowNode[], edges: readonly FlowEdge[], columns: number[]): number[][] {
  const lanes = new Map<string, number[]>();
  return edges.map(({ from, to }) => {
    const first = nodes[from]?.column ?? 0;
    const last = nodes[to]?.column ?? 0;
    const key = `${from} ${to}`;
    let own = lanes.get(key);
    if (!own) {
      own = [];
      for (let column = first + 1; column < last; column += 1) own.push(columns.push(column) - 1);
      lanes.set(key, own);
    }
    return [from, ...own, to];
  });
}

/** By node: how many lines leave it or arrive there. */
function countBy(edges: readonly FlowEdge[], end: 'from' | 'to'): Map<number, number> {
  const counts = new Map<number, number>();
  for (const edge of edges) counts.set(edge[end], (counts.get(edge[end]) ?? 0) + 1);
  return counts;
}

/** By edge: how far along the side of its node it leaves or arrives, as a share. */
function ports(
  edges: readonly FlowEdge[],
  end: 'from' | 'to',
  hops: readonly number[][],
  places: readonly Point[],
): number[] {
  const byNode = new Map<number, number[]>();
  edges.forEach((edge, i) => {
    const list = byNode.get(edge[end]);
    if (list) list.push(i);
    else byNode.set(edge[end], [i]);
  });
  const shares: number[] = [];
  const across = (edge: number) => places[hops[edge]!.at(end === 'from' ? 1 : -2) ?? 0]?.c ?? 0;
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

/** Each tier in the middle of the longest one. `count`: so many are nodes, the others lanes. */
function placeNodes(tiers: readonly number[][], count: number, axes: Axes): Point[] {
  const step = (index: number) => (index < count ? axes.across : kLane) + axes.gap;
  const lengthOf = (tier: readonly number[]) => tier.reduce((sum, index) => sum + step(index), 0);
  const longest = Math.max(axes.across + axes.gap, ...tiers.map(lengthOf));
  const places: Point[] = [];
  tiers.forEach((tier, at) => {
    let c = axes.head[1] + (longest - lengthOf(tier)) / 2;
    for (const index of tier) {
      places[index] = { a: axes.head[0] + at * (axes.along + axes.between), c };
      c += step(index);
    }
  });
  return places;
}

/** The ends and the label of every line that has both ends. */
function placeLines(
  edges: readonly FlowEdge[],
  hops: readonly number[][],
  places: readonly Point[],
  axes: Axes,
): Line[] {
  const leaves = ports(edges, 'from', hops, places);
  const arrives = ports(edges, 'to', hops, places);
  const arriving = countBy(edges, 'to');
  const lines = edges.flatMap((edge, index): Line[] => {
    const from = places[edge.from];
    const to = places[edge.to];
    if (!from || !to) return [];
    const isInside = to.a <= from.a;
    const start = { a: from.a + axes.along, c: from.c + axes.across * leaves[index]! };
    const end = { a: isInside ? to.a + axes.along : to.a, c: to.c + axes.across * arrives[index]! };
    const lanes = hops[index]!.slice(1, -1).map((lane) => ({
      a: places[lane]!.a,
      c: places[lane]!.c + kLane / 2,
    }));
    const last = lanes.at(-1);
    const before = last ? { a: last.a + axes.along, c: last.c } : start;
    const a = isInside ? Math.max(start.a, end.a) + kLoop : (before.a + end.a) / 2;
    // Beside the end where it is alone, so that the labels of a fan stand beside its leaves.
    const isLeaf = arriving.get(edge.to) === 1 && !isInside;
    return [{ edge, index, start, lanes, end, label: { a, c: isLeaf ? end.c : (before.c + end.c) / 2 } }];
  });
  spread(
    lines.map(({ label }) => label),
    axes.label,
  );
  return lines;
}

/** A line along its lanes and through its label, level where it begins, in both of these, and where it ends. */
function curve({ start, lanes, label, end }: Line, along: number, direction: Direction): string {
  const at = (a: number, c: number) => (direction === 'right' ? `${a} ${c}` : `${c} ${a}`);
  const half = (from: Point, to: Point) => {
    const middle = (from.a + to.a) / 2;
    return `C${at(middle, from.c)} ${at(middle, to.c)} ${at(to.a, to.c)}`;
  };
  let path = `M${at(start.a, start.c)}`;
  let last = start;
  for (const lane of lanes) {
    path += `${half(last, lane)}L${at(lane.a + along, lane.c)}`;
    last = { a: lane.a + along, c: lane.c };
  }
  return `${path}${half(last, label)}${half(label, end)}`;
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
  const axes = axesFor(edges, direction);
  const columns = nodes.map(({ column }) => column);
  const hops = hopsOf(nodes, edges, columns);
  const links = hops.flatMap((stops) => stops.slice(1).map((to, i) => ({ from: stops[i] ?? to, to })));
  const tiers = orderedColumns(
    columns.map((column) => ({ column })),
    links,
  );
  const places = placeNodes(tiers, nodes.length, axes);
  const lines = placeLines(edges, hops, places, axes);
  // Labels may reach before the first card.
  const first = axes.head[1] + axes.label / 2;
  const shift = Math.max(0, ...lines.map(({ label }) => first - label.c));
  for (const point of places) if (point) point.c += shift;
  for (const { start, lanes, end, label } of lines) {
    for (const point of [start, ...lanes, end, label]) point.c += shift;
  }

  const count = Math.max(tierCount, tiers.length);
  const along = axes.head[0] + count * axes.along + (count - 1) * axes.between;
  const ends = {
    a: Math.max(along, ...lines.map(({ label }) => label.a + axes.label)),
    c: Math.max(
      axes.head[1] + axes.across,
      ...places.slice(0, nodes.length).map(({ c }) => c + axes.across),
      ...lines.map(({ label }) => label.c + axes.label / 2),
    ),
  };
  const isRight = direction === 'right';
  const xy = ({ a, c }: Point) => (isRight ? { x: a, y: c } : { x: c, y: a });
  const extent = xy(ends);
  const widths = strokeWidths(edges, axes.across);
  return {
    direction,
    nodes: nodes.map((node, index) => ({ ...node, index, ...xy(places[index]!) })),
    edges: lines.map((line) => ({
      ...line.edge,
      index: line.index,
      path: curve(line, axes.along, direction),
      label: xy(line.label),
      texts: labelTexts(line.edge),
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
