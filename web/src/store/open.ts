// Opening documents, starting the page and bringing a replaced engine back.
import { EngineProblems, EngineReplaced, type ReplaceReason } from '../engine/answer';
import type { SeveralFiles } from '../engine/calls';
import { call, engineSettled, failEngine, onReplaced, startEngine } from '../engine/client';
import { startsInVain } from '../engine/launch';
import type { DocumentFormat, LinkView, Problem, SessionState, TableOptions } from '../generated/protocol';
import { asKept } from './as_kept';
import { besides } from './besides';
import { laterEvents } from './branch_list';
import { unpin } from './comparison';
import { applyEdit, type Edit, presentState } from './edits';
import { type Base, type Journal, kNotOpened, open, replayJournal, withEdit } from './journal';
import { dismissPassing, notify } from './notices';
import { type KeptSession, keepInPlaceOf, rememberLeft, saveNow, saveSoon } from './persistence';
import { atRest, change, inTurn, report } from './queue';
import { forgetRows } from './rows';
import { leaveMore } from './screen';
import { description, filters, lastStep, noFilters, problems, selection, state } from './session';
import { holdSession, newSessionId } from './session_lock';
import { showCommitted, showPresent } from './show';
import { adoptState, amend, commit, presentStanding, type Standing, takeBack } from './standing';
import { hideStep } from './strip';

export interface OpenOptions {
  format?: DocumentFormat;
  table?: TableOptions & SeveralFiles;
  /** Its title where it brings none. */
  title?: string;
  /** Somebody's own: keep it as the session to come back to, even before its first edit, and ask before it suffers. */
  keep?: boolean;
  /** Only where nothing is open yet: whoever was quicker has chosen. */
  onlyFirst?: boolean;
  /** What a link shows, once its scenario stands there. */
  onView?: (view: LinkView) => void;
}

const kAsItIs: TableOptions = { takeGoodRows: false };
const kNewDocument = '{ "sluice": 1 }';

/** What belonged to the document that was open: the one that is shown next has none of it yet. */
function forgetDocument(): void {
  laterEvents.value = 'keep';
  forgetRows();
  unpin();
  hideStep();
  dismissPassing();
  filters.value = noFilters;
  selection.value = { kind: 'none' };
  lastStep.value = null;
}

/** Puts a session that the engine has opened in the place of the present one. */
async function takePlace(
  next: Standing,
  remarks: Problem[],
  kept: () => Promise<void> | void,
): Promise<void> {
  const left = presentStanding();
  const previous = state.peek()?.session; // asked after opening, which may replace the engine
  void saveNow(); // what is still to be kept of the present one
  commit(next);
  forgetDocument();
  problems.value = remarks;
  await showCommitted(next.state);
  await kept();
  if (left) rememberLeft(left);
  if (previous !== undefined) await call('close', { session: previous }).catch(() => {}); // it goes with its engine, too
}

/** An example that opens there is to be gone on with: its own later events are one way it could go. */
function isHalfWay({ cursor, events }: SessionState): boolean {
  return cursor > 0 && cursor < events;
}

async function adopt(base: Base, title: string, keep: boolean): Promise<LinkView | undefined> {
  const opened = await open(base);
  const begun = await named({ base, edits: [] }, opened.state, title);
  const history = { undoable: [], redoable: [] };
  const next = { id: newSessionId(), ...begun, history, branches: [], mayFail: !keep };
  await takePlace(next, opened.problems, async () => {
    if (!keep && isHalfWay(opened.state)) laterEvents.value = 'branch';
    await forgetFile(base);
    if (keep) saveSoon();
  });
  return opened.view;
}

const kMostTries = 3;

/** From here on the session begins with what was taken of the file: nothing else of it comes to be kept. */
async function forgetFile(base: Base): Promise<void> {
  for (let left = kMostTries; ; left -= 1) {
    try {
      const kept = await asKept(base, presentState().session);
      const { journal } = presentStanding() ?? {};
      if (journal?.base === base) amend({ journal: { ...journal, base: kept } });
      return;
    } catch (error) {
      if (!(error instanceof EngineReplaced) || left === 0) throw error;
      await engineSettled(); // it brings the session back from the file
    }
  }
}

/** Gives the opened document the title where it has none of its own. */
async function named(
  journal: Journal,
  opened: SessionState,
  title: string,
): Promise<Pick<Standing, 'journal' | 'state'>> {
  if (opened.title !== '' || title === '') return { journal, state: opened };
  const edit: Edit = { kind: 'text', title, notes: opened.notes };
  const { state: reached } = await applyEdit(edit, opened);
  return { journal: withEdit(journal, edit), state: reached };
}

/**
 * Opens a document in the place of the present one. The answer is empty where it was opened, else the problems for
 * which it was not; warnings of an opened document stand in `problems`.
 */
export async function openDocument(bytes: Uint8Array, options: OpenOptions = {}): Promise<Problem[]> {
  const { format = 'auto', table = kAsItIs, title = '', keep = false, onlyFirst = false, onView } = options;
  let refused: Problem[] = [kNotOpened];
  await change('Opening', async () => {
    if (onlyFirst && state.peek() !== null) {
      refused = [];
      return;
    }
    try {
      const view = await adopt({ bytes, format, ...table }, title, keep);
      if (view) onView?.(view);
      refused = [];
    } catch (error) {
      if (!(error instanceof EngineProblems)) throw error;
      refused = error.problems;
    }
  });
  return refused;
}

export async function newDocument(): Promise<void> {
  await openDocument(new TextEncoder().encode(kNewDocument), { format: 'json' });
  leaveMore();
}

/** Opens the state at the cursor as the start of a new scenario. */
export async function startFromHere(bytes: Uint8Array): Promise<void> {
  await openDocument(bytes, { format: 'json', keep: true });
}

/**
 * Goes on with an earlier session, where it stood: under its own name, unless another tab has it open. False where it
 * cannot be gone on with.
 */
export async function restoreSession({ id, saved }: KeptSession): Promise<boolean> {
  let isBroken = false;
  await change('Opening', async () => {
    const { journal, cursor, branches, history = { undoable: [], redoable: [] }, mayFail = false } = saved;
    const isOwn = !kUnnamed.includes(id) && (await holdSession(id));
    try {
      const reached = await replayJournal(journal, cursor);
      const next = { id: isOwn ? id : newSessionId(), journal, state: reached, history, branches, mayFail };
      await takePlace(next, [], () => keepInPlaceOf(kUnnamed.includes(id) ? id : ''));
      leaveMore();
    } catch (error) {
      const present = presentStanding();
      if (present) void holdSession(present.id);
      if (error instanceof EngineReplaced) throw error;
      isBroken = true;
    }
  });
  return !isBroken;
}

/** The records of earlier versions, which all tabs shared. */
const kUnnamed = ['current', 'previous'];
const kMostReplays = 2; // with the comparison and what is selected; after that without them

let replays = 0; // in a row that came to no end

/** Brings a new engine to where the session stands. */
async function replay(reason: ReplaceReason): Promise<void> {
  if (reason === 'anew') replays += 1;
  const isBack = replays > 1 && takeBack(); // the engine fails over what was not shown yet
  if (replays > kMostReplays) {
    unpin();
    selection.value = { kind: 'none' };
  }
  try {
    await replayStanding();
  } catch (error) {
    if (error instanceof EngineReplaced) throw error; // the next one replays
    if (takeBack()) await replayStanding();
    else {
      failEngine(error instanceof Error ? error.message : String(error));
      throw error;
    }
  }
  replays = 0;
  if (reason === 'whole') return;
  const lost = isBack ? '; the last change was not made' : '';
  notify(`The engine was started anew. Nothing is lost${lost}.`, { kind: 'warning', topic: 'engine' });
}

async function replayStanding(): Promise<void> {
  const standing = presentStanding();
  if (!standing) return;
  const reached = await replayJournal(standing.journal, standing.state.cursor);
  for (const again of besides) await again(); // the views ask about them as soon as the state is shown
  adoptState(reached);
  await showPresent(reached);
}

/** Whoever asked a question of an engine that is gone, and did not wait for the answer, is told by the page. */
function tellInstead(event: PromiseRejectionEvent): void {
  if (!(event.reason instanceof EngineReplaced)) return;
  event.preventDefault();
  report(event.reason);
}

/** Starts the engine and fetches the words of the domain. */
export async function start(): Promise<void> {
  onReplaced(replay, atRest);
  window.addEventListener('unhandledrejection', tellInstead);
  await startEngine();
  if (startsInVain.peek() > 0) {
    notify('The engine ended while it was starting; another one was started.', { topic: 'engine' });
  }
  description.value = await inTurn(() => call('describe', {}));
}
