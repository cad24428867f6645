// The way of an edge from card to card, and where its label stands beside it.
import { type Direction, kCard, type Link } from './diagram_shape';
import type { Point } from './view_transform';

type Route = Pick<Link, 'path' | 'label'>;

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

function middle(start: Point, end: Point): Route['label'] {
  return { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 + 4, anchor: 'middle' };
}

function toTheRight(start: Point, end: Point, further: boolean): Route {
  const gap = Math.max(56, Math.abs(end.x - start.x));
  const comesFromAbove = start.y < end.y;
  return {
    path: `M${start.x},${start.y}C${start.x + 0.3 * gap},${start.y} ${end.x - 0.8 * gap},${end.y} ${end.x},${end.y}`,
    label: further
      ? middle(start, end)
      : { x: end.x - 8, y: comesFromAbove ? end.y + 13 : end.y - 6, anchor: 'end' },
  };
}

function downwards(start: Point, end: Point, further: boolean): Route {
  const bend = Math.max(24, Math.abs(end.y - start.y) / 2);
  const comesFromLeft = start.x < end.x;
  return {
    path: `M${start.x},${start.y}C${start.x},${start.y + bend} ${end.x},${end.y - bend} ${end.x},${end.y}`,
    label: further
      ? middle(start, end)
      : { x: end.x + (comesFromLeft ? 7 : -7), y: end.y - 8, anchor: comesFromLeft ? 'start' : 'end' },
  };
}
