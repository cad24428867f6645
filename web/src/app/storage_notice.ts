// Said once where the browser does not keep the session, with a way to keep it as a file.
import { effect, untracked } from '@preact/signals';
import { exportScenario } from '../share/export';
import type { Trouble } from '../store/database';
import { dismiss, notices, notify } from '../store/notices';
import { storageTrouble } from '../store/persistence';

const kTopic = 'storage';
/** Why the session is not kept, in a sentence. */
export const kTroubles: Record<Trouble, string> = {
  refused: 'This browser does not let the page keep anything here.',
  full: 'There is no room left in this browser for this session.',
  hanging: 'The storage of this browser does not answer.',
};

const told = new Set<Trouble>();

function tell(trouble: Trouble | null): void {
  if (trouble === null) {
    for (const notice of notices.peek()) if (notice.topic === kTopic) dismiss(notice.id);
    return;
  }
  if (told.has(trouble)) return;
  told.add(trouble);
  notify(`${kTroubles[trouble]} Your work is lost when the page is closed, unless you save it.`, {
    kind: 'warning',
    topic: kTopic,
    sticky: true,
    actions: [{ label: 'Save a file', run: () => void exportScenario() }],
  });
}

/** Follows what becomes of keeping the session. */
export function followStorage(): void {
  effect(() => {
    const trouble = storageTrouble.value;
    untracked(() => tell(trouble));
  });
}
