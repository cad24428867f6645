// Tier configurations by product and level, with what each has told.
import { signal } from '@preact/signals';
import type { TierHolding } from '../generated/protocol';
import { type GridRow, RowsGrid } from '../treegrid/rows_grid';
import { EmptyState, Icon } from '../ui';
import { numberText } from '../ui/count_text';
import { accountsAtBothLevels, type ConfigurationRow, configurationRows } from './configuration_rows';
import { KindMark, NeedsUpdate, StatusMark } from './marks';
import { choose, chosen, overview } from './state';
import './configurations_view.css';

const closed = signal<ReadonlySet<string>>(new Set());

function toggle(key: string): void {
  const next = new Set(closed.peek());
  if (!next.delete(key)) next.add(key);
  closed.value = next;
}

function Account({ holding, isAtBoth }: { holding: TierHolding; isAtBoth: boolean }) {
  return (
    <span class="configuration__account">
      <span class="user-text one-line" dir="auto" title={holding.accountName}>
        {holding.accountName}
      </span>
      <small class="muted one-line user-text">
        {holding.id}
        {isAtBoth ? ' · tier 1 and tier 2' : ''}
      </small>
    </span>
  );
}

function Told({ holding }: { holding: TierHolding }) {
  const told = holding.values.filter(({ value }) => value !== '');
  const words = told.map(({ title, value }) => `${title}: ${value}`).join(' · ');
  return (
    <span class="one-line user-text" title={words}>
      {words || '–'}
    </span>
  );
}

function gridRow(row: ConfigurationRow, atBoth: ReadonlySet<string>): GridRow {
  if (row.kind === 'head') {
    const { key, expanded, productName, level, count } = row;
    return {
      key,
      level: 1,
      expanded,
      height: 34,
      look: 'configuration-head',
      cells: [
        () => (
          <span class="configuration__head">
            <Icon name={expanded ? 'chevronDown' : 'chevronRight'} size={14} />
            <strong class="user-text one-line">{productName}</strong>
            <KindMark kind="tier" level={level} />
            <span class="muted">{count}</span>
          </span>
        ),
      ],
    };
  }
  const { holding } = row;
  const { kind, id } = chosen.value ?? {};
  return {
    key: row.key,
    level: 2,
    selected: kind === 'configuration' && id === holding.id,
    cells: [
      () => <Account holding={holding} isAtBoth={atBoth.has(holding.account)} />,
      () => (
        <span class="configuration__state">
          <StatusMark status={holding.status} label={holding.statusLabel} of="configurationStatuses" />
          {holding.needsUpdate && <NeedsUpdate />}
        </span>
      ),
      () => <Told holding={holding} />,
      () => <span class="one-line user-text">{holding.openRequest || '–'}</span>,
    ],
  };
}

export function ConfigurationsView() {
  const present = overview.value;
  if (!present) return null;
  const { configurations, totalConfigurations } = present;
  if (configurations.length === 0)
    return (
      <EmptyState
        title="No tier configuration"
        text="A sale makes one for each tier that it asks something."
      />
    );
  const atBoth = accountsAtBothLevels(configurations);
  const rows = configurationRows(configurations, closed.value);
  return (
    <>
      <RowsGrid
        label="Tier configurations"
        columns={['Account', 'State', 'Values', 'Open']}
        withHeader
        look="configurations"
        rowHeight={44}
        rows={rows.map((row) => gridRow(row, atBoth))}
        onChoose={(key) => {
          const row = rows.find((one) => one.key === key);
          if (row?.kind === 'head') toggle(key);
          else choose({ kind: 'configuration', id: key });
        }}
        onToggle={toggle}
      />
      {totalConfigurations > configurations.length && (
        <p class="tier-note muted">
          The first {numberText(configurations.length)} of {numberText(totalConfigurations)}: search by
          account or id, or choose a product.
        </p>
      )}
    </>
  );
}
