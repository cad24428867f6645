// In the timeline: any event of the system whose tab is open, or of the channel, prepared in its form.
import { useEffect, useState } from 'preact/hooks';
import { kSystems, type LaterSystem, system } from '../store/system';
import { channelEvents, systemWords, wantWords } from '../store/words';
import { prepare } from './prepare';

interface Choice {
  id: string;
  label: string;
  help: string;
}

function Group({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <optgroup label={label}>
      {choices.map(({ id, label, help }) => (
        <option key={id} value={id} title={help}>
          {label}
        </option>
      ))}
    </optgroup>
  );
}

export function FormWhatIf() {
  const of = system.value as LaterSystem;
  useEffect(() => void wantWords(of), [of]);
  const own: readonly Choice[] = systemWords(of)?.events ?? [];
  const channel = channelEvents().map(({ type, label, help }) => ({ id: type, label, help }));
  const [typed, setType] = useState('');
  const chosen = [...own, ...channel].find(({ id }) => id === typed) ?? own[0];
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
          <Group label={kSystems.find(({ id }) => id === of)?.label ?? ''} choices={own} />
          <Group label="Channel" choices={channel} />
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
