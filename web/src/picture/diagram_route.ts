// The way of an edge from card to card, and where its label stands beside it.
import { type Card, type Direction, kCard, kLineGap, type LabelPlace } from './diagram_shape';
import type { Point } from './view_transform';

export interface Route {
  path: string;
  /** Where the label could stand, best first. */
  labels: readonly LabelPlace[];
  /** On its way, from piece to piece. */
  points: readonly Point[];
}

const kBeside = 14; // a further upstream's edge ends this far beside the first one's

/** A curve that leaves and arrives along the way downstream. The label stays off the curve. */
export function route(from: Card, to: Card, further: boolean, direction: Direction): Route {
  const aside = further ? kBeside : 0;
  if (to.inLine > 0 && !further) return behindOthers(from, to, direction);
  return direction === 'right'
    ? toTheRight(
        { x: from.x + kCard.width, y: from.y + kCard.height / 2 },
        { x: to.x, y: to.y + kCard.height / 2 + aside },
        further,
      )
    : downwards(
        { x: from.x + kCard.width / 2, y: from.y + kCard.height },
        { x: to.x + kCard.width / 2 + aside, y: to.y },
        further,
      );
}

const kLane = 8; // so far beside a line of cards run the edges to those behind its first one

/** To a card behind others of its line: beside the line as far as the card, then into its side. No label finds room. */
function behindOthers(from: Card, to: Card, direction: Direction): Route {
  const isRight = direction === 'right';
  const along = (point: Point) => (isRight ? point.x : point.y);
  const across = (point: Point) => (isRight ? point.y : point.x);
  const [length, breadth] = isRight ? [kCard.width, kCard.height] : [kCard.height, kCard.width];
  const at = (a: number, b: number): Point => (isRight ? { x: a, y: b } : { x: b, y: a });
  const start = along(from) + length;
  const middle = across(from) + breadth / 2;
  const lane = across(to) - kLane;
  const first = along(to) - to.inLine * (length + kLineGap) - kLane;
  const end = along(to) + 2 * kLane;
  const bend = (start + first) / 2;
  const curve: Curve = [at(start, middle), at(bend, middle), at(bend, lane), at(first, lane)];
  const [turn, corner, side] = [at(end - kLane, lane), at(end, lane), at(end, lane + kLane)];
  const path = `${pathOf(curve)}L${turn.x},${turn.y}Q${corner.x},${corner.y} ${side.x},${side.y}`;
  return { path, labels: [], points: [...pointsOf(curve), turn, side] };
}

type Curve = readonly [Point, Point, Point, Point];

function pathOf([start, first, second, end]: Curve): string {
  return `M${start.x},${start.y}C${first.x},${first.y} ${second.x},${second.y} ${end.x},${end.y}`;
}

function pointOf([start, first, second, end]: Curve, t: number): Point {
  const u = 1 - t;
  const at = (axis: 'x' | 'y') =>
    u ** 3 * start[axis] + 3 * u * u * t * first[axis] + 3 * u * t * t * second[axis] + t ** 3 * end[axis];
  return { x: at('x'), y: at('y') };
}

const kPieces = 16;

function pointsOf(curve: Curve): Point[] {
  return Array.from({ length: kPieces + 1 }, (_, i) => pointOf(curve, i / kPieces));
}

const kShares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** Places on the curve. */
function along(curve: Curve): LabelPlace[] {
  return kShares.map((t) => {
    const { x, y } = pointOf(curve, t);
    return { x, y: y + 4, anchor: 'middle' };
  });
}

function toTheRight(start: Point, end: Point, further: boolean): Route {
  const gap = Math.max(56, Math.abs(end.x - start.x));
  const curve: Curve = [
    start,
    { x: start.x + 0.3 * gap, y: start.y },
    { x: end.x - 0.8 * gap, y: end.y },
    end,
  ];
  const x = end.x - 8;
  const below: LabelPlace = { x, y: end.y + 13, anchor: 'end' };
  const above: LabelPlace = { x, y: end.y - 6, anchor: 'end' };
  const beside = start.y < end.y ? [below, above] : [above, below];
  return { path: pathOf(curve), labels: further ? along(curve) : beside, points: pointsOf(curve) };
}

function downwards(start: Point, end: Point, further: boolean): Route {
  const bend = Math.max(24, Math.abs(end.y - start.y) / 2);
  const curve: Curve = [start, { x: start.x, y: start.y + bend }, { x: end.x, y: end.y - bend }, end];
  const right: LabelPlace = { x: end.x + 7, y: end.y - 8, anchor: 'start' };
  const left: LabelPlace = { x: end.x - 7, y: end.y - 8, anchor: 'end' };
  const beside = start.x < end.x ? [right, left] : [left, right];
  return { path: pathOf(curve), labels: further ? along(curve) : beside, points: pointsOf(curve) };
}
