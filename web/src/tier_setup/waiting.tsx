// What a request waits for, one after the other, down to the one open action and who must take it.

import { openForm } from '../event_forms/form_state';
import type { TierAct, TierLink, TierRequestView } from '../generated/protocol';
import { Button } from '../ui';
import { capital } from '../ui/capital';
import { KindMark, StatusMark } from './marks';
import { choose } from './state';
import './waiting.css';

function Link({ link }: { link: TierLink }) {
  const { request, level, accountName, status, statusLabel, asks } = link;
  return (
    <li class="waiting__link">
      <span class="waiting__head">
        <KindMark kind="tier" level={level} />
        <button type="button" class="link user-text" onClick={() => choose({ kind: 'request', id: request })}>
          {request}
        </button>
        <StatusMark status={status} label={statusLabel} />
      </span>
      <span class="user-text">{accountName}</span>
      {asks.length > 0 && <span class="muted user-text">is asked for {asks.join(', ')}</span>}
    </li>
  );
}

function Open({ open }: { open: TierAct }) {
  const { label, who, request, type } = open;
  return (
    <div class="waiting__open">
      <p>
        <strong class="user-text">{who}</strong> <span class="muted">can act now</span>
      </p>
      <Button kind="primary" icon="play" onClick={() => openForm(type, { request })}>
        {capital(label)} {request}…
      </Button>
    </div>
  );
}

/** The requests that one failed with, from the nearest to the first, each with why it failed itself. */
export function Causes({ links }: { links: readonly TierLink[] }) {
  if (links.length === 0) return null;
  return (
    <section class="waiting" aria-labelledby="tier-causes">
      <h3 id="tier-causes">What it failed with</h3>
      <ol class="waiting__chain">
        {links.map(({ request, level, status, statusLabel, sentence }) => (
          <li key={request} class="waiting__link">
            <span class="waiting__head">
              <KindMark kind="tier" level={level} />
              <button
                type="button"
                class="link user-text"
                onClick={() => choose({ kind: 'request', id: request })}
              >
                {request}
              </button>
              <StatusMark status={status} label={statusLabel} />
            </span>
            <span class="user-text">{sentence}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Waiting({ view }: { view: TierRequestView }) {
  const { card, chain, open, others } = view;
  if (card.isFinal) return null;
  return (
    <section class="waiting" aria-labelledby="tier-waiting">
      <h3 id="tier-waiting">What it waits for</h3>
      <p class="user-text">{card.waits}</p>
      {chain.length > 0 && (
        <ol class="waiting__chain">
          {chain.map((link) => (
            <Link key={link.request} link={link} />
          ))}
        </ol>
      )}
      {open && <Open open={open} />}
      {others.map((other) => (
        <Open key={other.request} open={other} />
      ))}
    </section>
  );
}
