// The last session, offered in a strip when the page opens.
import { signal } from '@preact/signals';
import { restoreSession } from '../store/open';
import { type SavedSession, savedSessions } from '../store/persistence';
import { Button, IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { countText } from './count_text';
import './restore.css';

/** The session that is offered; null where there is none or the offer was declined. */
export const offered = signal<SavedSession | null>(null);

/** Offers the session saved last, where there is one. */
export async function offerLastSession(): Promise<void> {
  const [last] = await savedSessions();
  offered.value = last ?? null;
}

export function withdrawOffer(): void {
  offered.value = null;
}

export function summary({ organizations, events, savedAt }: SavedSession): string {
  const when = new Date(savedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return `${countText(organizations, 'organization')}, ${countText(events, 'event')}, ${when}`;
}

export function RestoreOffer() {
  const last = offered.value;
  if (!last) return null;
  const goOn = () => {
    withdrawOffer();
    void restoreSession(last);
  };
  return (
    <section class="restore" aria-label="Last session">
      <Icon name="timeline" />
      <p class="restore__text">
        Go on with <strong class="user-text">{last.title || 'the untitled scenario'}</strong>?{' '}
        <span class="muted">{summary(last)}</span>
      </p>
      <Button small kind="primary" onClick={goOn}>
        Go on
      </Button>
      <IconButton small icon="close" label="Not now" onClick={withdrawOffer} />
    </section>
  );
}
