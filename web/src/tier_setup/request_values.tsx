// What a request asks for, as a form: whoever may fill something in now does it here.
import { useLayoutEffect, useState } from 'preact/hooks';
import type { ComposeFields } from '../engine/calls';
import { composeEvent } from '../event_forms/forms';
import type { FieldProblem, TierRequestView, TierValue } from '../generated/protocol';
import { tryOrNotify } from '../store/actions';
import { preview, useAnswer } from '../store/ask';
import { Button, RuleLinks } from '../ui';
import { overview, word } from './state';
import { fieldOf, ValueField } from './value_field';
import './request_values.css';

function Fixed({ value }: { value: TierValue }) {
  return (
    <div class="values__fixed">
      <span class="values__title user-text">{value.title}</span>
      <span class="user-text">{value.value || '–'}</span>
      {value.isMissing && <span class="values__missing">missing</span>}
      {value.problem !== '' && <small class="value-field__problem">{value.problem}</small>}
    </div>
  );
}

interface EditableProps {
  value: TierValue;
  product: string;
  typed: string | undefined;
  problem: string;
  onInput: (value: string) => void;
}

function Editable({ value, product, typed, problem, onInput }: EditableProps) {
  const of = overview.value?.products.find(({ id }) => id === product);
  const parameter = of?.parameters.find(({ id }) => id === value.parameter);
  if (!parameter) return <Fixed value={value} />;
  return (
    <ValueField
      field={fieldOf(parameter, value.value)}
      value={typed ?? value.value}
      problem={problem || (typed === undefined ? value.problem : '')}
      note={value.isMissing ? 'missing' : ''}
      onInput={onInput}
    />
  );
}

type TypedValues = Readonly<Record<string, string>>;

/** The values that were typed as fields of an event. */
function fieldsOf(request: string, typed: TypedValues): ComposeFields {
  const fields: ComposeFields = { request };
  for (const [parameter, value] of Object.entries(typed)) {
    fields[`values.${parameter}`] = value === 'true' ? true : value === 'false' ? false : value;
  }
  return fields;
}

interface Checked {
  problems: readonly FieldProblem[];
  /** Why the values would be refused; empty: they would not. */
  refusal: string;
  rule: string;
}

async function check(fields: ComposeFields): Promise<Checked> {
  const { event, problems } = await composeEvent('fill', fields);
  const { refusal, rule } = event === '' ? { refusal: '', rule: '' } : await preview(event);
  return { problems, refusal, rule };
}

function who(values: readonly TierValue[]): string {
  return [...new Set(values.flatMap(({ editors }) => editors))].join(' or ');
}

export function RequestValues({ view }: { view: TierRequestView }) {
  const { card, values } = view;
  const [typed, setTyped] = useState<TypedValues>({});
  // Told once more by another engine, the values are the same: what is being typed stays. What is typed as soon as the
  // form is there stays as well: nothing can be typed between the form and a layout effect.
  const stored = JSON.stringify(values.map(({ parameter, value }) => [parameter, value]));
  useLayoutEffect(() => setTyped({}), [card.id, stored]);
  const isTyped = Object.keys(typed).length > 0;
  const { value: checked } = useAnswer(
    () => (isTyped ? check(fieldsOf(card.id, typed)) : undefined),
    card.id,
    JSON.stringify(typed),
  );
  if (values.length === 0) return null;
  const refusal = isTyped ? (checked?.refusal ?? '') : '';
  // A refusal is about a value that was typed: where it is one, it is shown there.
  const isOne = Object.keys(typed).length === 1;
  const problemOf = (parameter: string) => {
    if (typed[parameter] === undefined) return '';
    const own = checked?.problems.find(({ field }) => field === `values.${parameter}`)?.message;
    return own ?? (isOne ? refusal : '');
  };
  const canSubmit = view.moves.some(({ action, isLegal }) => action === 'submit' && isLegal);
  const send = async (type: string) => {
    await tryOrNotify(type, fieldsOf(card.id, typed));
  };
  const editable = values.filter(({ editors }) => editors.length > 0);
  return (
    <section class="values" aria-labelledby="tier-values">
      <h3 id="tier-values">Values</h3>
      <form
        class="values__form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isTyped) void send(canSubmit ? 'submit' : 'fill');
        }}
      >
        {(['ordering', 'fulfillment'] as const).map((phase) => {
          const own = values.filter((value) => value.phase === phase);
          if (own.length === 0) return null;
          const editors = who(own);
          return (
            <fieldset key={phase} class="values__phase">
              <legend>{word('phases', phase)}</legend>
              {editors !== '' && <p class="values__editors muted user-text">filled in by {editors}</p>}
              {own.map((value) =>
                value.editors.length === 0 ? (
                  <Fixed key={value.parameter} value={value} />
                ) : (
                  <Editable
                    key={value.parameter}
                    value={value}
                    product={card.product}
                    typed={typed[value.parameter]}
                    problem={problemOf(value.parameter)}
                    onInput={(text) => setTyped({ ...typed, [value.parameter]: text })}
                  />
                ),
              )}
            </fieldset>
          );
        })}
        {refusal !== '' && (
          <p class="values__refusal" role="status">
            {!isOne && <span class="user-text">{refusal}</span>} <RuleLinks ids={[checked?.rule ?? '']} />
          </p>
        )}
        {editable.length > 0 && (
          <div class="values__actions">
            {canSubmit && (
              <button
                type="submit"
                class="button button--primary button--small"
                aria-disabled={isTyped ? undefined : true}
              >
                Fill in and submit
              </button>
            )}
            <Button
              small
              aria-disabled={isTyped ? undefined : true}
              onClick={() => {
                if (isTyped) void send('fill');
              }}
            >
              Save
            </Button>
          </div>
        )}
      </form>
    </section>
  );
}
