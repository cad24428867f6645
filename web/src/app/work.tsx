// Work that takes longer than a moment: how far it is, and a way to stop it: the engine is replaced and the session
// replayed.
import { longCall, replaceEngine } from '../engine/client';
import { progress } from '../engine/launch';
import { report } from '../store/queue';
import { busy } from '../store/session';
import { Button } from '../ui/button';
import './work.css';

/** Without a stage that tells how far it is, the bar only moves. */
function Bar() {
  const stage = progress.value;
  if (!stage) return <progress aria-label="Working" />;
  return <progress aria-label={stage.stage} value={stage.done} max={stage.total} title={stage.stage} />;
}

export function Work() {
  if (longCall.value === '') return null;
  return (
    <span class="work">
      <Bar />
      <span role="status">{progress.value?.stage || busy.value || 'Working'}…</span>
      <Button small onClick={() => void replaceEngine().catch(report)}>
        Stop
      </Button>
    </span>
  );
}
