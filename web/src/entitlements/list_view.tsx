// The entitlements as a list, with filters.
import { signal } from '@preact/signals';
import type { EntitlementEntry, EntitlementOverview } from '../generated/protocol';
import { actOnSeveral } from '../store/several';
import { entitlementDescription, waysFor } from '../store/words';
import { TableMenu } from '../tables/table_menu';
import { Combobox, type Option } from '../timeline/combobox';
import { type GridRow, RowsGrid } from '../treegrid/rows_grid';
import { Button, EmptyState, Icon } from '../ui';
import { ActOnSeveral, ListChoice } from '../ui/list_tools';
import {
  filtered,
  isFiltered,
  kNoFilters,
  kOrders,
  type ListFilters,
  type Order,
  ordered,
} from './list_filters';
import { Quantity } from './quantity';
import { accountById, accounts, asActor, choose, chosen, entries, overview, viewer } from './state';
import { StateMark } from './state_mark';
import { tables } from './tables';
import { wordsOf } from './words';
import './list_view.css';
import { numberText } from '../ui/count_text';

const filters = signal<ListFilters>(kNoFilters);
const order = signal<Order>('made');
const kListed = 60;

function set(change: Partial<ListFilters>): void {
  filters.value = { ...filters.value, ...change };
}

function accountOptions(typed: string): Option[] {
  const wanted = typed.trim().toLowerCase();
  return accounts
    .peek()
    .filter(({ id, name }) => id.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted))
    .slice(0, kListed)
    .map(({ id, name, typeLabel }) => ({ value: id, label: name, note: typeLabel }));
}

function Filters({ present }: { present: EntitlementOverview }) {
  const { product, state, account, words } = filters.value;
  return (
    <div class="list-filters" role="group" aria-label="Filters">
      <span class="list-filters__search">
        <Icon name="search" size={14} />
        <input
          type="search"
          aria-label="Search entitlements"
          placeholder="Search"
          value={words}
          onInput={(event) => set({ words: event.currentTarget.value })}
        />
      </span>
      <select
        aria-label="Product"
        value={product}
        onChange={(event) => set({ product: event.currentTarget.value })}
      >
        <option value="">All products</option>
        {present.products.map(({ product: name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label="State"
        value={state}
        onChange={(event) => set({ state: event.currentTarget.value })}
      >
        <option value="">All states</option>
        {wordsOf(entitlementDescription.value, 'states').map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <Combobox
        key={viewer.value}
        label="Account"
        value={account}
        shown={account === '' ? '' : (accountById.value.get(account)?.name ?? account)}
        placeholder="All accounts"
        options={accountOptions}
        onChange={(id) => set({ account: id })}
      />
      <ListChoice
        label="Order"
        value={order.value}
        choices={kOrders}
        onChange={(id) => {
          order.value = id as Order;
        }}
      />
      {isFiltered(filters.value) && (
        <Button
          small
          kind="quiet"
          onClick={() => {
            filters.value = kNoFilters;
          }}
        >
          Show all
        </Button>
      )}
    </div>
  );
}

function Name({ entry }: { entry: EntitlementEntry }) {
  const { id, product, kindLabel, from } = entry;
  return (
    <div class="entitlement-name">
      <strong class="user-text one-line" title={id}>
        {id}
      </strong>
      <small class="muted user-text one-line">
        {[product, kindLabel, from === '' ? '' : `from ${from}`].filter((part) => part !== '').join(' · ')}
      </small>
    </div>
  );
}

function Owner({ entry }: { entry: EntitlementEntry }) {
  if (entry.owner === '') return <span class="muted">no owner</span>;
  return (
    <div class="entitlement-name">
      <span class={`user-text one-line${entry.withheld ? ' withheld' : ''}`}>{entry.ownerName}</span>
      <small class="muted user-text one-line">{entry.ownerTier}</small>
    </div>
  );
}

/** "Distributor: Nordic › Reseller: Corner". */
function standingWords({ standings }: EntitlementEntry): string {
  return standings.map(({ tierName, accountName }) => `${tierName}: ${accountName}`).join(' › ');
}

function gridRow(entry: EntitlementEntry): GridRow {
  return {
    key: entry.id,
    level: 1,
    selected: chosen.value?.kind === 'entitlement' && chosen.value.id === entry.id,
    cells: [
      () => <Name entry={entry} />,
      () => <Quantity {...entry} />,
      () => <StateMark state={entry.state} label={entry.stateLabel} />,
      () => <Owner entry={entry} />,
      () => (
        <small class="entitlement-chain user-text few-lines" title={standingWords(entry)}>
          {entry.standings.map(({ accountName }) => accountName).join(' › ')}
        </small>
      ),
    ],
  };
}

function act(shown: readonly EntitlementEntry[]): void {
  actOnSeveral(
    waysFor('entitlements', 'entitlement').map((way) => ({ ...way, typed: asActor() })),
    shown.map(({ id, product, ownerName }) => ({
      id,
      label: id,
      note: [product, ownerName].filter((text) => text !== '').join(' · '),
    })),
  );
}

export function ListView() {
  const present = overview.value;
  if (!present) return null;
  if (present.totalEntitlements === 0) return <EmptyState title="No entitlement here yet" />;
  const shown = ordered(filtered(entries.value, filters.value), order.value);
  return (
    <div class="entitlement-list">
      <Filters present={present} />
      <div class="entitlement-list__count">
        <p class="muted" role="status">
          {numberText(shown.length)} of {numberText(present.totalEntitlements)} entitlements
        </p>
        <ActOnSeveral shown={shown.length} onAct={() => act(shown)} />
        <TableMenu tables={tables()} />
      </div>
      <RowsGrid
        label="Entitlements"
        columns={['Entitlement', 'Quantity', 'State', 'Owner', 'Who stands on it']}
        withHeader
        look="entitlements"
        rowHeight={48}
        rows={shown.map(gridRow)}
        onChoose={(id) => choose({ kind: 'entitlement', id })}
      />
    </div>
  );
}
