// Builds the service worker with the list of the page's files and a version that changes when one of them does.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

export function offline(source: string, publicFolder: string): Plugin {
  const fileName = 'offline.js';
  return {
    name: 'offline',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: source, fileName });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const hash = createHash('sha256');
        const names: string[] = [];
        for (const [name, output] of Object.entries(bundle)) {
          if (name === fileName || name.endsWith('.map')) continue;
          names.push(name);
          hash.update(name).update(output.type === 'chunk' ? output.code : output.source);
        }
        for (const path of filesBelow(publicFolder)) {
          const name = relative(publicFolder, path).split(sep).join('/');
          names.push(name);
          hash.update(name).update(readFileSync(path));
        }
        const worker = bundle[fileName];
        if (worker?.type !== 'chunk') throw new Error('The service worker was not built.');
        const version = hash.digest('hex').slice(0, 16);
        worker.code = worker.code
          .replace('__OFFLINE_VERSION__', JSON.stringify(version))
          .replace('__OFFLINE_FILES__', JSON.stringify(names.sort()));
      },
    },
  };
}
