// Undo and redo of the document's edits. Each entry holds the edit that takes it back.
import { computed } from '@preact/signals';
import { applyEdit, type Edit, presentState } from './edits';
import { redoable, undoable } from './history_list';
import { compactJournal, record } from './journal';
import { announce, notify } from './notices';
import { saveSoon } from './persistence';
import { change } from './queue';
import { showState } from './refresh';
import { hideStep } from './strip';

const kMostEntries = 500;

/** What undo would take back, in words; empty where there is nothing. */
export const undoLabel = computed(() => undoable.value.at(-1)?.label ?? '');
export const redoLabel = computed(() => redoable.value.at(-1)?.label ?? '');

/** Applies one edit, shows the state it leads to and keeps it in the journal. Answers with the way back. */
async function perform(edit: Edit): Promise<Edit> {
  const before = presentState();
  const applied = await applyEdit(edit, before);
  record(edit);
  if (applied.cascaded > 0) {
    const count = applied.cascaded === 1 ? '1 later event' : `${applied.cascaded} later events`;
    notify(`${count} went too: they named an organization that is no longer there.`, { kind: 'warning' });
  }
  await showState(applied.state);
  await compactJournal(applied.state.session);
  return applied.inverse;
}

/** Applies an edit that undo can take back. Must run in turn. */
export async function performUndoable(edit: Edit, label: string): Promise<void> {
  const inverse = await perform(edit);
  undoable.value = [...undoable.value, { label, inverse }].slice(-kMostEntries);
  redoable.value = [];
  saveSoon();
}

/** Gives the newest entry the words that became known only afterwards. */
export function nameLast(label: string): void {
  const last = undoable.value.at(-1);
  if (!last || !label) return;
  undoable.value = [...undoable.value.slice(0, -1), { ...last, label }];
  saveSoon();
}

/** Makes the newest `count` entries one, so that one undo takes them back together. */
export function joinLast(count: number): void {
  if (count < 2) return;
  const joined = undoable.value.slice(-count);
  const edits = joined.map((entry) => entry.inverse).reverse();
  const label = joined.at(-1)?.label ?? '';
  undoable.value = [...undoable.value.slice(0, -count), { label, inverse: { kind: 'group', edits } }];
}

async function move(from: typeof undoable, to: typeof undoable, word: string): Promise<void> {
  await change(word, async () => {
    const entry = from.value.at(-1); // in turn: pressed twice, it takes two back
    if (!entry) return;
    hideStep();
    const inverse = await perform(entry.inverse);
    from.value = from.value.slice(0, -1);
    to.value = [...to.value, { label: entry.label, inverse }];
    saveSoon();
    announce(`${word}: ${entry.label}`);
  });
}

export function undo(): Promise<void> {
  return move(undoable, redoable, 'Undone');
}

export function redo(): Promise<void> {
  return move(redoable, undoable, 'Redone');
}
