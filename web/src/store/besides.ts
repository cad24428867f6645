// Sessions that are open beside the present work: they are brought back with it where a new engine takes over.
import { call } from '../engine/client';
import { type Journal, replayJournal } from './journal';

export interface Beside {
  session: number;
  step: number;
  journal: Journal;
}

/** What brings each of them back: whoever keeps one adds its own. */
export const besides: (() => Promise<void>)[] = [];

export async function closeBeside(session: number): Promise<void> {
  await call('close', { session }).catch(() => {}); // it goes with its engine, too
}

/** The same session in a new engine. */
export async function replayBeside<S extends Beside>(earlier: S): Promise<S> {
  const restored = await replayJournal(earlier.journal, earlier.step);
  return { ...earlier, session: restored.session };
}
