// An account in the inspector: what it is, whom it is related to, what it holds.

import { computed } from '@preact/signals';
import type { EntitlementAccount, EntitlementEntry } from '../generated/protocol';
import { Button } from '../ui';
import { moreText, numberText } from '../ui/count_text';
import { VisibilitySwitch } from './accounts_pane';
import { Quantity } from './quantity';
import { choose, entries, prepare, viewAs, viewer } from './state';
import { StateMark } from './state_mark';
import { noneSeen } from './words';

const kListed = 100;

/** By account: the entitlements on which it stands. */
const standing = computed(() => {
  const byAccount = new Map<string, EntitlementEntry[]>();
  for (const entry of entries.value) {
    for (const id of new Set(entry.standings.map(({ account }) => account))) {
      const own = byAccount.get(id);
      if (own) own.push(entry);
      else byAccount.set(id, [entry]);
    }
  }
  return byAccount;
});

function Facts({ account }: { account: EntitlementAccount }) {
  const { parents, related, totalRelated } = account;
  const more = totalRelated - related.length;
  return (
    <dl class="facts">
      <div>
        <dt>Parents</dt>
        <dd class="user-text">{parents.length === 0 ? noneSeen('none') : parents.join(', ')}</dd>
      </div>
      <div>
        <dt>Related to</dt>
        <dd class="user-text">
          {related.length === 0 ? noneSeen('nobody') : related.join(', ')}
          {more > 0 && ` and ${numberText(more)} more`}
        </dd>
      </div>
    </dl>
  );
}

function Entitlements({ id }: { id: string }) {
  const own = standing.value.get(id) ?? [];
  return (
    <section class="inspector__section">
      <h3>Entitlements on which it stands ({numberText(own.length)})</h3>
      <ul class="held">
        {own.slice(0, kListed).map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              class="menu__item"
              onClick={() => choose({ kind: 'entitlement', id: entry.id })}
            >
              <span class="user-text">
                <strong>{entry.id}</strong> {entry.product}
                {entry.ownerAccount === id ? ' · holds it' : ''}
              </span>
              <StateMark state={entry.state} label={entry.stateLabel} />
              <Quantity {...entry} />
            </button>
          </li>
        ))}
      </ul>
      {own.length > kListed && <p class="muted">{moreText(own.length - kListed)}</p>}
    </section>
  );
}

export function AccountCard({ account }: { account: EntitlementAccount }) {
  const { id, name, type, typeLabel, received } = account;
  return (
    <div class="entitlement-card">
      <header class="entitlement-card__head">
        <h2 class="user-text">{name}</h2>
        <span class="muted user-text">
          {typeLabel} · {id}
        </span>
      </header>
      {received > 0 && (
        <div class="entitlement-card__quantity">
          <Quantity {...account} />
        </div>
      )}
      {type !== 'producer' && <VisibilitySwitch account={account} />}
      <div class="inspector__actions" role="group" aria-label="Actions">
        {viewer.value !== id && (
          <Button small icon="search" onClick={() => viewAs(id)}>
            View as {name}
          </Button>
        )}
        <Button small onClick={() => prepare('relate', { account: id })}>
          Relate
        </Button>
        {account.totalRelated > 0 && (
          <Button small onClick={() => prepare('unrelate', { account: id })}>
            Unrelate
          </Button>
        )}
        <Button small onClick={() => prepare('setParents', { account: id })}>
          Set parents
        </Button>
      </div>
      <Facts account={account} />
      <Entitlements id={id} />
    </div>
  );
}
