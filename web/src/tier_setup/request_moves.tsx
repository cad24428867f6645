// What can be done with a request now, by whom; and for every other action why not.

import { openForm } from '../event_forms/form_state';
import type { TierMove, TierRequestView } from '../generated/protocol';
import { Button, RuleLinks } from '../ui';
import { capital } from '../ui/capital';
import { help, word } from './state';
import './request_moves.css';

/** Actions that end a request for nothing. */
const kEnding: readonly string[] = ['fail', 'discard', 'revoke'];

function Legal({ move, request }: { move: TierMove; request: string }) {
  const { action, label, event, from, ends, who, needs } = move;
  return (
    <li class="moves__legal">
      <Button
        small
        class={kEnding.includes(action) ? 'moves__ending' : ''}
        title={help('actions', action)}
        onClick={() => openForm(event, { request })}
      >
        {capital(label)}…
      </Button>
      <span class="moves__facts">
        {ends !== from && ends !== 'none' && <span>→ {word('requestStatuses', ends)}</span>}
        <span class="muted user-text">by {who.join(' or ')}</span>
        {needs.length > 0 && <span class="muted user-text">needs {needs.join(', ')}</span>}
      </span>
    </li>
  );
}

function Refused({ move }: { move: TierMove }) {
  return (
    <li class="moves__refused">
      <strong>{capital(move.label)}</strong> <span class="user-text">{move.sentence}</span>{' '}
      <RuleLinks ids={move.rule === '' ? [] : [move.rule]} />
    </li>
  );
}

export function RequestMoves({ view }: { view: TierRequestView }) {
  const legal = view.moves.filter(({ isLegal }) => isLegal);
  const refused = view.moves.filter(({ isLegal }) => !isLegal);
  return (
    <section class="moves" aria-labelledby="tier-moves">
      <h3 id="tier-moves">What can be done</h3>
      {legal.length === 0 ? (
        <p class="muted user-text">
          Nothing for now. {view.card.waits || help('requestStatuses', view.card.status)}
        </p>
      ) : (
        <ul class="moves__list">
          {legal.map((move) => (
            <Legal key={move.action} move={move} request={view.card.id} />
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <details class="moves__not">
          <summary>What cannot, and why ({refused.length})</summary>
          <ul>
            {refused.map((move) => (
              <Refused key={move.action} move={move} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
