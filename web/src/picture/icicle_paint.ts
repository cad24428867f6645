// Draws the icicle on a canvas.
import { kChanged, type Tree } from '../store/columns';
import type { Category, Coloring, Pattern } from './icicle_categories';
import { type Box, boxOf, type IcicleLayout, scaleOf } from './icicle_layout';
import { fitText, fontOf } from './text_width';

export interface IciclePicture {
  readonly tree: Tree;
  readonly layout: IcicleLayout;
  readonly coloring: Coloring;
  readonly width: number;
  readonly height: number;
  readonly selectedRow: number;
  readonly cursorRow: number;
  /** A byte an organization index, 1 = stays bright; null: all do. */
  readonly matches: Uint8Array | null;
  name(row: number): string | undefined;
}

const kLabelHeight = 14;
const kLabelWidth = 44;
const kTile = 8;

function variable(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function mixed(color: string, percent: number): string {
  return `color-mix(in srgb, ${variable(color)} ${percent}%, ${variable('--surface')})`;
}

/** What lies under a pattern, and under a name on it. */
function groundOf(color: string): string {
  return mixed(color, 14);
}

function strokeTile(c: CanvasRenderingContext2D, pattern: Pattern): void {
  c.beginPath();
  if (pattern === 'stripes' || pattern === 'cross') {
    c.moveTo(-1, kTile + 1);
    c.lineTo(kTile + 1, -1);
    c.moveTo(-1, 1);
    c.lineTo(1, -1);
    c.moveTo(kTile - 1, kTile + 1);
    c.lineTo(kTile + 1, kTile - 1);
  }
  if (pattern === 'cross') {
    c.moveTo(-1, -1);
    c.lineTo(kTile + 1, kTile + 1);
  }
  if (pattern === 'lines') {
    c.moveTo(0, kTile / 2);
    c.lineTo(kTile, kTile / 2);
  }
  c.stroke();
  if (pattern === 'dots') c.fillRect(kTile / 2 - 1, kTile / 2 - 1, 2, 2);
}

/** A fill whose pattern tells the category without its colour; letters on it stay legible. */
function fillOf(c: CanvasRenderingContext2D, { pattern, color }: Category): string | CanvasPattern {
  const value = variable(color);
  if (pattern === 'solid' || pattern === 'plain') return value;
  const tile = document.createElement('canvas');
  tile.width = kTile;
  tile.height = kTile;
  const t = tile.getContext('2d')!;
  t.fillStyle = groundOf(color);
  t.fillRect(0, 0, kTile, kTile);
  t.globalAlpha = 0.55;
  t.strokeStyle = value;
  t.fillStyle = value;
  if (pattern === 'half') t.fillRect(0, 0, kTile / 2, kTile);
  else strokeTile(t, pattern);
  return c.createPattern(tile, 'repeat') ?? value;
}

function plainOf({ pattern, color }: Category): string {
  return mixed(color, pattern === 'solid' || pattern === 'plain' ? 100 : 42);
}

/** Rows whose box is high enough for a name. */
export function labelledRows(layout: IcicleLayout, width: number, height: number): number[] {
  const rows: number[] = [];
  if (width / Math.max(1, layout.levels) < kLabelWidth) return rows;
  const { firstRow, span } = layout;
  const highEnough = (kLabelHeight / height) * Math.max(1, layout.leaves);
  for (let i = 0; i < span.length; i++) {
    if (span[i]! >= highEnough) rows.push(firstRow + i);
  }
  return rows;
}

function drawLabel(c: CanvasRenderingContext2D, box: Box, text: string, paint: Paint, font: string): void {
  const shown = fitText(text, font, box.width - 14);
  const y = box.y + box.height / 2;
  if (paint.patterned) {
    c.fillStyle = paint.ground;
    c.fillRect(box.x + 4, y - 7, Math.min(box.width - 8, c.measureText(shown).width + 8), 14);
  }
  c.fillStyle = paint.ink;
  c.fillText(shown, box.x + 8, y + 0.5);
}

interface Paint {
  fill: string | CanvasPattern;
  /** For boxes too low to show a pattern. */
  plain: string;
  ink: string;
  ground: string;
  patterned: boolean;
}

/** The colour of the bar at a changed organization, by the bits of what happened there: the gravest counts. */
function barColors(): readonly string[] {
  const [gained, altered, lost] = [variable('--success'), variable('--warning'), variable('--danger')];
  const grave = kChanged.lost | kChanged.destroyed;
  return Array.from({ length: 16 }, (_, bits) =>
    bits & grave ? lost : bits & kChanged.altered ? altered : gained,
  );
}

function outline(c: CanvasRenderingContext2D, box: Box, color: string, dash: number[]): void {
  c.globalAlpha = 1;
  c.strokeStyle = color;
  c.lineWidth = 2.5;
  c.setLineDash(dash);
  c.strokeRect(box.x + 1.5, box.y + 1.5, Math.max(2, box.width - 3), Math.max(3, box.height - 3));
  c.setLineDash([]);
}

const kTooLow = 0.5; // pixels: of several boxes of one level that share a place, the first is drawn

/** By level: how far down it is drawn already, and how. */
class Drawn {
  private readonly to: number[] = [];
  private readonly how: number[] = [];

  /** Whether a box would be seen beside those drawn before; one of a higher kind is drawn over one of a lower. */
  shows(level: number, y: number, height: number, how: number): boolean {
    const isNew = height >= kTooLow || y + height > (this.to[level] ?? Number.NEGATIVE_INFINITY);
    if (!isNew && how <= (this.how[level] ?? 0)) return false;
    // What is drawn is as high as it can be seen.
    if (isNew) this.to[level] = y + Math.max(kTooLow, height);
    this.how[level] = how;
    return true;
  }
}

/** Draws everything anew; linear in the organizations shown. */
export function paintIcicle(c: CanvasRenderingContext2D, picture: IciclePicture): void {
  const { tree, layout, coloring, width, height, matches } = picture;
  const paints = coloring.categories.map(
    (category): Paint => ({
      fill: fillOf(c, category),
      plain: plainOf(category),
      ink: variable(category.ink),
      ground: groundOf(category.color),
      patterned: category.pattern !== 'solid' && category.pattern !== 'plain',
    }),
  );
  const font = fontOf(500, 11.5);
  const bars = barColors();
  const hasGaps = height / Math.max(1, layout.leaves) > 3;
  c.clearRect(0, 0, width, height);
  c.font = font;
  c.textBaseline = 'middle';
  const [boxes, changes] = [new Drawn(), new Drawn()];
  const { topLevel, levelWidth, leafHeight } = scaleOf(tree, layout, width, height);
  const gap = hasGaps ? 1 : 0;
  const isWide = levelWidth >= kLabelWidth;
  // No object for a row: of very many few are drawn.
  for (let i = 0, row = layout.firstRow; row <= layout.lastRow; i++, row++) {
    const level = tree.level[row]!;
    const y = layout.start[i]! * leafHeight;
    const high = layout.span[i]! * leafHeight;
    const bright = matches && matches[tree.organization[row]!] !== 1 ? 0 : 1;
    const changed = tree.changed[row]!;
    const showsBox = boxes.shows(level, y, high, bright);
    const showsChange = changed !== 0 && changes.shows(level, y, high, changed);
    const hasName = isWide && high >= kLabelHeight;
    if (!showsBox && !showsChange && !hasName) continue;
    const paint = paints[coloring.of[row]!]!;
    const x = (level - topLevel) * levelWidth;
    c.globalAlpha = bright === 0 ? 0.22 : 1;
    if (showsBox) {
      c.fillStyle = high < 1.5 * kTile ? paint.plain : paint.fill;
      c.fillRect(x, y, levelWidth - 1, Math.max(0.6, high - gap));
    }
    if (showsChange) {
      c.fillStyle = bars[changed]!;
      c.fillRect(x + levelWidth - 5, y, 4, Math.max(1, high - gap));
    }
    const name = hasName && picture.name(row);
    if (name) drawLabel(c, { x, y, width: levelWidth, height: high }, name, paint, font);
  }
  const { selectedRow, cursorRow } = picture;
  const shows = (row: number) => row >= layout.firstRow && row <= layout.lastRow;
  if (shows(selectedRow))
    outline(c, boxOf(tree, layout, selectedRow, width, height), variable('--accent'), []);
  if (shows(cursorRow)) outline(c, boxOf(tree, layout, cursorRow, width, height), variable('--ink'), [4, 3]);
}

/** A small sample of a category's look, for the legend. */
export function paintSwatch(canvas: HTMLCanvasElement, category: Category): void {
  const c = canvas.getContext('2d');
  if (!c) return;
  c.fillStyle = fillOf(c, category);
  c.fillRect(0, 0, canvas.width, canvas.height);
  c.strokeStyle = variable('--line-strong');
  c.strokeRect(0.5, 0.5, canvas.width - 1, canvas.height - 1);
}
