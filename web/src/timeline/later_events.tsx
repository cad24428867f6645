// What becomes of the later events when one is applied in the middle, and the branches that were set aside.
import { branches, dropBranch, laterEvents, openBranch } from '../store/branches';
import { isAtEnd, state } from '../store/session';
import { Button, IconButton } from '../ui';

const kChoices = [
  { id: 'keep', label: 'Insert here, keep them' },
  { id: 'branch', label: 'Branch: set them aside' },
] as const;

export function LaterEvents() {
  if (isAtEnd.value || !state.value) return null;
  const later = state.value.events - state.value.cursor;
  return (
    <fieldset class="later-events">
      <legend>{later === 1 ? '1 later event' : `${later} later events`}</legend>
      {kChoices.map(({ id, label }) => (
        <label key={id}>
          <input
            type="radio"
            name="later-events"
            checked={laterEvents.value === id}
            onChange={() => {
              laterEvents.value = id;
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

export function Branches() {
  if (branches.value.length === 0) return null;
  return (
    <ul class="branches" aria-label="Branches set aside">
      {branches.value.map(({ id, name, events }) => (
        <li key={id}>
          <Button small icon="branch" title={`Go on with ${name}`} onClick={() => void openBranch(id)}>
            {name} ({events.length})
          </Button>
          <IconButton small icon="close" label={`Drop ${name}`} onClick={() => dropBranch(id)} />
        </li>
      ))}
    </ul>
  );
}
