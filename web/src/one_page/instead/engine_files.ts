// In the place of engine/engine_files: the whole engine lies in the page, and there is no other.

import type * as Real from '../../engine/engine_files';
import EngineWorker from '../../engine/whole_worker?worker&inline';
import { textOf } from '../blocks';
import { enginePart, unpack } from '../packed';

const unpacked = new Map<number, Promise<ArrayBuffer>>();

async function part(index: number): Promise<ArrayBuffer> {
  let own = unpacked.get(index);
  if (!own) {
    own = unpack(enginePart(textOf('engine'), index));
    unpacked.set(index, own);
  }
  return (await own).slice(0);
}

export const { engineBytes, deferredBytes, deferredPart, newWorker }: typeof Real = {
  engineBytes: () => part(0),
  deferredBytes: () => part(1),
  deferredPart: () => part(1),
  newWorker: () => new EngineWorker({ name: 'engine' }),
};
