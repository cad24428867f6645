// Registers the service worker, in the built page only. Where the browser has none, the page works online.
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('./offline.js').catch(() => {});
}
