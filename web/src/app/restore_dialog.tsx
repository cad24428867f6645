// The sessions that are kept in this browser, to go on with.
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Kept, keptSessions } from '../store/persistence';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { forgetBroken, saveBroken } from './broken_sessions';
import { goOnWith, summary } from './restore';

function Broken({ records, onForgotten }: { records: Kept['broken']; onForgotten: () => void }) {
  if (records.length === 0) return null;
  const words =
    records.length === 1 ? '1 record cannot be read.' : `${records.length} records cannot be read.`;
  return (
    <p class="restore-broken">
      {words}
      <Button small onClick={() => saveBroken(records)}>
        Save as a file
      </Button>
      <Button small kind="quiet" onClick={() => void forgetBroken(records).then(onForgotten)}>
        Forget
      </Button>
    </p>
  );
}

export function RestoreDialog({ onClose }: { onClose: () => void }) {
  const [kept, setKept] = useState<Kept | null>(null);
  const [isRefused, setRefused] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const look = () => {
    keptSessions().then(setKept, () => setRefused(true));
  };
  useEffect(look, []);
  const lookOn = () => {
    list.current?.focus(); // the button that had the focus goes with its records
    look();
  };
  return (
    <Dialog title="Earlier sessions" onClose={onClose}>
      {isRefused && <p role="alert">This browser does not let the page read what it keeps here.</p>}
      {kept?.sessions.length === 0 && (
        <p>No other is kept in this browser yet. A session is kept from its first change on.</p>
      )}
      <ul class="restore-list" ref={list} tabIndex={-1} aria-label="Sessions">
        {kept?.sessions.map((session) => (
          <li key={session.id}>
            <button
              type="button"
              class="restore-list__entry"
              onClick={() => {
                onClose();
                void goOnWith(session);
              }}
            >
              <strong class="user-text">{session.saved.title || 'Untitled scenario'}</strong>
              <span class="muted">{summary(session.saved)}</span>
              {session.isElsewhere && (
                <span class="muted">Open in another tab: here you go on with a copy.</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {kept && <Broken records={kept.broken} onForgotten={lookOn} />}
    </Dialog>
  );
}
