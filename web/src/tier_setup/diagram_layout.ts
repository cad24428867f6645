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
const kStep = { x: 200, y: 110 };
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

/** A rectangle by its middle. */
interface Box extends Point {
  width: number;
  height: number;
}
const kLetter = 6.3; // CSS pixels, on average
const kLine = 15;

function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}

/** Places along the curve, on it and to either side of it. */
function places(points: readonly Point[], width: number, isToAndFro: boolean): Point[] {
  return [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78].flatMap((part) => {
    const at = Math.floor(part * (points.length - 1));
    const [here, next] = [points[at], points[at + 1] ?? points[at - 1]];
    if (!here || !next) return [];
    const length = Math.hypot(next.x - here.x, next.y - here.y) || 1;
    const normal = { x: -(next.y - here.y) / length, y: (next.x - here.x) / length };
    const aside = (side: 1 | -1) => ({
      x: here.x + side * normal.x * (width / 2 + 3),
      y: here.y + side * normal.y * (kLine / 2 + 3),
    });
    return isToAndFro ? [aside(1), here, aside(-1)] : [here, aside(-1), aside(1)];
  });
}

/** Where words of this width touch neither other words nor a state; of two ways to and fro, on the outside. */
function labelPlace(
  points: readonly Point[],
  words: string,
  taken: readonly Box[],
  isToAndFro: boolean,
): Box {
  const size = { width: words.length * kLetter + 6, height: kLine };
  const boxes = places(points, size.width, isToAndFro).map((place) => ({ ...place, ...size }));
  return (
    boxes.find((box) => !taken.some((other) => overlap(box, other))) ?? boxes[0] ?? { x: 0, y: 0, ...size }
  );
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
  const taken: Box[] = nodes.map(({ x, y }) => ({ x, y, ...kNode }));
  const arrows = bare.flatMap((arrow): Arrow[] => {
    const from = nodeOf.get(arrow.from);
    const to = nodeOf.get(arrow.to);
    if (!from || !to) return [];
    const others = nodes.filter((node) => node !== from && node !== to);
    const isToAndFro = bare.some((other) => other.from === arrow.to && other.to === arrow.from);
    const points = clearCurve(from, to, others, isToAndFro);
    const words = wordsOf(arrow.moves);
    const label = labelPlace(points, words, taken, isToAndFro);
    taken.push(label);
    const path = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
    return [{ ...arrow, path, head: headOf(points), label, words }];
  });
  const right = Math.max(...nodes.map(({ x }) => x), 0);
  const bottom = Math.max(...nodes.map(({ y }) => y), 0);
  return { width: right + kMargin.x + 20, height: bottom + kMargin.y, nodes, arrows };
}
