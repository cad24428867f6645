// Providers and resellers as the rows of a tree.
import type { PlanOverview, PlanProvider, PlanReseller } from '../generated/protocol';

export type ResellerRow = { key: string; level: number; expanded?: boolean } & (
  | { kind: 'provider'; provider: PlanProvider }
  | { kind: 'reseller'; reseller: PlanReseller }
);

/** All rows, but for those below a closed one. A provider's resellers follow it, theirs follow them. */
export function resellerRows(overview: PlanOverview, closed: ReadonlySet<string>): ResellerRow[] {
  const { providers, resellers } = overview;
  const isReseller = new Set(resellers.map(({ id }) => id));
  const below = new Map<string, PlanReseller[]>();
  for (const reseller of resellers) {
    const siblings = below.get(reseller.provider) ?? [];
    siblings.push(reseller);
    below.set(reseller.provider, siblings);
  }
  const rows: ResellerRow[] = [];
  const open = (id: string) => (below.has(id) ? { expanded: !closed.has(id) } : {});
  for (const provider of providers) {
    if (isReseller.has(provider.id)) continue;
    rows.push({ kind: 'provider', key: provider.id, level: 1, provider, ...open(provider.id) });
    const waiting = (id: string, level: number) =>
      closed.has(id) ? [] : (below.get(id) ?? []).map((reseller) => ({ reseller, level })).reverse();
    const stack = waiting(provider.id, 2);
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { reseller, level } = next;
      rows.push({ kind: 'reseller', key: reseller.id, level, reseller, ...open(reseller.id) });
      stack.push(...waiting(reseller.id, level + 1));
    }
  }
  return rows;
}
