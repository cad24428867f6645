// Brings every view to a new state of the session, all at once: no view shows half of a change.
import { batch } from '@preact/signals';
import { EngineProblems } from '../engine/answer';
import { bytes, call } from '../engine/client';
import type { SessionState, StepReport } from '../generated/protocol';
import { kReportLimit } from './ask';
import { decodeEdges, decodeShape, type Shape, withMarks } from './columns';
import { brokenBetween } from './harm';
import { freshRows } from './rows';
import {
  documentNumber,
  edges,
  expectationsBroken,
  lastStep,
  previewed,
  revision,
  selection,
  shape,
  state,
  tree,
} from './session';

async function reportOfStep(next: SessionState): Promise<StepReport | null> {
  if (next.cursor === 0) return null;
  return call('stepReport', { session: next.session, step: next.cursor, limit: kReportLimit });
}

/** A selected organization keeps its place; one that is gone is no longer selected. */
async function reselect(next: SessionState): Promise<void> {
  const selected = selection.peek();
  if (selected.kind !== 'organization') return;
  try {
    const found = await call('organization', { session: next.session, organization: selected.id });
    if (found.index !== selected.index) selection.value = { ...selected, index: found.index };
  } catch (error) {
    if (!(error instanceof EngineProblems)) throw error;
    if (selection.peek() === selected) selection.value = { kind: 'none' };
  }
}

/** The shape that is shown, where it is that of `next`: of very many organizations it weighs megabytes. */
async function shapeOf(next: SessionState): Promise<Shape> {
  const shown = state.peek();
  if (shown?.shape === next.shape && shown.organizationSlots === next.organizationSlots) return shape.peek();
  return decodeShape(await bytes('tree', { session: next.session }), next.organizationSlots);
}

/**
 * Fetches what the views share and shows it together with `next`; `isNew`: of another document; `told`: the report of its
 * step, where that is known already.
 */
export async function showState(next: SessionState, isNew = false, told?: StepReport): Promise<void> {
  const session = next.session;
  const [nextShape, markBytes, edgeBytes, report] = await Promise.all([
    shapeOf(next),
    bytes('marks', { session }),
    bytes('edges', { session }),
    told ?? reportOfStep(next),
  ]);
  const showRows = await freshRows(session, nextShape.rowOf);
  batch(() => {
    expectationsBroken.value = isNew ? 0 : brokenBetween(state.peek(), next).length;
    state.value = next;
    shape.value = nextShape;
    tree.value = withMarks(nextShape, markBytes);
    edges.value = decodeEdges(edgeBytes);
    lastStep.value = report;
    previewed.value = null;
    showRows();
    if (isNew) documentNumber.value += 1;
    revision.value += 1;
  });
  await reselect(next);
}
