// The plans of a run as the rows of a list: below the one that is unfolded its resellers, and below those their
// differences.
import type { PlanAcrossPlan, PlanAcrossReseller, PlanEntry } from '../generated/protocol';
import { entryKey } from './result_rows';

export type AcrossRow = { key: string } & (
  | { kind: 'plan'; plan: PlanAcrossPlan; expanded: boolean }
  | { kind: 'reseller'; reseller: PlanAcrossReseller; expanded: boolean }
  | { kind: 'entry'; entry: PlanEntry }
);

/** So many resellers of a plan are unfolded with it; of more, the one that is looked for is. */
const kFew = 3;

export const planKey = ({ id, planOf }: Pick<PlanAcrossPlan, 'id' | 'planOf'>) => `plan ${planOf} ${id}`;
const resellerKey = ({ id }: PlanAcrossReseller) => `reseller ${id}`;

/** `turned`: keys of the resellers that are not as they come. */
export function acrossRows(
  plans: readonly PlanAcrossPlan[],
  unfolded: string,
  resellers: readonly PlanAcrossReseller[],
  entries: readonly PlanEntry[],
  turned: ReadonlySet<string>,
): AcrossRow[] {
  const entriesOf = new Map<string, PlanEntry[]>();
  for (const entry of entries) {
    const own = entriesOf.get(entry.organization);
    if (own) own.push(entry);
    else entriesOf.set(entry.organization, [entry]);
  }
  const below = resellers.flatMap((reseller): AcrossRow[] => {
    const key = resellerKey(reseller);
    const expanded = resellers.length <= kFew !== turned.has(key);
    const own = expanded ? (entriesOf.get(reseller.id) ?? []) : [];
    return [
      { kind: 'reseller', key, reseller, expanded },
      ...own.map((entry): AcrossRow => ({ kind: 'entry', key: entryKey(entry), entry })),
    ];
  });
  return plans.flatMap((plan): AcrossRow[] => {
    const key = planKey(plan);
    const expanded = key === unfolded;
    return [{ kind: 'plan', key, plan, expanded }, ...(expanded ? below : [])];
  });
}
