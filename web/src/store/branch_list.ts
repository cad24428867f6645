// Timelines of one initial state that were set aside.
import { signal } from '@preact/signals';

export interface Branch {
  id: number;
  name: string;
  events: readonly string[];
  cursor: number;
}

/** What becomes of the events behind the cursor when an event is applied there: they stay, or they are set aside. */
export const laterEvents = signal<'keep' | 'branch'>('keep');
export const branches = signal<readonly Branch[]>([]);

/** Keeps a timeline as the newest branch and names it. */
export function addBranch(events: readonly string[], cursor: number): Branch {
  const id = 1 + Math.max(0, ...branches.value.map((branch) => branch.id));
  const branch = { id, name: `Branch ${id}`, events, cursor };
  branches.value = [...branches.value, branch];
  return branch;
}

export function removeBranch(id: number): void {
  branches.value = branches.value.filter((branch) => branch.id !== id);
}

/** Begins with these branches; another document or session was opened. */
export function startBranches(kept: readonly Branch[] = []): void {
  branches.value = kept;
  laterEvents.value = 'keep';
}
