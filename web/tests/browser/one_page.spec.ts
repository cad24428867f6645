// The page saved as one file: it opens from a disk without a network, as it was shown, and does what the page does.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from '@playwright/test';
import { expect, Sluice, test } from './sluice';

const kMostBytes = 1_915_000;
const kNova = 'Data Sync, Sunrise Solar to Nova Rooftops';

/** What pressing it saves: its name and its text. */
async function saved(page: Page, button: Locator): Promise<{ name: string; path: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const path = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
}

async function savedPage({ page }: Sluice, anonymous = false) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('checkbox', { name: 'Replace the names of organizations' }).setChecked(anonymous);
  const file = await saved(page, dialog.getByRole('button', { name: 'Save as one page' }));
  await expect(dialog).toContainText('holds the scenario and all of Sluice');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return file;
}

/** Opens the file where there is no network; nothing but the file and what it makes itself is asked for. */
async function opened(browser: Browser, path: string, hash = ''): Promise<Sluice> {
  const context = await browser.newContext({ offline: true, acceptDownloads: true });
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrongs.push(message.text());
  });
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.isNavigationRequest()) wrongs.push(request.url());
  });
  await page.goto(pathToFileURL(path).href + hash);
  await expect(page.getByText(/^engine \d/)).toBeAttached();
  return new Sluice(page, wrongs);
}

function blockOf(text: string, id: string): string {
  return new RegExp(`<script type="application/json" id="${id}">([^<]*)</script>`).exec(text)?.[1] ?? '';
}

async function exportedText({ page }: Sluice): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  return (await saved(page, page.getByRole('menuitem', { name: 'Save the scenario (JSON)' }))).text;
}

test('a saved page opens from a disk as it was shown, and is as playable', async ({
  sluice,
  page,
  browser,
}) => {
  await sluice.open();
  await sluice.pane('Timeline').getByRole('button', { name: 'One step on' }).click();
  await page.getByRole('tab', { name: 'Matrix' }).click();
  await sluice.choose('Helios Home Power');
  const { name, path, text } = await savedPage(sluice);
  expect(name).toBe('three-modes-side-by-side.html');
  console.log('bytes of a page in one file:', text.length);
  expect(Buffer.byteLength(text)).toBeLessThan(kMostBytes);
  expect(text.includes('127.0.0.1'), 'where it comes from is not in it').toBe(false);
  const scenario = await exportedText(sluice);
  expect(blockOf(text, 'sluice-scenario')).toBe(scenario.replaceAll('<', '\\u003c'));

  const file = await opened(browser, path);
  const own = file.page;
  await expect(own).toHaveTitle('Three modes side by side · Sluice');
  await expect(file.slider).toHaveValue('1');
  await expect(own.getByRole('tab', { name: 'Matrix' })).toHaveAttribute('aria-selected', 'true');
  await expect(own.getByRole('heading', { name: 'Helios Home Power', level: 2 })).toBeVisible();
  const again = await savedPage(file);
  expect(again.text === text, 'the page saves itself as it was saved').toBe(true);
  await own.getByRole('tab', { name: 'Diagram' }).click();
  await expect(own.locator('.diagram__canvas')).toBeVisible();

  await file.switchOf(kNova).click();
  await expect(file.switchOf(kNova)).not.toBeChecked();
  await expect(file.strip).toContainText('changed');
  await own.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(file.switchOf(kNova)).toBeChecked();
  await file
    .row(/^Helios/)
    .getByRole('button', { name: /Multiple values/ })
    .click();
  await expect(file.pane('Inspector').getByRole('region', { name: 'Why' })).toContainText('DS-');
  expect(await exportedText(file)).toBe(scenario);

  for (const [tab, pane] of [
    ['Plan Sync', 'Resellers'],
    ['Entitlements', 'Accounts'],
    ['Tier Setup', 'Supply chains'],
  ]) {
    await own.getByRole('tab', { name: tab }).click();
    await expect(own.getByRole('region', { name: pane, exact: true })).toContainText(/./);
  }
  await file.openExample(/The first sale through two tiers/);
  await expect(own.locator('.tier-middle')).toBeVisible();
  await own.getByRole('tab', { name: 'Data Sync' }).click();
  await own.getByRole('tab', { name: 'JSON' }).click();
  await expect(own.getByRole('textbox', { name: 'Scenario as JSON' })).toContainText('first sale');
  await file.importText('organization,upstream,data_sync\nNorth\nSouth,North,yes\n');
  await expect(file.row(/^South/)).toBeVisible();
  await own.getByRole('button', { name: 'Import' }).first().click();
  const template = own.getByRole('dialog', { name: 'Import' }).getByRole('link', { name: 'Channel as CSV' });
  expect((await saved(own, template)).text).toContain('organization,upstream');
  await own.keyboard.press('Escape');
  expect(file.wrongs).toEqual([]);
  await own.context().close();
});

test('a page in one file keeps sessions, says that its links have no address, and opens links', async ({
  sluice,
  browser,
}) => {
  await sluice.open();
  const { path } = await savedPage(sluice);
  const file = await opened(browser, path);
  await file.switchOf(kNova).click();
  await file.waitUntilSaved();
  await file.page.reload();
  await expect(file.page.getByRole('region', { name: 'Last session' })).toContainText('Three modes');
  await expect(file.switchOf(kNova), 'the file opens as it was saved').toBeChecked();
  await file.openExample(/diamond/i);
  await file.page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = file.page.getByRole('dialog', { name: 'Share' });
  await expect(dialog).toContainText('has no address');
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(/^#s1\./);
  await expect(dialog.getByRole('button', { name: 'Embed in a page' })).toHaveCount(0);
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(file.wrongs).toEqual([]);
  await file.page.context().close();
  const other = await opened(browser, path, link);
  await expect(other.page).toHaveTitle(/diamond/i);
  expect(other.wrongs).toEqual([]);
  await other.page.context().close();
});

const kHostile = '</script><script>document.title="run"</script><!-- ]]> --> \'"&lt; 😀 \u2028';

test('names that look like code stay names', async ({ sluice, page, browser }) => {
  const long = `${'Very long '.repeat(60)}end`;
  await sluice.open();
  await sluice.importText(
    JSON.stringify({
      sluice: 1,
      title: kHostile,
      notes: `<!--<script>${kHostile}`,
      organizations: [
        { id: 'a', name: `A ${kHostile}`, settings: { 'project-cost': 3.2 } },
        { id: 'b', name: long },
      ],
      partnerships: [{ upstream: 'a', downstream: 'b', dataSync: true, exclusive: true, allowEdit: true }],
    }),
  );
  await expect(sluice.row(/^Very long/)).toBeVisible();
  const scenario = await exportedText(sluice);
  const { name, path, text } = await savedPage(sluice);
  expect(name).toMatch(/^[\p{L}\p{N}-]{1,60}\.html$/u);
  const [above] = text.split('id="sluice-engine"');
  expect(above?.match(/<script/g), 'theme, scenario, what is shown, engine').toHaveLength(4);
  const file = await opened(browser, path);
  await expect(file.page).toHaveTitle(`${kHostile} · Sluice`.replace(/\s+/g, ' '));
  await expect(file.row(/^Very long .* end/)).toBeVisible();
  await expect(file.row(/^A <\/script>/)).toBeVisible();
  expect(await exportedText(file)).toBe(scenario);
  expect(file.wrongs).toEqual([]);
  await file.page.context().close();
  void page;
});

test('names are replaced in the file where that is asked, and the menu saves it too', async ({
  sluice,
  page,
  browser,
}) => {
  await sluice.open();
  const { name, path, text } = await savedPage(sluice, true);
  expect(name).toBe('scenario.html');
  const held = blockOf(text, 'sluice-scenario') + blockOf(text, 'sluice-shown');
  for (const word of ['Sunrise', 'Helios', 'Three modes']) expect(held).not.toContain(word);
  expect(/<title>([^<]*)<\/title>/.exec(text)?.[1]).toBe('Sluice');
  const file = await opened(browser, path);
  await expect(file.treegrid).toContainText('Partner 1');
  await file.page.context().close();
  await page.getByRole('button', { name: 'Export' }).click();
  const item = page.getByRole('menuitem', { name: 'Save as one page that needs no network (HTML)' });
  expect(blockOf((await saved(page, item)).text, 'sluice-scenario')).toContain('Helios Home Power');
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('all of Sluice');
});
