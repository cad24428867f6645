// The sessions that are kept in this browser, to go on with.
import { useEffect, useState } from 'preact/hooks';
import { restoreSession } from '../store/open';
import { type SavedSession, savedSessions } from '../store/persistence';
import { Dialog } from '../ui/dialog';
import { summary, withdrawOffer } from './restore';

export function RestoreDialog({ onClose }: { onClose: () => void }) {
  const [sessions, setSessions] = useState<SavedSession[] | null>(null);
  useEffect(() => {
    void savedSessions().then(setSessions);
  }, []);
  const goOn = (saved: SavedSession) => {
    onClose();
    withdrawOffer();
    void restoreSession(saved);
  };
  return (
    <Dialog title="Earlier sessions" onClose={onClose}>
      {sessions?.length === 0 && (
        <p>None is kept in this browser yet. A session is kept from its first change on.</p>
      )}
      <ul class="restore-list">
        {sessions?.map((saved) => (
          <li key={saved.savedAt}>
            <button type="button" class="restore-list__entry" onClick={() => goOn(saved)}>
              <strong class="user-text">{saved.title || 'Untitled scenario'}</strong>
              <span class="muted">{summary(saved)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
