// A file that is open beside the present work, to be held against it: a session of its own in the same engine.
import { EngineProblems } from '../engine/answer';
import { call, useWholeEngine } from '../engine/client';
import type { Problem } from '../generated/protocol';
import { asKept } from './as_kept';
import { type Base, type Journal, open, replayJournal } from './journal';
import { change } from './queue';

export interface FileSession {
  session: number;
  step: number;
  journal: Journal;
}

/** What brings each such session back in a new engine: whoever keeps one adds its own. */
export const besides: (() => Promise<void>)[] = [];

/** Opens the file and hands it on, in turn. The answer is empty, else the problems for which it was not taken. */
export async function openFile(
  doing: string,
  base: Base,
  take: (opened: FileSession) => Promise<void>,
): Promise<Problem[]> {
  let refused: Problem[] = [];
  await useWholeEngine(); // the first one knows no tables
  await change(doing, async () => {
    try {
      const { state } = await open(base);
      const journal = { base: await asKept(base, state.session), edits: [] };
      await take({ session: state.session, step: state.cursor, journal });
    } catch (error) {
      if (!(error instanceof EngineProblems)) throw error;
      refused = error.problems;
    }
  });
  return refused;
}

export async function closeFile(session: number): Promise<void> {
  await call('close', { session }).catch(() => {}); // it goes with its engine, too
}

/** The same session in a new engine. */
export async function replayFile<S extends FileSession>(earlier: S): Promise<S> {
  const restored = await replayJournal(earlier.journal, earlier.step);
  return { ...earlier, session: restored.session };
}
