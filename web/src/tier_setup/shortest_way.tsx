// The least sequence of actions that brings a request to approved: looked at, changed where values are examples, and
// stepped through.
import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TierAct, TierParameter, TierValue, TierWay, ToldValue } from '../generated/protocol';
import { applyEvents } from '../store/actions';
import { ask, useAnswer } from '../store/ask';
import { Button, RuleLinks } from '../ui';
import { overview } from './state';
import { fieldOf, ValueField } from './value_field';
import './shortest_way.css';

type Typed = ToldValue & { value: string };
/** What was typed in the place of examples, by request and parameter. */
const edits = signal<readonly Typed[]>([]);

function typedFor(request: string, parameter: string): Typed | undefined {
  return edits.value.find((one) => one.request === request && one.parameter === parameter);
}

function type(told: Typed): void {
  const others = edits.peek().filter((one) => one !== typedFor(told.request, told.parameter));
  edits.value = [...others, told];
}

function parameterOf({ parameter }: TierValue, product: string): TierParameter | undefined {
  const found = overview.value?.products.find(({ id }) => id === product);
  return found?.parameters.find(({ id }) => id === parameter);
}

function Example({ act, value, product }: { act: TierAct; value: TierValue; product: string }) {
  const parameter = parameterOf(value, product);
  if (!parameter) return null;
  const { request } = act;
  const typed = typedFor(request, value.parameter);
  return (
    <ValueField
      field={fieldOf(parameter, value.value)}
      value={typed?.value ?? value.value}
      problem={value.problem}
      note={typed ? '' : 'an example'}
      onInput={(text) => type({ request, parameter: value.parameter, value: text })}
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

async function askWay(request: string, told: readonly ToldValue[]) {
  const way = await ask('tierWay', { request, told: [...told] });
  return { about: JSON.stringify(told), way };
}

export function ShortestWay({ request, product }: Props) {
  const told = edits.value;
  const about = JSON.stringify(told);
  const { value: answer, error } = useAnswer(() => askWay(request, told), request, about);
  const taken = useRef<TierWay>();
  useLayoutEffect(() => {
    edits.value = [];
  }, [request]);
  if (error !== '') return <p class="user-text">{error}</p>;
  if (!answer) return null;
  const { way } = answer;
  const { found, rule, sentence, steps } = way;
  // What was typed a moment ago is not judged yet.
  const isReady = answer.about === about && !way.hasProblems;
  const run = async (count: number) => {
    // A second press before the next answer is there would take the same steps again.
    if (!isReady || taken.current === way) return;
    taken.current = way;
    // The core has stepped through all of them: they happen together, as one change.
    const done = await applyEvents(steps.slice(0, count).map(({ event }) => event));
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
            <Button
              kind="primary"
              small
              icon="play"
              aria-disabled={isReady ? undefined : true}
              onClick={() => void run(1)}
            >
              Take the next step
            </Button>
            {steps.length > 1 && (
              <Button small aria-disabled={isReady ? undefined : true} onClick={() => void run(steps.length)}>
                Take all {steps.length}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
