// Shortcuts of the whole page. A key typed into a field belongs to the field.
import { dialog, openDialog, typeAhead } from '../store/dialogs';
import { redo, undo } from '../store/history';
import { enlargeFocused, focusNextPane } from '../store/layout';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const mod = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (mod && !event.altKey && key === 'k') {
    event.preventDefault();
    openDialog('palette');
    return;
  }
  // The palette's code may still be on its way: what is typed meanwhile stands in it when it opens.
  const isElsewhere = event.target instanceof Element && event.target.closest('.palette') === null;
  if (dialog.peek() === 'palette' && isElsewhere && !mod && !event.altKey && event.key.length === 1) {
    event.preventDefault();
    typeAhead(event.key);
    return;
  }
  if (dialog.peek() !== 'none') return;
  if (event.key === 'F6') {
    event.preventDefault();
    focusNextPane(event.shiftKey ? -1 : 1);
    return;
  }
  if (event.key === 'F8') {
    event.preventDefault();
    enlargeFocused();
    return;
  }
  if (isTyping(event.target)) return;
  if (mod && !event.altKey && key === 'z') {
    event.preventDefault();
    void (event.shiftKey ? redo() : undo());
  } else if (!mod && !event.altKey && event.key === '?') {
    event.preventDefault();
    openDialog('shortcuts');
  }
}

export function listenToKeys(): void {
  window.addEventListener('keydown', onKey);
}
