// Changes of the session happen one after another, each on the state that the one before left.
import { EngineProblems, EngineReplaced } from '../engine/answer';
import { engineSettled } from '../engine/client';
import { notify } from './notices';
import { busy } from './session';

let last: Promise<unknown> = Promise.resolve();
let isUnderWay = false;
const afterwards: (() => void)[] = [];

/** Resolves when no replacement of the engine is under way, nor one that began meanwhile. */
export async function whenSettled(): Promise<void> {
  let awaited: Promise<void> | undefined;
  while (awaited !== engineSettled()) {
    awaited = engineSettled();
    await awaited;
  }
}

/** A change goes on once no replacement of the engine is under way. */
async function goOn(): Promise<void> {
  await whenSettled();
  isUnderWay = true;
}

function rest(): void {
  isUnderWay = false;
  for (const work of afterwards.splice(0)) work();
}

/** Calls `work` when no change is under way: at once, or between two of them. */
export function atRest(work: () => void): void {
  if (isUnderWay) afterwards.push(work);
  else work();
}

/** Runs `work` when all earlier work has ended, however that ended. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const begin = async () => {
    await goOn();
    try {
      return await work();
    } finally {
      rest();
    }
  };
  const next = last.then(begin, begin);
  last = next.catch(() => {});
  return next;
}

/** Within a change: waits for the user, who may take long. Nothing of the session is under way meanwhile. */
export async function whileAsking<T>(question: () => Promise<T>): Promise<T> {
  rest();
  try {
    return await question();
  } finally {
    await goOn();
  }
}

/** Tells the user why a change did not happen. */
export function report(error: unknown): void {
  if (error instanceof EngineReplaced) {
    const text = 'The engine was started anew. Nothing is lost; the last change was not made.';
    void whenSettled().then(() => notify(text, { kind: 'warning', topic: 'engine' }));
  } else if (error instanceof EngineProblems) {
    const more = error.problems.length - 1;
    notify(more > 0 ? `${error.message} (and ${more} more)` : error.message, { kind: 'error', sticky: true });
  } else {
    notify(error instanceof Error ? error.message : String(error), { kind: 'error', sticky: true });
  }
}

/** Runs a change in turn while `label` is shown as being worked on. Undefined where it did not happen. */
export async function change<T>(label: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await inTurn(async () => {
      busy.value = label;
      return work();
    });
  } catch (error) {
    report(error);
    return undefined;
  } finally {
    busy.value = '';
  }
}
