// Pane A: as whom everything is shown, and the accounts by type and hierarchy with what they hold.
import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { EntitlementAccount } from '../generated/protocol';
import { tryOrNotify } from '../store/actions';
import { isPhone } from '../store/layout';
import { entitlementDescription } from '../store/words';
import { type GridRow, RowsGrid, type TabIndex } from '../treegrid/rows_grid';
import { Button, Icon, Switch } from '../ui';
import { type AccountRow, accountRows } from './account_rows';
import { EmptyAccounts } from './empty_accounts';
import { useFound } from './found';
import { Quantity } from './quantity';
import { accounts, asActor, choose, chosen, failure, overview, prepare, viewer } from './state';
import { ViewAsChoice } from './view_as';
import { noneSeen, wordsOf } from './words';
import './accounts_pane.css';
import { numberText } from '../ui/count_text';

const closed = signal<ReadonlySet<string>>(new Set());
const sought = signal('');
const kIndent = 14; // CSS pixels a level
const kMostIndent = 6; // levels
const kNobody: readonly EntitlementAccount[] = [];

function toggle(key: string): void {
  const next = new Set(closed.peek());
  if (!next.delete(key)) next.add(key);
  closed.value = next;
}

export async function flipVisibility({ id, visible }: EntitlementAccount): Promise<void> {
  await tryOrNotify('setVisibility', { ...asActor(), account: id, visibleToOtherPartners: !visible });
}

export function VisibilitySwitch({
  account,
  tabIndex,
}: {
  account: EntitlementAccount;
  tabIndex?: TabIndex;
}) {
  return (
    <Switch
      label={`Visible to other partners, ${account.name}`}
      caption="Visible"
      on={account.visible}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      onToggle={() => void flipVisibility(account)}
    />
  );
}

/** "related to Nordic, Corner and 3 more". */
export function relatedWords({ related, totalRelated }: EntitlementAccount, most: number): string {
  if (totalRelated === 0) return `related to ${noneSeen('nobody')}`;
  const names = related.slice(0, most);
  const more = totalRelated - names.length;
  return `related to ${names.join(', ')}${more > 0 ? ` and ${numberText(more)} more` : ''}`;
}

/** The producer needs no relations: what there is of them is said all the same. */
function isRelatable({ type, totalRelated }: EntitlementAccount): boolean {
  return type !== 'producer' || totalRelated > 0;
}

function Twisty({ row }: { row: AccountRow }) {
  return (
    <span
      class={`account__twisty${row.expanded === undefined ? ' account__twisty--none' : ''}`}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        toggle(row.key);
      }}
    >
      <Icon name={row.expanded ? 'chevronDown' : 'chevronRight'} size={14} />
    </span>
  );
}

interface LineProps {
  row: AccountRow;
  account: EntitlementAccount;
  tabIndex: TabIndex;
}

function AccountLine({ row, account, tabIndex }: LineProps) {
  const { name, entitlements, type } = account;
  const indent = Math.min(row.level - 2, kMostIndent) * kIndent;
  return (
    <div class="account" style={{ paddingInlineStart: `${indent}px` }}>
      <div class="account__line">
        <Twisty row={row} />
        <span class="account__name user-text one-line" dir="auto" title={`${name} (${account.id})`}>
          {name}
        </span>
        {type !== 'producer' && <VisibilitySwitch account={account} tabIndex={tabIndex} />}
      </div>
      <div class="account__line account__facts">
        {entitlements === 0 ? (
          <span class="muted">holds {noneSeen('nothing')}</span>
        ) : (
          <Quantity {...account} />
        )}
      </div>
      {isRelatable(account) && (
        <div class="account__line account__facts">
          <span class="muted user-text one-line">{relatedWords(account, 3)}</span>
        </div>
      )}
    </div>
  );
}

function TypeLine({ row }: { row: Extract<AccountRow, { kind: 'type' }> }) {
  return (
    <div class="account__line">
      <Twisty row={row} />
      <strong>{row.label}</strong> <span class="muted">{numberText(row.count)}</span>
    </div>
  );
}

function gridRow(row: AccountRow): GridRow {
  return {
    key: row.key,
    level: row.level,
    ...(row.expanded === undefined ? {} : { expanded: row.expanded }),
    selected: chosen.value?.kind === 'account' && chosen.value.id === row.key,
    ...(row.kind === 'type' ? { height: 32, look: 'account-row--type' } : {}),
    ...(row.kind === 'account' && !isRelatable(row.account) ? { height: 54 } : {}),
    cells: [
      (tabIndex) =>
        row.kind === 'type' ? (
          <TypeLine row={row} />
        ) : (
          <AccountLine row={row} account={row.account} tabIndex={tabIndex} />
        ),
    ],
  };
}

function chooseRow(key: string): void {
  if (key.startsWith('type:')) toggle(key);
  else choose({ kind: 'account', id: key });
}

/** A phone shows one pane at a time: how to begin has to stand in this one. */
function Nobody() {
  return isPhone.value ? <EmptyAccounts /> : <p class="account-note muted">Nobody yet.</p>;
}

export function AccountsPane() {
  const present = overview.value;
  const found = useFound(sought.value);
  const isSought = sought.value.trim() !== '';
  const shown = isSought ? (found?.accounts ?? kNobody) : accounts.value;
  const total = (isSought ? found : present)?.totalAccounts ?? 0;
  const words = entitlementDescription.value;
  const rows = useMemo(
    () => accountRows(shown, wordsOf(words, 'accountTypes'), closed.value),
    [shown, words, closed.value],
  );
  if (failure.value !== '' && !present) return <p class="account-note">{failure.value}</p>;
  if (!present) return null;
  const isEmpty = present.totalAccounts === 0 && viewer.value === '';
  return (
    <div class="accounts">
      <div class="pane-bar">
        <h2>Accounts</h2>
        <Button small kind="quiet" icon="add" onClick={() => prepare('createAccount')}>
          Add account
        </Button>
        {!isEmpty && (
          <Button small kind="quiet" onClick={() => prepare('relate')}>
            Relate
          </Button>
        )}
      </div>
      {isEmpty && <Nobody />}
      {!isEmpty && (
        <>
          <ViewAsChoice />
          <label class="accounts__search">
            <Icon name="search" size={14} />
            <input
              type="search"
              aria-label="Search accounts"
              placeholder="Search accounts"
              value={sought.value}
              onInput={(event) => {
                sought.value = event.currentTarget.value;
              }}
            />
            <small class="muted" role="status">
              {shown.length < total ? `${numberText(shown.length)} of ` : ''}
              {numberText(total)}
            </small>
          </label>
          <RowsGrid
            label="Accounts"
            columns={['Account']}
            look="accounts"
            rowHeight={72}
            rows={rows.map(gridRow)}
            onChoose={chooseRow}
            onToggle={toggle}
          />
        </>
      )}
    </div>
  );
}
