// The engine in its own thread. One request at a time; a trap leaves the module unusable, so it is reported as
// such and the page replaces this worker.
import { expose, transfer } from 'comlink';
import { callModule, type EngineFactory, type EngineModule } from './engine_module';

/** What came back: bytes, or the message of a trap. */
export type Reply = { bytes: Uint8Array } | { trap: string };

let module: Promise<EngineModule> | undefined;

async function load(glueUrl: string, wasmBinary: ArrayBuffer): Promise<EngineModule> {
  const glue = (await import(/* @vite-ignore */ glueUrl)) as { default: EngineFactory };
  return glue.default({ wasmBinary });
}

const api = {
  /** Loads the engine; resolves when it answers calls. */
  async start(glueUrl: string, wasmBinary: ArrayBuffer): Promise<void> {
    module ??= load(glueUrl, wasmBinary);
    await module;
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

export type EngineWorker = typeof api;
expose(api);
