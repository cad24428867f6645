// A new build is there: the page is loaded again when its user says so, and not before the session is kept.
import { effect, untracked } from '@preact/signals';
import { engineStatus } from '../engine/client';
import { takeOver } from '../offline/take_over';
import { exportScenario } from '../share/export';
import { newBuildSeen } from '../store/new_build';
import { notify } from '../store/notices';
import { saveNow, storageTrouble } from '../store/persistence';
import { kTroubles } from './storage_notice';

const kTopic = 'new-build';

async function loadPage(): Promise<void> {
  await takeOver();
  location.reload();
}

/** Loads the page again, unless that would lose the session. */
export async function loadAgain(): Promise<void> {
  await saveNow();
  const trouble = storageTrouble.peek();
  if (trouble === null) return loadPage();
  notify(`${kTroubles[trouble]} Save a file before you load the page again.`, {
    kind: 'warning',
    topic: kTopic,
    sticky: true,
    actions: [
      { label: 'Save a file', run: () => void exportScenario() },
      { label: 'Load the page again', run: () => void loadPage() },
    ],
  });
}

function announceBuild(): void {
  if (engineStatus.peek() === 'failed') return; // the screen says so
  notify('There is a new version of Sluice here. Load the page again: your session is kept and offered.', {
    topic: kTopic,
    sticky: true,
    actions: [
      { label: 'Load the page again', run: () => void loadAgain() },
      { label: 'Save a file', run: () => void exportScenario() },
    ],
  });
}

export function followNewBuilds(): void {
  effect(() => {
    if (newBuildSeen.value > 0) untracked(announceBuild);
  });
}
