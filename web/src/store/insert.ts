// Events go into the timeline at the cursor. Where later events would be refused for them, or expectations fail that hold,
// the user says what becomes of those before anything is done.
import { call } from '../engine/client';
import type { Acted } from '../generated/protocol';
import { laterEvents } from './branch_list';
import { cutForBranch, sayKept } from './branches';
import { askAboutLater } from './dialogs';
import { type Applied, applyEdit, type Edit, presentState, type SpliceEdit } from './edits';
import { brokenBetween, type Harm, isHarmful, kNoHarm } from './harm';
import { nameLast, performUndoable } from './history';
import { whileAsking } from './queue';
import { lastStep } from './session';
import { amend, presentStanding } from './standing';
import { ofSeveral } from './strip';
import { veil } from './veil';

/** What became of them: they are in, the user wants them behind the last event, or not at all. */
export type Inserted = 'in' | 'at the end' | 'not';

const kMostLater = 10_000; // later events that are looked at

function insertion(events: readonly string[]): SpliceEdit {
  const { cursor: at } = presentState();
  return { kind: 'splice', at, remove: 0, events, cursor: at + events.length };
}

interface Trial {
  /** The edit as it was applied; undefined where it was taken back. */
  applied?: Applied;
  harm: Harm;
}

/**
 * Applies the edit, and takes it back where it makes events be refused that happened, or expectations fail that held.
 * `was` tells from the place of an event which place it had; -1: it is new.
 */
export async function attempt(edit: SpliceEdit, was: (place: number) => number): Promise<Trial> {
  const before = presentState();
  const { session } = before;
  const applied = await applyEdit(edit, before);
  const broken = presentStanding()?.mayFail ? [] : brokenBetween(before, applied.state);
  const isWithoutRefusals = edit.remove === 0 && applied.state.refused <= before.refused;
  if (isWithoutRefusals && broken.length === 0) return { applied, harm: kNoHarm };
  const entriesNow = () => call('timeline', { session, from: edit.at, count: kMostLater });
  const after = await entriesNow();
  await applyEdit(applied.inverse, applied.state);
  const earlier = await entriesNow();
  const happened = (place: number) => earlier.entries[place - edit.at]?.happened === true;
  const refused = after.entries.filter((entry) => !entry.happened && happened(was(entry.index)));
  return { harm: { refused, broken } };
}

/** The engine has done it: from here on it is the session's. Must run in turn. */
export async function keepDone(event: string, { state, report, expectations }: Acted): Promise<void> {
  if (!state || !report) return;
  const edit = insertion([event]);
  const { at } = edit;
  const inverse: SpliceEdit = { ...edit, remove: 1, events: [], cursor: at };
  if (expectations !== undefined) inverse.expectations = expectations;
  const applied: Applied = { state, inverse, cascaded: 0, expectationsGone: 0 };
  // As somebody sees it, it is told otherwise.
  if (!veil.peek()) applied.report = report;
  await performUndoable(edit, report.sentence, undefined, applied);
}

/**
 * Inserts the events at the cursor, as they are, and moves the cursor behind them; where later events are to be set
 * aside, that is part of the same edit. Must run in turn.
 */
export async function insertEvents(events: readonly string[]): Promise<Inserted> {
  let isAside = laterEvents.peek() === 'branch';
  let applied: Applied | undefined;
  const { cursor, events: count } = presentState();
  if (!isAside && cursor < count) {
    const trial = await attempt(insertion(events), (place) =>
      place < cursor + events.length ? -1 : place - events.length,
    );
    applied = trial.applied;
    if (isHarmful(trial.harm)) {
      const answer = await whileAsking(() => askAboutLater(trial.harm));
      if (answer === 'nothing') return 'not';
      if (answer === 'keep' && trial.harm.broken.length > 0) amend({ mayFail: true });
      if (answer === 'end') return 'at the end';
      isAside = answer === 'branch';
    }
  }
  const cut = isAside ? await cutForBranch() : undefined;
  const insert = insertion(events);
  const edit: Edit = cut ? { kind: 'group', edits: [cut.edit, insert] } : insert;
  await performUndoable(edit, 'edit', cut && { branches: cut.branches }, applied);
  const step = lastStep.peek();
  nameLast(step ? ofSeveral(step, events.length).sentence : '');
  if (cut) sayKept(cut);
  return 'in';
}
