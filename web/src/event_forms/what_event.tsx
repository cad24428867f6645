// "What if", and an event out of those that a system has.
import { useEffect, useState } from 'preact/hooks';
import type { Term } from '../generated/protocol';
import { kSystems, type LaterSystem } from '../store/systems';
import { systemWords, wantWords } from '../store/words';

function Group({ label, choices }: { label: string; choices: readonly Term[] }) {
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

interface Props {
  of: LaterSystem;
  /** Those of the channel that are offered beside. */
  channel: readonly Term[];
  onChoose(type: string): void;
}

export function WhatEvent({ of, channel, onChoose }: Props) {
  useEffect(() => void wantWords(of), [of]);
  const own = systemWords(of)?.events ?? [];
  const [typed, setType] = useState('');
  const chosen = [...own, ...channel].find(({ id }) => id === typed) ?? own[0];
  if (!chosen) return null;
  return (
    <form
      class="what-if"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(chosen.id);
      }}
    >
      <div class="what-if__sentence">
        <span class="what-if__begin">What if</span>
        <select aria-label="Event" value={chosen.id} onChange={(event) => setType(event.currentTarget.value)}>
          <Group label={kSystems.find(({ id }) => id === of)?.label ?? ''} choices={own} />
          {channel.length > 0 && <Group label="Channel" choices={channel} />}
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
