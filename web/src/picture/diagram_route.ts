// The way of an edge from card to card, and where its label stands beside it.
import { type Direction, kCard, type LabelPlace } from './diagram_shape';
import type { Point } from './view_transform';

export interface Route {
  path: string;
  /** Where the label could stand, best first. */
  labels: readonly LabelPlace[];
}

const kBeside = 14; // a further upstream's edge ends this far beside the first one's

/** A curve that leaves and arrives along the way downstream. The label stays off the curve. */
export function route(from: Point, to: Point, further: boolean, direction: Direction): Route {
  const aside = further ? kBeside : 0;
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

type Curve = readonly [Point, Point, Point, Point];

function pathOf([start, first, second, end]: Curve): string {
  return `M${start.x},${start.y}C${first.x},${first.y} ${second.x},${second.y} ${end.x},${end.y}`;
}

const kShares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** Places on the curve. */
function along([start, first, second, end]: Curve): LabelPlace[] {
  return kShares.map((t) => {
    const u = 1 - t;
    const at = (axis: 'x' | 'y') =>
      u ** 3 * start[axis] + 3 * u * u * t * first[axis] + 3 * u * t * t * second[axis] + t ** 3 * end[axis];
    return { x: at('x'), y: at('y') + 4, anchor: 'middle' };
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
  return { path: pathOf(curve), labels: further ? along(curve) : beside };
}

function downwards(start: Point, end: Point, further: boolean): Route {
  const bend = Math.max(24, Math.abs(end.y - start.y) / 2);
  const curve: Curve = [start, { x: start.x, y: start.y + bend }, { x: end.x, y: end.y - bend }, end];
  const right: LabelPlace = { x: end.x + 7, y: end.y - 8, anchor: 'start' };
  const left: LabelPlace = { x: end.x - 7, y: end.y - 8, anchor: 'end' };
  const beside = start.x < end.x ? [right, left] : [left, right];
  return { path: pathOf(curve), labels: further ? along(curve) : beside };
}
