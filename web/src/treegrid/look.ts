// How a row of the treegrid is drawn: in one line with words, in one line with glyphs, or in two lines.

export type Look = 'wide' | 'compact' | 'stacked';

const kStackedBelow = 440; // pixels
const kWideFrom = 640;

export function lookOf(width: number): Look {
  if (width < kStackedBelow) return 'stacked';
  return width < kWideFrom ? 'compact' : 'wide';
}

const kIndent: Record<Look, number> = { wide: 18, compact: 12, stacked: 11 }; // pixels for each of the first levels,
// And for each of those below: the name has to stay readable.
const kDeepIndent: Record<Look, number> = { wide: 4, compact: 2, stacked: 2 };
const kWideLevels = 4;
const kMostLevels = 16;

/** How far a name stands in, in pixels; the level counts from 1. */
export function indentOf(look: Look, level: number): number {
  const steps = Math.min(level - 1, kMostLevels);
  const wide = Math.min(steps, kWideLevels);
  return wide * kIndent[look] + (steps - wide) * kDeepIndent[look];
}

export function rowHeightOf(look: Look): number {
  return look === 'stacked' ? 84 : 36;
}
