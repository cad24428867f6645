// The picture of a channel that has no organization yet.
import { openDialog } from '../store/dialogs';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty_state';

function Drawing() {
  return (
    <svg class="picture__empty-drawing" viewBox="0 0 220 120" aria-hidden="true">
      <rect x="8" y="42" width="76" height="36" rx="6" />
      <path d="M84 60C112 60 112 24 140 24M84 60H140M84 60C112 60 112 96 140 96" />
      <rect class="picture__ghost" x="140" y="8" width="72" height="30" rx="6" />
      <rect class="picture__ghost" x="140" y="45" width="72" height="30" rx="6" />
      <rect class="picture__ghost" x="140" y="82" width="72" height="30" rx="6" />
    </svg>
  );
}

export function EmptyPicture() {
  return (
    <EmptyState
      picture={<Drawing />}
      title="Nothing to draw yet"
      text="Add an organization at the left, open an example, or drop a CSV or JSON file anywhere on this page."
    >
      <Button kind="primary" icon="examples" onClick={() => openDialog('examples')}>
        Open an example
      </Button>
      <Button icon="upload" onClick={() => openDialog('import')}>
        Import
      </Button>
    </EmptyState>
  );
}
