// The differences as the rows of a list: by what becomes of them, then by plan.
import type { PlanCounts, PlanEntry, PlanVerdict } from '../generated/protocol';

export type ResultRow = { key: string } & (
  | { kind: 'verdict'; verdict: PlanVerdict; count: number; expanded: boolean }
  | { kind: 'plan'; verdict: PlanVerdict; name: string; count: number; expanded: boolean }
  | { kind: 'entry'; entry: PlanEntry }
);

const kVerdicts = ['carried', 'heldBack', 'neverCarried'] as const;

export function entryKey({ organization, path }: { organization: string; path: string }): string {
  return `${organization} ${path}`;
}

/**
 * `counts` are those of the reseller whose entries these are: entries that have not arrived are counted too. What
 * belongs to no plan stands under `otherName`. Keys in `closed` keep what is below them out.
 */
export function resultRows(
  entries: readonly PlanEntry[],
  counts: PlanCounts,
  closed: ReadonlySet<string>,
  otherName: string,
): ResultRow[] {
  const rows: ResultRow[] = [];
  for (const verdict of kVerdicts) {
    const expanded = !closed.has(verdict);
    rows.push({ kind: 'verdict', key: verdict, verdict, count: counts[verdict], expanded });
    if (!expanded) continue;
    for (const [plan, own] of byPlan(entries.filter((entry) => entry.verdict === verdict))) {
      const key = `${verdict} ${plan}`;
      const isOpen = !closed.has(key);
      const name = own[0]?.planName || otherName;
      rows.push({ kind: 'plan', key, verdict, name, count: own.length, expanded: isOpen });
      if (isOpen) for (const entry of own) rows.push({ kind: 'entry', key: entryKey(entry), entry });
    }
  }
  return rows;
}

function byPlan(entries: readonly PlanEntry[]): Map<string, PlanEntry[]> {
  const plans = new Map<string, PlanEntry[]>();
  for (const entry of entries) {
    const own = plans.get(entry.plan);
    if (own) own.push(entry);
    else plans.set(entry.plan, [entry]);
  }
  return plans;
}
