// Builds of the page that are served one after the other, or beside each other, as a static host does it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import config from '../../vite.config';

const kWeb = fileURLToPath(new URL('../..', import.meta.url));
const kTypes: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** An example whose title names the build: its file has one name in all of them. */
export const kMarkedExample = '05-diamond-two-upstreams.json';

/** Every script differs from that of another build, and so do their names. */
function marked(mark: string): Plugin {
  return {
    name: 'marked',
    enforce: 'pre',
    transform: (code, id) =>
      /\/src\/[^?]*\.tsx?$/.test(id) ? `${code}\n;globalThis.sluiceBuild = ${JSON.stringify(mark)};` : null,
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const example = bundle[`examples/${kMarkedExample}`];
        if (example?.type !== 'asset') return;
        example.source = String(example.source).replace('"title": "', `"title": "Of the ${mark} build: `);
      },
    },
  };
}

/** A whole build of the page in a folder of its own. */
export async function buildPage(mark: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-build-'));
  const plugins = (config.plugins as Plugin[]).filter(({ name }) => name !== 'compressed');
  await build({
    ...config,
    root: kWeb,
    configFile: false,
    logLevel: 'error',
    plugins: [marked(mark), ...plugins],
    worker: { ...config.worker, plugins: () => [marked(mark)] },
    build: { ...config.build, outDir: folder, emptyOutDir: true, reportCompressedSize: false },
  });
  return folder;
}

export function dropBuild(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Serves folders below paths: what is not there is not found. */
export class Host {
  private server: Server | undefined;
  /** The folder that is served below each path, the longest path first. */
  readonly served = new Map<string, string>();
  /** As some hosts do it: the page, in the place of what is not there. */
  givesPageForMissing = false;
  /** What was asked for since this was emptied last. */
  readonly asked: string[] = [];

  constructor(readonly port: number) {}

  private read(path: string): { bytes: Buffer; type: string } | undefined {
    const below = [...this.served.keys()].toSorted((a, b) => b.length - a.length);
    const at = below.find((prefix) => path.startsWith(prefix));
    if (at === undefined) return undefined;
    const rest = normalize(path.slice(at.length) || 'index.html');
    try {
      const bytes = readFileSync(join(this.served.get(at)!, rest));
      return { bytes, type: kTypes[extname(rest)] ?? 'application/octet-stream' };
    } catch {
      return undefined;
    }
  }

  start(): Promise<void> {
    this.server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://host').pathname;
      this.asked.push(path);
      const found = this.read(path) ?? (this.givesPageForMissing ? this.read('/') : undefined);
      const headers = { 'Cache-Control': 'no-store', 'Content-Type': found?.type ?? 'text/plain' };
      response.writeHead(found ? 200 : 404, headers).end(found?.bytes ?? 'Not found');
    });
    return new Promise((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
  }

  stop(): Promise<void> {
    // Nobody new comes in before those that are there are sent away.
    const stopped = new Promise<void>((resolve) =>
      this.server ? this.server.close(() => resolve()) : resolve(),
    );
    this.server?.closeAllConnections();
    return stopped;
  }
}
