// Edits of the document as plain values: each is applied by one call (or several, as a group) and gives back the
// edit that undoes it. Undo, redo, the journal and the replay after a trap all stand on this.
import { call } from '../engine/client';
import type { AllReadings, SessionState } from '../generated/protocol';
import { openSession, state } from './session';

export type Edit =
  | { kind: 'splice'; at: number; remove: number; events: readonly string[]; cursor: number }
  | { kind: 'readings'; readings: AllReadings }
  | { kind: 'text'; title: string; notes: string }
  | { kind: 'group'; edits: readonly Edit[] };

export interface Applied {
  state: SessionState;
  inverse: Edit;
  /** How many further events went because they named an organization that now never exists. */
  cascaded: number;
}

/** The payload of a splice: events are texts that the page never looks into. */
export function eventList(events: readonly string[]): string {
  return `[${events.join(',')}]`;
}

async function applySplice(edit: Extract<Edit, { kind: 'splice' }>, before: SessionState): Promise<Applied> {
  const { at, remove, events, cursor } = edit;
  const session = before.session;
  const spliced = await call('splice', { session, at, remove, cursor }, eventList(events));
  const cascaded = spliced.cascade.length;
  const inverse: Edit =
    cascaded > 0
      ? { kind: 'splice', at: 0, remove: spliced.state.events, events: spliced.before, cursor: before.cursor }
      : { kind: 'splice', at, remove: events.length, events: spliced.removed, cursor: before.cursor };
  return { state: spliced.state, inverse, cascaded };
}

async function applyGroup(edits: readonly Edit[], before: SessionState): Promise<Applied> {
  const inverses: Edit[] = [];
  let last = before;
  let cascaded = 0;
  for (const edit of edits) {
    const applied = await applyEdit(edit, last);
    last = applied.state;
    cascaded += applied.cascaded;
    inverses.unshift(applied.inverse);
  }
  return { state: last, inverse: { kind: 'group', edits: inverses }, cascaded };
}

/** Applies the edit to the session whose state `before` is. */
export async function applyEdit(edit: Edit, before: SessionState): Promise<Applied> {
  const session = before.session;
  switch (edit.kind) {
    case 'splice':
      return applySplice(edit, before);
    case 'readings': {
      const inverse: Edit = { kind: 'readings', readings: before.readings };
      return { state: await call('setReadings', { session, readings: edit.readings }), inverse, cascaded: 0 };
    }
    case 'text': {
      const inverse: Edit = { kind: 'text', title: before.title, notes: before.notes };
      const { title, notes } = edit;
      return { state: await call('setText', { session, title, notes }), inverse, cascaded: 0 };
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
