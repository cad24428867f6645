// Accounts as the rows of a tree: by type, and in each type by their hierarchy.
import type { EntitlementAccount, Term } from '../generated/protocol';

export type AccountRow = { key: string; level: number; expanded?: boolean } & (
  | { kind: 'type'; label: string; count: number }
  | { kind: 'account'; account: EntitlementAccount }
);

const keyOf = (type: string, name: string) => `${type} ${name}`;

function add<Key>(lists: Map<Key, EntitlementAccount[]>, key: Key, account: EntitlementAccount): void {
  const list = lists.get(key);
  if (list) list.push(account);
  else lists.set(key, [account]);
}

/** By the number of the account above: the accounts below it; -1: those that nobody listed stands above. */
function byParent(accounts: readonly EntitlementAccount[]): Map<number, EntitlementAccount[]> {
  const named = new Map<string, EntitlementAccount[]>();
  for (const account of accounts) add(named, keyOf(account.type, account.name), account);
  const below = new Map<number, EntitlementAccount[]>();
  for (const account of accounts) {
    // Names may be shared; only who stands higher can be above.
    const parent = account.parents
      .flatMap((name) => named.get(keyOf(account.type, name)) ?? [])
      .find((other) => other.level < account.level);
    add(below, parent?.index ?? -1, account);
  }
  return below;
}

/** All rows, but for those below a closed one. An account stands under the first of its parents. */
export function accountRows(
  accounts: readonly EntitlementAccount[],
  types: readonly Term[],
  closed: ReadonlySet<string>,
): AccountRow[] {
  const rows: AccountRow[] = [];
  for (const { id: type, label } of types) {
    const own = accounts.filter((account) => account.type === type);
    if (own.length === 0) continue;
    const key = `type:${type}`;
    rows.push({ kind: 'type', key, level: 1, expanded: !closed.has(key), label, count: own.length });
    if (closed.has(key)) continue;
    const below = byParent(own);
    const waiting = (place: number, level: number) =>
      (below.get(place) ?? []).map((account) => ({ account, level })).reverse();
    const stack = waiting(-1, 2);
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { account, level } = next;
      const isOpen = !closed.has(account.id);
      rows.push({
        kind: 'account',
        key: account.id,
        level,
        account,
        ...(below.has(account.index) ? { expanded: isOpen } : {}),
      });
      if (isOpen) stack.push(...waiting(account.index, level + 1));
    }
  }
  return rows;
}
