// A session as the browser keeps it, told from a record that is not one, and given away as a file where it cannot be
// gone on with.
import type { Branch } from './branch_list';
import type { History } from './history_list';
import type { Journal } from './journal';

export interface SavedSession {
  title: string;
  savedAt: number; // milliseconds since 1970
  organizations: number;
  events: number;
  cursor: number;
  journal: Journal;
  branches: readonly Branch[];
  history?: History; // sessions kept by earlier versions have none
  mayFail?: boolean;
}

type Members = Record<string, unknown>;
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';
const isListOf = (value: unknown, is: (entry: unknown) => boolean) => Array.isArray(value) && value.every(is);

function isEdit(value: unknown): boolean {
  if (!isObject(value)) return false;
  switch (value.kind) {
    case 'splice':
      return (
        [value.at, value.remove, value.cursor].every(isCount) &&
        isListOf(value.events, isText) &&
        (value.expectations === undefined || isText(value.expectations))
      );
    case 'readings':
      return isObject(value.readings);
    case 'text':
      return isText(value.title) && isText(value.notes);
    case 'group':
      return isListOf(value.edits, isEdit);
    default:
      return false;
  }
}

function isJournal(value: unknown): boolean {
  if (!isObject(value) || !isObject(value.base)) return false;
  const { bytes, format, takeGoodRows } = value.base;
  const isBase =
    bytes instanceof Uint8Array &&
    ['json', 'csv', 'link', 'auto'].includes(String(format)) &&
    typeof takeGoodRows === 'boolean';
  return isBase && isListOf(value.edits, isEdit);
}

const isEntry = (value: unknown) => isObject(value) && isText(value.label) && isEdit(value.inverse);

function isHistory(value: unknown): boolean {
  return isObject(value) && isListOf(value.undoable, isEntry) && isListOf(value.redoable, isEntry);
}

const isBranch = (value: unknown) =>
  isObject(value) &&
  isText(value.name) &&
  [value.id, value.cursor].every(isCount) &&
  isListOf(value.events, isText) &&
  (value.expectations === undefined || isText(value.expectations));

/** Whether the record can be taken for a session: nothing in it is looked into before. */
export function isSavedSession(record: unknown): record is SavedSession {
  return (
    isObject(record) &&
    isText(record.title) &&
    Number.isFinite(record.savedAt) &&
    [record.organizations, record.events, record.cursor].every(isCount) &&
    isJournal(record.journal) &&
    isListOf(record.branches, isBranch) &&
    (record.mayFail === undefined || typeof record.mayFail === 'boolean') &&
    (record.history === undefined || isHistory(record.history))
  );
}

/** All that can be told of a record, as a text: bytes as the text that they are. */
export function recordText(record: unknown): string {
  const told = (_key: string, value: unknown): unknown => {
    if (value instanceof ArrayBuffer) return new TextDecoder().decode(value);
    return ArrayBuffer.isView(value) ? new TextDecoder().decode(value as Uint8Array) : value;
  };
  try {
    return JSON.stringify(record, told, 1) ?? String(record);
  } catch {
    return String(record); // a circle, or a number without bounds
  }
}
