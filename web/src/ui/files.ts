// Files out of the page and into it.

/** Offers the bytes to be saved under the name. */
export function saveFile(bytes: Uint8Array | string, name: string, type: string): void {
  const parts = [typeof bytes === 'string' ? bytes : new Uint8Array(bytes)];
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

const kLongestStem = 60;
const hyphened = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('-');

/**
 * A file name out of a title: letters and digits of any script, joined by hyphens. A long title is cut, not the `part` of
 * it that the file holds.
 */
export function fileName(title: string, ending: string, part = ''): string {
  const last = hyphened(part).slice(0, kLongestStem);
  const first = (hyphened(title) || 'scenario').slice(0, kLongestStem - last.length);
  return `${[first, last].filter(Boolean).join('-')}.${ending}`;
}

/** "10.8 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
