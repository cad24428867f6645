// A choice among more than a form offers: typed, with those that fit what was typed offered beneath.
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { FormField } from '../generated/protocol';

/** Said where there is more to choose from than a form offers; empty where all is offered. */
export function offeredNote({ choices, totalChoices }: FormField): string {
  if (totalChoices <= choices.length) return '';
  return `${choices.length} of ${totalChoices} are offered: type a part of the name, or the id, of any other.`;
}

interface Props extends Omit<JSX.IntrinsicElements['input'], 'list' | 'onInput'> {
  field: FormField;
  onInput: (typed: string) => void;
}

export function OfferedInput({ field, onInput, ...rest }: Props) {
  const id = useId();
  return (
    <>
      <input
        {...rest}
        type="text"
        list={`${id}-offered`}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <datalist id={`${id}-offered`}>
        {field.choices.map(({ id: choice, label }) => (
          <option key={choice} value={choice} label={label} />
        ))}
      </datalist>
    </>
  );
}
