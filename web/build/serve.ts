// Serves the built page as a good host would: compressed copies to whoever takes them, and no page in the place of a file
// that is missing.

import { basename, resolve } from 'node:path';
import sirv from 'sirv';
import type { Plugin } from 'vite';

/** A header's value for a file: who may frame the page says nothing of what is there to be framed. */
function frameable(path: string, value: string): string {
  return basename(path) === 'embed.html' ? value.replace(/; frame-ancestors [^;]*/, '') : value;
}

export function asHost(): Plugin {
  return {
    name: 'as-host',
    configurePreviewServer(server) {
      const { root, build } = server.config;
      const headers = Object.entries(server.config.preview.headers);
      server.middlewares.use(
        // Looked up anew each time, as files of a later build may take the place of these.
        sirv(resolve(root, build.outDir), {
          dev: true,
          etag: true,
          brotli: true,
          gzip: true,
          setHeaders(response, path) {
            for (const [name, value] of headers) {
              if (value !== undefined) response.setHeader(name, frameable(path, String(value)));
            }
          },
        }),
      );
    },
  };
}
