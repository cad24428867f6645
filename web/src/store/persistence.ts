// The last session, kept in the browser so that unfinished work can be gone on with. It is offered, never forced;
// the one before is kept too, so that starting something new overwrites nothing that was not yet offered.
import { type Branch, branches } from './branch_list';
import { readRecord, writeRecord } from './database';
import { type History, presentHistory } from './history_list';
import { type Journal, presentJournal } from './journal';
import { state } from './session';

export interface SavedSession {
  title: string;
  savedAt: number; // milliseconds since 1970
  organizations: number;
  events: number;
  cursor: number;
  journal: Journal;
  branches: readonly Branch[];
  history?: History; // sessions kept by earlier versions have none
}

const kCurrent = 'current';
const kPrevious = 'previous';
const kDelay = 150; // milliseconds, so that a burst of edits is one write

let timer: ReturnType<typeof setTimeout> | undefined;
let ownsCurrent = false; // this page's session has been written as the current one

/** The sessions that can be gone on with, newest first. */
export async function savedSessions(): Promise<SavedSession[]> {
  const records = await Promise.all([
    readRecord<SavedSession>(kCurrent),
    readRecord<SavedSession>(kPrevious),
  ]);
  return records.filter((record) => record !== undefined);
}

/** A new session begins: its first save keeps the session saved last as the previous one. */
export function beginSaving(): void {
  clearTimeout(timer);
  ownsCurrent = false;
}

/** Keeps the session as it stands, a moment from now. */
export function saveSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void save(), kDelay);
}

async function save(): Promise<void> {
  const journal = presentJournal();
  const present = state.peek();
  if (!journal || !present) return;
  if (!ownsCurrent) {
    ownsCurrent = true;
    const earlier = await readRecord<SavedSession>(kCurrent);
    if (earlier) await writeRecord(kPrevious, earlier);
  }
  const { title, organizations, events, cursor } = present;
  const saved: SavedSession = {
    title,
    organizations,
    events,
    cursor,
    journal,
    branches: branches.peek(),
    history: presentHistory(),
    savedAt: Date.now(),
  };
  await writeRecord(kCurrent, saved);
}
