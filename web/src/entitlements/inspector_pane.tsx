// Pane C: the chosen entitlement or account; while nothing is chosen, what the words mean.
import { useEffect, useRef } from 'preact/hooks';
import { isPhone } from '../store/layout';
import { entitlementDescription } from '../store/words';
import { AccountCard } from './account_card';
import { EntitlementCard } from './entitlement_card';
import { accountById, chosen, entryById, overview } from './state';
import { StateMark } from './state_mark';
import { ViewAsBanner } from './view_as';
import { wordsOf } from './words';
import '../inspector/inspector.css';
import './inspector_pane.css';

/** What the words mean, while nothing is chosen. */
function Words() {
  const words = entitlementDescription.value;
  return (
    <section class="legend">
      <h2>States of an entitlement</h2>
      <dl class="legend__list entitlement-legend">
        {wordsOf(words, 'states').map(({ id, label, help }) => (
          <div key={id}>
            <dt>
              <StateMark state={id} label={label} />
            </dt>
            <dd>{help}</dd>
          </div>
        ))}
      </dl>
      <h2>Kinds and accounts</h2>
      <dl class="legend__list entitlement-legend">
        {[...wordsOf(words, 'kinds'), ...wordsOf(words, 'accountTypes')].map(({ id, label, help }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{help}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">Choose an account or an entitlement to see who it could go to, and why.</p>
    </section>
  );
}

function Chosen() {
  const looked = chosen.value;
  const entry = looked?.kind === 'entitlement' ? entryById.value.get(looked.id) : undefined;
  const account = looked?.kind === 'account' ? accountById.value.get(looked.id) : undefined;
  if (entry) return <EntitlementCard key={entry.id} entry={entry} />;
  if (account) return <AccountCard key={account.id} account={account} />;
  return <Words />;
}

export function InspectorPane() {
  const pane = useRef<HTMLDivElement>(null);
  const looked = chosen.value;
  const subject = looked ? `${looked.kind} ${looked.id}` : '';
  useEffect(() => pane.current?.scrollTo(0, 0), [subject]);
  if (!overview.value) return null;
  return (
    <div ref={pane} class="inspector" tabIndex={0} role="region" aria-label="Explanation">
      {isPhone.value && <ViewAsBanner />}
      <Chosen />
    </div>
  );
}
