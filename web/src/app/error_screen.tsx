// When the engine cannot be started there is nothing to show but why.
import { engineFailure } from '../engine/client';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty_state';

export function ErrorScreen() {
  return (
    <main class="app">
      <EmptyState
        title="The engine could not be started"
        text={`${engineFailure.value} The page needs a browser with WebAssembly; your last session is still kept.`}
      >
        <Button kind="primary" onClick={() => location.reload()}>
          Load the page again
        </Button>
      </EmptyState>
    </main>
  );
}
