// The parts of which the page makes one file: all of its code as one script, and what lies beside it packed within. They
// are built apart, into one file that the page fetches when somebody saves a page.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, type UserConfig } from 'vite';
import type { PageParts } from '../src/one_page/html.ts';
import { examples } from './examples.ts';
import { instead } from './instead.ts';
import { pure } from './pure.ts';

type Shared = Pick<UserConfig, 'base' | 'define' | 'oxc' | 'resolve'>;

const kParts = 'virtual:one-page';
const kFiles = 'virtual:one-page-files';
const resolved = (name: string) => `\0${name}`;

const kTypes: Record<string, string> = {
  svg: 'image/svg+xml',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function dataAddress(path: string): string {
  const ending = path.split('.').at(-1)!;
  const type = kTypes[ending]!;
  return ending === 'xlsx'
    ? `data:${type};base64,${readFileSync(path, 'base64')}`
    : `data:${type},${encodeURIComponent(readFileSync(path, 'utf8'))}`;
}

/** Small files as addresses, the others packed: by the paths that they have beside the page. */
function files(root: string): Plugin {
  const inFolder = (folder: string) => readdirSync(join(root, folder)).sort();
  return {
    name: 'files-within',
    resolveId: (id) => (id === kFiles ? resolved(kFiles) : undefined),
    load(id) {
      if (id !== resolved(kFiles)) return undefined;
      const templates = inFolder('public/templates').map((name) => `templates/${name}`);
      const small = ['icon.svg', ...templates].map((path) => [path, dataAddress(join(root, 'public', path))]);
      const large = [
        ['scenario.schema.json', 'public/scenario.schema.json'],
        ...inFolder('examples')
          .filter((name) => name.endsWith('.json'))
          .map((name) => [`examples/${name}`, `examples/${name}`]),
      ].map(([path, source]) => [path, readFileSync(join(root, source!), 'utf8')]);
      const packed = gzipSync(JSON.stringify(Object.fromEntries(large)), { level: 9 }).toString('base64');
      return `export const small = ${JSON.stringify(Object.fromEntries(small))};
export const packedFiles = ${JSON.stringify(packed)};`;
    },
  };
}

/** All of the page's code and styles. */
async function built(root: string, shared: Shared): Promise<{ script: string; style: string }> {
  const source = resolve(root, 'src');
  const plugins = () => [instead(source, join(source, 'one_page/instead')), files(root)];
  const output = await build({
    ...shared,
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [pure(), examples(join(root, 'examples')), ...plugins()],
    worker: { format: 'iife' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      cssCodeSplit: false,
      reportCompressedSize: false,
      rollupOptions: { input: join(source, 'one_page/main.ts'), output: { codeSplitting: false } },
    },
  });
  if (!('output' in output)) throw new Error('The page in one file was not built.');
  const chunks = output.output.flatMap((file) => (file.type === 'chunk' ? file.code : []));
  const styles = output.output.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : [],
  );
  if (chunks.length !== 1 || styles.length !== 1) throw new Error('The page in one file has several.');
  return { script: chunks[0]!, style: styles[0]! };
}

/** Code in which nothing ends the element that it stands in, or begins a comment of HTML: both stand in texts alone. */
function inElement(code: string): string {
  return code.replace(/<(?=\/script|\/style|!--)/gi, '\\x3c').replaceAll('\r\n', '\n');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

async function partsOf(root: string, shared: Shared): Promise<PageParts> {
  const code = await built(root, shared);
  const script = inElement(code.script);
  const style = inElement(code.style);
  const theme = inElement(readFileSync(join(root, 'public/theme.js'), 'utf8'));
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(theme)} ${hashOf(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return { policy, icon: dataAddress(join(root, 'public/icon.svg')), theme, style, script };
}

/** `virtual:one-page` is the address of the parts. */
export function onePage(root: string, shared: Shared): Plugin {
  let isBuild = false;
  return {
    name: 'one-page',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    resolveId: (id) => (id === kParts ? resolved(kParts) : undefined),
    async load(id) {
      if (id !== resolved(kParts)) return undefined;
      if (!isBuild) return `export default ''`;
      const source = JSON.stringify(await partsOf(root, shared));
      const file = this.emitFile({ type: 'asset', name: 'one-page.json', source });
      return `export default import.meta.ROLLUP_FILE_URL_${file}`;
    },
  };
}
