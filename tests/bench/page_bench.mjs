// The built page in Chromium: how soon the engine answers, how a large channel and the younger tabs feel, and what they
// weigh. Prints figures, on a quiet machine worth reading. Run by scripts/bench, which builds the page.
//
//   page_bench.mjs [ORGANIZATIONS…] [--slower TIMES]   10000 and 100000 organizations; the processor as it is
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureChannel } from './page/channel.mjs';
import { measureLoads, measureSlowLoads } from './page/loads.mjs';
import { measureSystems } from './page/systems.mjs';

const root = new URL('../../', import.meta.url);
const path = (relative) => fileURLToPath(new URL(relative, root));
const need = createRequire(path('web/package.json'));
const { chromium } = need('@playwright/test');
const vite = await import(need.resolve('vite'));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { slower: { type: 'string', default: '1' } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [10_000, 100_000];
const slower = Number(values.slower);
const kPort = 4198;
const kFlags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

const server = await vite.preview({ root: path('web'), preview: { host: '127.0.0.1', port: kPort, strictPort: true } });
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell';
const browser = await chromium.launch({ executablePath, args: kFlags });
try {
  const url = `http://127.0.0.1:${kPort}/`;
  if (slower > 1) console.log(`The processor is slowed ${slower} times.`);
  else {
    await measureLoads(browser, url);
    await measureSlowLoads(browser, kPort);
  }
  for (const size of sizes) await measureChannel(browser, url, size, slower);
  await measureSystems(vite, browser, url, slower);
} finally {
  await browser.close();
  await server.close();
}
