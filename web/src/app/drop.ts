// A file dropped or a text pasted anywhere on the page is imported.
import { isLink, openLink } from '../share/open_link';
import { dialog, openDialog } from '../store/dialogs';
import { importFile, setText } from './import_state';

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function onPaste(event: ClipboardEvent): void {
  const target = event.target as HTMLElement | null;
  if (dialog.peek() !== 'none' || target?.closest('input, textarea, [contenteditable]')) return;
  const file = event.clipboardData?.files[0];
  if (file) {
    void importFile(file);
    return;
  }
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (isLink(text)) {
    void openLink(text);
    return;
  }
  // One short line is a slip, not a table.
  if (!text.includes('\n') && !text.trimStart().startsWith('{')) return;
  setText(text);
  openDialog('import');
}

export function listenToDrops(): void {
  window.addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void importFile(file);
  });
  window.addEventListener('paste', onPaste);
}
