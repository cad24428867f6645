// What the benchmarks of the page have in common: how figures are printed, what the page's process weighs.
import { readFileSync } from 'node:fs';

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
export const print = (what, value, unit) => console.log(`${what.padEnd(66)} ${value.toFixed(1).padStart(9)} ${unit}`);

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

export async function measureMemory(browser, page, what) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.enable').then(() => session.send('Performance.getMetrics'));
  await session.detach();
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
  print(`JavaScript heap of the page, ${what}`, heap / 2 ** 20, 'MB');
  print(`private memory of the page's process with the engine, ${what}`, await renderers(browser), 'MB');
}

/** A page from a cold cache, whose processor is so many times slower. */
export async function fresh(browser, slower = 1, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  if (slower > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  }
  return page;
}

/** Such a page at an address, with its engine. */
export async function opened(browser, url, slower = 1) {
  const page = await fresh(browser, slower, { reducedMotion: 'reduce' });
  await page.goto(url);
  await page.getByText(/^engine \d/).waitFor({ state: 'attached' });
  return page;
}
