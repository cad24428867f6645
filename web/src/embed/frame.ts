// An embed within its frame: what it tells the page around it, and that the wheel is that page's until the embed has the
// focus.
import { messageOf, type ToEmbed, type ToHost } from './messages';

const isFramed = window.parent !== window;

/** Anybody may frame an embed, so it is told to whoever does: nothing in it is private. */
export function tellHost(message: ToHost): void {
  if (isFramed) window.parent.postMessage(message, '*');
}

export function listenToHost(hear: (message: ToEmbed) => void): void {
  window.addEventListener('message', (event) => {
    const message = isFramed && event.source === window.parent && messageOf<ToEmbed>(event.data);
    if (message) hear(message);
  });
}

/** Tells how high the content is, now and whenever that changes. */
export function tellHeight(content: Element): void {
  new ResizeObserver(() => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height > 0) tellHost({ type: 'sluice:height', height });
  }).observe(content);
}

/** The style sheet keeps lists from scrolling meanwhile; the pictures hear of no wheel. */
export function leaveWheelToHost(): void {
  const show = () => document.documentElement.toggleAttribute('data-focused', document.hasFocus());
  window.addEventListener('focus', show);
  window.addEventListener('blur', show);
  show();
  window.addEventListener(
    'wheel',
    (event) => {
      if (!document.hasFocus()) event.stopPropagation();
    },
    { capture: true, passive: true },
  );
}
