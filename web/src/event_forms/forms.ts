// Events made from forms. The core says which fields a form has, what stands in them and what can be
// chosen, all of it as whoever looks may know it; the page sends back what was typed.
import type { ComposeFields } from '../engine/calls';
import type { Composed, EventForm, FormField } from '../generated/protocol';
import { ask, asLooked } from '../store/ask';

/** What stands in a field: what was typed, else what the core filled in. */
export function standing(field: FormField, typed: ComposeFields): string | boolean {
  const own = typed[field.name];
  if (own !== undefined) return own;
  return field.control === 'flag' ? field.value === 'true' : field.value;
}

/** Said of a field that may be left empty. */
export function optionalNote({ wanted }: FormField): string {
  return wanted ? 'required, may follow' : 'optional';
}

/** The form as it stands with what was typed: later fields follow the earlier ones. */
export function askForm(type: string, typed: ComposeFields): Promise<EventForm> {
  return ask('form', { type, fields: typed, ...asLooked() });
}

/** A field that is left out stays as it stands. */
export function composeEvent(type: string, typed: ComposeFields): Promise<Composed> {
  return ask('compose', { type, fields: typed, ...asLooked() });
}

const kSeparator = ';';

/** The single values of a field that takes several. */
export function several(value: string): string[] {
  return value
    .split(kSeparator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function joined(values: readonly string[]): string {
  return values.join('; ');
}
