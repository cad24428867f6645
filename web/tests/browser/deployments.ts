// Builds of the page that are served one after the other, or beside each other, as a static host does it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const kWeb = fileURLToPath(new URL('../..', import.meta.url));
const kTypes: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Every script differs from that of another build, and so do their names. */
function marked(mark: string): Plugin {
  return {
    name: 'marked',
    enforce: 'pre',
    transform: (code, id) =>
      /\/src\/[^?]*\.tsx?$/.test(id) ? `${code}\n;globalThis.sluiceBuild = ${JSON.stringify(mark)};` : null,
  };
}

/** A whole build of the page in a folder of its own. */
export async function buildPage(mark: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-build-'));
  await build({
    root: kWeb,
    configFile: join(kWeb, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [marked(mark)],
    worker: { plugins: () => [marked(mark)] },
    build: { outDir: folder, emptyOutDir: true, reportCompressedSize: false },
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
      const found = this.read(new URL(request.url ?? '/', 'http://host').pathname);
      const headers = { 'Cache-Control': 'no-store', 'Content-Type': found?.type ?? 'text/plain' };
      response.writeHead(found ? 200 : 404, headers).end(found?.bytes ?? 'Not found');
    });
    return new Promise((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
  }

  stop(): Promise<void> {
    this.server?.closeAllConnections();
    return new Promise((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }
}
