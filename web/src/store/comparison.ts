// Comparing: the present state pinned as A, or what a file tells; what is done afterwards is B.
import { signal } from '@preact/signals';
import { EngineProblems } from '../engine/answer';
import { call, useWholeEngine } from '../engine/client';
import type { Problem } from '../generated/protocol';
import { asKept } from './as_kept';
import { ask } from './ask';
import { type Base, type Journal, open, replayJournal } from './journal';
import { change } from './queue';
import { presentStanding } from './standing';

export interface Pinned {
  session: number;
  title: string;
  /** The step at which it was pinned. */
  step: number;
  journal: Journal;
  /** A file, which tells what there is: what it does not tell is not compared. */
  file?: string;
}

/** What the present session is compared with; null where nothing is pinned. */
export const pinned = signal<Pinned | null>(null);

/** Pins the present state as A. */
export function pinForCompare(): Promise<void> {
  return change('Comparing', async () => {
    const present = presentStanding();
    if (!present) return;
    const copy = await ask('duplicate', {});
    await closePinned();
    const { journal, state } = present;
    pinned.value = { session: copy.state.session, title: state.title, step: state.cursor, journal };
  });
}

/** Takes what a file tells as A. The answer is empty, else the problems for which it was not taken. */
export async function compareWithFile(base: Base, file: string): Promise<Problem[]> {
  let refused: Problem[] = [];
  await useWholeEngine(); // the first one knows no tables
  await change('Comparing', async () => {
    try {
      const { state } = await open(base);
      const journal = { base: await asKept(base, state.session), edits: [] };
      await closePinned();
      pinned.value = { session: state.session, title: file, step: state.cursor, journal, file };
    } catch (error) {
      if (!(error instanceof EngineProblems)) throw error;
      refused = error.problems;
    }
  });
  return refused;
}

async function closePinned(): Promise<void> {
  const session = pinned.peek()?.session;
  pinned.value = null;
  if (session !== undefined) await call('close', { session }).catch(() => {}); // it goes with its engine, too
}

export function unpin(): void {
  void closePinned();
}

/** Brings the pinned session back in a new engine. */
export async function replayComparison(): Promise<void> {
  const earlier = pinned.peek();
  if (!earlier) return;
  const restored = await replayJournal(earlier.journal, earlier.step);
  pinned.value = { ...earlier, session: restored.session };
}
