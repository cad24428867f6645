// Labels of edges stand where they touch no card, no other label and no other edge; one that finds no such place is left out, and is still
// said where the pointer or the selection is.
import type { Route } from './diagram_route';
import { type Card, kCard, type LabelPlace } from './diagram_shape';

interface Box {
  /** The edge that it is a piece of. */
  edge?: number;
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
    for (const band of this.reached(box)) {
      const there = this.bands.get(band);
      if (there) there.push(box);
      else this.bands.set(band, [box]);
    }
  }
  /** Of all but the edge itself. */
  isFree(box: Box, edge: number): boolean {
    const stands = (other: Box) => other.edge !== edge && touch(box, other);
    return this.reached(box).every((band) => !this.bands.get(band)?.some(stands));
  }
}

/** For each edge the first of its places that is free of cards, of other labels and of the other edges. */
export function freePlaces(
  cards: readonly Card[],
  edges: readonly Pick<Route, 'labels' | 'points'>[],
): (LabelPlace | undefined)[] {
  const taken = new Bands();
  for (const { x, y, foldable } of cards) {
    const out = foldable ? kFold : 0;
    taken.add({ left: x, right: x + kCard.width + out, top: y, bottom: y + kCard.height + out });
  }
  edges.forEach(({ points }, edge) => {
    points.forEach((point, i) => {
      const before = points[i - 1] ?? point;
      const [left = 0, right = 0] = [before.x, point.x].sort((a, b) => a - b);
      const [top = 0, bottom = 0] = [before.y, point.y].sort((a, b) => a - b);
      taken.add({ edge, left, right, top, bottom });
    });
  });
  return edges.map(({ labels }, edge) => {
    const place = labels.find((one) => taken.isFree(boxOf(one), edge));
    if (place) taken.add(boxOf(place));
    return place;
  });
}
