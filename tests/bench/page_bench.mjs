// The built page in Chromium: how soon the engine answers, and how a channel of ten thousand organizations feels and
// weighs. Prints figures, on a quiet machine worth reading. Run by scripts/bench, which builds the page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const path = (relative) => fileURLToPath(new URL(relative, root));
const need = createRequire(path('web/package.json'));
const { chromium } = need('@playwright/test');
const { preview } = await import(need.resolve('vite'));

const kOrganizations = 10_000;
const kLoads = 7;
const kFlips = 7;
const kPort = 4198;
const kFlags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const print = (what, value, unit) => console.log(`${what.padEnd(66)} ${value.toFixed(1).padStart(9)} ${unit}`);

/** A root with one downstream organization, 99 below it and the rest below those: a flip at the root reaches all. */
function channel() {
  const adders = Array.from({ length: 20 }, (_, i) => `Adder ${i}=$${100 + i}`).join(';');
  const rows = ['organization,upstream,data_sync,exclusive,allow_edit,adders', `Root,,,,,${adders}`];
  for (let i = 1; i < kOrganizations; i++) {
    const upstream = i === 1 ? 'Root' : `Organization ${i <= 100 ? 1 : 2 + (i % 99)}`;
    rows.push(`Organization ${i},${upstream},yes,yes,${i % 3 === 0 ? 'yes' : 'no'},`);
  }
  return rows.join('\n');
}

/** Notes when the engine has answered and when the first organizations stand. */
function noteFirstView() {
  window.noted = {};
  new MutationObserver(() => {
    const { noted } = window;
    if (!noted.engine && /engine \d/.test(document.body?.textContent ?? '')) noted.engine = performance.now();
    if (!noted.view && document.querySelector('[role=treeitem]')) noted.view = performance.now();
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

async function measureLoads(browser, url) {
  const loads = [];
  for (let i = 0; i < kLoads; i++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.addInitScript(noteFirstView);
    await page.goto(url);
    await page.waitForFunction(() => window.noted.engine && window.noted.view);
    loads.push(
      await page.evaluate(() => {
        const [navigation] = performance.getEntriesByType('navigation');
        return { ...window.noted, page: navigation.domContentLoadedEventEnd };
      }),
    );
    await context.close();
  }
  const of = (pick) => median(loads.map(pick));
  print('page loaded, after the navigation (median of fresh loads)', of((load) => load.page), 'ms');
  print('engine ready, after the page was loaded', of((load) => load.engine - load.page), 'ms');
  print('first view drawn, after the navigation', of((load) => load.view), 'ms');
}

/** Private memory of the browser's processes that show pages, in megabytes. */
async function renderers(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  let kilobytes = 0;
  for (const { id } of processInfo.filter(({ type }) => type === 'renderer')) {
    const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    for (const [, size] of rollup.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)) kilobytes += Number(size);
  }
  return kilobytes / 1024;
}

async function measureMemory(browser, page, what) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.enable').then(() => session.send('Performance.getMetrics'));
  await session.detach();
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
  print(`JavaScript heap of the page, ${what}`, heap / 2 ** 20, 'MB');
  print(`private memory of the page's process with the engine, ${what}`, await renderers(browser), 'MB');
}

/** From the click until the frame that shows what the engine answered. */
function flip(name) {
  return new Promise((resolve) => {
    const find = () => document.querySelector(`[role=treegrid] [role=switch][aria-label="${name}"]`);
    const before = find().getAttribute('aria-checked');
    const begin = performance.now();
    find().click();
    const look = () => {
      if (find()?.getAttribute('aria-checked') === before) requestAnimationFrame(look);
      else requestAnimationFrame(() => resolve(performance.now() - begin));
    };
    requestAnimationFrame(look);
  });
}

/** Scrolls through the organizations, one screen a frame; the durations of the frames. */
function scroll() {
  const area = document.querySelector('[role=treegrid]');
  return new Promise((resolve) => {
    const frames = [];
    let last;
    const next = (now) => {
      if (last !== undefined) frames.push(now - last);
      last = now;
      if (frames.length === 120) return resolve({ frames, top: area.scrollTop });
      area.scrollTop += area.clientHeight * 0.8;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

async function measureLargeChannel(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByText(/^engine \d/).waitFor({ state: 'attached' });
  await measureMemory(browser, page, 'first view');
  await page.getByRole('button', { name: 'Import' }).first().click();
  const begin = performance.now();
  const buffer = Buffer.from(channel());
  await page.locator('input[type=file]').setInputFiles({ name: 'channel.csv', mimeType: 'text/plain', buffer });
  const grid = page.getByRole('treegrid', { name: 'Organizations' });
  await grid.getByRole('row', { name: /^Root/ }).waitFor();
  print(`import of ${kOrganizations} organizations until they are shown`, performance.now() - begin, 'ms');
  await page.getByRole('button', { name: 'Expand and collapse' }).click();
  await page.getByRole('menuitem', { name: 'Expand all' }).click();
  const name = await grid.getByRole('switch', { name: /Root to Organization 1$/ }).first().getAttribute('aria-label');
  const times = [];
  for (let i = 0; i < kFlips; i++) times.push(await page.evaluate(flip, name));
  print(`"${name}" from click to frame, median`, median(times), 'ms');
  print('the same, longest', Math.max(...times), 'ms');
  const { frames, top } = await page.evaluate(scroll);
  const sorted = [...frames].sort((a, b) => a - b);
  print(`scrolling ${Math.round(top)} pixels, a screen a frame: median frame`, median(frames), 'ms');
  print('the same, 95th percentile', sorted[Math.floor(sorted.length * 0.95)], 'ms');
  print('the same, longest', sorted.at(-1), 'ms');
  await measureMemory(browser, page, `${kOrganizations} organizations`);
  await context.close();
}

const server = await preview({ root: path('web'), preview: { host: '127.0.0.1', port: kPort, strictPort: true } });
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell';
const browser = await chromium.launch({ executablePath, args: kFlags });
try {
  const url = `http://127.0.0.1:${kPort}/`;
  await measureLoads(browser, url);
  await measureLargeChannel(browser, url);
} finally {
  await browser.close();
  await server.close();
}
