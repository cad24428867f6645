// Builds what other pages embed, apart from the page: embed.html with its own scripts, and sluice-embed.js under a name that
// stays. The page's first view shares no chunk with it, and what an embed must not do is not in its scripts: modules in
// src/embed/instead stand in their places.
import { join, resolve } from 'node:path';
import { build, type Plugin, type UserConfig } from 'vite';
import { instead } from './instead.ts';
import { ownChunks } from './own_chunks.ts';
import { pure } from './pure.ts';

type Shared = Pick<UserConfig, 'base' | 'define' | 'oxc' | 'resolve' | 'worker'> & { policy: Plugin };

const kElement = 'sluice-embed';

async function built(root: string, { policy, ...shared }: Shared, input: Record<string, string>) {
  const source = resolve(root, 'src');
  const alias = { ...(shared.resolve?.alias as Record<string, string>) };
  alias['sluice-engine'] = join(root, 'engine/embed/sluice.js'); // which belongs to the engine of src/embed/instead
  const output = await build({
    ...shared,
    resolve: { alias },
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [policy, pure(), instead(source, join(source, 'embed/instead'))],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rollupOptions: {
        input,
        output: {
          codeSplitting: ownChunks({
            embed: join(source, 'embed/embed.ts'),
            run: join(source, 'embed/run.tsx'),
          }),
          entryFileNames: ({ name }) => (name === kElement ? '[name].js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  });
  return Array.isArray(output)
    ? output.flatMap((each) => each.output)
    : 'output' in output
      ? output.output
      : [];
}

/** The element is built by itself: it shares no chunk either, as its module has to stand alone. */
async function builtAll(root: string, shared: Shared) {
  const page = await built(root, shared, { embed: join(root, 'embed.html') });
  const element = await built(root, shared, { [kElement]: join(root, 'src/embed/element.ts') });
  return [...page, ...element];
}

/** Its files are among those of the page: laid beside it, compressed and kept for offline use as the others. */
export function embed(root: string, shared: Shared): Plugin {
  return {
    name: 'embed',
    apply: 'build',
    async generateBundle(_options, bundle) {
      for (const file of await builtAll(root, shared)) {
        if (file.fileName in bundle) continue; // the engine: one name is one content
        this.emitFile({
          type: 'asset',
          fileName: file.fileName,
          source: file.type === 'chunk' ? file.code : file.source,
        });
      }
    },
  };
}
