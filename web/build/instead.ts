// Another build of the page's modules, some of them replaced: each file of a folder stands for the module of its name
// elsewhere in src, but not for those beside the folder.
import { existsSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { Plugin } from 'vite';

/** `folder` lies in a room of `source`. */
export function instead(source: string, folder: string): Plugin {
  return {
    name: 'instead',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      if (!importer || !id.startsWith('.') || dirname(importer) === folder) return null;
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      const path = found?.id.split('?')[0];
      if (!path?.startsWith(source + sep) || dirname(path) === folder) return null;
      const other = join(folder, basename(path));
      return existsSync(other) ? other : null;
    },
  };
}
