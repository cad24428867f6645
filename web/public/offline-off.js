// In the place of offline.js: takes the service worker of earlier versions out of every browser that comes by, with what
// it kept. Nothing of anybody's work is in there.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const own = `sluice ${self.registration.scope} `;
  const drop = async () => {
    await self.registration.unregister();
    for (const name of await caches.keys()) if (name.startsWith(own)) await caches.delete(name);
  };
  event.waitUntil(drop());
});
