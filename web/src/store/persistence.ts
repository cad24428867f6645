// Sessions kept in the browser, so that unfinished work can be gone on with: offered, never forced. Each has a record of
// its own, so that nothing that another tab or an earlier visit kept is overwritten.
import { signal } from '@preact/signals';
import { deleteRecord, moveRecord, readRecords, StorageTrouble, type Trouble, writeRecord } from './database';
import { isSavedSession, type SavedSession } from './saved_session';
import { holdSession, openSessions } from './session_lock';
import { presentStanding, type Standing, whenCommitted } from './standing';

export type { SavedSession } from './saved_session';

/** A session that can be gone on with, or a record that cannot be read and was set aside. */
export interface KeptSession {
  id: string;
  saved: SavedSession;
  /** Another tab has it open. */
  isElsewhere: boolean;
}
export interface BrokenRecord {
  key: string;
  record: unknown;
}
export interface Kept {
  sessions: readonly KeptSession[];
  broken: readonly BrokenRecord[];
}

const kAtOnce = 20; // milliseconds until the first of a burst of edits is written,
const kDelay = 150; // and until all of it is
const kMostSessions = 12;
const kBroken = 'broken ';

/** The session in whose place another one came last, where something was done in it. */
export const leftSession = signal<KeptSession | null>(null);
/** Why the session is not kept, as far as the last attempt shows; null while it is. */
export const storageTrouble = signal<Trouble | null>(null);

let timer: ReturnType<typeof setTimeout> | undefined;
let keptId = ''; // the session that is kept from its first change on
let toForget = ''; // the record that it was gone on with from, where that is not its own
let writing: Promise<void> | undefined;
let isStale = false; // it has changed since the write under way began
let begunAt = -kDelay; // when the last write began
let tidied = ''; // the session at whose first write the oldest were forgotten

/** What the browser has, sessions newest first. Records that are no sessions are set aside. Throws StorageTrouble. */
export async function keptSessions(): Promise<Kept> {
  const [records, open] = await Promise.all([readRecords(), openSessions()]);
  const own = presentStanding()?.id;
  const sessions: KeptSession[] = [];
  const broken: BrokenRecord[] = [];
  for (const [key, record] of records) {
    if (key.startsWith(kBroken)) broken.push({ key, record });
    else if (!isSavedSession(record)) broken.push({ key: await setAside(key), record });
    else if (key !== own) sessions.push({ id: key, saved: record, isElsewhere: open.has(key) });
  }
  sessions.sort((a, b) => b.saved.savedAt - a.saved.savedAt || (a.id < b.id ? -1 : 1));
  return { sessions, broken };
}

/** Keeps a record out of the way of the others; answers with its key from then on. */
export async function setAside(key: string): Promise<string> {
  const to = kBroken + key;
  await moveRecord(key, to);
  return to;
}

export function forgetRecord(key: string): Promise<void> {
  return deleteRecord(key);
}

/** The present session takes the place of the record it was gone on with from, once it is kept itself. */
export function keepInPlaceOf(id: string): void {
  toForget = id;
  saveSoon();
}

/** Keeps the session as it stands, a moment from now, and from now on with every change. */
export function saveSoon(): void {
  keptId = presentStanding()?.id ?? '';
  schedule();
}

function schedule(): void {
  clearTimeout(timer);
  const isFirst = performance.now() - begunAt > kDelay;
  timer = setTimeout(() => void saveNow(), isFirst ? kAtOnce : kDelay);
}

whenCommitted(() => {
  const id = presentStanding()?.id ?? '';
  void holdSession(id);
  if (id === keptId) schedule();
});
// A page that is left may not come back.
globalThis.document?.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void saveNow();
});

/** Keeps the session as it stands; resolves when the browser has it or it is told why not. */
export async function saveNow(): Promise<void> {
  clearTimeout(timer);
  isStale = true;
  writing ??= writeAll().finally(() => {
    writing = undefined;
  });
  await writing;
}

async function writeAll(): Promise<void> {
  while (isStale) {
    isStale = false;
    begunAt = performance.now();
    try {
      await write();
      storageTrouble.value = null;
    } catch (error) {
      if (!(error instanceof StorageTrouble)) throw error;
      storageTrouble.value = error.kind;
    }
  }
}

function savedOf({ journal, state, history, branches, mayFail = false }: Standing): SavedSession {
  const { title, organizations, events, cursor } = state;
  return { title, organizations, events, cursor, journal, branches, history, mayFail, savedAt: Date.now() };
}

/** Another session took the place of this one: there is a way back to what was done in it. */
export function rememberLeft(standing: Standing): void {
  const { undoable, redoable } = standing.history;
  if (undoable.length + redoable.length === 0) return;
  leftSession.value = { id: standing.id, saved: savedOf(standing), isElsewhere: false };
}

async function write(): Promise<void> {
  const standing = presentStanding();
  if (!standing || standing.id !== keptId) return;
  const { id } = standing;
  await writeRecord(id, savedOf(standing));
  if (toForget !== '' && toForget !== id) await deleteRecord(toForget);
  toForget = '';
  if (tidied === id) return;
  tidied = id;
  await forgetOldest();
}

/** There is room for so many sessions; those that are open somewhere stay. */
async function forgetOldest(): Promise<void> {
  const { sessions } = await keptSessions();
  const old = sessions.slice(kMostSessions - 1).filter(({ isElsewhere }) => !isElsewhere);
  for (const { id } of old) await deleteRecord(id);
}
