// The changes of a step by organization: those that lose values of their own first, else in the core's order.
import type { Change } from '../generated/protocol';

export interface ChangeGroup {
  index: number;
  id: string;
  name: string;
  changes: Change[];
  destroyed: number;
}

export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<number, ChangeGroup>();
  for (const change of changes) {
    let group = groups.get(change.index);
    if (!group) {
      group = {
        index: change.index,
        id: change.organization,
        name: change.organizationName,
        changes: [],
        destroyed: 0,
      };
      groups.set(change.index, group);
    }
    group.changes.push(change);
    if (change.destroyed) group.destroyed += 1;
  }
  const ordered = [...groups.values()];
  for (const group of ordered) group.changes.sort((a, b) => Number(b.destroyed) - Number(a.destroyed));
  return ordered.sort((a, b) => Number(b.destroyed > 0) - Number(a.destroyed > 0));
}

const kAtOnce = 40; // changes

/** The first groups, with so many changes or a few more: those that are seen without scrolling. */
export function atOnce(groups: readonly ChangeGroup[]): readonly ChangeGroup[] {
  let changes = 0;
  let count = 0;
  while (count < groups.length && changes < kAtOnce) changes += groups[count++]!.changes.length;
  return groups.slice(0, count);
}

/** The rules that decided all of the changes alike; none where they differ. */
export function sharedRules(changes: readonly Change[]): string[] {
  const rules = changes[0]?.rules ?? [];
  const same = changes.every((change) => change.rules.join() === rules.join());
  return same ? rules : [];
}
