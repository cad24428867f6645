// Work that takes longer than a moment, with a way to stop it: the engine is replaced and the session replayed.
import { longCall, replaceEngine } from '../engine/client';
import { report } from '../store/queue';
import { busy } from '../store/session';
import { Button } from '../ui/button';
import './work.css';

export function Work() {
  if (longCall.value === '') return null;
  return (
    <span class="work" role="status">
      <progress aria-label="Working" />
      {busy.value || 'Working'}…
      <Button small onClick={() => void replaceEngine().catch(report)}>
        Stop
      </Button>
    </span>
  );
}
