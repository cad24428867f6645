// A request: where it stands, what it waits for, what can be done, its values, the shortest way and how it came here.
import { useRef } from 'preact/hooks';
import type { TierCard, WhyStep } from '../generated/protocol';
import { goTo } from '../store/actions';
import { ask, useAnswer } from '../store/ask';
import { RuleLinks } from '../ui';
import { capital } from '../ui/capital';
import { useKeptFocus } from './kept_focus';
import { KindMark, StatusMark } from './marks';
import { RequestMoves } from './request_moves';
import { RequestValues } from './request_values';
import { ShortestWay } from './shortest_way';
import { choose, word } from './state';
import { Causes, Waiting } from './waiting';

function Head({ card, sentence }: { card: TierCard; sentence: string }) {
  const { id, kind, level, status, statusLabel, holding, template, date, failure } = card;
  const notes = Object.entries({ template, date }).filter(([, note]) => note !== '');
  return (
    <section class="tier-card" aria-label="Request">
      <p class="tier-card__marks">
        <KindMark kind={kind} level={level} />
        <StatusMark status={status} label={statusLabel} />
        <button
          type="button"
          class="link user-text"
          onClick={() => choose({ kind: kind === 'asset' ? 'asset' : 'configuration', id: holding })}
        >
          {holding}
        </button>
      </p>
      <h2 class="user-text">{id}</h2>
      <p class="user-text">{sentence}</p>
      {failure !== '' && <p class="user-text">{failure}</p>}
      {notes.map(([field, note]) => (
        <p key={field} class="user-text">
          <span class="muted">{capital(word('fields', field))}:</span> {note}
        </p>
      ))}
    </section>
  );
}

function History({ steps }: { steps: readonly WhyStep[] }) {
  if (steps.length === 0) return null;
  return (
    <details class="tier-history" open={steps.length <= 8}>
      <summary>How it came here ({steps.length})</summary>
      <ol>
        {steps.map(({ sentence, rules, step }) => (
          <li key={`${step ?? ''} ${sentence}`}>
            <span class="user-text">{sentence}</span>{' '}
            {step !== undefined && (
              <button type="button" class="link" onClick={() => void goTo(step)}>
                step {step}
              </button>
            )}{' '}
            <RuleLinks ids={rules} />
          </li>
        ))}
      </ol>
    </details>
  );
}

export function RequestInspector({ id }: { id: string }) {
  const { value: view, error } = useAnswer(() => ask('tierRequest', { request: id }), id);
  const whole = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(view, () => whole.current?.closest<HTMLElement>('.tier-inspector')?.focus());
  if (error !== '') return <p class="user-text">{error}</p>;
  if (view?.card.id !== id) return null;
  const { card, sentence, history } = view;
  return (
    <div ref={whole} class="tier-request" {...keptFocus}>
      <Head card={card} sentence={sentence} />
      <Causes links={view.causes} />
      <Waiting view={view} />
      <RequestMoves view={view} />
      <RequestValues view={view} />
      {!card.isFinal && <ShortestWay request={id} product={card.product} />}
      <History steps={history} />
    </div>
  );
}
