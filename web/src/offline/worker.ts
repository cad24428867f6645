// Keeps the page's files after the first visit, so that it works without a network. Each build has its own cache, filled
// as a whole: files of two builds are never mixed. A new build waits until no page of the old one is open or its user
// asks for it; the files of a page that is open stay. Another copy of Sluice on this host has caches of its own.

declare const __OFFLINE_VERSION__: string;
declare const __OFFLINE_FILES__: string[];
declare const __PAGE_LOCKS__: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const kScope = worker.registration.scope;
const kPrefix = `sluice ${kScope} `;
const kCache = kPrefix + __OFFLINE_VERSION__;
/** Caches of earlier versions, which did not tell copies of Sluice apart. */
const kUnscoped = /^sluice-[0-9a-f]{16}$/;

async function keepFiles(): Promise<void> {
  const cache = await caches.open(kCache);
  const fresh = ['./', ...__OFFLINE_FILES__].map((path) => new Request(path, { cache: 'no-cache' }));
  await cache.addAll(fresh);
}

async function ownCaches(): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(kPrefix));
}

async function isOfThisCopy(name: string): Promise<boolean> {
  return (await (await caches.open(name)).match(kScope)) !== undefined;
}

async function dropUnscoped(): Promise<void> {
  for (const name of await caches.keys()) {
    if (kUnscoped.test(name) && (await isOfThisCopy(name))) await caches.delete(name);
  }
}

/** The scripts of the pages that are open, of whichever copy: see open_pages.ts. */
async function openPages(): Promise<string[]> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.flatMap(({ name }) =>
    name?.startsWith(__PAGE_LOCKS__) ? name.slice(__PAGE_LOCKS__.length) : [],
  );
}

/** The caches of other builds go, but not what an open page may still ask for. */
async function dropOthers(): Promise<void> {
  const scripts = await openPages();
  for (const name of await ownCaches()) {
    if (name === kCache) continue;
    const cache = await caches.open(name);
    const found = await Promise.all(scripts.map((script) => cache.match(script)));
    if (!found.some(Boolean)) await caches.delete(name);
  }
}

/** A file of this build, else of an earlier one of which a page is open. */
async function keptFile(request: Request): Promise<Response | undefined> {
  for (const name of [kCache, ...(await ownCaches())]) {
    const kept = await (await caches.open(name)).match(request, { ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
  }
  return undefined;
}

/** A page is fetched where there is a network, so that a new build is seen at once; files come from the cache. */
async function answer(request: Request): Promise<Response> {
  const kept = await keptFile(request);
  if (request.mode !== 'navigate') return kept ?? fetch(request);
  return fetch(request).catch(() => kept ?? Response.error());
}

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()));
worker.addEventListener('activate', (event) => event.waitUntil(Promise.all([dropOthers(), dropUnscoped()])));
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== worker.location.origin) return;
  if (request.cache === 'no-store') return; // what is served now is asked for
  event.respondWith(answer(request));
});
