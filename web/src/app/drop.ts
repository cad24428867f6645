// Files dropped or a text pasted anywhere on the page are imported.
import { isLink, openLink } from '../share/open_link';
import { dialog, openDialog } from '../store/dialogs';
import { sayNotLoaded } from '../store/load_system';

/** What takes files in comes after the first view. */
async function take(files: Iterable<File>): Promise<void> {
  const chosen = [...files]; // the list is empty when its event is over
  const code = await import('./after_first_view').catch(() => sayNotLoaded());
  await code?.importFiles(chosen);
}

async function offer(text: string): Promise<void> {
  const code = await import('./after_first_view').catch(() => sayNotLoaded());
  if (!code) return;
  code.setText(text);
  openDialog('import');
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function onPaste(event: ClipboardEvent): void {
  const target = event.target as HTMLElement | null;
  if (dialog.peek() !== 'none' || target?.closest('input, textarea, [contenteditable]')) return;
  const { files } = event.clipboardData ?? {};
  if (files && files.length > 0) {
    void take(files);
    return;
  }
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (isLink(text)) {
    void openLink(text);
    return;
  }
  // One short line is a slip, not a table.
  if (!text.includes('\n') && !/^\s*[[{]/.test(text)) return;
  void offer(text);
}

export function listenToDrops(): void {
  window.addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    const { files } = event.dataTransfer ?? {};
    if (!files || files.length === 0) return;
    event.preventDefault();
    void take(files);
  });
  window.addEventListener('paste', onPaste);
}
