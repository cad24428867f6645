// Timelines of one initial state that were set aside.
import { signal } from '@preact/signals';

export interface Branch {
  id: number;
  name: string;
  events: readonly string[];
  cursor: number;
  /** All expectations as they were with these events; branches kept by earlier versions have none. */
  expectations?: string;
}

/** What becomes of the events behind the cursor when an event is applied there: they stay, or they are set aside. */
export const laterEvents = signal<'keep' | 'branch'>('keep');
export const branches = signal<readonly Branch[]>([]);

/** The branches and one more, which is named. */
export function withBranch(timeline: Pick<Branch, 'events' | 'cursor' | 'expectations'>): {
  all: readonly Branch[];
  added: Branch;
} {
  const id = 1 + Math.max(0, ...branches.peek().map((branch) => branch.id));
  const added = { id, name: `Branch ${id}`, ...timeline };
  return { all: [...branches.peek(), added], added };
}

/** The branches but this one. */
export function withoutBranch(all: readonly Branch[], id: number): readonly Branch[] {
  return all.filter((branch) => branch.id !== id);
}
