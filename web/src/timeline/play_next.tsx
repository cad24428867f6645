// The way on where nothing is to be seen yet: the scenario's next step.
import { goTo } from '../store/actions';
import { state } from '../store/session';
import { Button } from '../ui';

export function PlayNext() {
  const { cursor, events } = state.value ?? { cursor: 0, events: 0 };
  if (cursor >= events) return null;
  return (
    <Button kind="primary" icon="play" onClick={() => void goTo(cursor + 1)}>
      Play the next step
    </Button>
  );
}
