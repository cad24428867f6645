// Pane C: the chosen request, configuration or asset.
import { useEffect, useRef } from 'preact/hooks';
import { tierDescription } from '../store/words';
import { HoldingInspector } from './holding_inspector';
import { StatusMark } from './marks';
import { NewRequestDialog } from './new_request';
import { RequestInspector } from './request_inspector';
import { chosen } from './state';
import '../inspector/inspector.css';
import './inspector_pane.css';

/** What the words mean, while nothing is chosen. */
function Words() {
  const states = tierDescription.value?.system.words.find(({ id }) => id === 'requestStatuses')?.terms ?? [];
  return (
    <section class="legend">
      <h2>Where a request can stand</h2>
      <dl class="legend__list">
        {states
          .filter(({ id }) => id !== 'none')
          .map(({ id, label, help }) => (
            <div key={id}>
              <dt>
                <StatusMark status={id} label={label} />
              </dt>
              <dd>{help}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

export function InspectorPane() {
  const pane = useRef<HTMLDivElement>(null);
  const { kind, id } = chosen.value ?? {};
  useEffect(() => pane.current?.scrollTo(0, 0), [kind, id]);
  return (
    <div ref={pane} class="inspector tier-inspector" tabIndex={0} role="region" aria-label="Explanation">
      {kind === undefined || id === undefined ? (
        <Words />
      ) : kind === 'request' ? (
        <RequestInspector key={id} id={id} />
      ) : (
        <HoldingInspector key={`${kind} ${id}`} kind={kind} id={id} />
      )}
      <NewRequestDialog of="inspector" />
    </div>
  );
}
