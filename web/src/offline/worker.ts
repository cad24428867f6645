// Keeps the page's files after the first visit, so that it works without a network. A page is always answered from one
// build: that which was kept when it was opened. A new build is kept beside and waits until no page of the old one is open
// or its user asks for it; the files of pages that are open stay.
import {
  dropAll,
  dropOthers,
  dropOthersSoon,
  dropUnscoped,
  kCache,
  keptIn,
  ownCaches,
  worker,
} from './builds';
import { keepFiles, keepRest } from './keep';

/** In an address: nothing is kept any more. */
const kOff = 'no-offline';

/** A file's name in the caches, and the script of the build that it is asked for of, where it says so. */
function placeOf(address: string): { file: string; script: string } {
  const { origin, pathname, search } = new URL(address);
  const file = origin + (pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  return { file, script: search.slice(1) };
}

async function isOfBuild(name: string, script: string): Promise<boolean> {
  return (await keptIn(name, new URL(`assets/${script}`, worker.registration.scope).href)) !== undefined;
}

/** Of the build that is asked for, else of this one, else of one that is kept for a page: such a file says it in its name. */
async function keptFile(address: string): Promise<Response | undefined> {
  const { file, script } = placeOf(address);
  for (const name of await ownCaches()) {
    if (script.endsWith('.js') && !(await isOfBuild(name, script))) continue;
    const kept = await keptIn(name, file);
    if (kept) return kept;
  }
  return undefined;
}

async function page(request: Request): Promise<Response> {
  const kept = await keptIn(kCache, placeOf(request.url).file);
  return kept ?? fetch(request);
}

/** A file that is no page has an ending of its own: a host may answer with its page for one that it does not have. */
const kFile = /\.(?!html?$)\w+$/;

async function fetchedFile(request: Request): Promise<Response> {
  const answer = await fetch(request);
  const isPage = answer.headers.get('content-type')?.includes('html');
  return isPage && kFile.test(new URL(request.url).pathname) ? new Response(null, { status: 404 }) : answer;
}

async function answer(request: Request): Promise<Response> {
  if (request.mode === 'navigate') return page(request);
  return (await keptFile(request.url)) ?? fetchedFile(request);
}

async function switchOff(): Promise<void> {
  await worker.registration.unregister();
  await dropAll();
}

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()));
// What a page asks for waits until this is done: here it is tried once.
worker.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([worker.clients.claim(), dropOthers(), dropUnscoped()])),
);
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
  if (event.data === 'page is open') event.waitUntil(Promise.all([dropOthersSoon(), keepRest()]));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.cache === 'no-store') return; // what is served now is asked for
  if (request.mode === 'navigate' && search === `?${kOff}`) {
    event.waitUntil(switchOff());
    return;
  }
  event.respondWith(answer(request));
});
