// Comparing: the present state pinned as A; what is done afterwards is B.
import { signal } from '@preact/signals';
import { call } from '../engine/client';
import { ask } from './ask';
import { type Journal, replayJournal } from './journal';
import { change } from './queue';
import { presentStanding } from './standing';

export interface Pinned {
  session: number;
  title: string;
  /** The step at which it was pinned. */
  step: number;
  journal: Journal;
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
