// What is being imported: kept until it is taken or given up, so that nothing typed is lost to an error.
import { signal } from '@preact/signals';
import type { DecimalMark, DocumentFormat, TableOptions } from '../engine/calls';
import type { Problem } from '../generated/protocol';
import { closeDialog, openDialog } from '../store/dialogs';
import { notify } from '../store/notices';
import { openDocument } from '../store/open';
import { problems, state } from '../store/session';
import { countText } from './count_text';
import { columnMap, unknownColumns } from './import_columns';

export interface ImportDraft {
  /** What stands in the text field; empty while a large file is taken as it is. */
  text: string;
  /** A file that is too large for the text field. */
  file: { name: string; bytes: Uint8Array } | null;
  problems: readonly Problem[];
  /** How a table's numbers are written. */
  decimal: DecimalMark;
  /** Headers of which somebody may say what they are here. */
  columns: readonly string[];
}

const kEmpty: ImportDraft = { text: '', file: null, problems: [], decimal: 'json', columns: [] };
/** Nothing is left out and nothing guessed. */
export const kStrictly = { takeGoodRows: false };
const kLargestText = 300_000; // bytes that are shown in the text field
const kLongestStart = 50_000;

export const draft = signal<ImportDraft>(kEmpty);

export function setText(text: string): void {
  const columns = draft.peek().columns.filter((theirs) => text.includes(theirs));
  draft.value = { ...draft.peek(), text, file: null, problems: [], columns };
}

export function setDecimal(decimal: DecimalMark): void {
  draft.value = { ...draft.peek(), decimal };
}

export function clearDraft(): void {
  draft.value = kEmpty;
}

function bytesOf({ text, file }: ImportDraft): Uint8Array {
  return file?.bytes ?? new TextEncoder().encode(text);
}

/** So many bytes of it hold the header of any table. */
function beginning(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, kLongestStart));
}

/** A scenario begins with a brace; whatever does not is read as a table. */
function formatOf(bytes: Uint8Array): DocumentFormat {
  const start = beginning(bytes).trimStart();
  return start.startsWith('{') || start.startsWith('[') ? 'json' : 'csv';
}

export function isTable(value: ImportDraft): boolean {
  return formatOf(bytesOf(value)) === 'csv';
}

function welcome(): void {
  const count = state.peek()?.organizations ?? 0;
  const left = problems.peek().length;
  const text = `${countText(count, 'organization')} imported.`;
  if (left === 0) notify(text, { kind: 'success' });
  else {
    const actions = [{ label: 'Show', run: () => openDialog('problems') }];
    notify(`${text} ${countText(left, 'remark')}.`, { kind: 'warning', actions, sticky: true });
  }
}

/** Opens the draft; on errors they stand in the draft and nothing else has changed. */
export async function takeDraft(how: Omit<TableOptions, 'decimal' | 'map'>): Promise<void> {
  const { file, decimal, columns } = draft.peek();
  const bytes = bytesOf(draft.peek());
  const title = file?.name.replace(/\.[^.]+$/, '') ?? '';
  const map = columnMap(columns);
  const table = { ...how, decimal, ...(map.length > 0 ? { map } : {}) };
  const found = await openDocument(bytes, { format: formatOf(bytes), table, title, keep: true });
  if (found.length > 0) {
    const unknown = isTable(draft.peek()) ? unknownColumns(found, beginning(bytes)) : [];
    draft.value = { ...draft.peek(), problems: found, columns: [...new Set([...columns, ...unknown])] };
    return;
  }
  clearDraft();
  closeDialog();
  welcome();
}

/** Takes a file as the draft and opens it; the dialog is shown only where there are errors. */
export async function importFile(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const small = bytes.length <= kLargestText;
  const text = small ? new TextDecoder().decode(bytes) : '';
  // The bytes are taken as they are, so that an encoding error is found and not smoothed over.
  draft.value = { ...kEmpty, text, file: { name: file.name, bytes } };
  await takeDraft(kStrictly);
  if (draft.peek().problems.length > 0) openDialog('import');
}
