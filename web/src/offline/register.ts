// Registers the service worker, in the built page only. Where the browser has none, the page works online.
import { holdPage } from './open_pages';

/** `onNew` is called when a new build is there and waits for this page to be loaded again. */
export async function keepOffline(onNew: () => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  holdPage();
  try {
    follow(await navigator.serviceWorker.register('./offline.js'), onNew);
  } catch {
    // Without it the page works online.
  }
}

/** The first build that is kept is none that anybody waits for. */
function follow(registration: ServiceWorkerRegistration, onNew: () => void): void {
  const followNext = (next: ServiceWorker | null) =>
    next?.addEventListener('statechange', () => {
      if (next.state === 'installed' && registration.active) onNew();
    });
  if (registration.waiting && registration.active) onNew();
  followNext(registration.installing);
  registration.addEventListener('updatefound', () => followNext(registration.installing));
}

const kPatience = 3000; // milliseconds

/** Lets the new build's worker take over, where one waits; resolves when it has, or does not. */
export async function takeOver(): Promise<void> {
  const { serviceWorker } = navigator;
  const waiting = (await serviceWorker?.getRegistration())?.waiting;
  if (!waiting) return;
  await new Promise<void>((resolve) => {
    setTimeout(resolve, kPatience);
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated') resolve();
    });
    waiting.postMessage('take over');
  });
}
