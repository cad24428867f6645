// Labels of edges stand where they touch no card and no other label; one that finds no such place is left out, and is still
// said where the pointer or the selection is.
import { type Card, kCard, type LabelPlace } from './diagram_shape';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const kLabel = { width: 108, ascent: 10, descent: 3 } as const; // the longest one's
const kFold = 10; // how far the button of a card stands out

function boxOf({ x, y, anchor }: LabelPlace): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - kLabel.width : x - kLabel.width / 2;
  return { left, right: left + kLabel.width, top: y - kLabel.ascent, bottom: y + kLabel.descent };
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Boxes by the bands of the picture that they reach into, so that a label looks at few of them. */
class Bands {
  private readonly bands = new Map<number, Box[]>();
  private static readonly kHeight = 120;

  private reached({ top, bottom }: Box): number[] {
    const first = Math.floor(top / Bands.kHeight);
    const last = Math.floor(bottom / Bands.kHeight);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  }
  add(box: Box): void {
    for (const band of this.reached(box)) this.bands.set(band, [...(this.bands.get(band) ?? []), box]);
  }
  isFree(box: Box): boolean {
    return this.reached(box).every((band) => !this.bands.get(band)?.some((other) => touch(box, other)));
  }
}

/** For each list of places, in order, the first that is free. */
export function freePlaces(
  cards: readonly Card[],
  wanted: readonly (readonly LabelPlace[])[],
): (LabelPlace | undefined)[] {
  const taken = new Bands();
  for (const { x, y, foldable } of cards) {
    const out = foldable ? kFold : 0;
    taken.add({ left: x, right: x + kCard.width + out, top: y, bottom: y + kCard.height + out });
  }
  return wanted.map((places) => {
    const place = places.find((one) => taken.isFree(boxOf(one)));
    if (place) taken.add(boxOf(place));
    return place;
  });
}
