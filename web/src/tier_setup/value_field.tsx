// The control of one field, as the core describes it: a value of a request, an example, a member of an event.
import { useId } from 'preact/hooks';
import { OfferedInput, offeredNote } from '../event_forms/offered_input';
import type { FormField, TierParameter } from '../generated/protocol';
import { Switch } from '../ui';
import './value_field.css';

/** A parameter as a field that asks for its value. */
export function fieldOf(parameter: TierParameter, value: string): FormField {
  const { id, title, type, typeLabel, required, choices } = parameter;
  const control = type === 'dropdown' ? 'choice' : type === 'checkbox' ? 'flag' : 'text';
  return {
    name: id,
    label: title,
    // What a list or a free text takes is plain to see.
    help: control === 'choice' || type === 'text' ? '' : typeLabel,
    control,
    required,
    wanted: false,
    value,
    choices: choices.map((choice) => ({ id: choice, label: choice, help: '' })),
    totalChoices: choices.length,
    several: false,
  };
}

interface Props {
  field: FormField;
  value: string;
  problem: string;
  /** Said behind the label: required, an example. */
  note?: string;
  first?: boolean;
  onInput: (value: string) => void;
}

export function ValueField({ field, value, problem, note = '', first = false, onInput }: Props) {
  const id = useId();
  const offered = offeredNote(field);
  const common = {
    id,
    'data-first': first ? true : undefined,
    'aria-required': field.required ? true : undefined,
    'aria-invalid': problem === '' ? undefined : true,
    'aria-describedby': problem === '' ? undefined : `${id}-problem`,
  };
  if (field.control === 'flag')
    return (
      <div class="value-field">
        <Switch
          label={field.label}
          caption={field.label}
          on={value === 'true'}
          onToggle={() => onInput(value === 'true' ? 'false' : 'true')}
        />
        <Problem id={id} problem={problem} />
      </div>
    );
  return (
    <div class="value-field">
      <label for={id}>
        <span class="user-text">{field.label}</span> {note !== '' && <span class="muted">({note})</span>}
      </label>
      {offered !== '' ? (
        <OfferedInput {...common} field={field} value={value} onInput={onInput} />
      ) : field.control === 'choice' ? (
        <select {...common} value={value} onChange={(event) => onInput(event.currentTarget.value)}>
          {(!field.required || value === '') && <option value="">–</option>}
          {field.choices.map(({ id: choice, label }) => (
            <option key={choice} value={choice}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          type="text"
          inputMode={field.control === 'number' ? 'decimal' : undefined}
          autocomplete="off"
          spellcheck={false}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      <Problem id={id} problem={problem} />
      {problem === '' && field.help !== '' && <small class="muted">{field.help}</small>}
      {offered !== '' && <small class="muted">{offered}</small>}
    </div>
  );
}

function Problem({ id, problem }: { id: string; problem: string }) {
  if (problem === '') return null;
  return (
    <small id={`${id}-problem`} class="value-field__problem">
      {problem}
    </small>
  );
}
