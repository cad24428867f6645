// Lays a compressed copy beside each file of the built page, for hosts that serve such copies. The same build gives the
// same bytes: a gzip header without a time.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const kCompressible = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.wasm', '.webmanifest']);
/** Smaller ones fit one packet as they are. */
const kSmallest = 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The engine takes most of the time, and seldom changes: what was compressed before is taken from there. */
const kKept = fileURLToPath(new URL('../node_modules/.cache/compressed', import.meta.url));

async function once(bytes: Buffer, ending: string, compress: () => Promise<Buffer>): Promise<Buffer> {
  const kept = join(kKept, createHash('sha256').update(bytes).digest('hex') + ending);
  if (existsSync(kept)) return readFileSync(kept);
  const packed = await compress();
  // In one step: another build may be writing the same.
  const unfinished = `${kept}.${process.pid}`;
  writeFileSync(unfinished, packed);
  renameSync(unfinished, kept);
  return packed;
}

async function compress(path: string): Promise<void> {
  const bytes = readFileSync(path);
  const [br, gz] = await Promise.all([
    once(bytes, '.br', () => brotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })),
    once(bytes, '.gz', () => zip(bytes, { level: 9 })),
  ]);
  writeFileSync(`${path}.br`, br);
  writeFileSync(`${path}.gz`, gz);
}

export function compressed(): Plugin {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle: {
      order: 'post',
      async handler() {
        if (!existsSync(folder)) return; // the build failed before it wrote anything: that is what has to be told
        mkdirSync(kKept, { recursive: true });
        const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
          join(folder, name),
        );
        const large = paths.filter(
          (path) =>
            kCompressible.has(extname(path)) && statSync(path).isFile() && statSync(path).size >= kSmallest,
        );
        await Promise.all(large.map(compress));
      },
    },
  };
}
