// Which form edits the value at a path of a catalogue. A path is made of the wire's own names, so its parts name the
// event, the fields that say where, and the field that holds the value; what may be edited is the core's to say.
import type { ComposeFields } from '../engine/calls';

export interface EditForm {
  type: string;
  /** Where the value stands. */
  place: ComposeFields;
  /** The field that holds it. */
  field: string;
}

const decode = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~');
const last = (parts: readonly string[]) => parts[parts.length - 1] ?? '';

/** Fields of a membership stand for the whole list. */
function planField(rest: readonly string[]): string {
  return rest[0] === 'fees' ? last(rest) : (rest[0] ?? '');
}

/** The form for the value at the path, or nothing where no single field holds it. */
export function editForm(organization: string, path: string): EditForm | undefined {
  const [list = '', ...ids] = path.split('/').map(decode);
  const [id = '', ...rest] = ids;
  if (list === 'plans' && rest.length > 0) {
    const place = { organization, plan: id };
    const [inner = '', entry = '', ...field] = rest;
    if (inner === 'periods' && field.length > 0)
      return { type: 'setPeriod', place: { ...place, period: entry }, field: last(field) };
    if (inner === 'rates' && field.length > 0)
      return { type: 'setRate', place: { ...place, resource: entry }, field: last(field) };
    if (inner === 'periods' || inner === 'rates') return undefined;
    return { type: 'changePlan', place, field: planField(rest) };
  }
  if (list === 'salesCategories' && rest.length > 0)
    return { type: 'setSalesCategory', place: { organization, id }, field: last(rest) };
  if (['orderFlow', 'privileges', 'termsAndConditions'].includes(list))
    return { type: 'setSellerData', place: { organization }, field: list };
  return undefined;
}
