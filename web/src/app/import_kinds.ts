// What files are, asked as soon as their bytes are there: of a text its beginning, of an archive the names in it.
import { call } from '../engine/client';

export interface NamedFile {
  name: string;
  bytes: Uint8Array;
}

const kBeginning = 64 * 1024; // bytes of a text
const kLargest = 16 * 1024 * 1024; // bytes of an archive: more would take longer to hand over than to be worth it
const kMostNamed = 4; // files
const kLineFeed = 10;

/** An archive, or what old office programs wrote: no text to be shown. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const begins = (...start: number[]) => start.every((byte, at) => bytes[at] === byte);
  return begins(0x50, 0x4b) || begins(0xd0, 0xcf, 0x11, 0xe0);
}

/** Of a text whole lines, so that no character is cut in two. */
function beginningOf(bytes: Uint8Array): Uint8Array {
  if (isWorkbook(bytes) || bytes.length <= kBeginning) return bytes;
  const end = bytes.subarray(0, kBeginning).lastIndexOf(kLineFeed);
  return bytes.subarray(0, end < 0 ? kBeginning : end + 1);
}

async function kindOf({ name, bytes }: NamedFile, isAlone: boolean): Promise<string> {
  if (isWorkbook(bytes) && bytes.length > kLargest) return '';
  const { sentence } = await call('fileKind', {}, beginningOf(bytes));
  return sentence === '' || isAlone ? sentence : `${name}: ${sentence}`;
}

/** A sentence each, with the file's name where there are several; empty where nothing can be said. */
export async function kindsOf(files: readonly NamedFile[]): Promise<string> {
  try {
    const kinds = await Promise.all(
      files.slice(0, kMostNamed).map((file) => kindOf(file, files.length === 1)),
    );
    return kinds.filter((kind) => kind !== '').join(' ');
  } catch {
    return ''; // opening them says what is wrong
  }
}
