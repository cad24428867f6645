// Pane A: providers, resellers and sub-resellers, the flags of each relationship, and what the ticked options would
// carry there.
import { computed, signal } from '@preact/signals';
import { openForm } from '../event_forms/form_state';
import type { PlanOverview, PlanProvider, PlanReseller } from '../generated/protocol';
import { tryOrNotify } from '../store/actions';
import { isPhone, screen } from '../store/layout';
import { type GridRow, RowsGrid, type TabIndex } from '../treegrid/rows_grid';
import { Button, Icon, Switch } from '../ui';
import { countText, moreText } from '../ui/count_text';
import { ListChoice, ListSearch, ListTools } from '../ui/list_tools';
import { PlanCountsLine } from './counts_line';
import {
  isNarrowed,
  kAllResellers,
  kOnly,
  kOrders,
  type Only,
  type Order,
  type ResellerFilter,
  sifted,
} from './reseller_filter';
import { type ResellerRow, resellerRows } from './reseller_rows';
import { actOnResellers } from './several_resellers';
import {
  failure,
  inScope,
  isWithoutPlans,
  overview,
  preview,
  relationForm,
  show,
  shown,
  view,
} from './state';
import './resellers_pane.css';

const closed = signal<ReadonlySet<string>>(new Set());
const kNoneClosed: ReadonlySet<string> = new Set();
const kIndent = 14; // CSS pixels a level
const kMostIndent = 6; // levels

function toggle(key: string): void {
  const next = new Set(closed.peek());
  if (!next.delete(key)) next.add(key);
  closed.value = next;
}

const kFlags = ['categoriesSyncDisabled', 'pricesSyncDisabled'] as const;

async function flip(reseller: PlanReseller, flag: (typeof kFlags)[number]): Promise<void> {
  const { provider, id, serviceTemplate, categoriesSyncDisabled, pricesSyncDisabled } = reseller;
  const flags = { categoriesSyncDisabled, pricesSyncDisabled };
  const fields = { upstream: provider, downstream: id, serviceTemplate, ...flags, [flag]: !reseller[flag] };
  await tryOrNotify('setReseller', fields);
}

function Badges({ reseller }: { reseller: PlanReseller }) {
  const { confirmationsNeeded, disabledCopies, templateActive } = reseller;
  return (
    <>
      {confirmationsNeeded > 0 && (
        <span class="badge badge--warning">
          <Icon name="warning" size={12} /> {countText(confirmationsNeeded, 'plan')} to confirm
        </span>
      )}
      {disabledCopies > 0 && (
        <span class="badge">
          <Icon name="lock" size={12} /> {disabledCopies} disabled
        </span>
      )}
      {!templateActive && <span class="badge badge--warning">template not active</span>}
    </>
  );
}

function Flags({ reseller, tabIndex }: { reseller: PlanReseller; tabIndex: TabIndex }) {
  return (
    <span class="reseller__flags">
      {kFlags.map((name) => {
        const field = relationForm.value?.fields.find((candidate) => candidate.name === name);
        const label = field?.label ?? name;
        return (
          <span key={name} title={field?.help}>
            <Switch
              label={`${label}, ${reseller.name}`}
              caption={label}
              on={reseller[name]}
              tabIndex={tabIndex}
              onToggle={() => void flip(reseller, name)}
            />
          </span>
        );
      })}
    </span>
  );
}

function Name({ row, name, note }: { row: ResellerRow; name: string; note: string }) {
  const indent = Math.min(row.level - 1, kMostIndent) * kIndent;
  return (
    <div class="reseller__line" style={{ paddingInlineStart: `${indent}px` }}>
      <span
        class={`reseller__twisty${row.expanded === undefined ? ' reseller__twisty--none' : ''}`}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          toggle(row.key);
        }}
      >
        <Icon name={row.expanded ? 'chevronDown' : 'chevronRight'} size={14} />
      </span>
      <span class="reseller__name user-text one-line" dir="auto" title={name}>
        {name}
      </span>
      {note !== '' && <small class="reseller__note muted one-line">{note}</small>}
    </div>
  );
}

function Reseller({
  row,
  reseller,
  tabIndex,
}: {
  row: ResellerRow;
  reseller: PlanReseller;
  tabIndex: TabIndex;
}) {
  const counts = preview.value?.resellers.find(({ id }) => id === reseller.id)?.counts;
  const copies = reseller.copies === 1 ? '1 copy' : `${reseller.copies} copies`;
  return (
    <div class="reseller">
      <Name row={row} name={reseller.name} note={reseller.serviceTemplateName} />
      <div class="reseller__line reseller__facts">
        {counts ? <PlanCountsLine counts={counts} compact /> : <span class="muted">{copies}</span>}
        <Badges reseller={reseller} />
      </div>
      <div class="reseller__line reseller__facts">
        <Flags reseller={reseller} tabIndex={tabIndex} />
      </div>
    </div>
  );
}

function Provider({ row, provider }: { row: ResellerRow; provider: PlanProvider }) {
  const { name, plans, templates } = provider;
  return (
    <div class="reseller">
      <Name row={row} name={name} note={countText(plans, 'plan')} />
      <div class="reseller__line reseller__templates">
        {templates.map(({ id, name: template, active, resellers }) => (
          <span key={id} class="badge user-text" title={countText(resellers, 'reseller')}>
            {template} {active ? `(${resellers})` : '(not active)'}
          </span>
        ))}
      </div>
    </div>
  );
}

function gridRow(row: ResellerRow): GridRow {
  return {
    key: row.key,
    level: row.level,
    ...(row.expanded === undefined ? {} : { expanded: row.expanded }),
    look: inScope.value.has(row.key) ? 'reseller-row--reached' : '',
    selected: row.key === shown.value,
    ...(row.kind === 'provider' ? { height: 54 } : {}),
    cells: [
      (tabIndex) =>
        row.kind === 'provider' ? (
          <Provider row={row} provider={row.provider} />
        ) : (
          <Reseller row={row} reseller={row.reseller} tabIndex={tabIndex} />
        ),
    ],
  };
}

/** Shows the organization, on a phone by going to where it is shown. */
function choose(id: string, toCatalogue = false): void {
  show(id);
  if (toCatalogue) view.value = 'catalogue';
  if (isPhone.peek()) screen.value = 'picture';
}

/** The first one needs other things before it: what is missing is shown instead of a form that cannot be filled in. */
function addReseller({ resellers }: PlanOverview): void {
  if (resellers.length > 0) {
    openForm('setReseller', {});
    return;
  }
  view.value = 'result';
  if (isPhone.peek()) screen.value = 'picture';
}

function Others({ others, totalOthers }: PlanOverview) {
  if (totalOthers === 0) return null;
  return (
    <details class="others">
      <summary>{countText(totalOthers, 'other organization')}</summary>
      <ul>
        {others.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              class="menu__item user-text"
              aria-current={shown.value === id ? 'true' : undefined}
              onClick={() => choose(id, true)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      {totalOthers > others.length && <p class="muted">{moreText(totalOthers - others.length)}</p>}
    </details>
  );
}

const filter = signal<ResellerFilter>(kAllResellers);
const kFewResellers = 8; // they can be seen at a glance

function Tools({ count, total, onAct }: { count: number; total: number; onAct: () => void }) {
  const { words, only, order } = filter.value;
  const set = (change: Partial<ResellerFilter>) => {
    filter.value = { ...filter.value, ...change };
  };
  return (
    <ListTools
      shown={count}
      total={total}
      noun="reseller"
      isNarrowed={isNarrowed(filter.value)}
      onClear={() => set({ ...kAllResellers, order })}
      onAct={onAct}
    >
      <ListSearch label="Search resellers" value={words} onInput={(typed) => set({ words: typed })} />
      <ListChoice label="Only" value={only} choices={kOnly} onChange={(id) => set({ only: id as Only })} />
      <ListChoice
        label="Order"
        value={order}
        choices={kOrders}
        onChange={(id) => set({ order: id as Order })}
      />
    </ListTools>
  );
}

/** Those from whom the options ticked would take something. */
const destructiveNow = computed(
  () =>
    new Set(
      (preview.value?.resellers ?? []).filter(({ counts }) => counts.destructive > 0).map(({ id }) => id),
    ),
);

export function ResellersPane() {
  const present = overview.value;
  if (failure.value !== '' && !present) return <p class="pane-note">{failure.value}</p>;
  if (!present) return null;
  const total = present.resellers.length;
  const { overview: left, count } = sifted(present, filter.value, destructiveNow.value);
  return (
    <div class="resellers">
      <div class="plan-bar">
        <h2>Resellers</h2>
        {!isWithoutPlans.value && (
          <Button small kind="quiet" icon="add" onClick={() => addReseller(present)}>
            Add a reseller
          </Button>
        )}
      </div>
      {present.providers.length === 0 && <p class="pane-note muted">Nobody yet.</p>}
      {(total > kFewResellers || isNarrowed(filter.value)) && (
        <Tools count={count} total={total} onAct={() => actOnResellers(left)} />
      )}
      {count === 0 && isNarrowed(filter.value) && <p class="pane-note muted">No reseller matches.</p>}
      <RowsGrid
        label="Resellers"
        columns={['Organization']}
        look="resellers"
        rowHeight={78}
        rows={resellerRows(left, isNarrowed(filter.value) ? kNoneClosed : closed.value).map(gridRow)}
        onChoose={(key) => choose(key)}
        onToggle={toggle}
      />
      <Others {...present} />
    </div>
  );
}
