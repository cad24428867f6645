// Above and below an organization: its upstreams with their switches, its downstreams with their modes.

import type { OrganizationView, PartnershipRef } from '../generated/protocol';
import { select } from '../store/session';
import { modeInfo } from '../store/words';
import { moreText } from '../ui/count_text';
import { OrganizationLink } from './organization_link';
import { PartnershipSwitches } from './partnership_switches';

function Upstream({ view, upstream }: { view: OrganizationView; upstream: PartnershipRef }) {
  return (
    <section class="partnership">
      <h4>
        <OrganizationLink id={upstream.upstream} name={upstream.upstreamName} />
        <button
          type="button"
          class="partnership__mode"
          onClick={() => select({ kind: 'partnership', upstream: upstream.upstream, downstream: view.id })}
        >
          {modeInfo(upstream.mode).label}
          <span class="visually-hidden">: outcomes of this partnership</span>
        </button>
      </h4>
      <PartnershipSwitches {...upstream} downstream={view.id} downstreamName={view.name} />
    </section>
  );
}

export function Upstreams({ view }: { view: OrganizationView }) {
  const { upstreams } = view;
  if (upstreams.length === 0) return null;
  return (
    <section class="inspector__section" aria-label="Upstream">
      <h3>Upstream</h3>
      {upstreams.map((upstream) => (
        <Upstream key={upstream.upstream} view={view} upstream={upstream} />
      ))}
    </section>
  );
}

export function Downstreams({ view }: { view: OrganizationView }) {
  const { downstreams, downstreamCount } = view;
  if (downstreamCount === 0) return null;
  return (
    <details class="inspector__section" open={downstreamCount <= 8}>
      <summary>
        Downstream <span class="muted">({downstreamCount})</span>
      </summary>
      <ul class="partners">
        {downstreams.map(({ id, label, help }) => (
          <li key={id}>
            <OrganizationLink id={id} name={label} />
            <button
              type="button"
              class="partnership__mode"
              onClick={() => select({ kind: 'partnership', upstream: view.id, downstream: id })}
            >
              {help}
              <span class="visually-hidden">: outcomes of the partnership with {label}</span>
            </button>
          </li>
        ))}
      </ul>
      {downstreamCount > downstreams.length && (
        <p class="muted">{moreText(downstreamCount - downstreams.length)}</p>
      )}
    </details>
  );
}
