// When the engine cannot be started there is nothing to show but why, and what is kept.
import { useEffect } from 'preact/hooks';
import { engineFailure } from '../engine/client';
import { newBuildSeen, whyNotLoaded } from '../store/new_build';
import { presentStanding } from '../store/standing';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty_state';
import { saveBroken } from './broken_sessions';
import { loadAgain } from './new_build_notice';
import { Toasts } from './toasts';

function why(): string {
  if (newBuildSeen.value > 0) return 'There is a new version of Sluice here. Load the page again.';
  const needs = typeof WebAssembly === 'undefined' ? ' The page needs a browser with WebAssembly.' : '';
  return `${engineFailure.value}${needs}`;
}

export function ErrorScreen() {
  useEffect(() => void whyNotLoaded(), []);
  const standing = presentStanding();
  return (
    <main class="app">
      <EmptyState
        title={newBuildSeen.value > 0 ? 'Load the page again' : 'The engine could not be started'}
        text={`${why()} Your last session is still kept.`}
      >
        <Button kind="primary" onClick={() => void loadAgain()}>
          Load the page again
        </Button>
        {standing && (
          <Button onClick={() => saveBroken([{ key: standing.id, record: standing }])}>
            Save what is kept
          </Button>
        )}
      </EmptyState>
      <Toasts />
    </main>
  );
}
