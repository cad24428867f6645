// A field of a form that the core makes, with the control that the core asks for.
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { ComposeFields } from '../engine/calls';
import type { FormField } from '../generated/protocol';
import { Button, Switch } from '../ui';
import { joined, optionalNote, several } from './forms';
import { OfferedInput, offeredNote } from './offered_input';
import '../timeline/event_form.css';
import './form_dialog.css';

export interface FieldProps {
  field: FormField;
  value: string | boolean;
  problem: string;
  isFirst: boolean;
  onType: (change: ComposeFields) => void;
  /** What stands beside the label: another way to tell it. */
  beside?: ComponentChildren;
}

/** Adds by its name or id what is not among those offered. */
function AnotherChoice({
  field,
  held,
  onType,
}: Pick<FieldProps, 'field' | 'onType'> & { held: readonly string[] }) {
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() === '') return;
    onType({ [field.name]: joined([...held, text.trim()]) });
    setText('');
  };
  return (
    <div class="form-choices__another">
      <input
        type="text"
        aria-label={`Another of ${field.label}, by its name or id`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault(); // the form is not sent off by it
          add();
        }}
      />
      <Button onClick={add}>Add</Button>
    </div>
  );
}

/**
 * The choices in the places in which they were first offered: what is ticked comes first among very many, and would
 * move away under the pointer; what is ticked no more may not be among those offered any longer.
 */
function useSettled({ choices }: FormField, held: readonly string[]) {
  const shown = useRef<FormField['choices']>([]);
  const touched = useRef(new Set<string>());
  for (const one of held) touched.current.add(one);
  const offered = new Set(choices.map(({ id }) => id));
  const isKept = (id: string, label: string) =>
    offered.has(id) || touched.current.has(id) || touched.current.has(label);
  const kept = shown.current.filter(({ id, label }) => isKept(id, label));
  const known = new Set(kept.map(({ id }) => id));
  shown.current = [...choices.filter(({ id }) => !known.has(id)), ...kept];
  return shown.current;
}

function Choices({ field, value, onType }: FieldProps) {
  const held = several(String(value));
  const isCut = offeredNote(field) !== '';
  const settled = useSettled(field, held);
  const toggle = (id: string, label: string, on: boolean) =>
    onType({
      [field.name]: joined(on ? [...held, id] : held.filter((other) => other !== id && other !== label)),
    });
  return (
    <div class="form-choices" role="group" aria-label={field.label}>
      {(isCut ? settled : field.choices).map(({ id, label }) => (
        <label key={id} class="form-choices__choice user-text">
          <input
            type="checkbox"
            checked={held.includes(id) || held.includes(label)}
            onChange={(event) => toggle(id, label, event.currentTarget.checked)}
          />
          {label}
        </label>
      ))}
      {isCut && <AnotherChoice field={field} held={held} onType={onType} />}
    </div>
  );
}

function Control(props: FieldProps & { id: string }) {
  const { field, value, problem, isFirst, id, onType } = props;
  const described = problem !== '' ? `${id}-problem` : undefined;
  const common = {
    'aria-label': field.label,
    'aria-invalid': problem !== '' ? true : undefined,
    'aria-describedby': described,
    'data-first': isFirst ? true : undefined,
  };
  // Where nothing is offered, several are typed, separated as the core says.
  const isTyped = field.control === 'choices' && field.choices.length === 0;
  switch (isTyped ? 'text' : field.control) {
    case 'flag':
      return (
        <Switch
          label={field.label}
          caption={field.label}
          on={value === true}
          onToggle={() => onType({ [field.name]: value !== true })}
        />
      );
    case 'choice':
      if (offeredNote(field) !== '') {
        return (
          <OfferedInput
            {...common}
            field={field}
            value={String(value)}
            onInput={(typed) => onType({ [field.name]: typed })}
          />
        );
      }
      return (
        <select
          {...common}
          value={String(value)}
          onChange={(event) => onType({ [field.name]: event.currentTarget.value })}
        >
          {(!field.required || value === '') && <option value="">–</option>}
          {field.choices.map(({ id: choice, label }) => (
            <option key={choice} value={choice}>
              {label}
            </option>
          ))}
        </select>
      );
    case 'choices':
      return <Choices {...props} />;
    case 'text':
    case 'number':
      return (
        <input
          {...common}
          type="text"
          inputMode={field.control === 'number' ? 'decimal' : undefined}
          autocomplete="off"
          spellcheck={false}
          value={String(value)}
          onInput={(event) => onType({ [field.name]: event.currentTarget.value })}
        />
      );
  }
}

/** A field of a form: its label, the control that it asks for, what is wrong with it, and what it is. */
export function Field(props: FieldProps) {
  const { field, problem, beside } = props;
  const id = useId();
  return (
    <div class={`event-form__field${field.control === 'choices' ? ' event-form__field--wide' : ''}`}>
      {field.control !== 'flag' && (
        <span class="event-form__label" aria-hidden="true">
          {field.label}
          {!field.required && <span class="muted"> ({optionalNote(field)})</span>}
        </span>
      )}
      <Control {...props} id={id} />
      {beside}
      {problem !== '' && (
        <small id={`${id}-problem`} class="form-problem">
          {problem}
        </small>
      )}
      {field.help !== '' && <small class="muted">{field.help}</small>}
      {offeredNote(field) !== '' && <small class="muted">{offeredNote(field)}</small>}
    </div>
  );
}
