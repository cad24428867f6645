// What a run would do, by plan: each plan with its counts over all resellers; the one that is unfolded shows its
// differences, reseller by reseller.
import { computed } from '@preact/signals';
import { isPhone, screen } from '../app/layout';
import type { PlanAcrossPlan, PlanEntry } from '../generated/protocol';
import { Icon } from '../ui';
import { across, acrossEntries, unfolded } from './across_state';
import { PlanCountsLine } from './counts_line';
import { entryKey } from './result_rows';
import { Entry, markLabel } from './result_view';
import { type GridRow, RowsGrid } from './rows_grid';
import { choose, chosen, toggleMark } from './state';

const planKey = ({ id, planOf }: PlanAcrossPlan) => `plan ${planOf} ${id}`;

function isUnfolded({ id, planOf }: PlanAcrossPlan): boolean {
  return unfolded.value !== null && unfolded.value.plan === id && unfolded.value.planOf === planOf;
}

function Head({ plan }: { plan: PlanAcrossPlan }) {
  const { name, planOfName, told, counts } = plan;
  return (
    <div class="result-head across-head">
      <Icon name={isUnfolded(plan) ? 'chevronDown' : 'chevronRight'} size={14} />
      <strong class="user-text one-line">
        {name || 'Besides plans'}
        {planOfName === '' ? '' : ` of ${planOfName}`}
      </strong>
      <small class="muted one-line">{told}</small>
      <PlanCountsLine counts={counts} compact />
    </div>
  );
}

function entryRow(entry: PlanEntry): GridRow {
  const key = entryKey(entry);
  return {
    key,
    level: 2,
    selected: chosen.value !== null && entryKey(chosen.value) === key,
    cells: [(tabIndex) => <Entry entry={entry} tabIndex={tabIndex} withWhom />],
  };
}

const rows = computed<GridRow[]>(() =>
  (across.value?.plans ?? []).flatMap((plan) => {
    const expanded = isUnfolded(plan);
    const head: GridRow = {
      key: planKey(plan),
      level: 1,
      expanded,
      look: 'result-row--verdict',
      height: 40,
      cells: [() => <Head plan={plan} />],
    };
    return expanded ? [head, ...acrossEntries.value.map(entryRow)] : [head];
  }),
);
const entryByKey = computed(() => new Map(acrossEntries.value.map((entry) => [entryKey(entry), entry])));

function toggle(key: string): void {
  const plan = across.peek()?.plans.find((one) => planKey(one) === key);
  if (!plan) return;
  unfolded.value = isUnfolded(plan) ? null : { plan: plan.id, planOf: plan.planOf };
}

function chooseRow(key: string): void {
  const entry = entryByKey.peek().get(key);
  if (!entry) {
    toggle(key);
    return;
  }
  choose({ organization: entry.organization, path: entry.path });
  if (isPhone.peek()) screen.value = 'inspector';
}

/** W marks the row's value as wanted, U as unwanted. */
function answerKey(key: string, at: string): boolean {
  const entry = entryByKey.peek().get(at);
  const letter = key.toLowerCase();
  if (!entry || (letter !== 'w' && letter !== 'u')) return false;
  toggleMark(entry, letter === 'w', markLabel(entry));
  return true;
}

export function AcrossView() {
  const present = across.value;
  if (!present?.happened) return null;
  return (
    <RowsGrid
      label="Differences by plan"
      columns={['Plan']}
      look="result"
      rowHeight={54}
      rows={rows.value}
      onChoose={chooseRow}
      onToggle={toggle}
      onKey={answerKey}
    />
  );
}
