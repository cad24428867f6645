// The least sequence of actions that brings a request to approved: looked at, changed where values are examples, and
// stepped through.
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { TierAct, TierParameter, TierValue, TierWay } from '../generated/protocol';
import { tryEvents } from '../store/actions';
import { ask, useAnswer } from '../store/ask';
import { Button, RuleLinks } from '../ui';
import { overview } from './state';
import { fieldOf, ValueField } from './value_field';
import { type Edits, editKey, eventOf } from './way_events';
import './shortest_way.css';

const edits = signal<Edits>(new Map());

function parameterOf({ parameter }: TierValue, product: string): TierParameter | undefined {
  const found = overview.value?.products.find(({ id }) => id === product);
  return found?.parameters.find(({ id }) => id === parameter);
}

function Example({ act, value, product }: { act: TierAct; value: TierValue; product: string }) {
  const parameter = parameterOf(value, product);
  if (!parameter) return null;
  const key = editKey(act, value);
  return (
    <ValueField
      field={fieldOf(parameter, value.value)}
      value={edits.value.get(key) ?? value.value}
      problem=""
      note={edits.value.has(key) ? '' : 'an example'}
      onInput={(text) => {
        edits.value = new Map(edits.value).set(key, text);
      }}
    />
  );
}

function Step({ act, product, isNext }: { act: TierAct; product: string; isNext: boolean }) {
  return (
    <li class={`way__step${isNext ? ' way__step--next' : ''}`} aria-current={isNext ? 'step' : undefined}>
      <p class="user-text">{act.sentence}</p>
      {act.examples.length > 0 && (
        <div class="way__examples">
          {act.examples.map((value) => (
            <Example key={value.parameter} act={act} value={value} product={product} />
          ))}
        </div>
      )}
    </li>
  );
}

interface Props {
  request: string;
  product: string;
}

export function ShortestWay({ request, product }: Props) {
  const { value: way, error } = useAnswer(() => ask('tierWay', { request }), request);
  const taken = useRef<TierWay>();
  useEffect(() => {
    edits.value = new Map();
  }, [request]);
  if (error !== '') return <p class="user-text">{error}</p>;
  if (!way) return null;
  const { found, rule, sentence, steps } = way;
  const run = async (count: number) => {
    // A second press before the next answer is there would take the same steps again.
    if (taken.current === way) return;
    taken.current = way;
    const done = await tryEvents(steps.slice(0, count).map((step) => eventOf(step, edits.peek())));
    if (!done) taken.current = undefined;
  };
  return (
    <section class="way" aria-labelledby="tier-way">
      <h3 id="tier-way">Shortest way to approved</h3>
      <p class="user-text">
        {sentence} <RuleLinks ids={rule === '' ? [] : [rule]} />
      </p>
      {found && steps.length > 0 && (
        <>
          <ol class="way__steps">
            {steps.map((act, i) => (
              <Step
                key={`${act.request} ${act.action} ${steps.length - i}`}
                act={act}
                product={product}
                isNext={i === 0}
              />
            ))}
          </ol>
          <div class="way__actions">
            <Button kind="primary" small icon="play" onClick={() => void run(1)}>
              Take the next step
            </Button>
            {steps.length > 1 && (
              <Button small onClick={() => void run(steps.length)}>
                Take all {steps.length}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
