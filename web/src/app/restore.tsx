// The last session, offered in a strip when the page opens.
import { signal } from '@preact/signals';
import { restoreSession } from '../store/open';
import { type KeptSession, keptSessions, type SavedSession } from '../store/persistence';
import { Button, IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { tellBroken, tellBrokenSession } from './broken_sessions';
import { countText } from './count_text';
import './restore.css';

/** The session that is offered; null where there is none or the offer was declined. */
export const offered = signal<KeptSession | null>(null);

/** Offers the session saved last that no other tab has open, where there is one. */
export async function offerLastSession(): Promise<void> {
  try {
    const { sessions, broken } = await keptSessions();
    offered.value = sessions.find(({ isElsewhere }) => !isElsewhere) ?? null;
    tellBroken(broken);
  } catch {
    // Nothing can be read here: that is told when something is to be kept.
  }
}

export function withdrawOffer(): void {
  offered.value = null;
}

/** Goes on with a session; where that cannot be, it is set aside. */
export async function goOnWith(session: KeptSession): Promise<void> {
  withdrawOffer();
  if (!(await restoreSession(session))) await tellBrokenSession(session);
}

export function summary({ organizations, events, savedAt }: SavedSession): string {
  const when = new Date(savedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return `${countText(organizations, 'organization')}, ${countText(events, 'event')}, ${when}`;
}

export function RestoreOffer() {
  const last = offered.value;
  if (!last) return null;
  return (
    <section class="restore" aria-label="Last session">
      <Icon name="timeline" />
      <p class="restore__text" title={summary(last.saved)}>
        Go on with <strong class="user-text">{last.saved.title || 'the untitled scenario'}</strong>?{' '}
        <span class="muted">{summary(last.saved)}</span>
      </p>
      <Button small kind="primary" onClick={() => void goOnWith(last)}>
        Go on
      </Button>
      <IconButton small icon="close" label="Not now" onClick={withdrawOffer} />
    </section>
  );
}
