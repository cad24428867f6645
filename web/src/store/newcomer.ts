// Who came into the channel is what somebody goes on with.
import type { Tree } from './columns';
import { select, tree } from './session';
import { withRow } from './with_row';

/** The index of the one organization that stands in the later tree alone; undefined where it is none or several. */
export function newcomer(before: Tree, after: Tree): number | undefined {
  const added = [...after.organization].filter((index) => (before.rowOf[index] ?? -1) < 0);
  return added.length === 1 ? added[0] : undefined;
}

/** Selects the organization that has come since. */
export function selectNewcomer(before: Tree): void {
  const index = newcomer(before, tree.peek());
  if (index !== undefined) withRow(index, ({ id }) => select({ kind: 'organization', index, id }));
}
