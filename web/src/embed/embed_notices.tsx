// What is said in passing stands below the rest: an embed is too small for notices that lie above it.
import { announcement, dismiss, notices } from '../store/notices';
import { Button, IconButton } from '../ui/button';
import { isPlayable } from './state';

export function EmbedNotices() {
  return (
    <section class="embed-notices" aria-label="Notices">
      <ul>
        {notices.value.map(({ id, kind, text, actions }) => (
          <li key={id} class={`embed-notice embed-notice--${kind}`}>
            <p class="user-text">{text}</p>
            {isPlayable.value &&
              actions.map(({ label, run }) => (
                <Button
                  small
                  key={label}
                  onClick={() => {
                    dismiss(id);
                    run();
                  }}
                >
                  {label}
                </Button>
              ))}
            <IconButton small icon="close" label="Close" onClick={() => dismiss(id)} />
          </li>
        ))}
      </ul>
      <div class="visually-hidden" role="status" aria-live="polite">
        {announcement.value}
      </div>
    </section>
  );
}
