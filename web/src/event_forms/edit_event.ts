// An event of the timeline is changed in the form that makes such events, or as text where the form cannot hold all of it.
import type { ComposeFields } from '../engine/calls';
import type { TimelineEntry } from '../generated/protocol';
import { goTo } from '../store/actions';
import { compose } from '../store/ask';
import { openDialog } from '../store/dialogs';
import { state } from '../store/session';
import { system } from '../store/system';
import { eventInfo } from '../timeline/draft';
import { editedText } from '../timeline/event_text';
import { prepareAgain } from '../timeline/prepared';
import type { Replaced } from '../timeline/replaced';
import { openFormAgain } from './form_state';
import { joined } from './forms';

/** What of an event stands in fields of a form; what does not is left out. */
function fieldsOf(event: Readonly<Record<string, unknown>>): ComposeFields {
  const fields: ComposeFields = {};
  for (const [name, value] of Object.entries(event)) {
    if (name === 'type') continue;
    if (typeof value === 'string' || typeof value === 'boolean') fields[name] = value;
    else if (typeof value === 'number') fields[name] = String(value);
    else if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
      fields[name] = joined(value);
  }
  return fields;
}

/** Goes to where the event is about to happen, and opens it there. */
export async function editEvent({ index, type, event }: TimelineEntry): Promise<void> {
  const replaced: Replaced = { index, cursor: state.peek()?.cursor ?? 0 };
  await goTo(index);
  const fields = fieldsOf(JSON.parse(event));
  const isOfChannel = eventInfo(type) !== undefined;
  const hasForm = isOfChannel || system.peek() !== 'data-sync';
  // The form holds all of the event where it would make the same one of it.
  if (hasForm && (await compose(type, fields)).event === event) {
    if (isOfChannel) prepareAgain(type, fields, replaced);
    else openFormAgain(type, fields, replaced);
    return;
  }
  openDialog('event');
  editedText.value = { text: JSON.stringify(JSON.parse(event), null, 2), replaced };
}
