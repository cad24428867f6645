// The page's side of the engine: starts the worker, types its calls, and replaces it when it traps or when a long
// call is stopped. What the replaced engine knew is restored by the `replay` that the store hands in.
import { signal } from '@preact/signals';
import { type Remote, transfer, wrap } from 'comlink';
import deferredFile from '/engine/sluice.deferred.wasm?url';
import wasmFile from '/engine/sluice.wasm?url';
import wholeFile from '/engine/whole/sluice.wasm?url';
import { EngineReplaced, readAnswer, readBytes } from './answer';
import type { Args, ByteCallName, ByteCalls, CallName, Result } from './calls';
import type { EngineWorker } from './serve';

export type EngineStatus = 'starting' | 'ready' | 'replacing' | 'failed';

export const engineStatus = signal<EngineStatus>('starting');
/** Why the engine could not be started; empty while it could. */
export const engineFailure = signal('');
/** The name of a call that has been under way for longer than a moment; empty otherwise. */
export const longCall = signal('');

const kLongCallAfter = 400; // milliseconds
const kMostReplacements = 3; // in a row, without a good call between

let worker: Worker | undefined;
let remote: Remote<EngineWorker> | undefined;
let ready: Promise<void> | undefined;
let replay: (reason: ReplaceReason) => Promise<void> = async () => {};
let settled: Promise<void> = Promise.resolve();
let replacements = 0;
let complete = false; // the second part is fetched ahead
let isWhole = false; // the engine in place has all systems
let growing: Promise<void> | undefined;
const pending = new Set<(error: Error) => void>();

/** Why an engine takes the place of another: it failed or was stopped, or the page needs the whole one. */
export type ReplaceReason = 'anew' | 'whole';

/** The engine's bytes; the page asks for them early, so that they travel together with its scripts. */
async function fetchBinary(file: string): Promise<ArrayBuffer> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error('The engine could not be fetched.');
  return answer.arrayBuffer();
}

function newWorker(): Worker {
  return isWhole
    ? new Worker(new URL('./whole_worker.ts', import.meta.url), { type: 'module', name: 'engine' })
    : new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' });
}

async function launch(fetched?: ArrayBuffer): Promise<void> {
  const started = newWorker();
  worker = started;
  remote = wrap<EngineWorker>(started);
  const failed = new Promise<never>((_, reject) => {
    started.onerror = (event) => reject(new Error(event.message || 'The engine could not be loaded.'));
  });
  const wasm = fetched ?? (await fetchBinary(isWhole ? wholeFile : wasmFile));
  await Promise.race([remote.start(transfer(wasm, [wasm]), deferredFile), failed]);
  if (complete) completeEngine();
}

/** Fetches the part of the engine that the first view does without, now and for every engine that replaces this one. */
export function completeEngine(): void {
  complete = true;
  if (isWhole) return;
  // Without it nothing is lost: the first call that needs it fetches it.
  remote?.complete(deferredFile).catch(() => {});
}

/** Starts the engine once; later calls wait for the same start. */
export function startEngine(): Promise<void> {
  ready ??= launch().then(
    () => {
      engineStatus.value = 'ready';
    },
    (error: unknown) => {
      engineStatus.value = 'failed';
      engineFailure.value = error instanceof Error ? error.message : String(error);
      throw error;
    },
  );
  return ready;
}

/** `restore` brings a new engine to where the replaced one was. It runs before any waiting call goes on. */
export function onReplaced(restore: (reason: ReplaceReason) => Promise<void>): void {
  replay = restore;
}

function discard(): void {
  worker?.terminate();
  longCall.value = '';
  const waiting = [...pending];
  pending.clear();
  for (const reject of waiting) reject(new EngineReplaced('The engine was started anew.'));
}

async function startAnew(reason: ReplaceReason, fetched?: ArrayBuffer): Promise<void> {
  ready = launch(fetched);
  await ready;
  engineStatus.value = 'ready';
  await replay(reason);
}

/**
 * Puts the whole engine in the place of the one that the page began with, once. The open document is replayed; calls
 * under way end with EngineReplaced. Rejects where it cannot be fetched: the first engine stays.
 */
export function useWholeEngine(): Promise<void> {
  growing ??= startEngine()
    .then(() => fetchBinary(wholeFile)) // before the first one goes
    .then((fetched) => {
      isWhole = true;
      discard();
      const anew = startAnew('whole', fetched);
      settled = anew.catch(() => {});
      return anew;
    })
    .catch((error: unknown) => {
      growing = undefined;
      throw error;
    });
  return growing;
}

/** Whether the engine in place has all systems. */
export function hasWholeEngine(): boolean {
  return isWhole;
}

/** Puts a new engine in the place of the present one and replays. Calls under way end with EngineReplaced. */
export function replaceEngine(): Promise<void> {
  replacements += 1;
  discard();
  if (replacements > kMostReplacements) {
    engineStatus.value = 'failed';
    engineFailure.value = 'The engine stopped several times in a row.';
    return Promise.reject(new EngineReplaced(engineFailure.value));
  }
  engineStatus.value = 'replacing';
  const anew = startAnew('anew');
  settled = anew.catch(() => {});
  return anew;
}

/** Resolves when no replacement is under way. */
export function engineSettled(): Promise<void> {
  return settled;
}

/** Runs the exchange, gives up on it when the engine is replaced meanwhile, and shows it when it takes long. */
async function send(name: string, request: string, payload?: Uint8Array): Promise<Uint8Array> {
  await startEngine();
  let giveUp: (error: Error) => void = () => {};
  const replaced = new Promise<never>((_, reject) => {
    giveUp = reject;
    pending.add(reject);
  });
  const timer = setTimeout(() => {
    longCall.value = name;
  }, kLongCallAfter);
  try {
    const reply = await Promise.race([remote!.call(request, payload), replaced]);
    if ('trap' in reply) {
      pending.delete(giveUp);
      await replaceEngine();
      throw new EngineReplaced(reply.trap);
    }
    replacements = 0;
    return reply.bytes;
  } finally {
    clearTimeout(timer);
    pending.delete(giveUp);
    if (pending.size === 0) longCall.value = '';
  }
}

/** A call that answers with an object. Rejects with EngineProblems or EngineReplaced. */
export async function call<N extends CallName>(
  name: N,
  args: Args<N>,
  payload?: Uint8Array | string,
): Promise<Result<N>> {
  const bytes = typeof payload === 'string' ? new TextEncoder().encode(payload) : payload;
  return readAnswer(await send(name, JSON.stringify({ call: name, ...args }), bytes)) as Result<N>;
}

/** A call that answers with bytes. Rejects with EngineProblems or EngineReplaced. */
export async function bytes<N extends ByteCallName>(name: N, args: ByteCalls[N]): Promise<Uint8Array> {
  return readBytes(await send(name, JSON.stringify({ call: name, ...args })));
}
