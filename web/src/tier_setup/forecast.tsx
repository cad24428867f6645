// What an asset request would start, tier 2 first, before it is made.
import type { TierForecast, TierLink } from '../generated/protocol';
import { RuleLinks } from '../ui';
import { KindMark, StatusMark } from './marks';
import './forecast.css';

function Asks({ titles }: { titles: readonly string[] }) {
  if (titles.length === 0) return null;
  return (
    <ul class="forecast__asks" aria-label="Asked for">
      {titles.map((title) => (
        <li key={title} class="user-text">
          {title}
        </li>
      ))}
    </ul>
  );
}

function Tier({ tier }: { tier: TierLink }) {
  const look = tier.isReused ? ' forecast__tier--reused' : '';
  return (
    <li class={`forecast__tier${look}`}>
      <p class="forecast__head">
        <KindMark kind="tier" level={tier.level} /> <strong class="user-text">{tier.accountName}</strong>
        <StatusMark
          status={tier.status}
          label={tier.statusLabel}
          of={tier.request === '' ? 'configurationStatuses' : 'requestStatuses'}
        />
      </p>
      <p class="user-text">{tier.sentence}</p>
      <Asks titles={tier.asks} />
    </li>
  );
}

interface Props {
  forecast: TierForecast;
  /** What is wrong with the fields; empty: they make an event. */
  problems: readonly string[];
  /** Nothing was typed wrongly: something is still to be chosen. */
  isBegun: boolean;
}

export function Forecast({ forecast, problems, isBegun }: Props) {
  const { rule, refusal, request, status, statusLabel, customerName, tier1Name, tier2Name, tiers, asks } =
    forecast;
  return (
    <section class="forecast" aria-label="What it would start" aria-live="polite">
      <h3>What it would start</h3>
      {problems.length > 0 ? (
        <ul class={isBegun ? 'muted' : 'forecast__refusal'}>
          {problems.map((problem) => (
            <li key={problem} class="user-text">
              {problem}
            </li>
          ))}
        </ul>
      ) : refusal !== '' ? (
        <p class="forecast__refusal">
          <span class="user-text">{refusal}</span> <RuleLinks ids={rule === '' ? [] : [rule]} />
        </p>
      ) : (
        <>
          <p class="forecast__chain user-text">
            {[tier2Name, tier1Name, customerName].filter((name) => name !== '').join(' → ')}
          </p>
          <ol class="forecast__tiers">
            {tiers.map((tier) => (
              <Tier key={tier.level} tier={tier} />
            ))}
            <li class="forecast__tier forecast__tier--asset">
              <p class="forecast__head">
                <KindMark kind="asset" level={0} /> <strong class="user-text">{customerName}</strong>
                <StatusMark status={status} label={statusLabel} />
              </p>
              <p class="user-text">{request}</p>
              <Asks titles={asks} />
            </li>
          </ol>
          {tiers.length === 0 && <p class="muted">No tier is asked for anything.</p>}
        </>
      )}
    </section>
  );
}
