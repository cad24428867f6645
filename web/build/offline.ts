// Gives the service worker the list of the built page's files with their digests, and a version that changes when one of
// them does. Read from the folder as it was written: what other plugins lay there is among them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const kWorker = 'offline.js';
const kOff = 'offline-off.js'; // takes the worker's place where it shall go
/** What is kept when the page is: documentation is read by few. */
const kLater = 'docs/';

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path !== kWorker && path !== kOff && !/\.(map|br|gz)$/.test(path))
    .sort();
}

const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex').slice(0, 16);

function writeLists(folder: string): void {
  const digests = filesOf(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))] as const);
  const listed = (isLater: boolean) =>
    JSON.stringify(Object.fromEntries(digests.filter(([path]) => path.startsWith(kLater) === isLater)));
  const path = join(folder, kWorker);
  const code = readFileSync(path, 'utf8')
    .replace('__OFFLINE_VERSION__', () => JSON.stringify(sha256(JSON.stringify(digests))))
    .replace('__OFFLINE_FILES__', () => listed(false))
    .replace('__OFFLINE_LATER__', () => listed(true));
  writeFileSync(path, code);
}

export function offline(source: string): Plugin {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: source, fileName: kWorker });
    },
    writeBundle: { order: 'post', sequential: true, handler: () => writeLists(folder) },
  };
}
