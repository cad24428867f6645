// What undo and redo can take back, newest last. Plain values: they are kept with the session.
import { signal } from '@preact/signals';
import type { Edit } from './edits';

export interface HistoryEntry {
  label: string;
  inverse: Edit;
}
export interface History {
  undoable: readonly HistoryEntry[];
  redoable: readonly HistoryEntry[];
}

export const undoable = signal<readonly HistoryEntry[]>([]);
export const redoable = signal<readonly HistoryEntry[]>([]);

export function presentHistory(): History {
  return { undoable: undoable.peek(), redoable: redoable.peek() };
}

/** Begins anew, or goes on with the history of an earlier session. */
export function startHistory(kept: History = { undoable: [], redoable: [] }): void {
  undoable.value = kept.undoable;
  redoable.value = kept.redoable;
}
