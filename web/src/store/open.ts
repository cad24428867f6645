// Opening documents, starting the page and bringing a replaced engine back.
import { EngineProblems, type ReplaceReason } from '../engine/answer';
import type { DocumentFormat } from '../engine/calls';
import { call, onReplaced, startEngine } from '../engine/client';
import type { Problem, SessionState } from '../generated/protocol';
import { type Branch, startBranches } from './branch_list';
import { replayComparison, unpin } from './comparison';
import { applyEdit, type Edit } from './edits';
import { type History, startHistory } from './history_list';
import { type Base, open, presentJournal, record, replayJournal, startJournal } from './journal';
import { notify } from './notices';
import { beginSaving, type SavedSession, saveSoon } from './persistence';
import { atRest, change, inTurn } from './queue';
import { showState } from './refresh';
import { forgetRows } from './rows';
import { description, filters, lastStep, noFilters, problems, selection, state } from './session';
import { hideStep } from './strip';

export interface OpenOptions {
  format?: DocumentFormat;
  /** Leave out the rows of a table that have errors. */
  takeGoodRows?: boolean;
  /** Its title where it brings none. */
  title?: string;
  /** Keep it as the session to come back to, even before its first edit. */
  keep?: boolean;
  /** Only where nothing is open yet: whoever was quicker has chosen. */
  onlyFirst?: boolean;
}

/** What is said where opening was stopped or the engine gave up over it. */
const kNotOpened: Problem = { severity: 'error', path: '', message: 'Opening was stopped.', hint: '' };
const kNewDocument = '{ "sluice": 1 }';

let isNew = false; // the document that was opened has not been shown yet

async function show(next: SessionState): Promise<void> {
  await showState(next, isNew);
  isNew = false;
}

function forgetDocument(branches: readonly Branch[] = [], history?: History): void {
  isNew = true;
  startHistory(history);
  startBranches(branches);
  forgetRows();
  unpin();
  hideStep();
  filters.value = noFilters;
  selection.value = { kind: 'none' };
  lastStep.value = null;
}

async function adopt(base: Base, title: string): Promise<void> {
  const opened = await open(base);
  const previous = state.peek()?.session; // asked after opening, which may replace the engine
  beginSaving();
  forgetDocument();
  startJournal(base);
  problems.value = opened.problems;
  await show(await named(opened.state, title));
  if (previous !== undefined) await call('close', { session: previous });
}

/** Gives the opened document the title where it has none of its own. */
async function named(opened: SessionState, title: string): Promise<SessionState> {
  if (opened.title !== '' || title === '') return opened;
  const edit: Edit = { kind: 'text', title, notes: opened.notes };
  record(edit);
  return (await applyEdit(edit, opened)).state;
}

/**
 * Opens a document in the place of the present one. The answer is empty where it was opened, else the problems for
 * which it was not; warnings of an opened document stand in `problems`.
 */
export async function openDocument(bytes: Uint8Array, options: OpenOptions = {}): Promise<Problem[]> {
  const { format = 'auto', takeGoodRows = false, title = '', keep = false, onlyFirst = false } = options;
  let refused: Problem[] = [kNotOpened];
  await change('Opening', async () => {
    if (onlyFirst && state.peek() !== null) {
      refused = [];
      return;
    }
    try {
      await adopt({ bytes, format, takeGoodRows }, title);
      refused = [];
      if (keep) saveSoon();
    } catch (error) {
      if (!(error instanceof EngineProblems)) throw error;
      refused = error.problems;
    }
  });
  return refused;
}

export async function newDocument(): Promise<void> {
  await openDocument(new TextEncoder().encode(kNewDocument), { format: 'json' });
}

/** Opens the state at the cursor as the start of a new scenario. */
export async function startFromHere(bytes: Uint8Array): Promise<void> {
  await openDocument(bytes, { format: 'json', keep: true });
}

/** Goes on with an earlier session, where it stood. */
export function restoreSession(saved: SavedSession): Promise<void> {
  return change('Opening', async () => {
    forgetDocument(saved.branches, saved.history);
    beginSaving();
    const reached = await replayJournal(saved.journal, saved.cursor);
    const previous = state.peek()?.session; // asked after replaying, which may replace the engine
    startJournal(saved.journal.base, saved.journal.edits);
    problems.value = [];
    await show(reached);
    if (previous !== undefined) await call('close', { session: previous });
    saveSoon();
  });
}

/** Brings a new engine to where the page stands. */
async function replay(reason: ReplaceReason): Promise<void> {
  const journal = presentJournal();
  if (!journal) return;
  const reached = await replayJournal(journal, state.peek()?.cursor ?? 0);
  await replayComparison(); // the views ask about it as soon as the state is shown
  await show(reached);
  if (reason === 'whole') return;
  notify('The engine was started anew. Nothing is lost.', { kind: 'warning', topic: 'engine' });
}

/** Starts the engine and fetches the words of the domain. */
export async function start(): Promise<void> {
  onReplaced(replay, atRest);
  await startEngine();
  description.value = await inTurn(() => call('describe', {}));
}
