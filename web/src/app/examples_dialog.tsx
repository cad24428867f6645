// The gallery: every example as a card, by system, those of the open tab first.
import examples, { type Example } from 'virtual:examples';
import { useSignal } from '@preact/signals';
import { closeDialog } from '../store/dialogs';
import { system } from '../store/system';
import { kSystems } from '../store/systems';
import { countText } from '../ui/count_text';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import './examples_dialog.css';
import { openExample } from '../store/gallery';
import { isPhone } from '../store/layout';
import { fits } from './palette_entries';

function counts({ organizations, events }: Example): string {
  const parts = [countText(organizations, 'organization')];
  if (events > 0) parts.push(countText(events, 'event'));
  return parts.join(' · ');
}

function Card({ example }: { example: Example }) {
  const choose = () => {
    closeDialog();
    void openExample(example);
  };
  return (
    <li>
      <button type="button" class="gallery__card" onClick={choose}>
        <span class="gallery__title">{example.title}</span>
        <span class="gallery__question">{example.question}</span>
        <span class="gallery__notes">{example.notes}</span>
        <span class="gallery__counts">{counts(example)}</span>
      </button>
    </li>
  );
}

/** The systems, the one whose tab is open first. */
function inOrder() {
  const open = system.peek();
  return [...kSystems].sort((a, b) => Number(b.id === open) - Number(a.id === open));
}

export function ExamplesDialog({ onClose }: { onClose: () => void }) {
  const text = useSignal('');
  const found = examples.filter(({ title, question, notes }) =>
    fits(`${title} ${question} ${notes}`, text.value.trim()),
  );
  const groups = inOrder()
    .map(({ id, label }) => ({ id, label, own: found.filter((example) => example.system === id) }))
    .filter(({ own }) => own.length > 0);
  return (
    <Dialog title="Examples" onClose={onClose} wide>
      <div class="gallery-search">
        <Icon name="search" size={14} />
        <input
          type="search"
          data-first={isPhone.peek() ? undefined : true}
          aria-label="Search examples"
          placeholder="Search"
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
        <span class="muted" role="status">
          {found.length} of {countText(examples.length, 'example')}
        </span>
      </div>
      {groups.map(({ id, label, own }) => (
        <section key={id} aria-label={label}>
          <h3 class="gallery-head">
            {label} <span class="muted">({own.length})</span>
          </h3>
          <ul class="gallery">
            {own.map((example) => (
              <Card key={example.file} example={example} />
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
