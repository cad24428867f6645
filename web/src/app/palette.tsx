// The command palette: a combobox over a listbox (WAI-ARIA), arrows and Enter.
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { closeDialog, takeTypedAhead } from '../store/dialogs';
import { notify } from '../store/notices';
import { ruleInfo } from '../store/words';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import './palette.css';
import {
  commandEntries,
  eventEntries,
  exampleEntries,
  organizationEntries,
  type PaletteEntry,
  ruleEntries,
  tableEntries,
} from './palette_entries';

function showRule(id: string): void {
  notify(ruleInfo(id)?.sentence ?? id, { rules: [id], sticky: true });
}

export function Palette({ onClose }: { onClose: () => void }) {
  const [typedAhead] = useState(takeTypedAhead);
  const text = useSignal(typedAhead);
  const found = useSignal<{ query: string; entries: PaletteEntry[] }>({ query: '', entries: [] });
  const enterAwaitsAnswer = useRef(false);
  const active = useSignal(0);
  const list = useRef<HTMLDivElement>(null);
  const query = text.value.trim();
  const entries = [
    ...commandEntries(query),
    ...eventEntries(query),
    ...exampleEntries(query),
    ...found.value.entries,
    ...ruleEntries(query, showRule),
  ];
  const chosen = Math.min(active.value, entries.length - 1);

  // At once, not after the next frame: a fast Enter belongs to this query.
  useLayoutEffect(() => {
    let current = true;
    enterAwaitsAnswer.current = false;
    const show = (entries: PaletteEntry[]) => {
      if (current) found.value = { query, entries };
    };
    Promise.all([tableEntries(query), organizationEntries(query)]).then(
      (lists) => show(lists.flat()),
      () => show([]),
    );
    return () => {
      current = false;
    };
  }, [query, found]);

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const answered = found.value.query === query;
  useEffect(() => {
    if (answered && enterAwaitsAnswer.current) run(entries[chosen]);
  }, [answered]);

  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    closeDialog();
    entry.run();
  };
  const onKey = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    if (event.key === 'ArrowDown') active.value = chosen >= last ? 0 : chosen + 1;
    else if (event.key === 'ArrowUp') active.value = chosen <= 0 ? last : chosen - 1;
    else if (event.key === 'Enter' && answered) run(entries[chosen]);
    // Typed faster than found: what is chosen is known in a moment.
    else if (event.key === 'Enter') enterAwaitsAnswer.current = true;
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="Command palette" onClose={onClose} bare>
      <div class="palette">
        <input
          type="text"
          class="palette__input"
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={chosen >= 0 ? `palette-${chosen}` : undefined}
          aria-label="Do or find"
          placeholder="Do or find…"
          autocomplete="off"
          spellcheck={false}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
            active.value = 0;
          }}
          onKeyDown={onKey}
        />
        <div class="palette__list" id="palette-list" role="listbox" aria-label="Results" ref={list}>
          {entries.map((entry, i) => (
            <div
              key={entry.id}
              id={`palette-${i}`}
              role="option"
              class="palette__entry"
              aria-selected={i === chosen}
              tabIndex={-1}
              onClick={() => run(entry)}
            >
              <Icon name={entry.icon} />
              <span class="palette__label user-text">{entry.label}</span>
              <span class="muted">{entry.note}</span>
            </div>
          ))}
        </div>
        {entries.length === 0 && <p class="palette__none muted">Nothing found.</p>}
      </div>
    </Dialog>
  );
}
