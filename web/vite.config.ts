/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressed } from './build/compress.ts';
import { docs } from './build/docs.ts';
import { embed } from './build/embed.ts';
import { examples } from './build/examples.ts';
import { offline } from './build/offline.ts';
import { onePage } from './build/one_page.ts';
import { ownChunks } from './build/own_chunks.ts';
import { pure } from './build/pure.ts';
import { asHost } from './build/serve.ts';
import { inOrder, kPolicy, policy, shared } from './build/shared.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  ...shared,
  appType: 'mpa', // no page in the place of a file that is missing
  publicDir: 'public',
  plugins: [
    policy(),
    inOrder(),
    pure(),
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
    rolldownOptions: { output: { codeSplitting: ownChunks({ first: here('./src/main.tsx') }) } },
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
