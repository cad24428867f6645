// Notices in passing, and the one polite live region.
import { useEffect } from 'preact/hooks';
import { announcement, dismiss, type Notice, notices } from '../store/notices';
import { Button, IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { RuleLinks } from '../ui/rule_link';
import './toasts.css';

const kShownFor = 7000; // milliseconds
const kIcons = { info: 'info', success: 'check', warning: 'warning', error: 'error' } as const;

function Toast({ notice }: { notice: Notice }) {
  useEffect(() => {
    if (notice.sticky) return;
    const timer = setTimeout(() => dismiss(notice.id), kShownFor);
    return () => clearTimeout(timer);
  }, [notice.id, notice.sticky]);
  return (
    <li class={`toast toast--${notice.kind}`}>
      <Icon name={kIcons[notice.kind]} />
      <div class="toast__body">
        <p class="user-text">{notice.text}</p>
        {(notice.rules.length > 0 || notice.actions.length > 0) && (
          <p class="toast__actions">
            <RuleLinks ids={notice.rules} />
            {notice.actions.map((action) => (
              <Button
                small
                key={action.label}
                onClick={() => {
                  dismiss(notice.id);
                  action.run();
                }}
              >
                {action.label}
              </Button>
            ))}
          </p>
        )}
      </div>
      <IconButton small icon="close" label="Close" onClick={() => dismiss(notice.id)} />
    </li>
  );
}

export function Toasts() {
  return (
    <section aria-label="Notices">
      <ul class="toasts">
        {notices.value.map((notice) => (
          <Toast key={notice.id} notice={notice} />
        ))}
      </ul>
      <div class="visually-hidden" role="status" aria-live="polite">
        {announcement.value}
      </div>
    </section>
  );
}
