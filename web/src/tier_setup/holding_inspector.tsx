// An asset, or the configuration of an account as a tier: its values, its history and what can be asked about it.

import type { TierCard, TierHolding } from '../generated/protocol';
import { Why } from '../inspector/why_panel';
import { ask, useAnswer } from '../store/ask';
import { capital } from '../ui/capital';
import { HoldingMoves } from './holding_moves';
import { KindMark, NeedsUpdate, StatusMark } from './marks';
import { choose, word } from './state';

interface Found {
  holding: TierHolding;
  /** In the order in which they came. */
  requests: readonly TierCard[];
}

/** The one asset or configuration with this id, of the list that has it, and the requests for it. */
async function askHolding(kind: 'asset' | 'configuration', id: string): Promise<Found | undefined> {
  const found = await ask('tierOverview', { text: id, limit: 200 });
  const list = kind === 'asset' ? found.assets : found.configurations;
  const holding = list.find((one) => one.id === id);
  const kindOfRequest = kind === 'asset' ? 'asset' : 'tier';
  const isFor = (card: TierCard) => card.kind === kindOfRequest && card.holding === id;
  return holding && { holding, requests: found.requests.filter(isFor) };
}

function Requests({ requests }: { requests: readonly TierCard[] }) {
  if (requests.length === 0) return null;
  return (
    <section class="tier-requests" aria-label="Its requests">
      <h3>Its requests</h3>
      <ul>
        {requests.map(({ id, typeLabel, status, statusLabel, template, failure }) => (
          <li key={id}>
            <button type="button" class="link user-text" onClick={() => choose({ kind: 'request', id })}>
              {id}
            </button>{' '}
            {typeLabel} <StatusMark status={status} label={statusLabel} />
            {template !== '' && <Note field="template" text={template} />}
            {failure !== '' && <p class="user-text">{failure}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Note({ field, text }: { field: string; text: string }) {
  return (
    <p class="user-text">
      <span class="muted">{capital(word('fields', field))}:</span> {text}
    </p>
  );
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

function Configuration({ holding, requests }: Found) {
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
      </section>
      <Values holding={holding} />
      <Requests requests={requests} />
      <HoldingMoves holding={holding} />
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

function Asset({ holding, requests }: Found) {
  const { id, productName, accountName, tier1Name, tier2Name, status, statusLabel } = holding;
  const why = useAnswer(() => ask('whyTier', { asset: id }), id);
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
      </section>
      <Values holding={holding} />
      <Requests requests={requests} />
      <HoldingMoves holding={holding} />
      <Why title="Why?" why={why.value} error={why.error} plain />
    </>
  );
}

export function HoldingInspector({ kind, id }: { kind: 'asset' | 'configuration'; id: string }) {
  const { value: found, error } = useAnswer(() => askHolding(kind, id), kind, id);
  if (error !== '') return <p class="user-text">{error}</p>;
  if (found?.holding.id !== id) return null;
  return kind === 'asset' ? <Asset {...found} /> : <Configuration {...found} />;
}
