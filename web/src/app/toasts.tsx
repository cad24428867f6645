// Notices in passing, and the one polite live region.
import { useEffect, useRef } from 'preact/hooks';
import { kNoticesId } from '../store/layout';
import { announcement, dismiss, type Notice, notices } from '../store/notices';
import { Button, IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { RuleLinks } from '../ui/rule_link';
import './toasts.css';

const kShownFor = 7000; // milliseconds
const kLong = 200; // characters, from which on a text may have to be scrolled
const kIcons = { info: 'info', success: 'check', warning: 'warning', error: 'error' } as const;

function Toast({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  useEffect(() => {
    if (notice.sticky) return;
    const timer = setTimeout(() => dismiss(notice.id), kShownFor);
    return () => clearTimeout(timer);
  }, [notice.id, notice.sticky]);
  return (
    <li
      class={`toast toast--${notice.kind}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <Icon name={kIcons[notice.kind]} />
      <div class="toast__body">
        <p class="user-text" tabIndex={notice.text.length > kLong ? 0 : undefined}>
          {notice.text}
        </p>
        {(notice.rules.length > 0 || notice.actions.length > 0) && (
          <p class="toast__actions">
            <RuleLinks ids={notice.rules} />
            {notice.actions.map((action) => (
              <Button
                small
                key={action.label}
                onClick={() => {
                  onClose();
                  action.run();
                }}
              >
                {action.label}
              </Button>
            ))}
          </p>
        )}
      </div>
      <IconButton small icon="close" label="Close" onClick={onClose} />
    </li>
  );
}

/** The focus goes back to where it came from when the notice that has it is closed. */
function useWayBack() {
  const section = useRef<HTMLElement>(null);
  const from = useRef<HTMLElement | null>(null);
  const onFocusIn = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !section.current?.contains(relatedTarget))
      from.current = relatedTarget;
  };
  const goBack = () => {
    if (section.current?.contains(document.activeElement)) from.current?.focus();
  };
  return { section, onFocusIn, goBack };
}

export function Toasts() {
  const { section, onFocusIn, goBack } = useWayBack();
  return (
    <section
      ref={section}
      id={kNoticesId}
      class="notices"
      aria-label="Notices"
      tabIndex={-1}
      onFocusIn={onFocusIn}
    >
      <ul class="toasts">
        {notices.value.map((notice) => (
          <Toast
            key={notice.id}
            notice={notice}
            onClose={() => {
              goBack();
              dismiss(notice.id);
            }}
          />
        ))}
      </ul>
      <div class="visually-hidden" role="status" aria-live="polite">
        {announcement.value}
      </div>
    </section>
  );
}
