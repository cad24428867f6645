// The documentation, built beside the page as static files; while the page is worked on, it is built anew at each look.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { buildSite } from './docs/site.ts';

/** The page's own colours; where no script says which, the system does. */
function styleOf(root: string): string {
  const sheet = (path: string) => readFileSync(join(root, 'src', path), 'utf8');
  const tokens = sheet('styles/tokens.css');
  const [, dark = ''] = /:root\[data-theme="dark"\] (\{[^}]*\})/.exec(tokens) ?? [];
  const bySystem = `@media (prefers-color-scheme: dark) {\n:root:not([data-theme="light"]) ${dark}\n}\n`;
  return [tokens, bySystem, sheet('ui/rule_link.css'), sheet('styles/docs.css')].join('\n');
}

export function docs(root: string, policy: string): Plugin {
  return {
    name: 'docs',
    async generateBundle() {
      const reference = this.emitFile({ type: 'asset', name: 'docs.css', source: styleOf(root) });
      const style = `../${this.getFileName(reference)}`;
      const site = await buildSite({ root, policy, style });
      for (const [fileName, source] of site) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.middlewares.use('/docs', (request, response, next) => {
        const name = new URL(request.url ?? '/', 'http://host').pathname.slice(1) || 'index.html';
        if (name === 'docs.css') {
          response.setHeader('Content-Type', 'text/css');
          response.end(styleOf(root));
          return;
        }
        if (!name.endsWith('.html')) return next();
        buildSite({ root, policy, style: 'docs.css' }).then((site) => {
          const html = site.get(`docs/${name}`);
          if (html === undefined) return next();
          response.setHeader('Content-Type', 'text/html');
          response.end(html);
        }, next);
      });
    },
  };
}
