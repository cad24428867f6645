// Where the states of a diagram stand and how the arrows run between them. Which states and arrows there are is the
// core's to say.
import type { RequestStatus, TierDiagram, TierMove } from '../generated/protocol';

export interface Point {
  x: number;
  y: number;
}
export interface Node extends Point {
  id: RequestStatus;
  label: string;
  help: string;
  isFinal: boolean;
}
export interface Arrow {
  from: RequestStatus;
  to: RequestStatus;
  /** All that lead along it. */
  moves: readonly TierMove[];
  path: string;
  /** The two sides of its head. */
  head: string;
  /** The middle of its words. */
  label: Point;
  words: string;
}
export interface Layout {
  width: number;
  height: number;
  nodes: readonly Node[];
  arrows: readonly Arrow[];
}

export const kNode = { width: 112, height: 38 }; // CSS pixels
const kStep = { x: 176, y: 106 };
const kMargin = { x: 64, y: 40 };
/** Column and row of each state: from left to right as a request goes, ends at the right. */
const kPlaces: Partial<Record<RequestStatus, readonly [number, number]>> = {
  none: [0, 1],
  draft: [1, 1],
  'tiers-setup': [2, 0],
  pending: [2, 1],
  inquiring: [2, 2],
  failed: [3, 0],
  approved: [3, 1],
  scheduled: [3, 2],
  revoking: [3, 3],
  revoked: [2, 3],
};
const kSamples = 32;
const kBends = [0, 0.2, -0.2, 0.42, -0.42, 0.62, -0.62]; // of the distance
const kClear = { x: kNode.width / 2 + 8, y: kNode.height / 2 + 8 };
const kHead = 7;

function centre(column: number, row: number): Point {
  return { x: kMargin.x + column * kStep.x, y: kMargin.y + row * kStep.y };
}

/** A state that has no place of its own stands below the others. */
function placeOf(id: RequestStatus, strays: number): Point {
  const [column, row] = kPlaces[id] ?? [strays, 4];
  return centre(column, row);
}

/** Points of a curve from centre to centre that bends to one side. */
function curve(from: Point, to: Point, bend: number): Point[] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const control = { x: (from.x + to.x) / 2 - dy * bend, y: (from.y + to.y) / 2 + dx * bend };
  return Array.from({ length: kSamples + 1 }, (_, i) => {
    const t = i / kSamples;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
  });
}

function isInside({ x, y }: Point, node: Point, margin = 0): boolean {
  return Math.abs(x - node.x) < kNode.width / 2 + margin && Math.abs(y - node.y) < kNode.height / 2 + margin;
}

function hits(points: readonly Point[], nodes: readonly Node[]): number {
  let count = 0;
  for (const { x, y } of points)
    for (const node of nodes)
      if (Math.abs(x - node.x) < kClear.x && Math.abs(y - node.y) < kClear.y) count += 1;
  return count;
}

/** The curve that keeps clear of the other states; one of two that go to and fro bends away from the other. */
function clearCurve(from: Node, to: Node, others: readonly Node[], isToAndFro: boolean): Point[] {
  const bends = isToAndFro ? kBends.filter((bend) => bend > 0) : kBends;
  let best: Point[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const bend of bends) {
    const points = curve(from, to, bend);
    const count = hits(points, others);
    if (count >= least) continue;
    best = points;
    least = count;
  }
  return best.filter((point) => !isInside(point, from, 1) && !isInside(point, to, 4));
}

/** The place along the curve where no other words stand yet. */
function labelPlace(points: readonly Point[], taken: readonly Point[], nodes: readonly Node[]): Point {
  const wanted = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];
  const places = wanted.map((part) => points[Math.floor(part * (points.length - 1))] ?? { x: 0, y: 0 });
  const isFree = (place: Point) =>
    taken.every(({ x, y }) => Math.abs(place.x - x) > 78 || Math.abs(place.y - y) > 20) &&
    nodes.every((node) => !isInside(place, node, 6));
  return places.find(isFree) ?? places[0]!;
}

function headOf(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-4) ?? points[0];
  if (!tip || !before) return '';
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const side = (turn: number) =>
    `${round(tip.x - kHead * Math.cos(angle + turn))} ${round(tip.y - kHead * Math.sin(angle + turn))}`;
  return `M${side(0.5)}L${round(tip.x)} ${round(tip.y)}L${side(-0.5)}`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

function wordsOf(moves: readonly TierMove[]): string {
  return [...new Set(moves.map(({ label }) => label))].join(' / ');
}

/** Moves from one state to another, those along one arrow together; what stays or refuses is no arrow. */
export function arrowsOf(moves: readonly TierMove[]): Pick<Arrow, 'from' | 'to' | 'moves'>[] {
  const arrows = new Map<string, Pick<Arrow, 'from' | 'to'> & { moves: TierMove[] }>();
  for (const move of moves) {
    const { from, to, refuses } = move;
    if (refuses || from === to) continue;
    const key = `${from} ${to}`;
    const own = arrows.get(key);
    if (own) own.moves.push(move);
    else arrows.set(key, { from, to, moves: [move] });
  }
  return [...arrows.values()];
}

export function layoutOf({ states, moves }: TierDiagram): Layout {
  let strays = 0;
  const nodes = states.map(({ id, label, help, isFinal }): Node => {
    const place = placeOf(id, strays);
    if (!kPlaces[id]) strays += 1;
    return { id, label, help, isFinal, ...place };
  });
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const bare = arrowsOf(moves);
  const taken: Point[] = [];
  const arrows = bare.flatMap((arrow): Arrow[] => {
    const from = nodeOf.get(arrow.from);
    const to = nodeOf.get(arrow.to);
    if (!from || !to) return [];
    const others = nodes.filter((node) => node !== from && node !== to);
    const isToAndFro = bare.some((other) => other.from === arrow.to && other.to === arrow.from);
    const points = clearCurve(from, to, others, isToAndFro);
    const label = labelPlace(points, taken, nodes);
    taken.push(label);
    const path = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
    return [{ ...arrow, path, head: headOf(points), label, words: wordsOf(arrow.moves) }];
  });
  const right = Math.max(...nodes.map(({ x }) => x), 0);
  const bottom = Math.max(...nodes.map(({ y }) => y), 0);
  return { width: right + kMargin.x + 20, height: bottom + kMargin.y, nodes, arrows };
}
