// Supply chains: each customer with what it has, its tier 1 and its tier 2, and what these have told already.

import { signal } from '@preact/signals';
import type { TierHolding } from '../generated/protocol';
import { type GridRow, RowsGrid, type TabIndex } from '../treegrid/rows_grid';
import { Button, Icon } from '../ui';
import { moreText, numberText } from '../ui/count_text';
import { type ChainRow, chainRows } from './chain_rows';
import { ChannelActions } from './channel_actions';
import { KindMark, NeedsUpdate, StatusMark } from './marks';
import { prepareRequest } from './new_request';
import { choose, chosen, overview, presentProduct, product, text, view } from './state';
import './chains_list.css';

const toggled = signal<ReadonlySet<string>>(new Set());

function toggle(key: string): void {
  const next = new Set(toggled.peek());
  if (!next.delete(key)) next.add(key);
  toggled.value = next;
}

function Customer({ row, tabIndex }: { row: ChainRow & { kind: 'customer' }; tabIndex: TabIndex }) {
  const { customer, customerName } = row.chain;
  return (
    <div class="supply-chain supply-chain--customer">
      <span
        class="tier-twisty"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          toggle(row.key);
        }}
      >
        <Icon name={row.expanded ? 'chevronDown' : 'chevronRight'} size={14} />
      </span>
      <span class="supply-chain__name user-text one-line" dir="auto" title={customerName}>
        {customerName}
      </span>
      {(overview.value?.products.length ?? 0) > 0 && (
        <Button
          small
          kind="quiet"
          icon="add"
          tabIndex={tabIndex}
          aria-label={`Sell to ${customerName}`}
          onClick={(event) => {
            event.stopPropagation();
            prepareRequest({ requestType: 'purchase', customer, ...presentProduct() });
          }}
        >
          Sell
        </Button>
      )}
    </div>
  );
}

function Told({ configuration }: { configuration: TierHolding }) {
  const { productName, status, statusLabel, needsUpdate } = configuration;
  return (
    <span class="supply-chain__told">
      <span class="user-text one-line">{productName}</span>
      <StatusMark status={status} label={statusLabel} of="configurationStatuses" />
      {needsUpdate && <NeedsUpdate />}
    </span>
  );
}

/** Whether a product that is looked at has parameters for this tier. */
function isAsked(tier: number): boolean {
  return (overview.value?.products ?? []).some(
    ({ id, parameters }) =>
      (product.value === '' || product.value === id) &&
      parameters.some(({ scope }) => scope === `tier${tier}`),
  );
}

function Face({ row, tabIndex }: { row: ChainRow; tabIndex: TabIndex }) {
  switch (row.kind) {
    case 'customer':
      return <Customer row={row} tabIndex={tabIndex} />;
    case 'asset':
      return (
        <div class="supply-chain supply-chain--asset">
          <KindMark kind="asset" level={0} />
          <span class="supply-chain__told">
            <span class="user-text one-line">
              {row.asset.productName}, {row.asset.id}
            </span>
            <StatusMark status={row.asset.status} label={row.asset.statusLabel} of="assetStatuses" />
          </span>
        </div>
      );
    case 'tier':
      return (
        <div class={`supply-chain supply-chain--tier${row.tier}`}>
          <span class="supply-chain__line">
            <KindMark kind="tier" level={row.tier} />
            <span class="supply-chain__name user-text one-line" dir="auto" title={row.name}>
              {row.name}
            </span>
          </span>
          {row.configurations.slice(0, kShown).map((configuration) => (
            <Told key={configuration.id} configuration={configuration} />
          ))}
          {row.configurations.length > kShown && (
            <small class="muted">{moreText(row.configurations.length - kShown)}</small>
          )}
          {row.configurations.length === 0 && (
            <small class="muted">
              {isAsked(row.tier) ? 'has filled in nothing yet' : 'is asked for nothing'}
            </small>
          )}
        </div>
      );
  }
}

const kShown = 3; // configurations in a row
const kLine = 26; // CSS pixels

function heightOf(row: ChainRow): number {
  if (row.kind !== 'tier') return 38;
  const told = row.configurations.length;
  return 36 + kLine * Math.max(1, Math.min(told, kShown) + (told > kShown ? 1 : 0));
}

function isChosen(row: ChainRow): boolean {
  const { kind, id } = chosen.value ?? {};
  if (row.kind === 'asset') return kind === 'asset' && id === row.asset.id;
  return row.kind === 'tier' && kind === 'configuration' && row.configurations.some((one) => one.id === id);
}

/** A customer folds; an asset or a tier's configuration is explained, several are listed. */
function chooseRow(row: ChainRow): void {
  if (row.kind === 'customer') toggle(row.key);
  else if (row.kind === 'asset') choose({ kind: 'asset', id: row.asset.id });
  else {
    const first = row.configurations[0];
    if (first) choose({ kind: 'configuration', id: first.id });
    if (row.configurations.length > 1) view.value = 'configurations';
  }
}

export function ChainsList() {
  const present = overview.value;
  if (!present) return null;
  const rows = chainRows(present, toggled.value);
  const gridRows: GridRow[] = rows.map((row) => ({
    key: row.key,
    level: row.level,
    ...(row.expanded === undefined ? {} : { expanded: row.expanded }),
    height: heightOf(row),
    selected: isChosen(row),
    cells: [(tabIndex) => <Face row={row} tabIndex={tabIndex} />],
  }));
  return (
    <>
      {rows.length === 0 && (
        <div class="tier-note">
          <p class="muted">
            {text.value === ''
              ? 'No customer yet: a customer is a partner of the reseller it buys from.'
              : 'No customer matches.'}
          </p>
          {text.value === '' && <ChannelActions />}
        </div>
      )}
      <RowsGrid
        label="Supply chains"
        columns={['Customer and tiers']}
        look="chains"
        rowHeight={38}
        rows={gridRows}
        onChoose={(key) => {
          const row = rows.find((one) => one.key === key);
          if (row) chooseRow(row);
        }}
        onToggle={toggle}
      />
      {present.totalChains > present.chains.length && (
        <p class="tier-note muted">
          The first {present.chains.length} of {numberText(present.totalChains)} customers; a search finds the
          others.
        </p>
      )}
      <div class="tier-left__foot">
        <ChannelActions />
      </div>
    </>
  );
}
