// What is being imported: kept until it is taken or given up, so that nothing typed is lost to an error.
import { signal } from '@preact/signals';
import { EngineProblems } from '../engine/answer';
import type { SeveralFiles } from '../engine/calls';
import { call, hasWholeEngine } from '../engine/client';
import type {
  DecimalMark,
  DocumentFormat,
  Problem,
  SessionState,
  TableColumns,
  TableOptions,
} from '../generated/protocol';
import { saysItIsScenario } from '../store/as_kept';
import { compareWithFile } from '../store/compare_file';
import { closeDialog, openDialog } from '../store/dialogs';
import { type Base, kNotOpened } from '../store/journal';
import { announce, notify } from '../store/notices';
import { openDocument } from '../store/open';
import { bringFile } from '../store/reconcile';
import { leaveMore } from '../store/screen';
import { problems, state } from '../store/session';
import { system } from '../store/system';
import { kSystems, type System, systemsOf } from '../store/systems';
import { countText } from '../ui/count_text';
import { columnMap, propose, toldColumns } from './import_columns';
import { isWorkbook, kindsOf, type NamedFile } from './import_kinds';

export interface ImportDraft {
  /** What stands in the text field; empty while a large file, or several, are taken as they are. */
  text: string;
  /** Several belong together. */
  files: readonly NamedFile[];
  problems: readonly Problem[];
  /** What each of them is, with the reason: said before anything is read. */
  kinds: string;
  /** How a table's numbers are written. */
  decimal: DecimalMark;
  /** What a table that was not taken looks like: somebody may say what its columns are here. */
  seen: TableColumns | null;
  /** Of a workbook, which sheet is meant; empty: whichever has a table. */
  sheet: string;
  /** What becomes of it. */
  purpose: Purpose;
  /** What would come of the good rows alone; null until that is known. */
  good: { came: string } | 'none' | null;
  /** What the table was before each repair of its cells, the first at first. */
  before: readonly Table[];
}
/** What is read. */
export type Table = Pick<ImportDraft, 'text' | 'files' | 'sheet'>;
/** A scenario of its own, events in the present one, or something to hold the present one against. */
export type Purpose = 'open' | 'add' | 'compare';

const kEmpty: ImportDraft = {
  text: '',
  files: [],
  problems: [],
  kinds: '',
  decimal: 'json',
  seen: null,
  sheet: '',
  purpose: 'open',
  good: null,
  before: [],
};
/** Nothing is left out and nothing guessed. */
export const kStrictly = { takeGoodRows: false };
export const kLargestText = 300_000; // bytes that are shown in the text field
const kLongestStart = 50_000;

export const draft = signal<ImportDraft>(kEmpty);

export function setText(text: string): void {
  const { seen } = draft.peek();
  const isSame = seen?.columns.every(({ theirs }) => text.includes(theirs)) ?? false;
  draft.value = {
    ...draft.peek(),
    text,
    files: [],
    problems: [],
    kinds: '',
    seen: isSame ? seen : null,
    good: null,
    before: [],
  };
}

export function setDecimal(decimal: DecimalMark): void {
  draft.value = { ...draft.peek(), decimal };
}

export function setPurpose(purpose: Purpose): void {
  draft.value = { ...draft.peek(), purpose };
}

/** Another sheet of the workbook is looked at. */
export function setSheet(sheet: string): void {
  draft.value = { ...draft.peek(), sheet, seen: null };
  void takeDraft(kStrictly);
}

export function clearDraft(): void {
  draft.value = kEmpty;
}

/** All of them, one behind the other; what was typed where there is none. */
export function bytesOf({ text, files }: ImportDraft): Uint8Array {
  if (files.length === 0) return new TextEncoder().encode(text);
  if (files.length === 1) return files[0]!.bytes;
  const all = new Uint8Array(files.reduce((size, { bytes }) => size + bytes.length, 0));
  let at = 0;
  for (const { bytes } of files) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
}

function severalOf(files: readonly NamedFile[]): SeveralFiles {
  if (files.length < 2) return {};
  return { fileNames: files.map(({ name }) => name), fileSizes: files.map(({ bytes }) => bytes.length) };
}

/** So many bytes of it hold the header of any table. */
function beginning(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, kLongestStart));
}

/** A scenario begins with a brace; whatever does not is read as a table. */
function formatOf(bytes: Uint8Array): DocumentFormat {
  if (isWorkbook(bytes)) return 'csv';
  const start = beginning(bytes).trimStart();
  return start.startsWith('{') || start.startsWith('[') ? 'json' : 'csv';
}

export function isTable(value: ImportDraft): boolean {
  return value.files.length < 2 && formatOf(bytesOf(value)) === 'csv';
}

/** It is made of rows or records of which the good ones can be taken: anything but a scenario. */
export function hasGoodOnes(value: ImportDraft): boolean {
  return value.files.length > 1 || isTable(value) || !saysItIsScenario(bytesOf(value));
}

/** ", with Plan Sync": what came beside the channel. */
function besideText(opened: SessionState): string {
  const brought: readonly System[] = systemsOf(opened);
  const names = kSystems.flatMap(({ id, label }) => (brought.includes(id) ? [label] : []));
  return names.length === 0 ? '' : `, with ${names.join(' and ')}`;
}

/** "4 organizations, with Plan Sync"; empty where nothing came. */
export function cameText(opened: SessionState): string {
  if (opened.organizations === 0 && systemsOf(opened).length === 0) return '';
  return `${countText(opened.organizations, 'organization')}${besideText(opened)}`;
}

/** Says what came, and of what, and goes to the tab where it is. */
function welcome(kinds: string): void {
  const opened = state.peek();
  if (!opened) return;
  const left = problems.peek().length;
  const brought: readonly System[] = systemsOf(opened);
  if (brought.length > 0 && !brought.includes(system.peek())) system.value = brought[0]!;
  leaveMore();
  const text =
    `${countText(opened.organizations, 'organization')} imported${besideText(opened)}. ${kinds}`.trim();
  if (left === 0) notify(text, { kind: 'success' });
  else {
    const actions = [{ label: 'Show', run: () => openDialog('problems') }];
    notify(`${text} ${countText(left, 'warning')}.`, { kind: 'warning', actions, sticky: true });
  }
}

/** What the table looks like; nothing where even that cannot be said. */
async function look(bytes: Uint8Array, how: TableOptions): Promise<TableColumns | null> {
  try {
    return await call('tableColumns', how, bytes);
  } catch (error) {
    if (!(error instanceof EngineProblems)) throw error;
    return null;
  }
}

type HowRead = Omit<TableOptions, 'decimal' | 'map' | 'sheet'>;

/** The draft's bytes and how they are read. */
export function baseOf(how: HowRead): Base {
  const { files, decimal, seen, sheet } = draft.peek();
  const bytes = bytesOf(draft.peek());
  const map = columnMap(toldColumns(seen));
  const format = files.length > 1 ? 'csv' : formatOf(bytes);
  const told = { ...(map.length > 0 ? { map } : {}), ...(sheet === '' ? {} : { sheet }) };
  return { bytes, format, ...how, decimal, ...told, ...severalOf(files) };
}

/** What is wrong stands in the draft; nothing else has changed. False where nothing is. */
export async function refused(found: Problem[]): Promise<boolean> {
  if (found.length === 0) return false;
  const { decimal, sheet } = draft.peek();
  // Without the map: what is wrong in it must not hide the columns.
  const how = { decimal, ...(sheet === '' ? {} : { sheet }) };
  const wasRead = !found.includes(kNotOpened);
  const looks = wasRead && isTable(draft.peek()) ? await look(bytesOf(draft.peek()), how) : null;
  if (looks) propose(looks);
  draft.value = { ...draft.peek(), problems: found, seen: looks, good: null };
  return true;
}

/** Opens the draft as a scenario of its own. */
async function openDraft(how: HowRead): Promise<void> {
  const { files, kinds } = draft.peek();
  const { bytes, format, ...table } = baseOf(how);
  const title = files.length === 1 ? files[0]!.name.replace(/\.[^.]+$/, '') : '';
  if (await refused(await openDocument(bytes, { format, table, title, keep: true }))) return;
  clearDraft();
  closeDialog();
  welcome(kinds);
}

/** Says what the draft is; of a scenario only where the whole engine, which nothing else of it needs, is there anyway. */
async function sayKinds(): Promise<void> {
  const { text, files, kinds: said } = draft.peek();
  if (said !== '') return;
  const brought = files.length > 1 ? files : [{ name: '', bytes: bytesOf(draft.peek()) }];
  if (!hasWholeEngine() && files.length < 2 && saysItIsScenario(brought[0]!.bytes)) return;
  const kinds = await kindsOf(brought);
  const present = draft.peek();
  if (present.text !== text || present.files !== files) return; // it is about something else by now
  draft.value = { ...present, kinds };
  announce(kinds);
}

/** What the draft is called beside the present work. */
function nameOf({ files }: ImportDraft): string {
  return files.length > 0 ? files.map((file) => file.name).join(', ') : 'the pasted text';
}

let takes = 0;

/**
 * Takes the draft for what it is meant for; on errors they stand in it and nothing else has changed. What is pressed twice
 * before it is known what the draft is happens once, as it was pressed last.
 */
export async function takeDraft(how: HowRead): Promise<void> {
  takes += 1;
  const own = takes;
  await sayKinds();
  if (own !== takes) return;
  const { purpose } = draft.peek();
  if (purpose === 'open') return openDraft(how);
  const takeBeside = purpose === 'add' ? bringFile : compareWithFile;
  if (await refused(await takeBeside(baseOf(how), nameOf(draft.peek())))) return;
  clearDraft();
  openDialog(purpose === 'add' ? 'reconcile' : 'compare');
}

/** Takes files as the draft and opens them as one scenario; the dialog is shown only where there are errors. */
export async function importFiles(chosen: Iterable<File>): Promise<void> {
  const files: NamedFile[] = [];
  for (const file of chosen) {
    files.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  const [first] = files;
  if (!first) return;
  const isShown = files.length === 1 && first.bytes.length <= kLargestText && !isWorkbook(first.bytes);
  const text = isShown ? new TextDecoder().decode(first.bytes) : '';
  // The bytes are taken as they are, so that an encoding error is found and not smoothed over.
  draft.value = { ...kEmpty, text, files };
  await takeDraft(kStrictly);
  if (draft.peek().problems.length > 0) openDialog('import');
}
