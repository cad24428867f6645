// How an embed gets on with the page around it: theme, wheel, height, policy; and the dialog that writes its code.
import { expectNoViolations } from './axe';
import { expectRunning, firstExample, frameOf, json, makeLink, openHost } from './embed_host';
import { expect, test } from './sluice';

const kHigh = '<p>Above</p>'.repeat(3);
const kLong = '<p>Below</p>'.repeat(80);

test('the options of a frame: mode, view, step, theme, title, run', async ({ sluice, page }) => {
  await sluice.open();
  const link = await makeLink(sluice);
  await page.goto('about:blank');
  const options = 'play&view=list&step=2&theme=dark&run&title=Ours';
  await openHost(
    page,
    `<iframe title="Sluice" width="900" height="500" src="/embed.html#${link}&${options}"></iframe>`,
  );
  const frame = frameOf(page);
  await expectRunning(frame);
  await expect(frame.getByRole('slider', { name: 'Step' })).toHaveValue('2');
  await expect(frame.getByRole('row', { name: /^Nova Rooftops/ })).toBeVisible();
  await expect(frame.getByRole('switch').first()).toBeVisible();
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame.getByRole('link', { name: 'Open in Sluice' })).toHaveAttribute('href', /^\.\/#s1\./);
});

test('light or dark as the page around is, also where that changes', async ({ page }) => {
  await openHost(page, `<sluice-embed run>${json()}</sluice-embed>`, {
    head: '<meta name="color-scheme" content="light">',
  });
  const root = frameOf(page).locator('html');
  await expectRunning(frameOf(page));
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.evaluate(() => {
    document.querySelector('meta[name=color-scheme]')?.setAttribute('content', 'dark');
    document.documentElement.dataset.theme = 'dark';
  });
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.locator('sluice-embed').evaluate((element) => element.setAttribute('theme', 'light'));
  await expect(root).toHaveAttribute('data-theme', 'light');
});

test('the wheel moves the page around until the embed has the focus', async ({ page }) => {
  await openHost(page, `${kHigh}<sluice-embed run>${json(firstExample())}</sluice-embed>${kLong}`);
  const frame = frameOf(page);
  await expect(frame.getByRole('treeitem')).toHaveCount(4);
  const scene = frame.locator('.diagram__canvas > g');
  const before = await scene.getAttribute('transform');
  const scrolled = () => page.evaluate(() => window.scrollY);
  await frame.locator('.diagram__canvas').hover();
  await page.mouse.wheel(0, 120);
  await expect.poll(scrolled).toBeGreaterThan(0);
  expect(await scene.getAttribute('transform')).toBe(before);

  await frame.getByRole('treeitem').first().click();
  const at = await scrolled();
  await frame.locator('.diagram__canvas').hover();
  await page.mouse.wheel(0, 40);
  await expect.poll(() => scene.getAttribute('transform')).not.toBe(before);
  expect(await scrolled()).toBe(at);
});

test('an embed is as high as what is in it, which it tells whoever frames it', async ({ page }) => {
  await openHost(page, `<sluice-embed view="list">${json()}</sluice-embed>`);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    window.addEventListener('message', ({ data }) => heard.push(data));
  });
  await page.getByRole('button', { name: 'Run it in Sluice' }).click();
  const frame = frameOf(page);
  await expectRunning(frame);
  const heightOf = () => page.locator('iframe').evaluate((element) => element.clientHeight);
  const content = () => frame.locator('#embed').evaluate((element) => Math.ceil(element.clientHeight + 2));
  await expect.poll(async () => Math.abs((await heightOf()) - (await content()))).toBeLessThanOrEqual(2);
  const low = await heightOf();
  await page.locator('sluice-embed').evaluate((element) => element.setAttribute('view', 'diagram'));
  await expect.poll(heightOf).toBeGreaterThan(low + 50);
  const kinds = await page.evaluate(() =>
    (window as unknown as { heard: { type: string }[] }).heard.map(({ type }) => type),
  );
  expect(new Set(kinds)).toEqual(new Set(['sluice:ready', 'sluice:running', 'sluice:height']));
});

test('embed.html may be framed by anybody, the page only by its own host', async ({ page, request }) => {
  const policy = async (path: string) => (await request.get(path)).headers()['content-security-policy'] ?? '';
  expect(await policy('./')).toContain("frame-ancestors 'self'");
  expect(await policy('./embed.html')).toContain("script-src 'self'");
  expect(await policy('./embed.html')).not.toContain('frame-ancestors');
  await page.goto('./embed.html#');
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(meta).not.toContain('unsafe-inline');
});

test('axe finds nothing in an embed, before and while it runs, light and dark', async ({ sluice, page }) => {
  await sluice.open();
  const link = await makeLink(sluice);
  for (const theme of ['light', 'dark']) {
    await page.goto('about:blank');
    await page.goto(`./embed.html#${link}&play&step=1&theme=${theme}&title=Ours`);
    await expectNoViolations(sluice, `before it runs, ${theme}`);
    await page.getByRole('button', { name: 'Run it', exact: true }).click();
    await expect(page.getByRole('treeitem')).toHaveCount(4);
    await expectNoViolations(sluice, `the diagram, ${theme}`);
    for (const view of ['list', 'steps']) {
      await page.goto('about:blank');
      await page.goto(`./embed.html#${link}&play&run&view=${view}&step=1&theme=${theme}`);
      await expect(page.locator('.embed-list, .embed-steps')).toBeVisible();
      await expectNoViolations(sluice, `${view}, ${theme}`);
    }
  }
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('an embed of the same host stays an embed', async ({ sluice, page, context }) => {
    await sluice.open();
    const link = await makeLink(sluice);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await expect
      .poll(() => page.evaluate(async () => (await caches.match('./sluice-embed.js')) !== undefined))
      .toBe(true);
    await page.reload();
    await context.setOffline(true);
    await page.goto(`./embed.html#${link}&run&view=list`);
    await expect(page.getByRole('row', { name: /^Nova Rooftops/ })).toBeVisible();
  });
});

test('a dialog writes the code, with the embed itself beside it', async ({ sluice, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await sluice.open();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Embed in a page' }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed' });
  const code = dialog.getByRole('textbox', { name: 'Code' });
  await expect(code).toHaveValue(
    /^<iframe src="http.*\/embed\.html#s1\..*" height="480" loading="lazy"><\/iframe>$/,
  );
  await expect(dialog).toContainText(/\d characters/);
  const preview = frameOf(page);
  await preview.getByRole('button', { name: 'Run it', exact: true }).click();
  await expect(preview.getByRole('treeitem')).toHaveCount(4);
  await expectNoViolations(sluice, 'the dialog');

  await dialog.getByRole('combobox', { name: 'View' }).selectOption('List');
  await dialog.getByRole('combobox', { name: 'Colours' }).selectOption('Dark');
  await dialog.getByRole('checkbox', { name: 'Readers may flip switches' }).check();
  await dialog.getByRole('checkbox', { name: 'Run at once' }).check();
  await dialog.getByRole('textbox', { name: 'Height in pixels' }).fill('520');
  await dialog.getByRole('textbox', { name: 'Height in pixels' }).blur();
  await expect(code).toHaveValue(/&amp;play&amp;view=list&amp;theme=dark&amp;run&amp;title=.* height="520"/);
  await expect(preview.getByRole('row', { name: /^Nova Rooftops/ })).toBeVisible();
  await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');

  await dialog.getByRole('combobox', { name: 'What' }).selectOption('An element around the scenario');
  await expect(code).toHaveValue(
    /<sluice-embed .*mode="play" view="list" step="0" theme="dark" height="520" run>\n<pre>/,
  );
  await expect(preview.getByRole('row', { name: /^Nova Rooftops/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy the code' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied the code' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code.inputValue());

  await dialog.getByRole('checkbox', { name: 'Replace the names of organizations' }).check();
  await expect(code).toHaveValue(/<sluice-embed src="http[^"]*#s1\./);
  expect(await code.inputValue()).not.toContain('Sunrise');
  await expect(preview.getByRole('row', { name: /^Partner 1/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await expect(dialog).toHaveCount(0);
});
