// In the timeline: any event of the system whose tab is open, prepared in its form.
import { useEffect, useState } from 'preact/hooks';
import type { ComposeFields } from '../engine/calls';
import { loadSystem } from '../store/load_system';
import { type LaterSystem, system } from '../store/system';
import { systemWords, wantWords } from '../store/words';
import { openForm } from './form_state';

async function prepare(of: LaterSystem, type: string): Promise<void> {
  // About whom is known already, whatever the form calls it; all of it can be changed there.
  const about: ComposeFields = (await loadSystem(of)).presentFields();
  openForm(type, about, Object.keys(about));
}

export function FormWhatIf() {
  const of = system.value as LaterSystem;
  useEffect(() => void wantWords(of), [of]);
  const events = systemWords(of)?.events ?? [];
  const [typed, setType] = useState('');
  const chosen = events.find(({ id }) => id === typed) ?? events[0];
  if (!chosen) return null;
  return (
    <form
      class="what-if"
      onSubmit={(event) => {
        event.preventDefault();
        void prepare(of, chosen.id);
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
