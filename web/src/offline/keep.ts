// Keeping the files of this worker's build: all of them or none, and each exactly as it was built, whatever a host answers
// while another build takes its place.
import { kCache, keptIn, kScope, ownCaches } from './builds';

/** The paths of files with the beginnings of their digests. */
type Digests = Readonly<Record<string, string>>;
declare const __OFFLINE_FILES__: Digests;
declare const __OFFLINE_LATER__: Digests;

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same file, where an earlier build is kept that has it too. */
async function keptBefore(url: string, digest: string): Promise<Response | undefined> {
  for (const name of await ownCaches()) {
    const kept = await keptIn(name, url);
    if (kept && (await digestOf(await kept.clone().arrayBuffer())) === digest) return kept;
  }
  return undefined;
}

/** A folder is asked for where the file is its page: hosts lead from the one to the other. */
async function served(url: string, digest: string): Promise<Response> {
  const answer = await fetch(url.replace(/\/index\.html$/, '/'), { cache: 'no-cache' });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok || (await digestOf(bytes)) !== digest) throw new Error(`${url} is not as it was built.`);
  return new Response(bytes, { headers: answer.headers }); // without the way that led there
}

async function keep(files: Digests): Promise<void> {
  const cache = await caches.open(kCache);
  const keepOne = async ([path, digest]: [string, string]) => {
    const url = new URL(path, kScope).href;
    await cache.put(url, (await keptBefore(url, digest)) ?? (await served(url, digest)));
  };
  await Promise.all(Object.entries(files).map(keepOne));
}

/** What the page may ask for. */
export async function keepFiles(): Promise<void> {
  try {
    await keep(__OFFLINE_FILES__);
  } catch (error) {
    await caches.delete(kCache);
    throw error;
  }
}

/** What can be read beside the page; where it cannot be had, it is tried again when a page is opened. */
export async function keepRest(): Promise<void> {
  if (await caches.has(kCache)) await keep(__OFFLINE_LATER__).catch(() => {});
}
