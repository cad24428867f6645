// How soon the engine answers and the first view stands; tabs too, where line and processor are slow.
import { fresh, median, print } from './figures.mjs';
import { slowLine } from './slow_line.mjs';

const kLoads = 7;

/** Notes when the engine has answered and when the first organizations stand. */
function noteFirstView() {
  window.noted = {};
  new MutationObserver(() => {
    const { noted } = window;
    if (!noted.engine && /engine \d/.test(document.body?.textContent ?? '')) noted.engine = performance.now();
    if (!noted.view && document.querySelector('[role=treeitem]')) noted.view = performance.now();
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

export async function measureLoads(browser, url) {
  const loads = [];
  for (let i = 0; i < kLoads; i++) {
    const page = await fresh(browser);
    await page.addInitScript(noteFirstView);
    await page.goto(url);
    await page.waitForFunction(() => window.noted.engine && window.noted.view);
    loads.push(
      await page.evaluate(() => {
        const [navigation] = performance.getEntriesByType('navigation');
        return { ...window.noted, page: navigation.domContentLoadedEventEnd };
      }),
    );
    await page.context().close();
  }
  const of = (pick) => median(loads.map(pick));
  print('page loaded, after the navigation (median of fresh loads)', of((load) => load.page), 'ms');
  print('engine ready, after the page was loaded', of((load) => load.engine - load.page), 'ms');
  print('first view drawn, after the navigation', of((load) => load.view), 'ms');
}

const kBitsPerSecond = 1_600_000;
const kRoundTrip = 150; // ms
const kSlower = 4;
const kSlowLoads = 3;
// What stands in a tab where its system is not in use.
const kEmptyTabs = {
  'Plan Sync': 'Nobody sells plans here yet',
  Entitlements: 'Nobody is an account here yet',
  'Tier Setup': 'Nothing is sold through tiers yet',
};

/** A page behind a slow line, on a slow processor; when its first view stands, after the navigation. */
async function loadSlowly(browser, url) {
  const page = await fresh(browser, kSlower);
  await page.addInitScript(noteFirstView);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.noted?.view);
  return { page, view: await page.evaluate(() => window.noted.view) };
}

/** How soon the first view, and each tab that is opened then, stand where the line and the processor are slow. */
export async function measureSlowLoads(browser, port) {
  const line = await slowLine(port, kBitsPerSecond, kRoundTrip);
  const at = `${kBitsPerSecond / 1e6} Mbit/s, ${kRoundTrip} ms, processor ÷ ${kSlower}`;
  try {
    const views = [];
    const tabs = Object.fromEntries(Object.keys(kEmptyTabs).map((tab) => [tab, []]));
    for (let i = 0; i < kSlowLoads; i++) {
      for (const [tab, times] of Object.entries(tabs)) {
        const { page, view } = await loadSlowly(browser, line.url);
        views.push(view);
        await page.waitForLoadState('networkidle');
        const taken = await page.evaluate(
          async ([name, shown]) => {
            const begin = performance.now();
            [...document.querySelectorAll('[role=tab]')].find((each) => each.textContent === name).click();
            while (!document.body.textContent.includes(shown)) await new Promise(requestAnimationFrame);
            return performance.now() - begin;
          },
          [tab, kEmptyTabs[tab]],
        );
        times.push(taken);
        await page.context().close();
      }
    }
    print(`first view drawn (${at})`, median(views), 'ms');
    for (const [tab, times] of Object.entries(tabs)) print(`${tab} opened cold (the same)`, median(times), 'ms');
  } finally {
    line.close();
  }
}
