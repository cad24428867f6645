// Links: what is shared is what somebody else sees, whatever stood in the address, and a broken one costs nothing.
import { expect, type Sluice, test } from './sluice';

const kNova = 'Data Sync, Sunrise Solar to Nova Rooftops';

async function share(sluice: Sluice): Promise<string> {
  await sluice.page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = sluice.page.getByRole('dialog', { name: 'Share' });
  const field = dialog.getByRole('textbox', { name: 'Link' });
  await expect(field).toHaveValue(/#s1\./);
  return field.inputValue();
}

async function close(sluice: Sluice): Promise<void> {
  await sluice.page.keyboard.press('Escape');
  await expect(sluice.page.getByRole('dialog')).toHaveCount(0);
}

test('a link opens where the sender stood, with what was selected', async ({ sluice, page, context }) => {
  await sluice.open();
  await sluice.switchOf(kNova).click();
  await expect(sluice.switchOf(kNova)).not.toBeChecked();
  await page
    .getByRole('row', { name: /Helios Home Power/ })
    .first()
    .click();
  const link = await share(sluice);
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('heading', { name: 'Helios Home Power' })).toBeVisible();
  await expect(other).toHaveTitle(/Three modes side by side/);
  await expect(other.getByRole('switch', { name: kNova })).not.toBeChecked();
  await other.close();
});

test('a link of another system opens in its tab', async ({ sluice, page, context }) => {
  await sluice.open();
  await page.getByRole('tab', { name: 'Tier Setup' }).click();
  await page.getByRole('button', { name: 'Examples' }).first().click();
  await page
    .getByRole('dialog', { name: 'Examples' })
    .getByRole('button', { name: /An update fails/ })
    .click();
  await expect(page).toHaveTitle(/An update fails/);
  const link = await share(sluice);
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('tab', { name: 'Tier Setup' })).toHaveAttribute('aria-selected', 'true');
  await expect(other).toHaveTitle(/An update fails/);
  await other.close();
});

test('the same state gives the same link, from whatever address it was opened', async ({ sluice, page }) => {
  await sluice.open('#new');
  await page.goto('about:blank');
  await sluice.open();
  const link = await share(sluice);
  await close(sluice);
  expect(await share(sluice)).toBe(link);
  await close(sluice);
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page).toHaveTitle(/Three modes side by side/);
  expect(await share(sluice)).toBe(link);
});

test('names stay behind where that is asked, and the link can be copied', async ({
  sluice,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await sluice.open();
  const link = await share(sluice);
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('checkbox', { name: 'Replace the names of organizations' }).check();
  const field = dialog.getByRole('textbox', { name: 'Link' });
  await expect(field).not.toHaveValue(link);
  await expect(field).toHaveValue(/#s1\./);
  await expect(dialog).toContainText('title and notes are left out');
  await dialog.getByRole('button', { name: 'Copy the link' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await field.inputValue());
  await page.goto('about:blank');
  await page.goto(copied);
  await expect(page.getByRole('row', { name: /Partner 1/ }).first()).toBeVisible();
  await expect(page.getByText('Sunrise Solar')).toHaveCount(0);
});

test('a link that was cut says so, and what is open stays', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.switchOf(kNova).click();
  await expect(sluice.switchOf(kNova)).not.toBeChecked();
  const link = await share(sluice);
  await close(sluice);
  const hash = new URL(link).hash;
  const notices = page.getByRole('region', { name: 'Notices' });
  for (const [broken, says] of [
    [hash.slice(0, -40), 'This link was cut'],
    [
      `${hash.slice(0, 60)}${hash[60] === 'A' ? 'B' : 'A'}${hash.slice(61)}`,
      'This link was altered on its way',
    ],
    ['#s7.AAAA', 'This link was made by a newer Sluice'],
  ] as const) {
    await page.evaluate((to) => {
      location.hash = to;
    }, broken);
    await expect(notices).toContainText(says);
    await expect(sluice.switchOf(kNova)).not.toBeChecked();
  }
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await expect(page).toHaveTitle(/Three modes side by side/);
  await expect(sluice.switchOf(kNova)).not.toBeChecked();
});

test('a broken link in a new page: the first example is there, and the reason', async ({ sluice, page }) => {
  await sluice.open('#s1.AAAA');
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('This link was cut');
  await expect(sluice.switchOf(kNova)).toBeVisible();
});

test('a link that is pasted on the page opens', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.switchOf(kNova).click();
  await expect(sluice.switchOf(kNova)).not.toBeChecked();
  const link = await share(sluice);
  await close(sluice);
  await page.getByRole('button', { name: 'New' }).click();
  await expect(page).not.toHaveTitle(/Three modes/);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, link);
  await expect(page).toHaveTitle(/Three modes side by side/);
  await expect(sluice.switchOf(kNova)).not.toBeChecked();
});

test('a table for a document is copied and saved as it is chosen', async ({ sluice, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await sluice.open();
  await share(sluice);
  const tables = page.getByRole('group', { name: 'A table for a document' });
  await tables.getByRole('button', { name: 'Copy the table' }).click();
  await expect(tables.getByRole('button', { name: 'Copied the table' })).toBeVisible();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown.split('\n').slice(0, 2)).toEqual([
    '| Upstream | Partner | Setting | Invited | Partnered | Added | Changed | Removed |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ]);
  expect(markdown).toContain('| Sunrise Solar | Apex Energy | Adders |');

  await tables.getByLabel('Table').selectOption('Outcome table');
  await tables.getByLabel('Form').selectOption('HTML');
  await expect(tables.getByRole('button', { name: 'Copy the table' })).toBeVisible();
  const saving = page.waitForEvent('download');
  await tables.getByRole('button', { name: 'Save the table' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('three-modes-side-by-side-outcome-table.html');
  const html = Buffer.concat(await (await download.createReadStream()).toArray()).toString();
  const cells = await page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'text/html');
    return [...read.querySelectorAll('tr')].map((row) => row.children.length);
  }, html);
  expect(new Set(cells)).toEqual(new Set([7]));
});

test('a picture for a document is saved as SVG and PNG, and copied', async ({ sluice, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await sluice.open();
  await share(sluice);
  const pictures = page.getByRole('group', { name: 'A picture for a document' });
  const saved = async (button: string) => {
    const saving = page.waitForEvent('download');
    await pictures.getByRole('button', { name: button }).click();
    const download = await saving;
    const bytes = Buffer.concat(await (await download.createReadStream()).toArray());
    return { name: download.suggestedFilename(), bytes };
  };
  const svg = await saved('Save as SVG');
  expect(svg.name).toBe('three-modes-side-by-side-channel.svg');
  const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg.bytes.toString()) ?? [];
  expect(svg.bytes.toString()).toContain('>Helios Home Power</text>');
  const png = await saved('Save as PNG');
  expect(png.name).toBe('three-modes-side-by-side-channel.png');
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([
    2 * Number(width),
    2 * Number(height),
  ]);
  await pictures.getByRole('button', { name: 'Copy the picture' }).click();
  await expect(pictures.getByRole('button', { name: 'Copied the picture' })).toBeVisible();
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types: each }) => each),
  );
  expect(types).toContain('image/png');
  await pictures.getByLabel('Picture').selectOption('Matrix');
  await expect(pictures.getByRole('button', { name: 'Copy the picture' })).toBeEnabled();
  const matrix = await saved('Save as SVG');
  expect(matrix.name).toBe('three-modes-side-by-side-matrix.svg');
  expect(matrix.bytes.toString()).toContain('>Adders</text>');
});

test('on a phone the link is under More', async ({ sluice, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await sluice.open();
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Share a link, a picture or a table' }).click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/#s1\./);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, 'it scrolls sideways').toBeLessThanOrEqual(390);
});
