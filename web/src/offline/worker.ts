// Keeps the page's files after the first visit, so that it works without a network. Each build has its own cache,
// filled as a whole: files of two builds are never mixed.

declare const __OFFLINE_VERSION__: string;
declare const __OFFLINE_FILES__: string[];

const worker = self as unknown as ServiceWorkerGlobalScope;
const kPrefix = 'sluice-';
const kCache = `${kPrefix}${__OFFLINE_VERSION__}`;

async function keepFiles(): Promise<void> {
  const cache = await caches.open(kCache);
  const fresh = ['./', ...__OFFLINE_FILES__].map((path) => new Request(path, { cache: 'no-cache' }));
  await cache.addAll(fresh);
  await worker.skipWaiting();
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(kPrefix) && name !== kCache);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** A page is fetched where there is a network, so that a new build is seen at once; files come from the cache. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(kCache);
  const kept = await cache.match(request, { ignoreSearch: true, ignoreVary: true });
  if (request.mode !== 'navigate') return kept ?? fetch(request);
  return fetch(request).catch(() => kept ?? Response.error());
}

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== worker.location.origin) return;
  event.respondWith(answer(request));
});
