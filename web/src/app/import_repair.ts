// A table that is not as it should be, repaired where it stands: the core says what could stand in a cell, and puts it
// there; the rest of the table stays as it is.
import { EngineProblems } from '../engine/answer';
import { bytes, call, useWholeEngine } from '../engine/client';
import type { ProblemCell } from '../generated/protocol';
import { tryOut } from '../store/journal';
import { announce } from '../store/notices';
import { change } from '../store/queue';
import { countText } from '../ui/count_text';
import { saveFile } from '../ui/files';
import { baseOf, bytesOf, draft, kLargestText, kStrictly, refused } from './import_state';
import type { Repairable } from './problem_groups';

/** How the draft's table is read, but for what is done about its problems. */
function reading() {
  const { decimal, map, sheet } = baseOf(kStrictly);
  return { decimal, ...(map ? { map } : {}), ...(sheet ? { sheet } : {}) };
}

/** Reads the table once more; nothing is opened for it. */
async function check(): Promise<void> {
  try {
    await tryOut(baseOf(kStrictly));
    draft.value = { ...draft.peek(), problems: [] }; // what was said of its columns holds
  } catch (error) {
    if (!(error instanceof EngineProblems)) throw error;
    await refused(error.problems);
  }
  const left = draft.peek().problems.filter(({ severity }) => severity === 'error').length;
  announce(left === 0 ? 'Nothing is wrong with the table now.' : `${countText(left, 'problem')} left.`);
}

/** Puts the text of a table in the place of the one that stands there. */
function replaceTable(repaired: Uint8Array): void {
  const { text, files, sheet, before } = draft.peek();
  const name = files[0]?.name.replace(/\.[^.]+$/, '') ?? 'table';
  draft.value = {
    ...draft.peek(),
    text: repaired.length <= kLargestText ? new TextDecoder().decode(repaired) : '',
    files: [{ name: `${name}.csv`, bytes: repaired }],
    sheet: '',
    before: [...before, { text, files, sheet }],
  };
}

/** Writes what is proposed into these cells, and into those of their columns that say the same; of all problems: all. */
export function repair(cells: readonly Repairable[] | 'all'): Promise<void> {
  return change('Repairing the table', async () => {
    await useWholeEngine();
    const repairs =
      cells === 'all' ? {} : { repairs: cells.map(({ row, column, instead }) => ({ row, column, instead })) };
    replaceTable(await bytes('repairTable', { ...reading(), ...repairs }, bytesOf(draft.peek())));
    await check();
  }).then(() => {});
}

/** The table as it was before the last repair. */
export function undoRepair(): Promise<void> {
  const { before } = draft.peek();
  const last = before.at(-1);
  if (!last) return Promise.resolve();
  draft.value = { ...draft.peek(), ...last, before: before.slice(0, -1) };
  return change('Reading the table', check).then(() => {});
}

/** The draft's table as a file. */
export function saveTable(): void {
  const { files } = draft.peek();
  saveFile(bytesOf(draft.peek()), files[0]?.name ?? 'table.csv', 'text/csv');
}

/** Shows the cell in the field that the table stands in. */
export async function showCell(field: HTMLTextAreaElement, { row, column }: ProblemCell): Promise<void> {
  const table = bytesOf(draft.peek());
  const { at, size } = await call('tableCell', { ...reading(), row, column }, table);
  // A field counts in UTF-16 and has one kind of line end.
  const seen = (from: number, to: number) =>
    new TextDecoder().decode(table.subarray(from, to)).replace(/\r\n?/g, '\n');
  const before = seen(0, at);
  const lineHeight = Number.parseFloat(getComputedStyle(field).lineHeight) || 18;
  field.focus();
  field.setSelectionRange(before.length, before.length + seen(at, at + size).length);
  field.scrollTop = (before.split('\n').length - 2) * lineHeight;
  field.scrollIntoView({ block: 'nearest' });
}
