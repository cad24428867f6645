// Where the session stands: what it was opened from and edited with since, what the engine said of it last, the way back
// and forth, and the timelines that were set aside. They change together or not at all: to exactly this an engine that
// takes over is brought, and exactly this the browser keeps.
import { batch } from '@preact/signals';
import { forgetFailures } from '../engine/client';
import type { SessionState } from '../generated/protocol';
import { type Branch, branches } from './branch_list';
import { type History, presentHistory, startHistory } from './history_list';
import type { Journal } from './journal';

export interface Standing {
  /** Names the session for as long as its document is open; another document has another one. */
  id: string;
  journal: Journal;
  /** As of the last edit or move of the cursor. Its session is that of the engine which made it. */
  state: SessionState;
  history: History;
  branches: readonly Branch[];
  /**
   * Expectations may fail for an event in the middle without a question: it was an example, which is there to be tried, or
   * that has been agreed to.
   */
  mayFail?: boolean;
}

let present: Omit<Standing, 'history' | 'branches'> | undefined;
let shown: Standing | undefined; // what every view was last brought to
let committed: () => void = () => {};

/** `listener` is called whenever the session has changed. */
export function whenCommitted(listener: () => void): void {
  committed = listener;
}

/** undefined while no document is open. */
export function presentStanding(): Standing | undefined {
  return present && { ...present, history: presentHistory(), branches: branches.peek() };
}

function take(next: Standing): void {
  const { history, branches: aside, ...rest } = next;
  present = rest;
  batch(() => {
    startHistory(history);
    branches.value = aside;
  });
}

/** A change was made: from here on it is the session's, with its way back, whatever becomes of the engine. */
export function commit(change: Partial<Standing>): void {
  const before = presentStanding();
  if (before === undefined && !isWhole(change)) throw new Error('No session is open.');
  take({ ...before, ...change } as Standing);
  forgetFailures();
  committed();
}

function isWhole(change: Partial<Standing>): change is Standing {
  return change.id !== undefined && change.journal !== undefined && change.state !== undefined;
}

/** The same state with other words or fewer steps of history: nothing to be shown anew. */
export function amend(change: Pick<Partial<Standing>, 'history' | 'branches' | 'journal' | 'mayFail'>): void {
  const wasShown = isShown();
  commit(change);
  if (wasShown) rememberShown();
}

/** Every view shows what is present. */
export function rememberShown(): void {
  shown = presentStanding();
}

/** Whether what is present has been shown. */
export function isShown(): boolean {
  return shown?.journal === present?.journal && shown?.state.cursor === present?.state.cursor;
}

/** Whether another document was open when the views were last brought up to date. */
export function isNewDocument(): boolean {
  return shown?.id !== present?.id;
}

/** Goes back to what was shown last; false where there is nothing to take back. */
export function takeBack(): boolean {
  if (shown === undefined || isShown()) return false;
  commit(shown);
  return true;
}

/** An engine that took over has brought the session to where it stood, under its own number. */
export function adoptState(state: SessionState): void {
  if (present) present = { ...present, state };
}
