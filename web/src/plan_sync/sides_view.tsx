// Provider and reseller side by side, field by field, and what the reseller has after the run.
import { signal } from '@preact/signals';
import type { PlanCatalogue, PlanSideRow, PlanSides } from '../generated/protocol';
import { ask, useAnswer } from '../store/ask';
import { isPhone, screen } from '../store/layout';
import { planDescription } from '../store/words';
import { type GridRow, RowsGrid, type TabIndex } from '../treegrid/rows_grid';
import { EmptyState } from '../ui';
import { entryKey } from './result_rows';
import { SideCell } from './side_cell';
import { editForm } from './side_edit';
import { choose, chosen, optionList, preview, scope, sidePlan, toggleMark } from './state';
import { DestructiveMark, VerdictMark } from './verdict';
import './sides_view.css';

const onlyDifferent = signal(true);
const kOneLine = 18; // letters of a field that surely fit; a longer one may take two lines

interface Asked {
  sides: PlanSides;
  /** The provider's id of the plan. */
  original: string;
}

/** The reseller's plan is a copy of one that may have another id at its provider. */
function originalOf({ plans }: PlanCatalogue, plan: string): string {
  return plans.find(({ id }) => id === plan)?.copyOf || plan;
}

async function askSides(organization: string, plan: string | null): Promise<Asked> {
  const args = { ...scope.peek()!, options: optionList.peek(), organization };
  const asking = (one: string) => ask('planSides', { ...args, ...(one === '' ? {} : { plan: one }) });
  const wanted = plan ?? preview.peek()?.plans[0]?.id ?? '';
  const [first, catalogue] = await Promise.all([asking(wanted), ask('planCatalogue', { organization })]);
  // The plan that was looked at may be another reseller's, or gone.
  const isKnown = first.plans.some(({ id }) => id === wanted);
  const sides = isKnown ? first : await asking(first.plans[0]?.id ?? '');
  return { sides, original: originalOf(catalogue, sides.plan) };
}

function PlanChoice({ sides }: { sides: PlanSides }) {
  return (
    <label class="sides-bar__plan">
      <span>Plan</span>
      <select
        value={sides.plan}
        onChange={(event) => {
          sidePlan.value = event.currentTarget.value;
        }}
      >
        {sides.plans.map(({ id, name, isNew, isDisabled }) => (
          <option key={id} value={id}>
            {id === '' ? 'Besides plans' : name}
            {isNew ? ' (new)' : isDisabled ? ' (disabled)' : ''}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The path of the same value at the provider. */
function providerPath(path: string, { sides, original }: Asked): string {
  const own = `plans/${sides.plan}/`;
  return sides.plan !== '' && path.startsWith(own) ? `plans/${original}/${path.slice(own.length)}` : path;
}

interface CellProps {
  row: PlanSideRow;
  asked: Asked;
  tabIndex: TabIndex;
}

function ProviderCell({ row, asked, tabIndex }: CellProps) {
  const { provider, providerName } = asked.sides;
  const form = editForm(provider, providerPath(row.path, asked));
  // Order flow, privileges and terms come from the template, which has a form of its own.
  const canEdit = row.provider !== '' && form && form.type !== 'setSellerData';
  if (!canEdit) return <span class="one-line side-value">{row.provider || '–'}</span>;
  const label = `${row.group} ${row.field}, ${providerName}`;
  return <SideCell value={row.provider} label={label} form={form} tabIndex={tabIndex} />;
}

function ResellerCell({ row, asked, tabIndex }: CellProps) {
  const { organization, organizationName } = asked.sides;
  const form = editForm(organization, row.path);
  if (!form || row.reseller === '') return <span class="one-line side-value">{row.reseller || '–'}</span>;
  const label = `${row.group} ${row.field}, ${organizationName}`;
  return (
    <span class={row.resellerMayEdit ? '' : 'side-cell--structure'}>
      <SideCell value={row.reseller} label={label} form={form} tabIndex={tabIndex} />
    </span>
  );
}

function gridRow(row: PlanSideRow, asked: Asked): GridRow {
  const place = { organization: asked.sides.organization, path: row.path };
  const differs = row.verdict !== 'same';
  return {
    key: row.path,
    level: 1,
    selected: chosen.value !== null && entryKey(chosen.value) === entryKey(place),
    look: `side-row--${row.verdict}${row.destructive ? ' side-row--destructive' : ''}`,
    ...(row.field.length > kOneLine ? { height: 58 } : {}),
    cells: [
      () => (
        <span class="side-field" title={row.note || undefined}>
          <small class="muted one-line user-text">{row.group}</small>
          <span class="two-lines user-text">{row.field}</span>
        </span>
      ),
      (tabIndex) => <ProviderCell row={row} asked={asked} tabIndex={tabIndex} />,
      (tabIndex) => <ResellerCell row={row} asked={asked} tabIndex={tabIndex} />,
      () => (
        <span class="side-after">
          <span class={`one-line${row.after === row.reseller ? ' muted' : ' side-after__new'}`}>
            {row.after || '–'}
          </span>
          {differs && <VerdictMark verdict={row.verdict} compact />}
          {differs && row.destructive && <DestructiveMark compact />}
        </span>
      ),
    ],
  };
}

function Table({ asked }: { asked: Asked }) {
  const { sides } = asked;
  const rows = sides.rows.filter((row) => !onlyDifferent.value || row.verdict !== 'same');
  if (rows.length === 0)
    return <EmptyState title="No difference" text="Provider and reseller are alike here." />;
  const chooseRow = (path: string) => {
    choose({ organization: sides.organization, path });
    if (isPhone.peek()) screen.value = 'inspector';
  };
  return (
    <RowsGrid
      label={`${sides.planName || 'Besides plans'}, side by side`}
      columns={['Field', `${sides.providerName}`, `${sides.organizationName}, now`, 'After the run']}
      withHeader
      look="sides"
      rowHeight={42}
      rows={rows.map((row) => gridRow(row, asked))}
      onChoose={chooseRow}
      onKey={(key, path) => {
        const row = sides.rows.find((candidate) => candidate.path === path);
        const letter = key.toLowerCase();
        if (!row || row.verdict === 'same' || (letter !== 'w' && letter !== 'u')) return false;
        const label = [sides.organizationName, sides.planName, row.group, row.field]
          .filter(Boolean)
          .join(' · ');
        toggleMark({ organization: sides.organization, path }, letter === 'w', label);
        return true;
      }}
    />
  );
}

export function SidesView() {
  const organization = preview.value?.organization ?? '';
  const present = scope.value;
  const { value: asked, error } = useAnswer(
    () => (organization === '' || !present ? undefined : askSides(organization, sidePlan.value)),
    organization,
    JSON.stringify(present),
    optionList.value.join(' '),
    sidePlan.value ?? undefined,
    planDescription.value !== null,
  );
  if (error !== '') return <p class="pane-note">{error}</p>;
  if (!asked || asked.sides.organization !== organization) return null;
  return (
    <div class="sides-view">
      <div class="sides-bar">
        <PlanChoice sides={asked.sides} />
        <label class="treegrid-bar__check">
          <input
            type="checkbox"
            checked={onlyDifferent.value}
            onChange={(event) => {
              onlyDifferent.value = event.currentTarget.checked;
            }}
          />
          Only differences
        </label>
      </div>
      <Table asked={asked} />
    </div>
  );
}
