// Events of the timeline are put elsewhere, doubled, or others in their places. Where events would be refused for it that
// happen now, or expectations fail that hold, the user is asked before.
import type { StepReport } from '../generated/protocol';
import { ask } from './ask';
import { askWhetherHarm } from './dialogs';
import { presentState, type SpliceEdit } from './edits';
import { isHarmful } from './harm';
import { nameLast, performUndoable } from './history';
import { attempt } from './insert';
import { change, whileAsking } from './queue';
import { lastStep } from './session';
import { hideStep, showStep } from './strip';

/** False where the user does not want it. Must run in turn. */
async function rearranged(label: string, edit: SpliceEdit, was: (at: number) => number): Promise<boolean> {
  const { applied, harm } = await attempt(edit, was);
  if (isHarmful(harm) && !(await whileAsking(() => askWhetherHarm(harm)))) return false;
  hideStep();
  await performUndoable(edit, label, undefined, applied);
  return true;
}

async function eventsAt(from: number, count: number): Promise<string[]> {
  const { entries } = await ask('timeline', { from, count });
  return entries.map(({ event }) => event);
}

/** Changes the places of event `index` (counted from 0) and its neighbour; answers with its place afterwards. */
export async function moveEvent(index: number, by: 1 | -1): Promise<number> {
  const done = await change('Moving', async () => {
    const at = Math.min(index, index + by);
    const { cursor, events: count } = presentState();
    if (at < 0 || at + 2 > count) return false;
    const events = (await eventsAt(at, 2)).reverse();
    // Whoever looks at the event goes with it.
    const edit: SpliceEdit = {
      kind: 'splice',
      at,
      remove: 2,
      events,
      cursor: cursor === index + 1 ? cursor + by : cursor,
    };
    const was = (place: number) => (place === at ? at + 1 : place === at + 1 ? at : place);
    return rearranged(`move event ${index + 1}`, edit, was);
  });
  return done ? index + by : index;
}

/** Puts the event once more behind itself, and goes there. */
export function duplicateEvent(index: number): Promise<void> {
  return change('Duplicating', async () => {
    const events = await eventsAt(index, 1);
    const at = index + 1;
    const edit: SpliceEdit = { kind: 'splice', at, remove: 0, events, cursor: at + 1 };
    if (await rearranged(`duplicate event ${index + 1}`, edit, (place) => (place === at ? -1 : place - 1)))
      showReached();
  });
}

/** Puts another event in the place of one; null where the user does not want it. */
export function replaceEvent(index: number, event: string): Promise<StepReport | null | undefined> {
  return change('Applying', async () => {
    const edit: SpliceEdit = { kind: 'splice', at: index, remove: 1, events: [event], cursor: index + 1 };
    if (!(await rearranged('edit', edit, (place) => (place === index ? -1 : place)))) return null;
    nameLast(lastStep.peek()?.sentence ?? '');
    showReached();
    return lastStep.peek();
  });
}

function showReached(): void {
  const step = lastStep.peek();
  if (step) showStep(step);
}
