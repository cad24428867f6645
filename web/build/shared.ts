// What the builds of the page, of embeds and of the package have in common.
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Everything from this host only; no inline script or style, no eval. */
export const kPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'", // the preview of an embed
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the policy into the built page, so that it holds wherever the page is served. */
export function policy(): Plugin {
  return {
    name: 'policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: kPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** What holds of the page and of what others embed alike. */
export const shared: UserConfig = {
  base: './',
  define: { __PAGE_LOCKS__: JSON.stringify('sluice page ') },
  resolve: {
    alias: {
      'sluice-engine/whole': here('engine/whole/sluice.js'),
      'sluice-engine': here('engine/sluice.js'),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
};

/**
 * What the first view needs is asked for in the order in which it is needed: Vite's script and styles, the script of the
 * head, which is small, then the engine's bytes.
 */
export function inOrder(): Plugin {
  return {
    name: 'in-order',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const place = (line: string) => (line.includes('preload') ? 1 : 0);
        const moved: string[] = [];
        const rest = html.replace(/^ *(?:<script src|<link rel="preload").*\n/gm, (line) => {
          moved.push(line);
          return '';
        });
        moved.sort((a, b) => place(a) - place(b));
        return rest.replace(/^ *<\/head>/m, (end) => moved.join('') + end);
      },
    },
  };
}
