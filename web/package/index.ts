// The engine for other programs, in a browser or in node: requests in, answers out, in the thread that asks.
//
//     import { createEngine } from 'sluice-sim';
//     const engine = await createEngine();
//     const { state } = engine.call('open', {}, '{"sluice": 1, "organizations": [{"id": "a"}]}');
//     engine.call('predictions', { session: state.session });
import createSluice from 'sluice-engine/whole';
import { EngineProblems, readAnswer, readBytes } from '../src/engine/answer';
import type { Args, ByteArgs, ByteCallName, CallName, Payload, Result } from '../src/engine/calls';
import { callModule } from '../src/engine/engine_module';

export type * from '../src/generated/protocol';
export type { Args, ByteArgs, ByteCallName, CallName, Payload, Result };
export { EngineProblems };

export interface Engine {
  /** A call that answers with an object. Throws EngineProblems, which holds all problems, where it cannot be answered. */
  call<N extends CallName>(name: N, args: Args<N>, ...payload: Payload<N>): Result<N>;
  /** A call that answers with bytes: a file, a picture, columns. */
  bytes<N extends ByteCallName>(name: N, args: ByteArgs<N>, ...payload: Payload<N>): Uint8Array;
}

/** The engine's two parts where the program has them already; else they are read from beside this module. */
export interface EngineFiles {
  wasm?: BufferSource;
  deferred?: BufferSource;
}

const kNothing = new Uint8Array();
const encoder = new TextEncoder();

// Written out in full: by these two lines a bundler sees which files belong to the module.
const wasmFile = () => new URL('./engine/sluice.wasm', import.meta.url);
const deferredFile = () => new URL('./engine/sluice.deferred.wasm', import.meta.url);

/** A bundler for browsers shall not look for this module: there it is never asked for. */
const importOfNode = (name: string): Promise<typeof import('node:fs/promises')> =>
  import(/* @vite-ignore */ /* webpackIgnore: true */ name);

async function read(url: URL): Promise<BufferSource> {
  if (url.protocol === 'file:') {
    const { readFile } = await importOfNode('node:fs/promises');
    return readFile(url);
  }
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} could not be fetched: ${answer.status}.`);
  return answer.arrayBuffer();
}

/**
 * Starts an engine. Sessions are its own. Any error of a call but EngineProblems leaves it unusable (memory ran out): make
 * another.
 */
export async function createEngine(files: EngineFiles = {}): Promise<Engine> {
  const [wasmBinary, deferred] = await Promise.all([
    files.wasm ?? read(wasmFile()),
    files.deferred ?? read(deferredFile()),
  ]);
  const module = await createSluice({ wasmBinary, deferred: () => deferred });
  const ask = (name: string, args: object, payload: Uint8Array | string = kNothing) =>
    callModule(
      module,
      JSON.stringify({ call: name, ...args }),
      typeof payload === 'string' ? encoder.encode(payload) : payload,
    );
  return {
    call: (name, args, ...[payload]) => readAnswer(ask(name, args, payload)) as Result<typeof name>,
    bytes: (name, args, ...[payload]) => readBytes(ask(name, args, payload)),
  };
}
