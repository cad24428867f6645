// An entitlement in the inspector: its quantities, who stands on it, what can be done, who it could go to, and why.

import type { EntitlementEntry } from '../generated/protocol';
import { Why } from '../inspector/why_panel';
import { ask, useAnswer } from '../store/ask';
import { numberText } from '../ui/count_text';
import { EntitlementActions } from './entitlement_actions';
import { Quantity } from './quantity';
import { asViewer, choose, viewer } from './state';
import { StateMark } from './state_mark';
import { Targets } from './targets';

function AccountLink({ id, name, withheld }: { id: string; name: string; withheld: boolean }) {
  if (withheld || id === '') return <span class="withheld">{name}</span>;
  return (
    <button type="button" class="link user-text" onClick={() => choose({ kind: 'account', id })}>
      {name}
    </button>
  );
}

function Standings({ entry }: { entry: EntitlementEntry }) {
  return (
    <section class="inspector__section">
      <h3>Who stands on it</h3>
      {entry.standings.length === 0 && <p class="muted">Nobody yet.</p>}
      <ul class="chain-list">
        {entry.standings.map(({ tier, tierName, account, accountName, withheld }) => {
          const isOwner = tier === entry.owner;
          return (
            <li key={tier}>
              <span class="chain-list__owner" aria-hidden="true">
                {isOwner ? '◆' : ''}
              </span>
              <span class="muted user-text">{tierName}</span>
              <span>
                <AccountLink id={account} name={accountName} withheld={withheld} />
                {isOwner && <small class="muted"> current owner</small>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Origin({ entry: { from, made } }: { entry: EntitlementEntry }) {
  if (from === '' && made === 0) return null;
  return (
    <p class="muted">
      {from !== '' && (
        <>
          Came from{' '}
          <button
            type="button"
            class="link user-text"
            onClick={() => choose({ kind: 'entitlement', id: from })}
          >
            {from}
          </button>
          .{' '}
        </>
      )}
      {made > 0 && `${numberText(made)} came from it.`}
    </p>
  );
}

export function EntitlementCard({ entry }: { entry: EntitlementEntry }) {
  const { id, product, kindLabel, state, stateLabel } = entry;
  const { value: why, error } = useAnswer(
    () => ask('whyEntitlement', { ...asViewer(), entitlement: id }),
    id,
    viewer.value,
  );
  return (
    <div class="entitlement-card">
      <header class="entitlement-card__head">
        <h2 class="user-text">{id}</h2>
        <StateMark state={state} label={stateLabel} />
        <span class="muted user-text">
          {product} · {kindLabel}
        </span>
      </header>
      <div class="entitlement-card__quantity">
        <Quantity {...entry} />
      </div>
      <EntitlementActions entry={entry} />
      <Standings entry={entry} />
      <Origin entry={entry} />
      <Targets entry={entry} />
      <Why title="Why is it here?" why={why} error={error} plain />
    </div>
  );
}
