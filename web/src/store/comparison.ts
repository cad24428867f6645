// Comparing: the present state pinned as A, or what a file tells; what is done afterwards is B.
import { signal } from '@preact/signals';
import { ask } from './ask';
import { type Beside, besides, closeBeside, replayBeside } from './besides';
import { change } from './queue';
import { presentStanding } from './standing';

/** `step`: the one at which it was pinned. */
export interface Pinned extends Beside {
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
    const { journal, state } = present;
    await pin({ session: copy.state.session, title: state.title, step: state.cursor, journal });
  });
}

/** Takes this as A. */
export async function pin(other: Pinned): Promise<void> {
  await closePinned();
  pinned.value = other;
}

async function closePinned(): Promise<void> {
  const session = pinned.peek()?.session;
  pinned.value = null;
  if (session !== undefined) await closeBeside(session);
}

export function unpin(): void {
  void closePinned();
}

besides.push(async () => {
  const earlier = pinned.peek();
  if (earlier) pinned.value = await replayBeside(earlier);
});
