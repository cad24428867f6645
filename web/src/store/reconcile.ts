// A file that is to go into the present work as events: shown first, then applied as one change.
import { signal } from '@preact/signals';
import type { ChangeGroup, Problem, Reconciliation } from '../generated/protocol';
import { applyEvents } from './actions';
import { ask } from './ask';
import { type Beside, besides, closeBeside, replayBeside } from './besides';
import type { Base } from './journal';
import { openBeside } from './open_beside';

export interface Incoming extends Beside {
  file: string;
  /** What of it is wanted. */
  groups: readonly ChangeGroup[];
  /** Whose catalogue it is; empty: whoever is found. */
  seller: string;
  /** The answer for what is wanted at first, so that there is something to see at once. */
  first: Reconciliation;
}

/** What is to go in; null where nothing is. */
export const incoming = signal<Incoming | null>(null);

/** Opens a file to go in. The answer is empty, else the problems for which it was not taken. */
export function bringFile(base: Base, file: string): Promise<Problem[]> {
  return openBeside('Reading', base, async (opened) => {
    await closeIncoming();
    // What the file does not have may be somebody else's: it stays unless it is asked for.
    const groups: readonly ChangeGroup[] = ['added', 'changed'];
    const first = await ask('reconcile', { with: opened.session, groups });
    incoming.value = { ...opened, file, groups, seller: '', first };
  });
}

export function want(group: ChangeGroup, isWanted: boolean): void {
  const now = incoming.peek();
  if (!now) return;
  const others = now.groups.filter((each) => each !== group);
  incoming.value = { ...now, groups: isWanted ? [...others, group] : others };
}

export function setSeller(seller: string): void {
  const now = incoming.peek();
  if (now) incoming.value = { ...now, seller };
}

/** Applies its events. False where the user wants them nowhere, or the engine failed. */
export async function bringIn({ events }: Reconciliation): Promise<boolean> {
  return Boolean(await applyEvents(events));
}

export async function closeIncoming(): Promise<void> {
  const session = incoming.peek()?.session;
  incoming.value = null;
  if (session !== undefined) await closeBeside(session);
}

besides.push(async () => {
  const earlier = incoming.peek();
  if (earlier) incoming.value = await replayBeside(earlier);
});
