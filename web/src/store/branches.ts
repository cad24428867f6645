// Going to a branch sets the present timeline aside as one.
import { ask, askBytes } from './ask';
import { type Branch, branches, withBranch, withoutBranch } from './branch_list';
import { type Edit, presentState } from './edits';
import { performUndoable } from './history';
import { notify } from './notices';
import { change } from './queue';
import { amend } from './standing';

export { type Branch, branches, laterEvents } from './branch_list';

/** An edit, and what becomes of the branches with it. */
export interface Cut {
  edit: Edit;
  branches: readonly Branch[];
  added: Branch;
}

/** The expectations are the document's: the events that another branch has in these places are not theirs. */
async function presentExpectations(): Promise<string> {
  return new TextDecoder().decode(await askBytes('document', { form: 'expectations' }));
}

async function presentAside(): Promise<{ all: readonly Branch[]; added: Branch }> {
  const { events, cursor } = presentState();
  const { entries } = await ask('timeline', { from: 0, count: events });
  const expectations = await presentExpectations();
  return withBranch({ events: entries.map((entry) => entry.event), cursor, expectations });
}

/**
 * What sets the present timeline aside and takes the events behind the cursor out; undefined where there are none.
 * Must run in turn.
 */
export async function cutForBranch(): Promise<Cut | undefined> {
  const { events, cursor } = presentState();
  if (cursor === events) return undefined;
  const { all, added } = await presentAside();
  const edit: Edit = { kind: 'splice', at: cursor, remove: events - cursor, events: [], cursor };
  return { edit, branches: all, added };
}

export function sayKept({ added }: Cut): void {
  notify(`The later events are kept as "${added.name}".`, { kind: 'success' });
}

/** Begins a branch at the cursor. */
export async function branchHere(): Promise<void> {
  await change('Branching', async () => {
    const cut = await cutForBranch();
    if (!cut) return;
    await performUndoable(cut.edit, 'branch', { branches: cut.branches });
    sayKept(cut);
  });
}

/** Goes on with a branch that was set aside; the present timeline is set aside in its place. */
export function openBranch(id: number): Promise<void> {
  return change('Branching', async () => {
    const branch = branches.value.find((candidate) => candidate.id === id);
    if (!branch) return;
    const { events } = presentState();
    const { all } = await presentAside();
    const edit: Edit = {
      kind: 'splice',
      at: 0,
      remove: events,
      events: branch.events,
      cursor: branch.cursor,
      ...(branch.expectations === undefined ? {} : { expectations: branch.expectations }),
    };
    await performUndoable(edit, branch.name, { branches: withoutBranch(all, id) });
  });
}

export function dropBranch(id: number): void {
  amend({ branches: withoutBranch(branches.peek(), id) });
}
