// What a page in one file is made of, fetched when somebody saves one.
import partsFile from 'virtual:one-page';
import { fetchFile } from '../beside/beside';
import { deferredBytes, engineBytes } from '../engine/engine_files';
import type { PageParts } from './html';
import { packEngine } from './packed';

export async function pageParts(): Promise<PageParts> {
  return JSON.parse(new TextDecoder().decode(await fetchFile(partsFile))) as PageParts;
}

export async function packedEngine(): Promise<string> {
  return packEngine(await Promise.all([engineBytes(true), deferredBytes(true)]));
}
