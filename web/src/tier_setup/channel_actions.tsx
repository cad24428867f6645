// What makes somebody to sell to: organizations, and who buys from whom.
import { state } from '../store/session';
import { eventInfo } from '../store/words';
import { prepareEvent } from '../timeline/prepared';
import { Button } from '../ui';
import './channel_actions.css';

const kOfNobody = ['addOrganization'] as const;
const kOfSomebody = ['invite', 'partner', 'addOrganization'] as const;

/** Opens the forms of the channel's own events; `onOpen` clears the way for them. */
export function ChannelActions({ onOpen }: { onOpen?: () => void }) {
  const isEmpty = (state.value?.organizations ?? 0) === 0;
  return (
    <div class="channel-actions">
      {(isEmpty ? kOfNobody : kOfSomebody).map((type, i) => (
        <Button
          key={type}
          small
          kind={i === 0 ? 'primary' : 'plain'}
          onClick={() => {
            onOpen?.();
            prepareEvent(type, {});
          }}
        >
          {eventInfo(type).label}…
        </Button>
      ))}
    </div>
  );
}
