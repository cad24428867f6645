// Serves the built page as a good host would: compressed copies to whoever takes them, and no page in the place of a file
// that is missing.

import sirv from 'sirv';
import type { Plugin } from 'vite';

export function asHost(): Plugin {
  return {
    name: 'as-host',
    configurePreviewServer(server) {
      const { outDir } = server.config.build;
      const headers = Object.entries(server.config.preview.headers);
      server.middlewares.use(
        // Looked up anew each time, as files of a later build may take the place of these.
        sirv(outDir, {
          dev: true,
          etag: true,
          brotli: true,
          gzip: true,
          setHeaders(response) {
            for (const [name, value] of headers) {
              if (value !== undefined) response.setHeader(name, value);
            }
          },
        }),
      );
    },
  };
}
