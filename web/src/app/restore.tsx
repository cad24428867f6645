// The last session, offered in a strip when the page opens.
import { effect, signal, untracked } from '@preact/signals';
import { notify } from '../store/notices';
import { restoreSession } from '../store/open';
import { type KeptSession, keptSessions, leftSession, type SavedSession } from '../store/persistence';
import { Button, IconButton } from '../ui/button';
import { countText } from '../ui/count_text';
import { Icon } from '../ui/icon';
import { tellBroken, tellBrokenSession } from './broken_sessions';
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

/** Whatever takes the place of what was worked on: one press goes back to it. */
export function followLeft(): void {
  effect(() => {
    const session = leftSession.value;
    if (!session) return;
    const text = `${session.saved.title || 'The untitled scenario'} is kept among the earlier sessions.`;
    const actions = [{ label: 'Back to it', run: () => void goOnWith(session) }];
    untracked(() => notify(text, { topic: 'left', actions }));
  });
}

export function summary({ organizations, events, history, savedAt }: SavedSession): string {
  const when = new Date(savedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  const changes = history?.undoable.length ?? 0;
  const counts = [countText(organizations, 'organization'), countText(events, 'event')];
  return [...counts, ...(changes > 0 ? [countText(changes, 'change')] : []), when].join(', ');
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
