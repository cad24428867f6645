// In the timeline: any event of Plan Sync, prepared in its form.
import { useState } from 'preact/hooks';
import type { ComposeFields } from '../engine/calls';
import { planDescription } from '../store/words';
import { openForm } from './form_state';
import { scope, shown } from './state';

export function PlanWhatIf() {
  const events = planDescription.value?.events ?? [];
  const [typed, setType] = useState('');
  const chosen = events.find(({ id }) => id === typed) ?? events[0];
  if (!chosen) return null;
  // About whom is known already, whatever the form calls it; all of it can be changed there.
  const about: ComposeFields = {
    ...(shown.value === '' ? {} : { organization: shown.value }),
    ...scope.value,
    ...(scope.value ? { upstream: scope.value.provider } : {}),
  };
  return (
    <form
      class="what-if"
      onSubmit={(event) => {
        event.preventDefault();
        openForm(chosen.id, about, Object.keys(about));
      }}
    >
      <div class="what-if__sentence">
        <span class="what-if__begin">What if</span>
        <select aria-label="Event" value={chosen.id} onChange={(event) => setType(event.currentTarget.value)}>
          {events.map(({ id, label, help }) => (
            <option key={id} value={id} title={help}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <p class="muted">{chosen.help}</p>
      <div class="what-if__actions">
        <button type="submit" class="button button--primary">
          Prepare…
        </button>
      </div>
    </form>
  );
}
