// Comparing: the present state pinned as A, or what a file tells; what is done afterwards is B.
import { signal } from '@preact/signals';
import type { Problem } from '../generated/protocol';
import { ask } from './ask';
import { besides, closeFile, type FileSession, openFile, replayFile } from './file_session';
import type { Base } from './journal';
import { change } from './queue';
import { presentStanding } from './standing';

/** `step`: the one at which it was pinned. */
export interface Pinned extends FileSession {
  title: string;
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
export function compareWithFile(base: Base, file: string): Promise<Problem[]> {
  return openFile('Comparing', base, async (opened) => {
    await closePinned();
    pinned.value = { ...opened, title: file, file };
  });
}

async function closePinned(): Promise<void> {
  const session = pinned.peek()?.session;
  pinned.value = null;
  if (session !== undefined) await closeFile(session);
}

export function unpin(): void {
  void closePinned();
}

besides.push(async () => {
  const earlier = pinned.peek();
  if (earlier) pinned.value = await replayFile(earlier);
});
