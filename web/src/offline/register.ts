// Registers the service worker, in the built page only. Where the browser has none, the page works online.
import { holdPage } from '../beside/open_pages';

const kLook = 10 * 60_000; // milliseconds from one look for a new build to the next

/** `onNew` is called when a new build is there and waits for this page to be loaded again. */
export async function keepOffline(onNew: () => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  holdPage();
  try {
    const registration = await navigator.serviceWorker.register('./offline.js');
    follow(registration, onNew);
    lookNowAndThen(registration);
    (await navigator.serviceWorker.ready).active?.postMessage('page is open');
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

/** A page that stays open for days hears of a new build, too. */
function lookNowAndThen(registration: ServiceWorkerRegistration): void {
  let lookedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - lookedAt < kLook) return;
    lookedAt = Date.now();
    registration.update().catch(() => {}); // without a network it looks again later
  });
}
