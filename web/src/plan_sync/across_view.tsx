// What a run would do, by plan: each plan with its counts over all resellers; the one that is unfolded shows its
// resellers, and those their differences.
import { computed } from '@preact/signals';
import type { PlanCounts } from '../generated/protocol';
import { isPhone, screen } from '../store/layout';
import { type GridRow, RowsGrid } from '../treegrid/rows_grid';
import { Icon } from '../ui';
import { type AcrossRow, acrossRows, planKey } from './across_rows';
import { across, acrossEntries, acrossResellers, turned, unfolded } from './across_state';
import { PlanCountsLine } from './counts_line';
import { entryKey } from './result_rows';
import { Entry, markLabel } from './result_view';
import { choose, chosen, toggleMark } from './state';

const rows = computed(() => {
  const { plan, planOf } = unfolded.value ?? { plan: '', planOf: '' };
  const key = unfolded.value ? planKey({ id: plan, planOf }) : '';
  return acrossRows(across.value?.plans ?? [], key, acrossResellers.value, acrossEntries.value, turned.value);
});
const rowByKey = computed(() => new Map(rows.value.map((row) => [row.key, row])));

interface HeadProps {
  level: 'plan' | 'reseller';
  expanded: boolean;
  name: string;
  note: string;
  counts: PlanCounts;
}

function Head({ level, expanded, name, note, counts }: HeadProps) {
  return (
    <div class={`result-head across-head across-head--${level}`}>
      <Icon name={expanded ? 'chevronDown' : 'chevronRight'} size={14} />
      <strong class="user-text one-line" title={name}>
        {name}
      </strong>
      <small class="muted one-line">{note}</small>
      <PlanCountsLine counts={counts} compact />
    </div>
  );
}

function planName({ name, planOfName }: { name: string; planOfName: string }): string {
  return `${name || 'Besides plans'}${planOfName === '' ? '' : ` of ${planOfName}`}`;
}

function gridRow(row: AcrossRow): GridRow {
  const { key } = row;
  if (row.kind === 'entry') {
    const { entry } = row;
    return {
      key,
      level: 3,
      selected: chosen.value !== null && entryKey(chosen.value) === key,
      cells: [(tabIndex) => <Entry entry={entry} tabIndex={tabIndex} />],
    };
  }
  const { expanded } = row;
  if (row.kind === 'plan') {
    const { told, counts } = row.plan;
    const name = planName(row.plan);
    return {
      key,
      level: 1,
      expanded,
      look: 'result-row--verdict',
      height: 40,
      cells: [() => <Head level="plan" expanded={expanded} name={name} note={told} counts={counts} />],
    };
  }
  const { name, counts } = row.reseller;
  return {
    key,
    level: 2,
    expanded,
    height: 36,
    cells: [() => <Head level="reseller" expanded={expanded} name={name} note="" counts={counts} />],
  };
}

function toggle(key: string): void {
  const row = rowByKey.peek().get(key);
  if (row?.kind === 'plan') {
    const { id, planOf } = row.plan;
    unfolded.value = row.expanded ? null : { plan: id, planOf };
  } else if (row?.kind === 'reseller') {
    const next = new Set(turned.peek());
    if (!next.delete(key)) next.add(key);
    turned.value = next;
  }
}

function chooseRow(key: string): void {
  const row = rowByKey.peek().get(key);
  if (row?.kind !== 'entry') {
    toggle(key);
    return;
  }
  choose({ organization: row.entry.organization, path: row.entry.path });
  if (isPhone.peek()) screen.value = 'inspector';
}

/** W marks the row's value as wanted, U as unwanted. */
function answerKey(key: string, at: string): boolean {
  const row = rowByKey.peek().get(at);
  const letter = key.toLowerCase();
  if (row?.kind !== 'entry' || (letter !== 'w' && letter !== 'u')) return false;
  toggleMark(row.entry, letter === 'w', markLabel(row.entry));
  return true;
}

export function AcrossView() {
  const present = across.value;
  if (!present?.happened) return null;
  if (present.plans.length === 0) return <p class="pane-note">{present.summary}</p>;
  return (
    <RowsGrid
      label="Differences by plan"
      columns={['Plan']}
      look="result"
      rowHeight={54}
      rows={rows.value.map(gridRow)}
      onChoose={chooseRow}
      onToggle={toggle}
      onKey={answerKey}
    />
  );
}
