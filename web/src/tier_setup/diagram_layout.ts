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
  node: { width: number; height: number };
  width: number;
  height: number;
  nodes: readonly Node[];
  arrows: readonly Arrow[];
}

/** How large states are and how far apart; in CSS pixels. */
interface Measures {
  node: { width: number; height: number };
  step: Point;
  margin: Point;
  /** Column and row of each state. */
  places: Places;
}
type Places = Partial<Record<RequestStatus, readonly [number, number]>>;
/** From left to right as a request goes, ends at the right; where it waits, above and below. */
const kWidePlaces: Places = {
  none: [0, 0],
  draft: [0, 1],
  'tiers-setup': [1.2, 0],
  inquiring: [1.2, 2],
  pending: [2.1, 1],
  failed: [3.1, 0],
  approved: [3.1, 1],
  scheduled: [3.1, 2],
  revoking: [3.1, 3],
  revoked: [2.1, 3],
};
/** From top to bottom, three beside one another: so all of it fits on a phone. */
const kNarrowPlaces: Places = {
  none: [1, 0],
  draft: [1, 1],
  'tiers-setup': [0, 2],
  inquiring: [2, 2],
  pending: [1, 3],
  failed: [0, 4],
  approved: [1, 5],
  scheduled: [2, 4],
  revoking: [2, 5],
  revoked: [2, 6],
};
const kWide: Measures = {
  node: { width: 112, height: 38 },
  step: { x: 200, y: 110 },
  margin: { x: 64, y: 40 },
  places: kWidePlaces,
};
const kNarrow: Measures = {
  node: { width: 100, height: 34 },
  step: { x: 136, y: 84 },
  margin: { x: 54, y: 30 },
  places: kNarrowPlaces,
};
const kSamples = 32;
const kBends = [0, 0.2, -0.2, 0.42, -0.42, 0.62, -0.62]; // of the distance
const kHead = 7;

/** A state that has no place of its own stands behind the others. */
function placeOf(id: RequestStatus, strays: number, measures: Measures): Point {
  const { step, margin, places } = measures;
  const [column, row] = places[id] ?? [strays, 7];
  return { x: margin.x + column * step.x, y: margin.y + row * step.y };
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

function isInside({ x, y }: Point, { node }: Measures, place: Point, margin = 0): boolean {
  return Math.abs(x - place.x) < node.width / 2 + margin && Math.abs(y - place.y) < node.height / 2 + margin;
}

const kClear = 8; // around a state

/** How often the curve comes too near to another state, or along what is drawn already. */
function hits(
  points: readonly Point[],
  nodes: readonly Node[],
  drawn: readonly (readonly Point[])[],
  measures: Measures,
): number {
  let count = 0;
  for (const point of points)
    for (const node of nodes) if (isInside(point, measures, node, kClear)) count += 4;
  for (const other of drawn)
    for (const { x, y } of points)
      if (other.some((there) => Math.hypot(there.x - x, there.y - y) < kClear)) count += 1;
  return count;
}

/** The curve that keeps clear of the other states; one of two that go to and fro bends away from the other. */
function clearCurve(
  from: Node,
  to: Node,
  others: readonly Node[],
  drawn: readonly (readonly Point[])[],
  isToAndFro: boolean,
  measures: Measures,
): Point[] {
  const bends = isToAndFro ? kBends.filter((bend) => bend > 0) : kBends;
  let best: Point[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const bend of bends) {
    const points = curve(from, to, bend);
    const count = hits(points, others, drawn, measures);
    if (count >= least) continue;
    best = points;
    least = count;
  }
  return best.filter((point) => !isInside(point, measures, from, 1) && !isInside(point, measures, to, 4));
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

/**
 * Where words of this width touch neither other words nor a state, and as little as can be of the other arrows; of two
 * ways to and fro, on the outside.
 */
function labelPlace(
  points: readonly Point[],
  words: string,
  taken: readonly Box[],
  others: readonly (readonly Point[])[],
  isToAndFro: boolean,
): Box {
  const size = { width: words.length * kLetter + 6, height: kLine };
  const isOn = ({ x, y }: Point, box: Box) =>
    Math.abs(x - box.x) < box.width / 2 && Math.abs(y - box.y) < box.height / 2;
  let best: Box = { x: 0, y: 0, ...size };
  let least = Number.POSITIVE_INFINITY;
  for (const place of places(points, size.width, isToAndFro)) {
    const box = { ...place, ...size };
    const covered = taken.filter((other) => overlap(box, other)).length;
    const crossed = others.reduce((sum, other) => sum + other.filter((point) => isOn(point, box)).length, 0);
    const cost = 100 * covered + crossed;
    if (cost >= least) continue;
    best = box;
    least = cost;
  }
  return best;
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

/** The moves of an arrow as the core judges them for one request: its list stands in the diagram's order. */
export function judged(
  diagram: TierDiagram,
  now: readonly TierMove[],
  moves: readonly TierMove[],
): TierMove[] {
  return moves.flatMap((move) => now[diagram.moves.indexOf(move)] ?? []);
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

export function layoutOf({ states, moves }: TierDiagram, isNarrow = false): Layout {
  const measures = isNarrow ? kNarrow : kWide;
  const { node: size, margin } = measures;
  let strays = 0;
  const nodes = states.map(({ id, label, help, isFinal }): Node => {
    const place = placeOf(id, strays, measures);
    if (!measures.places[id]) strays += 1;
    return { id, label, help, isFinal, ...place };
  });
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const bare = arrowsOf(moves);
  const taken: Box[] = nodes.map(({ x, y }) => ({ x, y, ...size }));
  const drawn: Point[][] = [];
  const lines = bare.flatMap((arrow) => {
    const from = nodeOf.get(arrow.from);
    const to = nodeOf.get(arrow.to);
    if (!from || !to) return [];
    const others = nodes.filter((node) => node !== from && node !== to);
    const isToAndFro = bare.some((other) => other.from === arrow.to && other.to === arrow.from);
    const points = clearCurve(from, to, others, drawn, isToAndFro, measures);
    drawn.push(points);
    return [{ arrow, points, isToAndFro }];
  });
  const arrows = lines.map(({ arrow, points, isToAndFro }): Arrow => {
    const words = wordsOf(arrow.moves);
    const others = drawn.filter((line) => line !== points);
    const label = labelPlace(points, words, taken, others, isToAndFro);
    taken.push(label);
    const path = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
    return { ...arrow, path, head: headOf(points), label, words };
  });
  const right = Math.max(...nodes.map(({ x }) => x), 0);
  const bottom = Math.max(...nodes.map(({ y }) => y), 0);
  return {
    node: size,
    width: right + margin.x + (isNarrow ? 0 : 20),
    height: bottom + margin.y,
    nodes,
    arrows,
  };
}
