// Marks in, options out: the smallest set that carries all that is wanted and nothing that is unwanted, or the
// smallest marks that cannot go together, with the rules that tie them.

import type { PlanChoice } from '../generated/protocol';
import { ask, useAnswer } from '../store/ask';
import { Button, Icon, IconButton, RuleLinks } from '../ui';
import { optionInfo } from './option_chips';
import { entryKey } from './result_rows';
import { type Mark, marks, scope, setTicked, ticked, toggleMark } from './state';

function MarkLine({ mark }: { mark: Mark }) {
  return (
    <li class="choose__mark">
      <span class={`mark mark--${mark.wanted ? 'wanted' : 'unwanted'}`}>
        <Icon name={mark.wanted ? 'check' : 'close'} size={12} /> {mark.wanted ? 'wanted' : 'unwanted'}
      </span>
      <span class="user-text">{mark.label}</span>
      <IconButton
        small
        icon="remove"
        label={`Take the mark away: ${mark.label}`}
        onClick={() => toggleMark(mark, mark.wanted, mark.label)}
      />
    </li>
  );
}

function isTicked(options: readonly string[]): boolean {
  return options.length === ticked.value.size && options.every((id) => ticked.value.has(id));
}

function Found({ choice }: { choice: PlanChoice }) {
  const done = isTicked(choice.options);
  return (
    <>
      <p class="choose__answer user-text">{choice.sentence}</p>
      <ul class="choose__set">
        {choice.options.map((id) => (
          <li key={id}>{optionInfo(id).label}</li>
        ))}
      </ul>
      <Button
        kind="primary"
        icon="check"
        aria-disabled={done ? true : undefined}
        onClick={() => {
          if (!done) setTicked(choice.options);
        }}
      >
        {choice.options.length === 0 ? 'Tick none' : done ? 'These are ticked' : 'Tick these'}
      </Button>
    </>
  );
}

function Conflict({ choice }: { choice: PlanChoice }) {
  return (
    <div class="choose__answer choose__answer--conflict">
      <p class="user-text">
        <Icon name="error" size={14} /> {choice.sentence} <RuleLinks ids={choice.rules} />
      </p>
      <ul class="choose__set">
        {choice.conflict.map((mark) => (
          <li key={entryKey(mark)} class="user-text">
            {mark.sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}

const places = (wanted: boolean) =>
  marks.value
    .filter((mark) => mark.wanted === wanted)
    .map(({ organization, path }) => ({ organization, path }));

export function ChooseOptions() {
  const present = scope.value;
  const wanted = places(true);
  const unwanted = places(false);
  const isAsked = present !== null && marks.value.length > 0;
  const { value: choice, error } = useAnswer(
    () => (isAsked ? ask('planChoose', { ...present, wanted, unwanted }) : undefined),
    JSON.stringify([present, wanted, unwanted]),
  );
  return (
    <section class="choose" aria-label="Choose the options">
      <h2>Choose the options</h2>
      {marks.value.length === 0 ? (
        <p class="muted">
          Mark differences as wanted or unwanted (W and U on a row): the smallest set of options that does
          exactly that is found among all 8,192.
        </p>
      ) : (
        <ul aria-label="Marks">
          {marks.value.map((mark) => (
            <MarkLine key={entryKey(mark)} mark={mark} />
          ))}
        </ul>
      )}
      {error !== '' && <p class="plan-refusal">{error}</p>}
      <div aria-live="polite">
        {isAsked && choice && (choice.found ? <Found choice={choice} /> : <Conflict choice={choice} />)}
      </div>
    </section>
  );
}
