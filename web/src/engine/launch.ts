// Starting an engine in a thread of its own. A worker may end, or never show itself, before it has answered anything:
// then another one is started in its place.
import { signal } from '@preact/signals';
import { type Remote, transfer, wrap } from 'comlink';
import firstDeferred from '/engine/sluice.deferred.wasm?url';
import firstWasm from '/engine/sluice.wasm?url';
import wholeDeferred from '/engine/whole/sluice.deferred.wasm?url';
import wholeWasm from '/engine/whole/sluice.wasm?url';
import { whenEnded } from './heartbeat';
import type { EngineWorker } from './serve';

/** Both parts of the engine that the page begins with, and of the whole one. */
interface Parts {
  wasm: string;
  deferred: string;
}
const kFirst: Parts = { wasm: firstWasm, deferred: firstDeferred };
const kWhole: Parts = { wasm: wholeWasm, deferred: wholeDeferred };
const partsOf = (whole: boolean) => (whole ? kWhole : kFirst);

/** An engine in its own thread, which answers calls. */
export interface Engine {
  worker: Worker;
  remote: Remote<EngineWorker>;
  /** Its worker has ended by itself. */
  isEnded: boolean;
}

/** How many workers came to nothing while they were starting, so that another one was tried. */
export const startsInVain = signal(0);

const kMostStarts = 3; // of one engine
const kPatience = 8000; // milliseconds, once its bytes are there; twice as long with each further start

/** The worker ended or stays silent: another one may do better. */
class StartedInVain extends Error {}

const binaries = new Map<string, Promise<ArrayBuffer>>();
let lives = 0; // workers started so far

async function fetched(file: string): Promise<ArrayBuffer> {
  const answer = await fetch(file);
  // A host may answer with its page for a file that it does not have.
  const isPage = answer.headers.get('content-type')?.includes('html');
  if (!answer.ok || isPage) throw new Error('The engine could not be fetched.');
  return answer.arrayBuffer();
}

/**
 * A copy of the engine's bytes, to be given away. They are kept: an engine that takes the place of another comes from
 * the same build, whatever is served meanwhile.
 */
async function binary(file: string): Promise<ArrayBuffer> {
  let kept = binaries.get(file);
  if (!kept) {
    kept = fetched(file);
    binaries.set(file, kept);
    kept.catch(() => binaries.delete(file)); // asked for again by whoever needs it next
  }
  return (await kept).slice(0);
}

/** A copy of the bytes of an engine's second part. */
export function deferredBytes(whole: boolean): Promise<ArrayBuffer> {
  return binary(partsOf(whole).deferred);
}

function newWorker(whole: boolean): Worker {
  return whole
    ? new Worker(new URL('./whole_worker.ts', import.meta.url), { type: 'module', name: 'engine' })
    : new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' });
}

/** Rejects where `shown` takes longer than the worker is given: nobody says of a worker that it never ran. */
async function shownWithin(patience: number, shown: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StartedInVain('The engine does not answer.')), patience);
  });
  try {
    await Promise.race([shown, silent]);
  } finally {
    clearTimeout(timer);
  }
}

async function launchOnce(
  whole: boolean,
  patience: number,
  onEnded: (engine: Engine) => void,
): Promise<Engine> {
  const worker = newWorker(whole);
  const engine: Engine = { worker, remote: wrap<EngineWorker>(worker), isEnded: false };
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || 'The engine could not be loaded.'));
  });
  lives += 1;
  const life = `sluice engine ${performance.timeOrigin} ${Math.random()} ${lives}`;
  const shown = engine.remote.live(life);
  // From then on the browser tells of its end.
  const gone = shown.then(
    () =>
      new Promise<never>((_, reject) => {
        whenEnded(life, () => {
          engine.isEnded = true;
          reject(new StartedInVain('The engine ended while it was starting.'));
          onEnded(engine);
        });
      }),
  );
  // The bytes are asked for early, so that they travel together with the page's scripts.
  const parts = partsOf(whole);
  const started = binary(parts.wasm).then(async (wasm) => {
    await shownWithin(patience, shown);
    await engine.remote.start(transfer(wasm, [wasm]), parts.deferred);
  });
  try {
    await Promise.race([started, failed, gone]);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return engine;
}

/** Starts an engine; `onEnded` is told when its worker ends by itself, however long after. */
export async function launch(whole: boolean, onEnded: (engine: Engine) => void): Promise<Engine> {
  for (let start = 1; ; start += 1) {
    try {
      return await launchOnce(whole, kPatience * 2 ** (start - 1), onEnded);
    } catch (error) {
      if (!(error instanceof StartedInVain) || start === kMostStarts) throw error;
      startsInVain.value += 1;
    }
  }
}
