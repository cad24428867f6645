// Edits of the document as plain values: each is applied by one call (or several, as a group) and gives back the
// edit that undoes it. Undo, redo, the journal and the replay after a trap all stand on this.
import { call } from '../engine/client';
import type { AllReadings, SessionState, StepReport } from '../generated/protocol';
import { openSession, state } from './session';

export interface SpliceEdit {
  kind: 'splice';
  at: number;
  remove: number;
  events: readonly string[];
  cursor: number;
  /** All expectations as they are afterwards, where the events alone do not tell. */
  expectations?: string;
}
export type Edit =
  | SpliceEdit
  | { kind: 'readings'; readings: AllReadings }
  | { kind: 'text'; title: string; notes: string }
  | { kind: 'group'; edits: readonly Edit[] };

export interface Applied {
  state: SessionState;
  inverse: Edit;
  /** How many further events went because they named an organization that now never exists. */
  cascaded: number;
  /** How many expectations went with the events that they spoke of. */
  expectationsGone: number;
  /** What the step at the cursor did, where that was told already. */
  report?: StepReport;
}

const kNothingWent = { cascaded: 0, expectationsGone: 0 };

/** The payload of a splice: events are texts that the page never looks into. */
export function eventList(events: readonly string[]): string {
  return `[${events.join(',')}]`;
}

async function applySplice(edit: SpliceEdit, before: SessionState): Promise<Applied> {
  const { at, remove, events, cursor, expectations } = edit;
  const args = {
    session: before.session,
    at,
    remove,
    cursor,
    ...(expectations === undefined ? {} : { expectations }),
  };
  const spliced = await call('splice', args, eventList(events));
  const cascaded = spliced.cascade.length;
  const inverse: SpliceEdit =
    cascaded > 0
      ? { kind: 'splice', at: 0, remove: spliced.state.events, events: spliced.before, cursor: before.cursor }
      : { kind: 'splice', at, remove: events.length, events: spliced.removed, cursor: before.cursor };
  // Where they were given, the way back gives them too: told nothing, they would follow the events once more.
  const expected = spliced.expectations || expectations;
  if (expected) inverse.expectations = expected;
  return { state: spliced.state, inverse, cascaded, expectationsGone: spliced.expectationsGone };
}

async function applyGroup(edits: readonly Edit[], before: SessionState): Promise<Applied> {
  const inverses: Edit[] = [];
  let last = before;
  let cascaded = 0;
  let expectationsGone = 0;
  for (const edit of edits) {
    const applied = await applyEdit(edit, last);
    last = applied.state;
    cascaded += applied.cascaded;
    expectationsGone += applied.expectationsGone;
    inverses.unshift(applied.inverse);
  }
  return { state: last, inverse: { kind: 'group', edits: inverses }, cascaded, expectationsGone };
}

/** Applies the edit to the session whose state `before` is. */
export async function applyEdit(edit: Edit, before: SessionState): Promise<Applied> {
  const session = before.session;
  switch (edit.kind) {
    case 'splice':
      return applySplice(edit, before);
    case 'readings': {
      const inverse: Edit = { kind: 'readings', readings: before.readings };
      return {
        ...kNothingWent,
        state: await call('setReadings', { session, readings: edit.readings }),
        inverse,
      };
    }
    case 'text': {
      const inverse: Edit = { kind: 'text', title: before.title, notes: before.notes };
      const { title, notes } = edit;
      return { ...kNothingWent, state: await call('setText', { session, title, notes }), inverse };
    }
    case 'group':
      return applyGroup(edit.edits, before);
  }
}

/** The state of the open session. Throws where none is open: a defect of the page. */
export function presentState(): SessionState {
  openSession();
  return state.peek()!;
}
