// The gallery: every example as a card.
import examples, { type Example } from 'virtual:examples';
import { closeDialog } from '../store/dialogs';
import { Dialog } from '../ui/dialog';
import { countText } from './count_text';
import './examples_dialog.css';
import { openExample } from './gallery';

function counts({ organizations, events }: Example): string {
  const parts = [countText(organizations, 'organization')];
  if (events > 0) parts.push(countText(events, 'event'));
  return parts.join(' · ');
}

export function ExamplesDialog({ onClose }: { onClose: () => void }) {
  const choose = (example: Example) => {
    closeDialog();
    void openExample(example);
  };
  return (
    <Dialog title="Examples" onClose={onClose} wide>
      <ul class="gallery">
        {examples.map((example) => (
          <li key={example.file}>
            <button type="button" class="gallery__card" onClick={() => choose(example)}>
              <span class="gallery__title">{example.title}</span>
              <span class="gallery__notes">{example.notes}</span>
              <span class="gallery__counts">{counts(example)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
