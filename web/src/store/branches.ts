// Going to a branch sets the present timeline aside as one.
import { ask } from './ask';
import { addBranch, type Branch, branches, removeBranch } from './branch_list';
import { type Edit, presentState } from './edits';
import { performUndoable } from './history';
import { notify } from './notices';
import { saveSoon } from './persistence';
import { change } from './queue';

export { type Branch, branches, laterEvents } from './branch_list';

async function setAside(): Promise<Branch> {
  const { events, cursor } = presentState();
  const { entries } = await ask('timeline', { from: 0, count: events });
  return addBranch(
    entries.map((entry) => entry.event),
    cursor,
  );
}

/**
 * Sets the present timeline aside and takes the events behind the cursor out; false where there are none. Must run in
 * turn.
 */
export async function cutForBranch(): Promise<boolean> {
  const { events, cursor } = presentState();
  if (cursor === events) return false;
  const branch = await setAside();
  const edit: Edit = { kind: 'splice', at: cursor, remove: events - cursor, events: [], cursor };
  await performUndoable(edit, 'branch');
  notify(`The later events are kept as "${branch.name}".`, { kind: 'success' });
  return true;
}

/** Begins a branch at the cursor. */
export async function branchHere(): Promise<void> {
  await change('Branching', cutForBranch);
}

/** Goes on with a branch that was set aside; the present timeline is set aside in its place. */
export function openBranch(id: number): Promise<void> {
  return change('Branching', async () => {
    const branch = branches.value.find((candidate) => candidate.id === id);
    if (!branch) return;
    const { events } = presentState();
    await setAside();
    removeBranch(id);
    const edit: Edit = {
      kind: 'splice',
      at: 0,
      remove: events,
      events: branch.events,
      cursor: branch.cursor,
    };
    await performUndoable(edit, branch.name);
  });
}

export function dropBranch(id: number): void {
  removeBranch(id);
  saveSoon();
}
