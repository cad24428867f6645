// How soon the engine answers and the first view stands.
import { median, print } from './figures.mjs';

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
