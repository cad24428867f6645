// An engine in its own thread. One request at a time; a trap leaves the module unusable, so it is reported as such and
// the page replaces this worker.
import { expose, transfer } from 'comlink';
import type createModule from 'sluice-engine';
import type { SluiceModule } from 'sluice-engine';
import { callModule } from './engine_module';
import { hold } from './heartbeat';

/** What came back: bytes, or the message of a trap. */
export type Reply = { bytes: Uint8Array } | { trap: string };

/** The engine's second part, waited for: the call that needs it is under way. */
function fetchAtOnce(url: string): ArrayBuffer {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.responseType = 'arraybuffer';
  request.send();
  if (request.status !== 200) throw new Error('A part of the engine could not be fetched.');
  return request.response as ArrayBuffer;
}

/** What a worker says unasked, while a call is under way. */
export interface Progress {
  /** In words. */
  stage: string;
  done: number;
  total: number;
}

function apiOf(createSluice: typeof createModule) {
  let module: Promise<SluiceModule> | undefined;
  let memory: SluiceModule | undefined; // once it has started
  const say = (at: number, size: number, done: number, total: number) => {
    if (!memory) return;
    const stage = new TextDecoder().decode(memory.HEAPU8.slice(at, at + size));
    postMessage({ progress: { stage, done, total } satisfies Progress });
  };
  return {
    /** Resolves when `life` is held, which it is from then on: the page learns when this worker ends. False: it cannot. */
    live(life: string): Promise<boolean> {
      return hold(life);
    },
    /** Loads the engine; resolves when it answers calls. Its second part is taken, or fetched, when a call needs it. */
    async start(wasmBinary: ArrayBuffer, deferred: string | ArrayBuffer): Promise<void> {
      module ??= createSluice({
        wasmBinary,
        progress: say,
        deferred: () => (typeof deferred === 'string' ? fetchAtOnce(deferred) : deferred),
      });
      memory = await module;
    },
    /** Takes the second part ahead, so that no call has to wait for it. */
    async complete(deferred: ArrayBuffer): Promise<void> {
      const engine = await module;
      if (!engine || engine.joined) return;
      const compiled = await WebAssembly.compile(deferred);
      if (!engine.joined) engine.join(compiled);
    },
    async call(request: string, payload?: Uint8Array): Promise<Reply> {
      if (!module) return { trap: 'the engine was not started' };
      const engine = await module;
      try {
        const bytes = callModule(engine, request, payload ?? new Uint8Array());
        return transfer({ bytes }, [bytes.buffer]);
      } catch (error) {
        return { trap: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

export type EngineWorker = ReturnType<typeof apiOf>;

/** Answers the page with modules that this factory makes. */
export function serve(createSluice: typeof createModule): void {
  expose(apiOf(createSluice));
}
