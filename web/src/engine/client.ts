// The page's side of the engine: starts the worker, types its calls, and replaces it when it traps or when a long
// call is stopped. What the replaced engine knew is restored by the `replay` that the store hands in.
import { signal } from '@preact/signals';
import { type Remote, transfer, wrap } from 'comlink';
import deferredFile from '/engine/sluice.deferred.wasm?url';
import wasmFile from '/engine/sluice.wasm?url';
import wholeFile from '/engine/whole/sluice.wasm?url';
import { EngineReplaced, type ReplaceReason, readAnswer, readBytes } from './answer';
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

/** An engine in its own thread, which answers calls. */
interface Engine {
  worker: Worker;
  remote: Remote<EngineWorker>;
}

let engine: Engine | undefined;
let ready: Promise<void> | undefined;
let replay: (reason: ReplaceReason) => Promise<void> = async () => {};
let whenAtRest: (swap: () => void) => void = (swap) => swap();
let settled: Promise<void> = Promise.resolve();
let replacements = 0;
let generation = 0; // of the engine in place or on its way
let complete = false; // the second part is fetched ahead
let isWhole = false; // the engine in place has all systems
let prepared: Promise<Engine> | undefined; // the one that has, started but not in place yet
const pending = new Set<(error: Error) => void>();

/** The engine's bytes; the page asks for them early, so that they travel together with its scripts. */
async function fetchBinary(file: string): Promise<ArrayBuffer> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error('The engine could not be fetched.');
  return answer.arrayBuffer();
}

function newWorker(whole: boolean): Worker {
  return whole
    ? new Worker(new URL('./whole_worker.ts', import.meta.url), { type: 'module', name: 'engine' })
    : new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' });
}

async function launch(whole: boolean): Promise<Engine> {
  const worker = newWorker(whole);
  const remote = wrap<EngineWorker>(worker);
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || 'The engine could not be loaded.'));
  });
  const started = fetchBinary(whole ? wholeFile : wasmFile).then((wasm) =>
    remote.start(transfer(wasm, [wasm]), deferredFile),
  );
  try {
    await Promise.race([started, failed]);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return { worker, remote };
}

function putInPlace(started: Engine): void {
  engine = started;
  engineStatus.value = 'ready';
  if (complete) completeEngine();
}

/** Fetches the part of the engine that the first view does without, now and for every engine that replaces this one. */
export function completeEngine(): void {
  complete = true;
  if (isWhole) return;
  // Without it nothing is lost: the first call that needs it fetches it.
  engine?.remote.complete(deferredFile).catch(() => {});
}

function giveUp(error: unknown): never {
  engineStatus.value = 'failed';
  engineFailure.value = error instanceof Error ? error.message : String(error);
  throw error;
}

/** Starts the engine once; later calls wait for the same start. */
export function startEngine(): Promise<void> {
  ready ??= launch(false).then(putInPlace, giveUp);
  return ready;
}

/**
 * `restore` brings a new engine to where the replaced one was. It runs before any waiting call goes on. `atRest` calls
 * what it is given when no change of the session is under way, before the next one begins.
 */
export function onReplaced(
  restore: (reason: ReplaceReason) => Promise<void>,
  atRest: (swap: () => void) => void,
): void {
  replay = restore;
  whenAtRest = atRest;
}

function discard(reason: ReplaceReason): void {
  generation += 1;
  engine?.worker.terminate();
  longCall.value = '';
  const waiting = [...pending];
  pending.clear();
  for (const reject of waiting) reject(new EngineReplaced('The engine was started anew.', reason));
}

function settleAfter(anew: Promise<void>): Promise<void> {
  settled = anew.catch(() => {});
  return anew;
}

/** Starts the whole engine beside the one in place; where that fails, the next who needs it tries again. */
function prepareWhole(): Promise<Engine> {
  prepared ??= startEngine()
    .then(() => launch(true))
    .catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
  return prepared;
}

function grow(whole: Engine): Promise<void> {
  if (isWhole) return settled;
  discard('whole');
  isWhole = true;
  ready = Promise.resolve();
  putInPlace(whole);
  return settleAfter(replay('whole'));
}

/**
 * Puts the whole engine in the place of the one that the page began with, once, as soon as no change is under way. The
 * open document is replayed; questions under way end with EngineReplaced. Rejects where the whole engine cannot be
 * started: the first one stays.
 */
export async function useWholeEngine(): Promise<void> {
  if (isWhole) return settled;
  const whole = await prepareWhole();
  return new Promise((resolve, reject) => whenAtRest(() => grow(whole).then(resolve, reject)));
}

/** The same within a change that needs it: at once. */
export async function useWholeEngineNow(): Promise<void> {
  if (isWhole) return settled;
  return grow(await prepareWhole());
}

/** Whether the engine in place has all systems. */
export function hasWholeEngine(): boolean {
  return isWhole;
}

/** Puts a new engine in the place of the present one and replays. Calls under way end with EngineReplaced. */
export function replaceEngine(): Promise<void> {
  replacements += 1;
  discard('anew');
  if (replacements > kMostReplacements) {
    engineStatus.value = 'failed';
    engineFailure.value = 'The engine stopped several times in a row.';
    return Promise.reject(new EngineReplaced(engineFailure.value, 'anew'));
  }
  engineStatus.value = 'replacing';
  const own = generation;
  ready = launch(isWhole).then((started) => {
    if (own === generation) putInPlace(started);
    else started.worker.terminate(); // another one took over meanwhile
  }, giveUp);
  return settleAfter(ready.then(() => (own === generation ? replay('anew') : undefined)));
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
    const reply = await Promise.race([engine!.remote.call(request, payload), replaced]);
    if ('trap' in reply) {
      pending.delete(giveUp);
      await replaceEngine();
      throw new EngineReplaced(reply.trap, 'anew');
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
