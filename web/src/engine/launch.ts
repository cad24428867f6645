// Starting an engine in a thread of its own. A worker may end, or never show itself, before it has answered anything:
// then another one is started in its place.
import { signal } from '@preact/signals';
import { type Remote, transfer, wrap } from 'comlink';
import { deferredPart, engineBytes, newWorker } from './engine_files';
import { whenEnded } from './heartbeat';
import type { EngineWorker, Progress } from './serve';

/** An engine in its own thread, which answers calls. */
export interface Engine {
  worker: Worker;
  remote: Remote<EngineWorker>;
  /** Its worker has ended by itself. */
  isEnded: boolean;
}

/** How many workers came to nothing while they were starting, so that another one was tried. */
export const startsInVain = signal(0);

/** How far the call under way is, where it says so. */
export const progress = signal<Progress | null>(null);

const kMostStarts = 3; // of one engine
const kPatience = 8000; // milliseconds, once its bytes are there; twice as long with each further start

/** The worker ended or stays silent: another one may do better. */
class StartedInVain extends Error {}

let lives = 0; // workers started so far

/** Rejects where `shown` takes longer than the worker is given: nobody says of a worker that it never ran. */
async function shownWithin(patience: number, shown: Promise<unknown>): Promise<void> {
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
  worker.addEventListener('message', ({ data }: MessageEvent<{ progress?: Progress } | null>) => {
    if (data?.progress) progress.value = data.progress;
  });
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || 'The engine could not be loaded.'));
  });
  lives += 1;
  const life = `sluice engine ${performance.timeOrigin} ${Math.random()} ${lives}`;
  const shown = engine.remote.live(life);
  // From then on the browser tells of its end.
  const gone = shown.then(
    (isHeld) =>
      new Promise<never>((_, reject) => {
        if (!isHeld) return;
        whenEnded(life, () => {
          engine.isEnded = true;
          reject(new StartedInVain('The engine ended while it was starting.'));
          onEnded(engine);
        });
      }),
  );
  // The bytes are asked for early, so that they travel together with the page's scripts.
  const started = engineBytes(whole).then(async (wasm) => {
    await shownWithin(patience, shown);
    await engine.remote.start(transfer(wasm, [wasm]), await deferredPart(whole));
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
