// How the younger tabs feel with 300 entitlements, 300 requests, 200 resellers of 20 plans. The scenarios are those of the
// browser tests.
import { readFileSync } from 'node:fs';
import { median, opened, print } from './figures.mjs';

const kTests = new URL('../../../web/tests/browser/', import.meta.url);
const kTimes = 7;

/** A file of the browser tests, whose types are left out. */
async function scenarios(vite, name) {
  const { code } = await vite.transformWithOxc(readFileSync(new URL(name, kTests), 'utf8'), name);
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

async function openIn(browser, url, tab, scenario, slower) {
  const page = await opened(browser, url, slower);
  page.setDefaultTimeout(60_000);
  await page.getByRole('button', { name: 'Import' }).first().click();
  const buffer = Buffer.from(JSON.stringify(scenario));
  await page.locator('input[type=file]').setInputFiles({ name: 'scenario.json', mimeType: 'text/plain', buffer });
  await page.getByRole('dialog', { name: 'Import' }).waitFor({ state: 'hidden' });
  await page.getByRole('tab', { name: tab, exact: true }).first().click();
  return page;
}

/** From a press until the frame in which the text of the element is another. */
function pressed({ press, changes, value }) {
  return new Promise((resolve) => {
    const text = () => document.querySelector(changes)?.textContent;
    const before = text();
    const control = document.querySelector(press);
    const begin = performance.now();
    if (value === undefined) control.click();
    else {
      control.value = value;
      control.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    const look = () => {
      if (text() === before) requestAnimationFrame(look);
      else requestAnimationFrame(() => resolve(performance.now() - begin));
    };
    requestAnimationFrame(look);
  });
}

async function measure(page, what, presses) {
  const times = [];
  for (let i = 0; i < kTimes; i++)
    for (const press of presses(i)) times.push(await page.evaluate(pressed, press));
  print(`${what}, median`, median(times), 'ms');
  print('the same, longest', Math.max(...times), 'ms');
}

export async function measureSystems(vite, browser, url, slower = 1) {
  const { largePlanScenario } = await scenarios(vite, 'plan_scenarios.ts');
  const plans = await openIn(browser, url, 'Plan Sync', largePlanScenario(20, 200), slower);
  await plans.locator('.scope select').selectOption({ label: 'All on Standard (200)' });
  await plans.getByRole('list', { name: 'Counts' }).waitFor();
  const option = '.synchronization__options input[type=checkbox]';
  await measure(plans, '200 resellers, 20 plans: an option ticked until its counts stand', () => [
    { press: option, changes: '.run' },
  ]);
  await plans.context().close();

  const { largeChainScenario } = await scenarios(vite, 'entitlement_scenarios.ts');
  const rights = await openIn(browser, url, 'Entitlements', largeChainScenario(300, 0), slower);
  await rights.getByRole('tab', { name: 'Entitlements' }).last().click();
  await measure(rights, '300 entitlements: a search until the list says how many', (i) => [
    { press: '.list-filters__search input', value: `distributor ${i}`, changes: '.entitlement-list__count' },
    { press: '.list-filters__search input', value: '', changes: '.entitlement-list__count' },
  ]);
  await rights.context().close();

  const { manyRequests } = await scenarios(vite, 'tier_scenarios.ts');
  const tiers = await openIn(browser, url, 'Tier Setup', manyRequests(300), slower);
  await tiers.locator('.list-tools__search input').waitFor();
  await measure(tiers, '300 requests: a search until the board says how many', (i) => [
    { press: '.list-tools__search input', value: `customer ${i}`, changes: '.list-tools__count' },
    { press: '.list-tools__search input', value: '', changes: '.list-tools__count' },
  ]);
  await measure(tiers, '300 requests: a card until what can be done stands', (i) => [
    { press: `.card[data-id="PR-${(i % 2) + 2}"]`, changes: '#pane-inspector' },
  ]);
  await tiers.context().close();
}
