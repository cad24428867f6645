// The documentation as it is served: every page opens, reads well, is small, and its example comes to life.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe';
import { expect, test } from './sluice';

const kPageSize = 60_000; // bytes, as a static host sends them, before an engine is loaded
const kPages = readdirSync(join(import.meta.dirname, '../../docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace('.md', '.html'));

/** Four tests of as many pages each, beside each other. */
const kShares = [0, 1, 2, 3].map((share) => kPages.filter((_, i) => i % 4 === share));

/** More of the same takes axe ten times as long: of long pages the beginning is looked at. */
async function shorten(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const more of document.querySelectorAll('article > :nth-child(n + 40), tr:nth-child(n + 12)'))
      more.remove();
  });
}

async function expectNoneWider(page: Page, name: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${name} is as wide as its window`).toBeLessThanOrEqual(0);
}

for (const [share, pages] of kShares.entries()) {
  test(`pages have nothing that axe finds, and all their examples run (${share + 1})`, async ({
    sluice,
    page,
  }) => {
    test.setTimeout(120_000);
    for (const name of pages) {
      await page.goto(`./docs/${name}`);
      await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expectNoneWider(page, name);
      const fetched = await page.evaluate(() =>
        performance.getEntriesByType('resource').map((each) => each.name),
      );
      expect(fetched.filter((url) => /wasm|embed\.html/.test(url))).toEqual([]);
      await shorten(page);
      await expectNoViolations(sluice, name);
      const examples = await page.locator('sluice-embed').all();
      for (const each of examples) await each.getByRole('button', { name: 'Run it in Sluice' }).click();
      for (const each of examples) {
        await expect(each.locator('iframe').contentFrame().locator('.running'), name).toBeVisible();
      }
    }
  });
}

test.describe('on a phone, in the dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });

  test('the list of pages is folded, nothing is cut off', async ({ sluice, page }) => {
    for (const name of ['index.html', 'rules.html', 'file-format.html']) {
      await page.goto(`./docs/${name}`);
      await expectNoneWider(page, name);
    }
    await shorten(page);
    await expectNoViolations(sluice, 'dark');
    await page.getByRole('button', { name: 'All pages' }).click();
    const pages = page.getByRole('navigation', { name: 'Pages' });
    await expect(pages.getByRole('link', { name: 'File format' })).toHaveAttribute('aria-current', 'page');
    await pages.getByRole('link', { name: 'Rules' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Rules' })).toBeVisible();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' });

  test('all is there to read, in the colours of the system', async ({ page }) => {
    await page.goto('./docs/build-a-channel.html');
    await expect(page.getByRole('table').first()).toContainText('Nova Rooftops');
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(14, 17, 22)');
    await page.goto('./docs/index.html');
    await expect(page.getByText('Three modes side by side')).toBeVisible();
  });
});

test('a rule on the page leads to its place in the documentation', async ({ sluice, page, context }) => {
  await sluice.open();
  await sluice
    .row(/^Helios/)
    .getByRole('button', { name: /Multiple values/ })
    .click();
  await sluice.pane('Inspector').getByRole('button', { name: 'DS-21' }).click();
  const opened = context.waitForEvent('page');
  await page
    .getByRole('dialog', { name: 'DS-21' })
    .getByRole('link', { name: 'In the documentation' })
    .click();
  const rules = await opened;
  await expect(rules.locator('tr:target')).toContainText('DS-21');
  await expect(rules.locator('tr:target')).toBeInViewport();
  await rules.close();
});

test('the list of keys leads to the documentation, and every page to the others', async ({
  sluice,
  page,
  context,
}) => {
  await sluice.open();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Documentation' }).click();
  const start = await opened;
  await expect(start.getByRole('heading', { level: 1, name: 'Sluice, documented' })).toBeVisible();
  await start.getByRole('link', { name: 'Open Sluice' }).click();
  await expect(start).toHaveTitle(/Sluice$/);
  await start.close();
});

const kBuilt = join(import.meta.dirname, '../../dist/docs');
const addressesIn = (name: string, attribute: RegExp) =>
  [...readFileSync(join(kBuilt, name), 'utf8').matchAll(attribute)].map(([, address]) => address!);

test('every file that the documentation leads to is served', async ({ request }) => {
  const targets = new Set(kPages.flatMap((name) => addressesIn(name, /\s(?:href|src)="([^"#]+)/g)));
  expect(targets.size).toBeGreaterThan(kPages.length);
  for (const target of targets) {
    expect((await request.get(`./docs/${target}`)).status(), target).toBe(200);
  }
});

test('a page is small before an engine is loaded', () => {
  const sizes = new Map<string, number>();
  const size = (name: string) => {
    const known = sizes.get(name) ?? brotliCompressSync(readFileSync(join(kBuilt, name))).length;
    sizes.set(name, known);
    return known;
  };
  for (const name of kPages) {
    const parts = addressesIn(name, /<(?:script|img|link) [^>]*?(?:src|href)="([^"]+)"/g);
    expect(parts.length, 'icon, style, theme, element').toBeGreaterThan(3);
    expect(
      [name, ...new Set(parts)].map(size).reduce((sum, each) => sum + each),
      name,
    ).toBeLessThan(kPageSize);
  }
});
