// The page's side of the engine: starts the worker, types its calls, and replaces it when it traps, ends without a
// word or is stopped in a long call. What the replaced engine knew is restored by the `replay` that the store hands in.
import { signal } from '@preact/signals';
import { transfer } from 'comlink';
import { firstCalls } from '../generated/protocol';
import { EngineReplaced, type ReplaceReason, readAnswer, readBytes } from './answer';
import type { Args, ByteArgs, ByteCallName, CallName, Payload, Result } from './calls';
import { deferredBytes } from './engine_files';
import { Failures } from './failures';
import { type Engine, launch, progress } from './launch';
import { asEngineKnows, asPageKnows } from './session_numbers';

export type EngineStatus = 'starting' | 'ready' | 'replacing' | 'failed';

export const engineStatus = signal<EngineStatus>('starting');
/** Why the engine could not be started; empty while it could. */
export const engineFailure = signal('');
/** The name of a call that has been under way for longer than a moment; empty otherwise. */
export const longCall = signal('');

const kLongCallAfter = 400; // milliseconds
const kMostReplacements = 3; // in a row, without a good call between

let engine: Engine | undefined;
let ready: Promise<void> | undefined;
let replay: (reason: ReplaceReason) => Promise<void> = async () => {};
let whenAtRest: (swap: () => void) => void = (swap) => swap();
let settled: Promise<void> = Promise.resolve();
let replacements = 0;
let generation = 0; // of the engine in place or on its way
let isReplaying = false;
let lastReason: ReplaceReason = 'anew';
let complete = false; // the second part is fetched ahead
let isWhole = false; // the engine in place has all systems
let prepared: Promise<Engine> | undefined; // the one that has, started but not in place yet
const pending = new Set<(error: Error) => void>();
const failures = new Failures();

/** A worker that ended by itself is replaced at once, not when somebody has waited for it long enough. */
function onEnded(ended: Engine): void {
  if (engine === ended) void replaceEngine().catch(() => {});
  else
    prepared?.then(
      (whole) => {
        if (whole === ended) prepared = undefined;
      },
      () => {},
    );
}

function putInPlace(started: Engine): void {
  engine = started;
  engineStatus.value = 'ready';
  if (complete) completeEngine();
}

/** Fetches the part of the engine that the first view does without, now and for every engine that replaces this one. */
export function completeEngine(): void {
  complete = true;
  const own = engine;
  // Without it nothing is lost: the first call that needs it fetches it.
  deferredBytes(isWhole).then(
    (bytes) => own?.remote.complete(transfer(bytes, [bytes])).catch(() => {}),
    () => {},
  );
}

function giveUp(error: unknown): never {
  engineStatus.value = 'failed';
  engineFailure.value = error instanceof Error ? error.message : String(error);
  throw error;
}

/** The engine that is started is the whole one: what is to be opened is known to need it. Before it is started. */
export function beginWhole(): void {
  isWhole = true;
}

/** Starts the engine once; later calls wait for the same start. */
export function startEngine(): Promise<void> {
  ready ??= launch(isWhole, onEnded).then(putInPlace, giveUp);
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
  engine = undefined;
  lastReason = reason;
  longCall.value = '';
  progress.value = null;
  const waiting = [...pending];
  pending.clear();
  for (const reject of waiting) reject(new EngineReplaced('The engine was started anew.', reason));
}

function settleAfter(anew: Promise<void>): Promise<void> {
  const own = generation;
  isReplaying = true;
  settled = anew
    .catch(() => {})
    .then(() => {
      if (own === generation) isReplaying = false;
    });
  return anew;
}

/** Starts the whole engine beside the one in place; where that fails, the next who needs it tries again. */
function prepareWhole(): Promise<Engine> {
  prepared ??= startEngine()
    .then(() => launch(true, onEnded))
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
  return new Promise((resolve, reject) =>
    whenAtRest(() => {
      const next = whole.isEnded ? useWholeEngine() : grow(whole); // it may have ended while it was waiting
      next.then(resolve, reject);
    }),
  );
}

/** Has the whole engine stand ready beside the one in place: it is likely to be needed at once. */
export function prepareWholeEngine(): void {
  if (!isWhole) prepareWhole().catch(() => {}); // whoever needs it hears why
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

/** Shows that there is no engine, and why; whoever asks one hears the same. */
export function failEngine(why: string): void {
  engineStatus.value = 'failed';
  engineFailure.value = why;
  ready = Promise.reject(new Error(why));
  ready.catch(() => {});
}

/** Puts a new engine in the place of the present one and replays. Calls under way end with EngineReplaced. */
export function replaceEngine(): Promise<void> {
  replacements += 1;
  discard('anew');
  if (replacements > kMostReplacements) {
    failEngine('The engine stopped several times in a row.');
    return Promise.reject(new EngineReplaced(engineFailure.value, 'anew'));
  }
  engineStatus.value = 'replacing';
  const own = generation;
  ready = launch(isWhole, onEnded).then((started) => {
    if (own === generation) putInPlace(started);
    else started.worker.terminate(); // another one took over meanwhile
  }, giveUp);
  return settleAfter(ready.then(() => (own === generation ? replay('anew') : undefined)));
}

/** Resolves when no replacement is under way. */
export function engineSettled(): Promise<void> {
  return settled;
}

/** What was asked may be asked again: the session is another. */
export function forgetFailures(): void {
  failures.forget();
}

function replacedError(why = 'The engine was started anew.'): EngineReplaced {
  return new EngineReplaced(why, lastReason);
}

/** Runs the exchange, gives up on it when the engine is replaced meanwhile, and shows it when it takes long. */
async function exchange(
  { remote }: Engine,
  name: string,
  request: string,
  payload?: Uint8Array,
): Promise<Uint8Array> {
  let giveUp: (error: Error) => void = () => {};
  const replaced = new Promise<never>((_, reject) => {
    giveUp = reject;
    pending.add(reject);
  });
  const timer = setTimeout(() => {
    longCall.value = name;
  }, kLongCallAfter);
  try {
    const reply = await Promise.race([remote.call(request, payload), replaced]);
    if ('trap' in reply) {
      pending.delete(giveUp);
      failures.add(request, payload);
      void replaceEngine().catch(() => {}); // whoever waits for it asks `engineSettled`
      throw replacedError(reply.trap);
    }
    if (!isReplaying) {
      replacements = 0;
      failures.remove(request, payload);
    }
    return reply.bytes;
  } finally {
    clearTimeout(timer);
    pending.delete(giveUp);
    if (pending.size === 0) {
      longCall.value = '';
      progress.value = null;
    }
  }
}

/**
 * Asks the engine in place, or the whole one where only that knows the call; what comes back is read by `read`, which is
 * told whose answer it is.
 */
async function send<T>(
  asked: { call: string },
  payload: Uint8Array | undefined,
  read: (bytes: Uint8Array, generation: number) => T,
): Promise<T> {
  if (!isWhole && !firstCalls.includes(asked.call)) await useWholeEngine();
  let awaited: Promise<void> | undefined;
  while (awaited !== ready || !engine) {
    awaited = startEngine(); // another one may take over while the first is awaited
    await awaited;
  }
  const own = generation;
  const known = asEngineKnows(asked, own);
  if (!known) throw replacedError();
  const request = JSON.stringify(known);
  if (!isReplaying) failures.check(request, payload);
  const bytes = await exchange(engine, asked.call, request, payload);
  return read(bytes, own);
}

function asBytes(payload: Uint8Array | string | undefined): Uint8Array | undefined {
  return typeof payload === 'string' ? new TextEncoder().encode(payload) : payload;
}

/** A call that answers with an object. Rejects with EngineProblems or EngineReplaced. */
export function call<N extends CallName>(
  name: N,
  args: Args<N>,
  ...[payload]: Payload<N>
): Promise<Result<N>> {
  return send({ call: name, ...args }, asBytes(payload), (answer, own) =>
    asPageKnows(readAnswer(answer) as Result<N>, own),
  );
}

/** A call that answers with bytes. Rejects with EngineProblems or EngineReplaced. */
export function bytes<N extends ByteCallName>(
  name: N,
  args: ByteArgs<N>,
  ...[payload]: Payload<N>
): Promise<Uint8Array> {
  return send({ call: name, ...args }, asBytes(payload), readBytes);
}
