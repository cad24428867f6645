// The builds whose files this browser keeps for this copy of Sluice: each has a cache of its own. Another copy on this
// host has caches of its own, too.

declare const __OFFLINE_VERSION__: string;
declare const __PAGE_LOCKS__: string;

export const worker = self as unknown as ServiceWorkerGlobalScope;
export const kScope = worker.registration.scope;
const kPrefix = `sluice ${kScope} `;
export const kCache = kPrefix + __OFFLINE_VERSION__;
/** What a build's cache has for it. Opening a cache would bring one back that went meanwhile. */
export function keptIn(name: string, file: string): Promise<Response | undefined> {
  return caches.match(file, { cacheName: name });
}

/** Caches of earlier versions, which did not tell copies of Sluice apart. */
const kUnscoped = /^sluice-[0-9a-f]{16}$/;

/** The caches of this copy, that of this worker's build first. */
export async function ownCaches(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(kPrefix));
  return names.sort((a, b) => Number(b === kCache) - Number(a === kCache));
}

async function isOfThisCopy(name: string): Promise<boolean> {
  return (await keptIn(name, kScope)) !== undefined;
}

export async function dropUnscoped(): Promise<void> {
  for (const name of await caches.keys()) {
    if (kUnscoped.test(name) && (await isOfThisCopy(name))) await caches.delete(name);
  }
}

/** The scripts of the pages that are open in this copy: see open_pages.ts. */
async function openScripts(): Promise<string[]> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const names = held.flatMap(({ name }) => (name?.startsWith(__PAGE_LOCKS__) ? name : []));
  return names.map((name) => name.slice(__PAGE_LOCKS__.length)).filter((script) => script.startsWith(kScope));
}

async function isOf(name: string, scripts: readonly string[]): Promise<boolean> {
  const found = await Promise.all(scripts.map((script) => keptIn(name, script)));
  return found.some(Boolean);
}

/**
 * The caches of other builds go, but not what an open page may still ask for, nor that of a build which is on its way.
 * While something is open that does not say of which build it is, all stay. True where nothing is left to be done.
 */
export async function dropOthers(): Promise<boolean> {
  const { installing, waiting } = worker.registration;
  if (installing || waiting) return true; // it does so when it takes over, and not before this worker is at rest
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const scripts = await openScripts();
  if (windows.filter(({ url }) => url.startsWith(kScope)).length > scripts.length) return false;
  let isAlone = true;
  for (const name of await ownCaches()) {
    if (name === kCache) continue;
    if (await isOf(name, scripts)) isAlone = false;
    else await caches.delete(name);
  }
  return isAlone;
}

const kPauses = [0, 500, 2000, 5000]; // milliseconds

/** Tried again where others are left: a page that was just left, or just came, is counted before or after it says so. */
export async function dropOthersSoon(): Promise<void> {
  for (const pause of kPauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (await dropOthers()) return;
  }
}

/** Nothing is kept any more, of whichever build. */
export async function dropAll(): Promise<void> {
  await Promise.all((await ownCaches()).map((name) => caches.delete(name)));
}
