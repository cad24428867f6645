// Embeds: in a frame and as an element, in pages of somebody else with policies of their own.
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import {
  expectRunning,
  firstExample,
  frameOf,
  json,
  kScenario,
  kTable,
  makeLink,
  openHost,
} from './embed_host';
import { expect, test } from './sluice';

// Bytes, as a static host sends them.
const kBeforeClick = 30_000;
const kAfterClick = 150_000;
const kBothParts = 196_000; // where the timeline holds events that the engine's second part is for, which reads links, too

const run = (page: Page) => page.getByRole('button', { name: 'Run it in Sluice' }).click();

/** Sizes of everything that is fetched from now on but the host's page, and their sum. */
function measure(page: Page): () => Promise<{ sum: number; listing: string }> {
  const sizes = new Map<string, number>();
  const reading: Promise<void>[] = [];
  page.context().on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/host/') || pathname === '/icon.svg') return;
    reading.push(
      response.body().then(
        (body) => void sizes.set(pathname, brotliCompressSync(body).length),
        () => {},
      ),
    );
  });
  return async () => {
    await page.waitForLoadState('networkidle');
    await Promise.all(reading);
    return {
      sum: [...sizes.values()].reduce((total, size) => total + size, 0),
      listing: [...sizes].map(([path, size]) => `${path} ${size}`).join('\n'),
    };
  };
}

test('the sizes of an element around JSON, before and after the click', async ({ page, sluice }) => {
  const told = measure(page);
  await openHost(page, `<sluice-embed>${json(firstExample())}</sluice-embed>`);
  await expect(page.getByRole('button', { name: 'Run it in Sluice' })).toBeVisible();
  const before = await told();
  expect(before.sum, before.listing).toBeLessThanOrEqual(kBeforeClick);
  await run(page);
  await expectRunning(frameOf(page));
  await expect(frameOf(page).getByRole('treeitem')).toHaveCount(4);
  const after = await told();
  expect(after.sum, after.listing).toBeLessThanOrEqual(kAfterClick);
  await openHost(page, `<sluice-embed run>${json()}</sluice-embed>`);
  await expectRunning(frameOf(page));
  const both = await told();
  const sums = { before: before.sum, after: after.sum, both: both.sum };
  console.log('bytes in brotli:', JSON.stringify(sums));
  expect(both.sum, both.listing).toBeLessThanOrEqual(kBothParts);
  expect(sluice.wrongs).toEqual([]);
});

test('the sizes of a frame with a link, before and after the click', async ({ page, sluice }) => {
  await sluice.open();
  const link = await makeLink(sluice);
  await page.goto('about:blank');
  const told = measure(page);
  await openHost(page, `<iframe title="Sluice" src="/embed.html#${link}"></iframe>`);
  const button = frameOf(page).getByRole('button', { name: 'Run it', exact: true });
  await expect(button).toBeVisible();
  const before = await told();
  expect(before.sum, before.listing).toBeLessThanOrEqual(kBeforeClick);
  await button.click();
  await expectRunning(frameOf(page));
  const after = await told();
  console.log('bytes in brotli, with a link:', JSON.stringify({ before: before.sum, after: after.sum }));
  expect(after.sum, after.listing).toBeLessThanOrEqual(kAfterClick);
});

test('JSON that stands in a page with a strict policy is upgraded, and can be read again', async ({
  page,
  sluice,
}) => {
  await openHost(page, `<sluice-embed>${json()}</sluice-embed>`);
  await expect(page.locator('pre')).toBeVisible();
  await run(page);
  const frame = frameOf(page);
  await expectRunning(frame);
  await expect(page.locator('pre')).toBeHidden();
  await expect(frame.getByRole('heading', { name: 'Tightening' })).toBeVisible();
  await expect(page.locator('iframe')).toHaveAttribute('title', 'Sluice: Tightening');
  await page.getByRole('button', { name: 'Show what it was made from' }).click();
  await expect(page.locator('pre')).toBeVisible();
  await page.getByRole('button', { name: 'Hide what it was made from' }).click();
  await expect(page.locator('pre')).toBeHidden();
  expect(await page.locator('[style]').count(), 'no inline style').toBe(0);
  expect(sluice.wrongs).toEqual([]);
});

test('JSON in a script is taken too', async ({ page }) => {
  const script = `<script type="application/json">${JSON.stringify(kScenario)}</script>`;
  await openHost(page, `<sluice-embed run view="list">${script}</sluice-embed>`);
  await expect(frameOf(page).getByRole('row', { name: /Nova Rooftops/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show what it was made from' })).toBeHidden();
});

test('a table that stands in a page is upgraded', async ({ page }) => {
  await openHost(page, `<sluice-embed view="list">${kTable}</sluice-embed>`);
  await expect(page.locator('table')).toBeVisible();
  await run(page);
  const frame = frameOf(page);
  await expect(frame.getByRole('row', { name: /^Apex Energy Exclusive \(Strict\)/ })).toBeVisible();
  await expect(page.locator('iframe')).toHaveAttribute('title', 'Sluice: Our channel');
});

test('a file of the host is fetched when it is run', async ({ page, sluice }) => {
  await page.route('**/host/channel.json', (route) => route.fulfill({ json: kScenario }));
  await openHost(page, '<sluice-embed src="channel.json" view="list"></sluice-embed>');
  await run(page);
  await expect(frameOf(page).getByRole('row', { name: /Nova Rooftops/ })).toBeVisible();
  await page.route('**/host/missing.json', (route) => route.fulfill({ status: 404 }));
  await page.locator('sluice-embed').evaluate((element) => element.setAttribute('src', 'missing.json'));
  await expect(page.getByRole('alert')).toHaveText('"missing.json" could not be fetched (404).');
  sluice.wrongs.splice(0); // the browser complains of the file that is missing
});

test('what cannot be read says why, and the content of the page stays', async ({ page }) => {
  await openHost(
    page,
    '<sluice-embed id="a"><pre>{ "sluice": 1, "organizations": 7 }</pre></sluice-embed>' +
      '<sluice-embed id="b"><table><tr><th>organization</th></tr><tr><td></td></tr></table></sluice-embed>' +
      '<sluice-embed id="c"><p>Nothing here.</p></sluice-embed>' +
      '<sluice-embed id="d" src="/#s1.AAAA"><p>The link is broken.</p></sluice-embed>',
  );
  const says = { a: /organizations/, b: /./, c: /There is nothing to show/, d: /This link was cut/ };
  for (const [id, words] of Object.entries(says)) {
    const element = page.locator(`#${id}`);
    await element.getByRole('button', { name: 'Run it in Sluice' }).click();
    await expect(element.getByRole('alert')).toHaveText(words);
    await expect(element.locator('pre, table, p').first()).toBeVisible();
    await expect(element.locator('iframe')).toHaveCount(0);
    await expect(element.getByRole('button', { name: 'Try again' })).toBeVisible();
  }
});

test('a broken link in a frame says so', async ({ page }) => {
  await page.goto('./embed.html#s1.AAAA&title=A%20title');
  await expect(page.getByRole('heading', { name: 'A title' })).toBeVisible();
  await page.getByRole('button', { name: 'Run it', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('This link was cut');
  await page.goto('./host.html').catch(() => {});
  await page.goto('./embed.html#');
  await expect(page.getByRole('status')).toContainText('There is nothing to show');
});

test('where what reads links does not come, the whole engine does; where neither comes, it can be tried again', async ({
  sluice,
  page,
}) => {
  for (const title of [/Three modes/, /^New prices go out, a hal/]) {
    await sluice.openExampleAt(title);
    const link = await makeLink(sluice);
    let isWholeThere = false;
    await page.route('**/*link_known*.json', (route) => route.abort());
    await page.route('**/whole_worker-*.js', (route) => (isWholeThere ? route.continue() : route.abort()));
    await page.goto('about:blank');
    await page.goto(`./embed.html#${link}`);
    const run = page.getByRole('button', { name: 'Run it', exact: true });
    await run.click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByRole('alert')).not.toContainText('undefined');
    isWholeThere = true;
    await run.click();
    await expect(page.locator('.running')).toBeVisible();
    await page.unrouteAll();
    sluice.wrongs.length = 0; // the browser tells of what did not come
  }
});

test('of an embed with a link and a step, what is opened in Sluice stands at that step', async ({
  sluice,
  page,
  context,
}) => {
  await sluice.open();
  const link = await makeLink(sluice);
  await page.goto('about:blank');
  await page.goto(`./embed.html#${link}&run&step=2`);
  await expect(page.getByRole('slider', { name: 'Step' })).toHaveValue('2');
  const opening = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Open in Sluice' }).click();
  const opened = await opening;
  await expect(opened.getByRole('region', { name: 'Timeline' }).getByRole('slider')).toHaveValue('2');
  await opened.close();
});

test('read-only has nothing that changes the scenario, in any view', async ({ page }) => {
  await openHost(page, `<sluice-embed run step="1">${json()}</sluice-embed>`);
  const frame = frameOf(page);
  const element = page.locator('sluice-embed');
  await expectRunning(frame);
  const looks = {
    diagram: frame.getByRole('tree'),
    icicle: frame.getByRole('application', { name: /^Icicle/ }).or(frame.locator('.icicle')),
    matrix: frame.getByRole('grid', { name: 'Outcomes by organization and setting' }),
    list: frame.getByRole('region', { name: 'Organizations' }),
    steps: frame.getByRole('region', { name: 'Steps' }),
  };
  for (const [view, shown] of Object.entries(looks)) {
    await element.evaluate((host, to) => host.setAttribute('view', to), view);
    await expect(shown.first()).toBeVisible();
    await expect(frame.getByRole('switch')).toHaveCount(0);
    await expect(frame.getByRole('button', { name: /Undo|Try$|Add|Remove/ })).toHaveCount(0);
  }
  await element.evaluate((host) => host.setAttribute('view', 'diagram'));
  await frame.getByRole('treeitem').first().click({ button: 'right' });
  await expect(frame.getByRole('menu')).toHaveCount(0);
});

test('steps are gone through by keyboard, and each says what it did', async ({ page }) => {
  await openHost(page, `<sluice-embed run step="1">${json()}</sluice-embed>`);
  const frame = frameOf(page);
  const slider = frame.getByRole('slider', { name: 'Step' });
  await expect(slider).toHaveValue('1');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Step 1 of 2: /);
  const words = frame.locator('.step-words');
  const first = await words.innerText();
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveValue('2');
  await expect(words).not.toHaveText(first);
  await frame.getByRole('button', { name: 'One step back' }).press('Enter');
  await expect(slider).toHaveValue('1');
  await page.locator('sluice-embed').evaluate((element) => element.setAttribute('step', '0'));
  await expect(slider).toHaveValue('0');
});

test('playable: a flip changes the outcome, undo brings it back, and it opens in Sluice', async ({
  page,
  context,
}) => {
  await openHost(page, `<sluice-embed run mode="play" step="1" view="list">${json()}</sluice-embed>`);
  const frame = frameOf(page);
  const nova = frame.getByRole('row', { name: /^Nova Rooftops/ });
  await expect(nova).toContainText('Strict');
  await frame.getByRole('button', { name: 'Nova Rooftops' }).press('Enter');
  const toggle = frame.getByRole('switch', { name: 'Allow Edit, Sunrise Solar to Nova Rooftops' });
  await toggle.press('Space');
  await expect(nova).toContainText('Flexible');
  await frame.getByRole('button', { name: 'Undo' }).click();
  await expect(nova).toContainText('Strict');
  await frame.getByRole('button', { name: 'Redo' }).click();
  await expect(nova).toContainText('Flexible');
  await page.keyboard.press('Control+z');
  await expect(nova).toContainText('Strict');
  await page.keyboard.press('Control+Shift+z');
  await expect(nova).toContainText('Flexible');

  const opening = context.waitForEvent('page');
  await frame.getByRole('link', { name: 'Open in Sluice' }).click();
  const opened = await opening;
  await expect(opened).toHaveTitle(/Tightening/);
  await expect(
    opened.getByRole('switch', { name: 'Allow Edit, Sunrise Solar to Nova Rooftops' }).first(),
  ).toBeChecked();
  await expect(opened.getByRole('region', { name: 'Timeline' }).getByRole('slider')).toHaveValue('2');
  await opened.close();
});

test('nothing is kept, no address is written, and the session of the page stays', async ({
  page,
  sluice,
}) => {
  await sluice.open();
  await sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops').click();
  await sluice.waitUntilSaved();
  const kept = () =>
    page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      local: { ...localStorage },
      session: { ...sessionStorage },
      records: await new Promise<string>((resolve) => {
        const opening = indexedDB.open('sluice');
        opening.onsuccess = () => {
          const store = opening.result.transaction('sessions').objectStore('sessions');
          const reading = store.getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(
              JSON.stringify(reading.result.map(({ title, events, savedAt }) => [title, events, savedAt])),
            );
          };
        };
      }),
    }));
  await openHost(page, '<p>Only to look at what is kept.</p>');
  const before = await kept();
  await openHost(page, `<sluice-embed run mode="play" step="1" view="list">${json()}</sluice-embed>`);
  const frame = frameOf(page);
  const toggle = frame.getByRole('switch', { name: 'Data Sync, Sunrise Solar to Apex Energy' });
  await toggle.click();
  await expect(frame.getByRole('button', { name: 'Undo' })).toBeEnabled();
  const addresses = () => page.frames().map((each) => each.url());
  const [, address] = addresses();
  await frame.getByRole('button', { name: 'One step back' }).click();
  expect(addresses()[1]).toBe(address);
  expect(await kept()).toEqual(before);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test('the element goes on where it is taken out and put back, and takes its attributes', async ({ page }) => {
  await openHost(page, `<sluice-embed>${json()}</sluice-embed>`);
  const element = page.locator('sluice-embed');
  await element.evaluate((host) => host.setAttribute('run', ''));
  await expectRunning(frameOf(page));
  await element.evaluate((host) => {
    host.remove();
    document.querySelector('main')?.prepend(host);
  });
  await expectRunning(frameOf(page));
  await expect(page.locator('iframe')).toHaveCount(1);
  await element.evaluate((host) => host.setAttribute('mode', 'play'));
  await expect(frameOf(page).getByRole('switch').first()).toBeVisible();
  await element.evaluate((host) => host.setAttribute('height', '600'));
  await expect(page.locator('iframe')).toHaveAttribute('height', '600');
});

test('two embeds in one page do not know of each other', async ({ page }) => {
  const other = json({ ...kScenario, title: 'Another' });
  await openHost(
    page,
    `<sluice-embed run mode="play" view="list" step="1">${json()}</sluice-embed>
     <sluice-embed run view="list">${other}</sluice-embed>`,
  );
  const [first, second] = [frameOf(page), frameOf(page, 1)];
  await expect(first.getByRole('heading', { name: 'Tightening' })).toBeVisible();
  await expect(second.getByRole('heading', { name: 'Another' })).toBeVisible();
  const before = await second.locator('table').innerText();
  await first.getByRole('switch', { name: 'Data Sync, Sunrise Solar to Apex Energy' }).click();
  await expect(first.getByRole('row', { name: /^Apex Energy Data Sync off/ })).toBeVisible();
  expect(await second.locator('table').innerText()).toBe(before);
});
