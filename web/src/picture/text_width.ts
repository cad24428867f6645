// Text that has to fit a width in SVG and canvas, where nothing cuts it off by itself.
let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();
const kMostWidths = 20_000;

/** Width of the text in CSS pixels; an estimate where there is no canvas. */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  context.font = font;
  const width = context.measureText(text).width;
  if (widths.size > kMostWidths) widths.clear();
  widths.set(key, width);
  return width;
}

/** The longest beginning of the text that fits, with an ellipsis where something is left out. */
export function fitText(text: string, font: string, room: number): string {
  const start = text.slice(0, 200); // no card shows more; keeps hostile names cheap
  if (start.length === text.length && textWidth(text, font) <= room) return text;
  const letters = [...start];
  let fits = 0;
  let tooLong = letters.length;
  while (fits + 1 < tooLong) {
    const middle = (fits + tooLong) >> 1;
    if (textWidth(`${letters.slice(0, middle).join('')}…`, font) <= room) fits = middle;
    else tooLong = middle;
  }
  return fits === 0 ? '…' : `${letters.slice(0, fits).join('').trimEnd()}…`;
}

/** In one line where it fits, else in two: the second begins at a word and is cut where it is still too long. */
export function inTwoLines(text: string, font: string, room: number): string[] {
  if (textWidth(text, font) <= room) return [text];
  const words = text.slice(0, 200).split(' ');
  let head = '';
  while (words.length > 1 && textWidth(`${head}${words[0]}`, font) <= room) head += `${words.shift()} `;
  const rest = fitText(words.join(' '), font, room);
  return head === '' ? [rest] : [head.trimEnd(), rest];
}

let family = '';

/** The page's font family, for measuring. It stays, and to ask for it styles what was drawn meanwhile. */
export function fontOf(weight: number, size: number): string {
  family ||= getComputedStyle(document.body).fontFamily || 'sans-serif';
  return `${weight} ${size}px ${family}`;
}
