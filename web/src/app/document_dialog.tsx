// Title and notes of the scenario.
import { useSignal } from '@preact/signals';
import { setText } from '../store/actions';
import { dialog } from '../store/dialogs';
import { state } from '../store/session';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import './document_dialog.css';

export function DocumentDialog({ onClose }: { onClose: () => void }) {
  const title = useSignal(state.peek()?.title ?? '');
  const notes = useSignal(state.peek()?.notes ?? '');
  // Closed when it is done: what was typed stays where the engine fails over it.
  const save = async () => {
    if ((await setText(title.value, notes.value)) && dialog.peek() === 'document') onClose();
  };
  const foot = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button kind="primary" onClick={() => void save()}>
        Save
      </Button>
    </>
  );
  return (
    <Dialog title="Title and notes" onClose={onClose} foot={foot}>
      <div class="document-form">
        <label>
          <span>Title</span>
          <input
            type="text"
            data-first
            value={title.value}
            onInput={(event) => {
              title.value = event.currentTarget.value;
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              // Else the key would press the button that gets the focus back.
              event.preventDefault();
              void save();
            }}
          />
        </label>
        <label>
          <span>Notes</span>
          <textarea
            rows={7}
            value={notes.value}
            onInput={(event) => {
              notes.value = event.currentTarget.value;
            }}
          />
        </label>
      </div>
    </Dialog>
  );
}
