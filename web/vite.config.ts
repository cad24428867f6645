/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { compressed } from './build/compress.ts';
import { docs } from './build/docs.ts';
import { embed } from './build/embed.ts';
import { examples } from './build/examples.ts';
import { offline } from './build/offline.ts';
import { onePage } from './build/one_page.ts';
import { asHost } from './build/serve.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Everything from this host only; no inline script or style, no eval. */
const kPolicy = [
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
function policy(): Plugin {
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
const shared: UserConfig = {
  base: './',
  define: { __PAGE_LOCKS__: JSON.stringify('sluice page ') },
  resolve: {
    alias: {
      'sluice-engine/whole': here('./engine/whole/sluice.js'),
      'sluice-engine': here('./engine/sluice.js'),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
};

export default defineConfig({
  ...shared,
  appType: 'mpa', // no page in the place of a file that is missing
  publicDir: 'public',
  plugins: [
    policy(),
    examples(here('./examples')),
    embed(here('.'), { ...shared, policy: policy() }),
    docs(here('.'), kPolicy),
    onePage(here('.'), shared),
    offline(here('./src/offline/worker.ts')),
    compressed(),
    asHost(),
  ],
  test: { include: ['src/**/*.test.ts', 'build/**/*.test.ts'] },
  build: {
    target: 'es2022',
    outDir: 'dist',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
  preview: {
    host: '127.0.0.1',
    port: 4173,
    headers: {
      'Content-Security-Policy': `${kPolicy}; frame-ancestors 'self'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
});
