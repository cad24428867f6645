// How a row of the treegrid is drawn: in one line with words, in one line with glyphs, or in two lines.

export type Look = 'wide' | 'compact' | 'stacked';

const kStackedBelow = 440; // pixels
const kWideFrom = 640;

export function lookOf(width: number): Look {
  if (width < kStackedBelow) return 'stacked';
  return width < kWideFrom ? 'compact' : 'wide';
}

export function rowHeightOf(look: Look): number {
  return look === 'stacked' ? 84 : 36;
}
