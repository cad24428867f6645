// An asset, or the configuration of an account as a tier: its values, its history and what can be asked about it.

import { openForm } from '../event_forms/form_state';
import type { TierHolding } from '../generated/protocol';
import { Why } from '../inspector/why_panel';
import { ask, useAnswer } from '../store/ask';
import { Button } from '../ui';
import { KindMark, NeedsUpdate, StatusMark } from './marks';
import { prepareRequest } from './new_request';
import { choose, word } from './state';

/** The one asset or configuration with this id, of the list that has it. */
async function askHolding(kind: 'asset' | 'configuration', id: string): Promise<TierHolding | undefined> {
  const found = await ask('tierOverview', { text: id, limit: 200 });
  const list = kind === 'asset' ? found.assets : found.configurations;
  return list.find((holding) => holding.id === id);
}

function Values({ holding }: { holding: TierHolding }) {
  if (holding.values.length === 0) return null;
  return (
    <dl class="tier-facts">
      {holding.values.map(({ parameter, title, value, isMissing }) => (
        <div key={parameter}>
          <dt class="user-text">{title}</dt>
          <dd class="user-text">{value || (isMissing ? 'missing' : '–')}</dd>
        </div>
      ))}
    </dl>
  );
}

function OpenRequest({ id }: { id: string }) {
  if (id === '') return null;
  return (
    <p>
      Open request:{' '}
      <button type="button" class="link user-text" onClick={() => choose({ kind: 'request', id })}>
        {id}
      </button>
    </p>
  );
}

function Configuration({ holding }: { holding: TierHolding }) {
  const { id, level, productName, account, accountName, status, statusLabel, needsUpdate } = holding;
  const why = useAnswer(() => ask('whyTier', { configuration: id }), id);
  const both = useAnswer(() => ask('tierOverview', { text: account, limit: 200 }), account);
  const others = both.value?.configurations.filter((other) => other.account === account && other.id !== id);
  return (
    <>
      <section class="tier-card" aria-label="Tier configuration">
        <p class="tier-card__marks">
          <KindMark kind="tier" level={level} />
          <StatusMark status={status} label={statusLabel} of="configurationStatuses" />
          {needsUpdate && <NeedsUpdate />}
        </p>
        <h2 class="user-text">{accountName}</h2>
        <p class="user-text">
          {id}, {word('scopes', `tier${level}`)} of {productName}
        </p>
        <OpenRequest id={holding.openRequest} />
      </section>
      <Values holding={holding} />
      <div class="tier-actions">
        <Button small onClick={() => openForm('createTierUpdate', { configuration: id })}>
          Update…
        </Button>
        <Button small onClick={() => openForm('createTierAdjustment', { configuration: id })}>
          Adjust…
        </Button>
      </div>
      {others !== undefined && others.length > 0 && (
        <section class="tier-others" aria-label={`Other configurations of ${accountName}`}>
          <h3>Also</h3>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <KindMark kind="tier" level={other.level} />{' '}
                <button
                  type="button"
                  class="link user-text"
                  onClick={() => choose({ kind: 'configuration', id: other.id })}
                >
                  {other.productName}, {other.id}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Why title="Why?" why={why.value} error={why.error} plain />
    </>
  );
}

function Asset({ holding }: { holding: TierHolding }) {
  const { id, productName, accountName, tier1Name, tier2Name, status, statusLabel } = holding;
  return (
    <>
      <section class="tier-card" aria-label="Asset">
        <p class="tier-card__marks">
          <KindMark kind="asset" level={0} />
          <StatusMark status={status} label={statusLabel} of="assetStatuses" />
        </p>
        <h2 class="user-text">{id}</h2>
        <p class="user-text">
          {productName} · {[accountName, tier1Name, tier2Name].filter((name) => name !== '').join(' ← ')}
        </p>
        <OpenRequest id={holding.openRequest} />
      </section>
      <Values holding={holding} />
      {holding.openRequest === '' && (
        <div class="tier-actions">
          <Button small icon="add" onClick={() => prepareRequest({ requestType: 'change', asset: id })}>
            New request…
          </Button>
        </div>
      )}
    </>
  );
}

export function HoldingInspector({ kind, id }: { kind: 'asset' | 'configuration'; id: string }) {
  const { value: holding, error } = useAnswer(() => askHolding(kind, id), kind, id);
  if (error !== '') return <p class="user-text">{error}</p>;
  if (holding?.id !== id) return null;
  return kind === 'asset' ? <Asset holding={holding} /> : <Configuration holding={holding} />;
}
