// Import CSV or JSON by drop, paste or file: errors by row with a suggestion; good rows can be taken.
import { readFileSync } from 'node:fs';
import { workbookFiles, zip } from '../../../tests/wasm/lib/workbooks.mjs';
import { expect, test } from './sluice';

declare global {
  interface Window {
    opened: number;
  }
}

const kGood = 'organization,upstream,data_sync,exclusive,allow_edit\nSunrise\nApex,Sunrise,yes,yes,no\n';
const kMixed = `${kGood}Nova,Sunrse,yes,maybe,no\nZen,Sunrise,on,off,off\n`;

test('a pasted table with mistakes is refused by row, with suggestions, and its good rows can be taken', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await sluice.importText(kMixed);
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByRole('alert')).toContainText('2 problems');
  await expect(dialog.getByRole('row', { name: /row 4, column upstream/ })).toContainText(
    'Did you mean "Sunrise"?',
  );
  await expect(dialog.getByRole('row', { name: /row 4, column exclusive/ })).toContainText('maybe');
  await expect(dialog.getByRole('textbox')).toHaveValue(kMixed);
  await expect(page.getByRole('button', { name: 'Three modes side by side' })).toBeAttached();
  await expect(dialog).toContainText(
    'What is good of it: 3 organizations. What is listed here would be left out.',
  );
  await dialog.getByRole('button', { name: 'Take the good rows' }).click();
  await expect(dialog).toBeHidden();
  await expect(sluice.row(/^Zen/)).toBeVisible();
  await expect(sluice.row(/^Nova/)).toHaveCount(0);
  await page.getByRole('button', { name: /warning/ }).click();
  await expect(page.getByRole('dialog')).toContainText('row 4');
});

for (const name of ['Channel', 'Catalogue', 'Entitlements']) {
  const kind = name.toLowerCase();
  test(`the ${kind} to begin with is saved and read back`, async ({ sluice, page }) => {
    await sluice.open();
    await page.getByRole('button', { name: 'Import' }).first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `${name} as CSV`, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${kind}.csv`);
    const table = readFileSync(await download.path(), 'utf8');
    expect(table).toBe(readFileSync(new URL(`../../public/templates/${kind}.csv`, import.meta.url), 'utf8'));
    const [workbook] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `${name} as XLSX`, exact: true }).click(),
    ]);
    expect(workbook.suggestedFilename()).toBe(`${kind}.xlsx`);
    const built = readFileSync(new URL(`../../public/templates/${kind}.xlsx`, import.meta.url));
    expect(readFileSync(await workbook.path()).equals(built)).toBe(true);
    const dialog = page.getByRole('dialog', { name: 'Import' });
    await dialog.getByRole('textbox').fill(table);
    await dialog.getByRole('button', { name: 'Import' }).click();
    await expect(dialog).toBeHidden();
    await expect(
      page.getByText(kind === 'catalogue' ? 'Provider' : /Head Office|Producer/).first(),
    ).toBeVisible();
  });
}

test('where no row is good, it is said and nothing offers to take one', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.importText('organization,upstream\nApex,Nobody\nNova,Apex\n');
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog).toContainText('Nothing of it can be taken as it is.');
  await expect(dialog.getByRole('button', { name: 'Take the good rows' })).toHaveCount(0);
});

test('a file is chosen, another is dropped anywhere', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.importFile('channel.csv', kGood.replaceAll('Apex', 'Nova'));
  await expect(sluice.row(/^Nova Data Sync, Sunrise to Nova/)).toBeVisible();
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'channel.csv', { type: 'text/csv' }));
    return transfer;
  }, kGood);
  await page.dispatchEvent('#pane-picture', 'drop', { dataTransfer: data });
  await expect(sluice.row(/^Apex Data Sync, Sunrise to Apex/)).toBeVisible();
});

const kForeign = 'Name,Parent,Roof,Phone\nSunrise\nApex,Sunrise,Tile roof,555\n';

test('columns of other names are proposed, corrected once, and remembered for the next table', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await sluice.importText(kForeign);
  const dialog = page.getByRole('dialog', { name: 'Import' });
  const field = (theirs: string) => dialog.getByRole('combobox', { name: `Our column for ${theirs}` });
  const leftOut = (theirs: string) => dialog.getByRole('checkbox', { name: `Leave out ${theirs}` });
  await expect(field('Name')).toHaveValue('organization');
  await expect(field('Parent')).toHaveValue('upstream');
  await expect(dialog.getByRole('checkbox', { name: 'Leave out Phone' })).toBeChecked();
  await expect(dialog.getByRole('row', { name: /^Phone Personal data/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Roof Not known .*Tile roof/ })).toBeVisible();
  await leftOut('Roof').uncheck();
  await field('Roof').fill('adders');
  await field('Parent').fill('upstrem');
  await field('Roof').press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('1 problem.');
  await expect(dialog.getByRole('row', { name: /Did you mean "upstream"/ })).toBeVisible();
  await expect(field('Roof')).toHaveValue('adders');
  await field('Parent').fill('upstream');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog).toBeHidden();
  await sluice.choose('Apex');
  await expect(sluice.pane('Inspector')).toContainText('Tile roof');
  await page.reload(); // the browser remembers it
  await expect(page.getByText(/^engine \d/)).toBeAttached();
  await sluice.importText(kForeign.replaceAll('Apex', 'Nova'));
  await expect(field('Parent')).toHaveValue('upstream');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save what the columns are' }).click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  expect(text).toBe('Name=organization\nParent=upstream\nRoof=adders\nPhone=\n');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(sluice.row(/^Nova/)).toBeVisible();
});

test('what is proposed for the columns is taken with one press', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.importText(kForeign);
  await page.getByRole('button', { name: 'Take the suggestions' }).click();
  await expect(sluice.row(/^Apex Data Sync, Sunrise to Apex/)).toBeVisible();
  await expect(page.getByText('2 organizations imported.').first()).toBeVisible();
});

const kMisspelt =
  'organization;upstream;data_sync\r\nSunrise;;\r\n"Apex";Sunrse;jes\r\n\r\nNova;Sunrse;jes\r\nLow;Sunrise;perhaps';

test('a table is repaired where it stands: one cell, all, undone, saved, and taken', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await sluice.importText(kMisspelt);
  const dialog = page.getByRole('dialog', { name: 'Import' });
  const text = dialog.getByRole('textbox', { name: 'or paste it' });
  await expect(dialog.getByRole('alert')).toHaveText('4 problems. Nothing was changed.');
  await dialog.getByRole('button', { name: 'row 6, column data_sync' }).click();
  await expect(text).toBeFocused();
  const selected = () =>
    text.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    );
  await expect.poll(selected).toBe('perhaps');
  await dialog.getByRole('button', { name: 'Put yes into row 3, column data_sync' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('2 problems. Nothing was changed.');
  await expect(text).toHaveValue(kMisspelt.replaceAll('\r\n', '\n').replaceAll('jes', 'yes'));
  await dialog.getByRole('button', { name: 'Undo the repair' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('4 problems. Nothing was changed.');
  await expect(text).toHaveValue(kMisspelt.replaceAll('\r\n', '\n'));
  await dialog.getByRole('button', { name: 'Put in all 2 proposals' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('1 problem. Nothing was changed.');
  await text.fill((await text.inputValue()).replace('perhaps', 'on'));
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(sluice.row(/^Nova Data Sync, Sunrise to Nova/)).toBeVisible();
});

test('a file is repaired byte for byte, and saved; with nothing wrong it waits to be taken', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  const table = kMisspelt.replace('perhaps', 'no');
  await sluice.chooseFile('partners.csv', Buffer.from(`\ufeff${table}`));
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByRole('button', { name: 'Put in all 2 proposals' }).press('Enter');
  await expect(dialog.getByText('Nothing is wrong with the table now.')).toBeVisible();
  await expect.poll(() => dialog.evaluate((own) => own.contains(document.activeElement))).toBe(true);
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the table' }).press('Enter');
  const download = await saved;
  expect(download.suggestedFilename()).toBe('partners.csv');
  expect(readFileSync(await download.path(), 'utf8')).toBe(
    `\ufeff${table.replaceAll('jes', 'yes').replaceAll('Sunrse', 'Sunrise')}`,
  );
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(sluice.row(/^Apex Data Sync, Sunrise to Apex/)).toBeVisible();
});

test('what was said of the columns of a table holds when its last problem is repaired', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await sluice.importText('Name,Belongs to,Data Sync\nSunrise,,\nApex,Sunrse,yes\n');
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByRole('combobox', { name: 'Our column for Belongs to' })).toHaveValue('upstream');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await dialog.getByRole('button', { name: 'Put Sunrise into row 3, column Belongs to' }).click();
  await expect(dialog.getByText('Nothing is wrong with the table now.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(sluice.row(/^Apex Data Sync, Sunrise to Apex/)).toBeVisible();
});

test('in an archive a problem is told, and nothing offers to repair what stands in it', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  const archive = zip({ 'partners.csv': Buffer.from(kMisspelt) });
  await sluice.chooseFile('partners.zip', Buffer.from(archive));
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByRole('alert')).toContainText('4 problems');
  await expect(dialog.getByText('Did you mean "yes"?').first()).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Put / })).toHaveCount(0);
});

const workbook = (name: string) =>
  readFileSync(new URL(`../../../tests/data/workbooks/${name}`, import.meta.url));

test('a workbook is dropped as it is; what it holds besides the table is told', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.importFile('channel.xlsx', workbook('channel-libreoffice.xlsx'));
  await expect(sluice.row(/^Apex Élan Data Sync, Sunrise Solar to Apex Élan/)).toBeVisible();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('"Old" is not, being hidden');
});

test('what a file is stands there before anything changes, and with what came of it', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const dialog = document.querySelector('dialog[open]')?.textContent ?? '';
      const list = document.querySelector('[role=treegrid]')?.textContent ?? '';
      if (dialog.includes('This is a table of a channel') && !seen.includes('kind')) seen.push('kind');
      if (list.includes('Zenith') && !seen.includes('opened')) seen.push('opened');
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await sluice.importFile('channel.csv', `${kGood}Zenith,Sunrise,yes,no,no\n`);
  await expect(sluice.row(/^Zenith/)).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
    'kind',
    'opened',
  ]);
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
    '3 organizations imported. This is a table of a channel, by its column "organization".',
  );
});

test.describe('a slow engine', () => {
  test.use({ delay: 200 });

  test('what is pressed twice before it is known what it is, is opened once', async ({ sluice, page }) => {
    await sluice.open();
    await page.getByRole('button', { name: 'Import' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Import' });
    await dialog.getByRole('textbox').fill(kGood);
    await page.evaluate(() => {
      const asked = { opened: 0 };
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
        if (JSON.stringify(message[0]).includes('call\\":\\"open\\",\\"format\\":\\"csv')) window.opened += 1;
        Reflect.apply(post, this, message);
      };
      Object.assign(window, asked);
    });
    await dialog.getByRole('button', { name: 'Import' }).dblclick();
    await expect(dialog).toBeHidden();
    await expect(sluice.row(/^Apex/)).toBeVisible();
    await page.waitForTimeout(1500); // a second opening would come by now
    expect(await page.evaluate(() => window.opened)).toBe(1);
    await page.getByRole('button', { name: 'Import' }).first().click();
    await expect(dialog.getByRole('textbox')).toHaveValue('');
    await expect(dialog.getByRole('alert')).toHaveCount(0);
  });
});

test('of several files each is named; of one in other words its likely kind, until it is another', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await page.getByRole('button', { name: 'Import' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.locator('input[type=file]').setInputFiles([
    { name: 'a.csv', mimeType: 'text/plain', buffer: Buffer.from(kMixed) },
    { name: 'b.csv', mimeType: 'text/plain', buffer: Buffer.from('plan,setup\nGold,5\n') },
  ]);
  await expect(dialog).toContainText('a.csv: This is a table of a channel, by its column "organization".');
  await expect(dialog).toContainText('b.csv: This is a table of plans, by its column "plan".');
  await dialog.getByRole('button', { name: 'Clear' }).click();
  await expect(dialog).not.toContainText('This is');
  await dialog.getByRole('textbox').fill(kForeign);
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(dialog).toContainText('This is likely a table of a channel, by columns like');
  await dialog.getByRole('textbox').fill('organization\n');
  await expect(dialog).not.toContainText('This is likely');
});

test('of a workbook whose table is not taken, another sheet is chosen', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.chooseFile(
    'sheets.xlsx',
    zip(
      workbookFiles({
        Ours: [
          ['organization', 'colour'],
          ['A', 'red'],
        ],
        Theirs: [['Name'], ['B']],
      }),
    ),
  );
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByRole('alert')).toContainText('Nothing was changed.');
  await expect(dialog.getByRole('combobox', { name: 'Sheet' })).toHaveValue('Ours');
  await expect(dialog.getByRole('textbox')).toHaveCount(0);
  await dialog.getByRole('combobox', { name: 'Sheet' }).selectOption('Theirs');
  await expect(dialog.getByRole('row', { name: /^Name Proposed/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(sluice.row(/^B$/)).toBeVisible();
});

test('a workbook that cannot be read says what to do, and what is open stays', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.chooseFile('old.xls', workbook('channel-libreoffice.xls'));
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog).toContainText('save it as XLSX or CSV');
  await page.keyboard.press('Escape');
  await expect(sluice.treegrid.getByRole('row')).toHaveCount(5);
});

test('a broken JSON file is refused with its place, and nothing is lost', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.importText('{ "sluice": 1, "organizations": [ { "id": 7, "colour": "red" } ');
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog
    .getByRole('textbox')
    .fill('{ "sluice": 1, "organizations": [ { "id": 7, "colour": "red" } ] }');
  await dialog.getByRole('button', { name: /^(Import|Try again)$/ }).click();
  await expect(dialog.getByRole('row', { name: /\/organizations\/0\/colour/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sluice.treegrid.getByRole('row')).toHaveCount(5);
});

test('a scenario with hostile texts is shown as text', async ({ sluice, page }) => {
  await sluice.open();
  const name = '<img src=x onerror="document.title=1"><script>document.title=1</script> مرحبا 🌞';
  const scenario = {
    sluice: 1,
    title: '</title><script>1</script>',
    organizations: [{ id: 'a', name, settings: { adders: ['<b>bold</b>', 'x'.repeat(10_000)] } }],
  };
  await sluice.importText(JSON.stringify(scenario));
  await expect(sluice.treegrid.getByRole('rowheader').last()).toHaveText(name);
  await sluice.treegrid.getByRole('rowheader').last().click();
  await expect(sluice.pane('Inspector')).toContainText('<b>bold</b>');
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  await expect(page).toHaveTitle(/<\/title><script>/);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width).toBeLessThanOrEqual(0);
});

test('what is saved can be opened again, unchanged', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops').click();
  const save = async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem').first().click(),
    ]);
    return Buffer.concat(await (await download.createReadStream()).toArray()).toString();
  };
  const saved = await save();
  expect(JSON.parse(saved)).toMatchObject({ sluice: 1, title: 'Three modes side by side' });
  await sluice.importText(saved);
  await expect(page.getByRole('dialog', { name: 'Import' })).toBeHidden();
  expect(await save()).toBe(saved);
});

test('with the keyboard alone: paste a table and take its good rows', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.tabTo(page.getByRole('button', { name: 'Import' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await sluice.tabTo(dialog.getByRole('textbox'));
  await page.keyboard.insertText(kMixed);
  await sluice.tabTo(dialog.getByRole('button', { name: 'Import' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await sluice.tabTo(dialog.getByRole('button', { name: 'Take the good rows' }));
  await page.keyboard.press('Enter');
  await expect(sluice.row(/^Zen/)).toBeVisible();
});

test('what is imported before the first example has come stays', async ({ sluice, page }) => {
  const send = await sluice.holdBack('**/examples/*.json?*');
  await sluice.open();
  await sluice.importText('organization,upstream\nAcme\nGlobex,Acme\n');
  await expect(page.getByText('2 organizations, 1 partnership')).toBeVisible();
  const sent = page.waitForResponse('**/examples/*.json?*');
  send();
  await (await sent).finished();
  await sluice.choose('Globex');
  await expect(page.getByText('2 organizations, 1 partnership')).toBeVisible();
});

for (const [width, height] of [
  [720, 450], // 1440 at 200 %
  [390, 844],
] as const)
  test(`what is wrong with a table comes into sight, ${width} pixels wide`, async ({ sluice, page }) => {
    await page.setViewportSize({ width, height });
    await sluice.open('#new');
    if (width < 700) await page.getByRole('button', { name: 'More' }).click();
    await sluice.importText(
      'organization,upstream,data_sync\nSunrise\nApex,Sunris,yes\nHelios,Sunrise,maybe\n',
    );
    const dialog = page.getByRole('dialog', { name: 'Import' });
    const problems = dialog.getByRole('region', { name: 'List of problems' });
    await expect(dialog.getByRole('alert')).toBeInViewport({ ratio: 0.9 });
    await expect(problems.getByText('Did you mean "Sunrise"?')).toBeInViewport({ ratio: 0.9 });
    const isWide = await problems.evaluate((element) => element.scrollWidth > element.clientWidth);
    expect(isWide, 'nothing is to be scrolled aside').toBe(false);
  });

test('a long import says how far it is, and is stopped without losing anything', async ({ sluice, page }) => {
  await sluice.open();
  const nova = sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops');
  await nova.click();
  await expect(nova).not.toBeChecked();
  const rows = Array.from(
    { length: 200_000 },
    (_, i) => `Partner ${i},${i < 10 ? 'Root' : `Partner ${i % 10}`},yes`,
  );
  const table = `organization,upstream,data_sync\nRoot,,\n${rows.join('\n')}\n`;
  await page.getByRole('button', { name: 'Import' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'partners.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  const bar = dialog.getByRole('progressbar', { name: 'Reading the rows' });
  await expect(bar).toBeVisible();
  expect(Number(await bar.getAttribute('max'))).toBe(200_001);
  await dialog.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(dialog.getByRole('progressbar')).toBeHidden();
  // The file is still in the dialog, the work as it was, and undo goes on from there.
  const isThere = async () => {
    await expect(dialog.getByRole('alert')).toContainText('1 problem. Nothing was changed.');
    await expect(dialog.getByRole('row', { name: /Opening was stopped/ })).toBeVisible();
    await expect(dialog.getByRole('listitem').filter({ hasText: 'partners.csv' })).toBeVisible();
  };
  await isThere();
  for (const purpose of [/^Add to this/, /^Compare with this/]) {
    await dialog.getByRole('radio', { name: purpose }).click();
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(bar).toBeVisible();
    await dialog.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(bar).toBeHidden();
    await isThere();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Three modes side by side' })).toBeAttached();
  await expect(nova).not.toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(nova).toBeChecked();
  await page.getByRole('button', { name: 'Import' }).first().click();
  await dialog.getByRole('button', { name: 'Clear' }).click();
  await page.keyboard.press('Escape');
  await sluice.importText('organization,upstream\nSmall\n');
  await expect(sluice.row(/^Small/)).toBeVisible();
});
