// Where an engine's code and bytes come from.
import wholeDeferred from '/engine/whole/sluice.deferred.wasm?url';
import wholeWasm from '/engine/whole/sluice.wasm?url';
import { fetchFile } from '../beside/beside';
import { firstDeferred, firstWasm } from './first_parts';

const binaries = new Map<string, Promise<ArrayBuffer>>();

/**
 * A copy of the engine's bytes, to be given away. They are kept: an engine that takes the place of another comes from
 * the same build, whatever is served meanwhile.
 */
async function binary(file: string): Promise<ArrayBuffer> {
  let kept = binaries.get(file);
  if (!kept) {
    kept = fetchFile(file).catch(() => {
      throw new Error('The engine could not be fetched.');
    });
    binaries.set(file, kept);
    kept.catch(() => binaries.delete(file)); // asked for again by whoever needs it next
  }
  return (await kept).slice(0);
}

/** The first part of the engine that the page begins with, or of the whole one. */
export function engineBytes(whole: boolean): Promise<ArrayBuffer> {
  return binary(whole ? wholeWasm : firstWasm);
}

const deferredFile = (whole: boolean) => (whole ? wholeDeferred : firstDeferred);

/** A copy of the bytes of an engine's second part. */
export function deferredBytes(whole: boolean): Promise<ArrayBuffer> {
  return binary(deferredFile(whole));
}

/** From where an engine fetches its second part itself, or the part. */
export async function deferredPart(whole: boolean): Promise<string | ArrayBuffer> {
  return deferredFile(whole);
}

export function newWorker(whole: boolean): Worker {
  return whole
    ? new Worker(new URL('./whole_worker.ts', import.meta.url), { type: 'module', name: 'engine' })
    : new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' });
}
