// Builds the npm package sluice-sim into build/npm/sluice-sim: the engine with its types, the element and the schema.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { embed } from '../build/embed.ts';
import { policy, shared } from '../build/shared.ts';

const web = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${web}${path}`);

/** Files that go as they are: where they lie, and what they are called in the package. */
const kFiles = {
  'engine/sluice.wasm': 'engine/whole/sluice.wasm',
  'engine/sluice.deferred.wasm': 'engine/whole/sluice.deferred.wasm',
  'scenario.schema.json': 'public/scenario.schema.json',
  'theme.js': 'public/theme.js',
  'icon.svg': 'public/icon.svg',
  'README.md': 'package/README.md',
  LICENSE: '../LICENSE',
};

function files(): Plugin {
  return {
    name: 'files',
    generateBundle() {
      for (const [fileName, path] of Object.entries(kFiles)) {
        this.emitFile({ type: 'asset', fileName, source: read(path) });
      }
      const { version, license } = JSON.parse(read('package.json').toString()) as Record<string, string>;
      const manifest = {
        name: 'sluice-sim',
        version,
        description:
          'What a sales channel will do: Data Sync, Plan Sync, Entitlements and Tier Setup, predicted.',
        license,
        type: 'module',
        engines: { node: '>=20' },
        exports: {
          '.': { types: './types/package/index.d.ts', default: './index.js' },
          './sluice-embed.js': './sluice-embed.js',
          './embed.html': './embed.html',
          './scenario.schema.json': './scenario.schema.json',
          './engine/*': './engine/*',
          './package.json': './package.json',
        },
      };
      this.emitFile({
        type: 'asset',
        fileName: 'package.json',
        source: `${JSON.stringify(manifest, null, 2)}\n`,
      });
    },
  };
}

/** Vite hides from whoever bundles next which files the module looks for: they shall be seen. */
const seenByBundlers: Plugin = {
  name: 'seen-by-bundlers',
  renderChunk: {
    order: 'post',
    handler: (code) => code.replace(/(["'`])\1\s*\+\s*import\.meta\.url/g, 'import.meta.url'),
  },
};

export default defineConfig({
  ...shared,
  root: web,
  publicDir: false,
  plugins: [embed(web, { ...shared, policy: policy() }), files(), seenByBundlers],
  build: {
    target: 'es2022',
    outDir: '../build/npm/sluice-sim',
    emptyOutDir: true,
    reportCompressedSize: false,
    lib: { entry: `${web}package/index.ts`, formats: ['es'], fileName: 'index' },
  },
});
