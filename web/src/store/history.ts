// Undo and redo of the document's edits. Each entry holds the edit that takes it back.
import { computed } from '@preact/signals';
import { type Applied, applyEdit, type Edit, presentState } from './edits';
import { type History, type HistoryEntry, presentHistory, redoable, undoable } from './history_list';
import { withEdit } from './journal';
import { announce, notify } from './notices';
import { saveSoon } from './persistence';
import { change } from './queue';
import { compactJournal, showCommitted } from './show';
import { amend, commit, presentStanding, type Standing } from './standing';
import { hideStep } from './strip';

const kMostEntries = 500;

/** What undo would take back, in words; empty where there is nothing. */
export const undoLabel = computed(() => undoable.value.at(-1)?.label ?? '');
export const redoLabel = computed(() => redoable.value.at(-1)?.label ?? '');

function sayWhatWent({ cascaded, expectationsGone }: Applied): void {
  if (cascaded > 0) {
    const count = cascaded === 1 ? '1 later event' : `${cascaded} later events`;
    notify(`${count} went too: they named an organization that is no longer there.`, { kind: 'warning' });
  }
  if (expectationsGone > 0) {
    const count = expectationsGone === 1 ? '1 expectation' : `${expectationsGone} expectations`;
    notify(`${count} went too, of an event that is no longer there. Undo brings all back.`, {
      kind: 'warning',
    });
  }
}

/**
 * Applies one edit. The edit, the history that `keep` makes of its way back and what else belongs to it become the
 * session's at once; an engine that fails before leaves nothing of it, one that fails afterwards all of it.
 */
async function perform(
  edit: Edit,
  keep: (inverse: Edit) => History,
  also: Pick<Partial<Standing>, 'branches'> = {},
  before?: Applied,
): Promise<void> {
  const { journal } = presentStanding()!;
  const applied = before ?? (await applyEdit(edit, presentState()));
  const { state, inverse, report } = applied;
  commit({ ...also, journal: withEdit(journal, edit), state, history: keep(inverse) });
  saveSoon();
  sayWhatWent(applied);
  await showCommitted(state, report);
  await compactJournal();
}

/** Applies an edit that undo can take back, unless the engine has it `applied` already. Must run in turn. */
export function performUndoable(
  edit: Edit,
  label: string,
  also?: Pick<Partial<Standing>, 'branches'>,
  applied?: Applied,
): Promise<void> {
  const keep = (inverse: Edit) => ({
    undoable: [...undoable.peek(), { label, inverse }].slice(-kMostEntries),
    redoable: [],
  });
  return perform(edit, keep, also, applied);
}

/** Gives the newest entry the words that became known only afterwards. */
export function nameLast(label: string): void {
  const last = undoable.value.at(-1);
  if (!last || !label) return;
  replaceNewest(1, { ...last, label });
}

/** Makes the newest `count` entries one, so that one undo takes them back together. */
export function joinLast(count: number): void {
  if (count < 2) return;
  const joined = undoable.value.slice(-count);
  const edits = joined.map((entry) => entry.inverse).reverse();
  replaceNewest(count, { label: joined.at(-1)?.label ?? '', inverse: { kind: 'group', edits } });
}

function replaceNewest(count: number, entry: HistoryEntry): void {
  const history = presentHistory();
  amend({ history: { ...history, undoable: [...history.undoable.slice(0, -count), entry] } });
}

async function move(from: keyof History, to: keyof History, word: string): Promise<void> {
  await change(word, async () => {
    const history = presentHistory();
    const entry = history[from].at(-1); // in turn: pressed twice, it takes two back
    if (!entry) return;
    hideStep();
    await perform(entry.inverse, (inverse) => ({
      ...history,
      [from]: history[from].slice(0, -1),
      [to]: [...history[to], { label: entry.label, inverse }],
    }));
    announce(`${word}: ${entry.label}`);
  });
}

export function undo(): Promise<void> {
  return move('undoable', 'redoable', 'Undone');
}

export function redo(): Promise<void> {
  return move('redoable', 'undoable', 'Redone');
}
