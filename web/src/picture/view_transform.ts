// How a large picture lies in a small pane: scale and offset, as plain values.
export interface Transform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Extent {
  readonly width: number;
  readonly height: number;
}
export interface Area extends Point, Extent {}

const kMargin = 20;
const kSmallest = 0.1;
const kLargest = 2.5;
const kLegible = 0.45; // where the whole needs less than this scale, it is not shown whole
const kReadable = 0.6; // the scale to start at then
const kLargestFit = 1.1;

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** The scale at which all of the content is in the pane. */
export function wholeScale(content: Extent, pane: Extent): number {
  return Math.min(
    (pane.width - 2 * kMargin) / Math.max(1, content.width),
    (pane.height - 2 * kMargin) / Math.max(1, content.height),
  );
}

/**
 * Shows everything, as far as it stays legible: down to the scale `legible`; else what is around the anchor, a point of
 * the content.
 */
export function fitWhole(content: Extent, pane: Extent, anchor: Point, legible = kLegible): Transform {
  const whole = wholeScale(content, pane);
  const k = whole < legible ? Math.max(kReadable, legible) : Math.min(whole, kLargestFit);
  return {
    k,
    x: place(content.width * k, pane.width, anchor.x * k),
    y: place(content.height * k, pane.height, anchor.y * k),
  };
}

/** In the middle where it fits; else the anchor in the middle, as far as the content reaches. */
function place(length: number, room: number, anchor: number): number {
  if (length + 2 * kMargin <= room) return (room - length) / 2;
  return clamp(room / 2 - anchor, room - kMargin - length, kMargin);
}

/** Scales by a factor; what is under the point of the pane stays there. */
export function scaleAround(at: Transform, factor: number, point: Point): Transform {
  const k = clamp(at.k * factor, Math.min(at.k, kSmallest), kLargest);
  const ratio = k / at.k;
  return { k, x: point.x - (point.x - at.x) * ratio, y: point.y - (point.y - at.y) * ratio };
}

/** Keeps a part of the content in the pane, so that it cannot be lost. */
export function keepInSight(at: Transform, content: Extent, pane: Extent): Transform {
  const part = 80;
  return {
    k: at.k,
    x: clamp(at.x, part - content.width * at.k, pane.width - part),
    y: clamp(at.y, part - content.height * at.k, pane.height - part),
  };
}

/** Moves as little as it takes to show the area. */
export function reveal(at: Transform, area: Area, pane: Extent): Transform {
  return {
    k: at.k,
    x: at.x + shift(area.x * at.k + at.x, area.width * at.k, pane.width),
    y: at.y + shift(area.y * at.k + at.y, area.height * at.k, pane.height),
  };
}

function shift(start: number, length: number, room: number): number {
  if (start < kMargin) return kMargin - start;
  const end = start + length;
  return end > room - kMargin ? room - kMargin - end : 0;
}
