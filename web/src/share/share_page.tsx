// The page as one file, with the scenario inside.
import { useSignal } from '@preact/signals';
import { report } from '../store/queue';
import { Button } from '../ui/button';

const kWhat = 'A file with the scenario and all of Sluice inside: it opens from a disk, without a network.';

export function SharePage({ anonymous }: { anonymous: boolean }) {
  const isSaving = useSignal(false);
  const told = useSignal('');
  const save = async () => {
    if (isSaving.peek()) return;
    isSaving.value = true;
    told.value = 'Being made …';
    try {
      const { savePage } = await import('../app/after_first_view'); // which is there, as is whatever dialogs are made of
      told.value = await savePage(anonymous);
    } catch (error) {
      told.value = '';
      report(error);
    } finally {
      isSaving.value = false;
    }
  };
  return (
    <div class="share__page">
      <Button icon="download" onClick={() => void save()}>
        Save as one page
      </Button>
      <p class="muted user-text" role="status">
        {told.value || kWhat}
      </p>
    </div>
  );
}
