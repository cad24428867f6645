// What the reader of a playable embed has flipped is taken back and made again.
import { redo, redoLabel, undo, undoLabel } from '../store/history';
import { Button } from '../ui/button';

/** Answers the usual keys; what is handed back stops that. */
export function answerUndoKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    void (key === 'y' || event.shiftKey ? redo() : undo());
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

export function UndoBar() {
  return (
    <div class="undo-bar" role="group" aria-label="What you have changed">
      <Button small icon="undo" disabled={undoLabel.value === ''} onClick={() => void undo()}>
        Undo
      </Button>
      <Button small icon="redo" disabled={redoLabel.value === ''} onClick={() => void redo()}>
        Redo
      </Button>
      <span class="undo-bar__last muted user-text one-line">{undoLabel.value}</span>
    </div>
  );
}
