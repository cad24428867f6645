// The fields of an event, one under the other.
import { useEffect } from 'preact/hooks';
import type { ComposeFields } from '../engine/calls';
import type { EventFieldInfo } from '../generated/protocol';
import { ask } from '../store/ask';
import { askedFields, type Checked, type Draft, eventInfo, problemOf } from './draft';
import { FieldControl } from './field_control';
import { SeveralButton } from './several_button';
import './event_form.css';

/** The switches of a partnership that is there start where they stand. */
export function useStoredFlags(draft: Draft | null, onChange: (change: ComposeFields) => void): void {
  const type = draft?.type;
  const { upstream, downstream } = draft?.fields ?? {};
  useEffect(() => {
    if (type !== 'setFlags' || typeof upstream !== 'string' || typeof downstream !== 'string') return;
    let current = true;
    ask('partnership', { upstream, downstream }).then(
      ({ flags }) => {
        if (current) onChange({ ...flags });
      },
      () => {}, // no such partnership: the core says so when the event is composed
    );
    return () => {
      current = false;
    };
    // Only another partnership sets the switches anew.
  }, [type, upstream, downstream]);
}

interface Props {
  draft: Draft;
  checked: Checked | undefined;
  /** Names of fields that are settled and not asked. */
  settled: readonly string[];
  onChange(change: ComposeFields): void;
  /** The same is wanted for several of a field. */
  onSeveral?: ((name: string) => void) | undefined;
}

export function EventForm({ draft, checked, settled, onChange, onSeveral }: Props) {
  useStoredFlags(draft, onChange);
  const fields = askedFields(eventInfo(draft.type)).filter((field) => !settled.includes(field.name));
  const first = fields.find((field) => !draft.fields[field.name]);
  // A field that nothing was typed into is not found fault with.
  const problem = (name: string) => (draft.fields[name] ? problemOf(checked, name) : undefined);
  const control = (field: EventFieldInfo) => (
    <FieldControl
      key={field.name}
      field={field}
      draft={draft}
      problem={problem(field.name)}
      autoFocus={field === first}
      onChange={onChange}
    />
  );
  const switches = fields.filter((field) => field.kind === 'flag');
  return (
    <div class="event-form">
      {fields
        .filter((field) => field.kind !== 'flag')
        .map((field) => (
          <div key={field.name} class="event-form__field">
            <span class="event-form__label" aria-hidden="true">
              {field.label}
              {!field.required && <span class="muted"> (optional)</span>}
            </span>
            {control(field)}
            {onSeveral && <SeveralButton field={field} onChoose={onSeveral} />}
            {field.help !== '' && <small class="muted">{field.help}</small>}
          </div>
        ))}
      {switches.length > 0 && <div class="event-form__switches">{switches.map(control)}</div>}
    </div>
  );
}
