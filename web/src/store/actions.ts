// What a user can do to the open session. Every action runs in turn, can be undone, and says so where it is refused.
import { EngineReplaced } from '../engine/answer';
import type { ComposeFields } from '../engine/calls';
import type { Acted, AllReadings, Alternative, Flags, StepReport } from '../generated/protocol';
import { ask, asLooked, kReportLimit } from './ask';
import { confirmDestructive } from './dialogs';
import { type Edit, presentState } from './edits';
import { joinLast, nameLast, performUndoable } from './history';
import { insertEvents, keepDone } from './insert';
import { notify } from './notices';
import { saveSoon } from './persistence';
import { change, whileAsking } from './queue';
import { lastStep, previewed, select, selection, state } from './session';
import { showCommitted } from './show';
import { commit } from './standing';
import { hideStep, ofSeveral, showStep } from './strip';

const underWay = new Map<string, Promise<unknown>>();

/** What is pressed a second time while it is under way is done once: nobody has seen what the first press did. */
function once<T>(way: string, events: readonly Wanted[], work: () => Promise<T>): Promise<T> {
  const key = JSON.stringify([way, ...events]);
  const present = underWay.get(key) as Promise<T> | undefined;
  if (present) return present;
  const begun = work().finally(() => underWay.delete(key));
  underWay.set(key, begun);
  return begun;
}

/**
 * Inserts the events at the cursor, refused ones included, and asks about later ones alone; answers with the last one's
 * report, null where the user does not want them.
 */
export function applyEvents(events: readonly string[]): Promise<StepReport | null | undefined> {
  return once('apply', events, () =>
    change('Applying', async () => {
      let inserted = await insertEvents(events);
      if (inserted === 'at the end') {
        await moveTo(presentState().events);
        inserted = await insertEvents(events);
      }
      if (inserted === 'not') return null;
      const step = lastStep.peek();
      if (step) showStep(ofSeveral(step, events.length));
      return step;
    }),
  );
}

function showRefusal(step: StepReport): void {
  const actions = step.remedies
    .filter((remedy) => remedy.events.length > 0)
    .map((remedy) => ({ label: remedy.sentence, run: () => void tryEvents(remedy.events) }));
  notify(step.refusal, {
    kind: 'warning',
    rules: step.rule ? [step.rule] : [],
    actions,
    sticky: actions.length > 0,
  });
}

/** An event as JSON text, or a form as it is filled in. */
export type Wanted = string | { type: string; fields: ComposeFields };

function act(wanted: Wanted, mayDestroy: boolean): Promise<Acted> {
  const how = { limit: kReportLimit, mayDestroy, ...asLooked() };
  return typeof wanted === 'string' ? ask('act', how, wanted) : ask('act', { ...how, ...wanted }, '');
}

/**
 * Does what is wanted, and asks where something would be destroyed. False where it is refused or declined, or where
 * something is wrong with what was typed, which `onProblem` is told.
 */
async function insertChecked(wanted: Wanted, onProblem: (message: string) => void): Promise<boolean> {
  for (let mayDestroy = false; ; mayDestroy = true) {
    const acted = await act(wanted, mayDestroy);
    const event = typeof wanted === 'string' ? wanted : acted.event;
    const { outcome, report } = acted;
    if (!report) {
      onProblem(acted.problems[0]?.message ?? '');
      return false;
    }
    if (outcome === 'done') {
      await keepDone(event, acted);
      return true;
    }
    if (outcome === 'refused') {
      showRefusal(report);
      return false;
    }
    if (outcome === 'later') {
      const inserted = await insertEvents([event]);
      if (inserted !== 'at the end') return inserted === 'in';
      await moveTo(presentState().events);
      return insertChecked(event, onProblem);
    }
    previewed.value = { event, report };
    const agreed = await whileAsking(() => confirmDestructive(report));
    previewed.value = null;
    if (!agreed) return false;
  }
}

/**
 * Applies the events one after the other as one undoable change. A refused event is not inserted: its reason is
 * shown. Before anything is destroyed the user is asked. True where all of them were applied, undefined where it came to
 * no end because the engine failed.
 */
export function tryEvents(
  events: readonly Wanted[],
  onProblem: (message: string) => void = () => {},
): Promise<boolean | undefined> {
  return once('try', events, () =>
    change('Applying', async () => {
      let applied = 0;
      try {
        for (const event of events) {
          if (!(await insertChecked(event, onProblem))) break;
          applied += 1;
        }
      } finally {
        joinLast(applied); // also where the engine failed over a later one
      }
      const step = lastStep.peek();
      if (step && applied > 0) {
        const shown = ofSeveral(step, applied);
        if (applied > 1) nameLast(shown.sentence);
        showStep(shown);
      }
      return applied === events.length;
    }),
  );
}

/** What a form is told whose change did not come to an end: what was typed stays where it is. */
export const kNotMade = 'The engine was started anew; this change was not made.';

/** Runs what a form does with what was typed; an engine that fails meanwhile is a problem like another one. */
export async function problemOf(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EngineReplaced) return kNotMade;
    return error instanceof Error ? error.message : String(error);
  }
}

/** Tries what was typed into a form; answers with the problem of a field, or an empty text. */
export function tryComposed(type: string, fields: ComposeFields): Promise<string> {
  return problemOf(async () => {
    let problem = '';
    const done = await tryEvents([{ type, fields }], (message) => {
      problem = message;
    });
    return done === undefined ? kNotMade : problem;
  });
}

/** The same where nothing stands that could show a problem: it is said in a notice. */
export async function tryOrNotify(type: string, fields: ComposeFields): Promise<void> {
  const problem = await tryComposed(type, fields);
  if (problem) notify(problem, { kind: 'warning' });
}

/** Tries the events; answers with an empty text unless they came to no end. */
export async function tryOrSay(events: readonly string[]): Promise<string> {
  return (await tryEvents(events)) === undefined ? kNotMade : '';
}

/** Flips one switch of a partnership. */
export async function toggleFlag(
  partnership: { upstream: string; downstream: string; flags: Flags },
  flag: keyof Flags,
): Promise<void> {
  const { upstream, downstream, flags } = partnership;
  await tryOrNotify('setFlags', { upstream, downstream, ...flags, [flag]: !flags[flag] });
}

/** Does what *what would change it* proposes: its events, or the other reading. */
export async function tryAlternative(alternative: Alternative): Promise<void> {
  if (alternative.events.length > 0) await tryEvents(alternative.events);
  const [rule, choice] = (alternative.reading ?? '').split(' ');
  if (rule && choice) await setReadings({ ...presentState().readings, [rule]: choice });
}

/** Takes event `index` (counted from 0) out of the timeline. */
export function removeEvent(index: number): Promise<void> {
  return change('Removing', async () => {
    const { cursor } = presentState();
    hideStep();
    const edit: Edit = {
      kind: 'splice',
      at: index,
      remove: 1,
      events: [],
      cursor: index < cursor ? cursor - 1 : cursor,
    };
    await performUndoable(edit, `remove event ${index + 1}`);
  });
}

async function moveTo(step: number): Promise<void> {
  const reached = await ask('goTo', { step });
  commit({ state: reached });
  saveSoon();
  await showCommitted(reached);
}

/** Moves the cursor: 0 is the start, n the state after n events. */
export function goTo(step: number): Promise<void> {
  return change('', async () => {
    const present = presentState();
    const target = Math.max(0, Math.min(step, present.events));
    if (target === present.cursor) return;
    hideStep();
    await moveTo(target);
  });
}

export function setReadings(readings: AllReadings): Promise<void> {
  return change('Reading', () => performUndoable({ kind: 'readings', readings }, 'reading'));
}

/** True unless it came to no end because the engine failed. */
export async function setText(title: string, notes: string): Promise<boolean> {
  const done = await change('', async () => {
    const present = state.peek();
    if (!present || (present.title === title && present.notes === notes)) return true;
    await performUndoable({ kind: 'text', title, notes }, 'title and notes');
    return true;
  });
  return done ?? false;
}

/** Selects an organization by its id, unless something else is selected meanwhile. */
export async function selectOrganization(id: string): Promise<void> {
  const before = selection.peek();
  const found = await ask('organization', { organization: id });
  if (selection.peek() === before) select({ kind: 'organization', index: found.index, id });
}
