// Whatever the page gives away is a file that it reads again: every button that saves is pressed.
import type { Download, Locator, Page } from '@playwright/test';
import { Entitlements } from './entitlement_page';
import { chainScenario } from './entitlement_scenarios';
import { planScenario } from './plan_scenarios';
import { expect, type Sluice, test } from './sluice';
import { saleUnderWay } from './tier_scenarios';

interface Saved {
  name: string;
  text: string;
}

async function read(download: Download): Promise<Saved> {
  const text = Buffer.concat(await (await download.createReadStream()).toArray()).toString();
  return { name: download.suggestedFilename(), text };
}

/** Presses what saves and reads the file that the browser was given. */
async function press({ page }: Sluice, button: Locator): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return read(download);
}

/** Chooses what saves in the menu of a button. */
async function choose(sluice: Sluice, menu: string, item: string): Promise<Saved> {
  await sluice.page.getByRole('button', { name: menu }).click();
  return press(sluice, sluice.page.getByRole('menuitem', { name: item, exact: true }));
}

/** Chooses what saves by its words in the palette. */
async function chooseInPalette(page: Page, words: string): Promise<Saved> {
  await page.getByRole('button', { name: 'Command palette' }).click();
  await page.getByRole('combobox', { name: 'Do or find' }).fill(words);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  return read(download);
}

const kForSpreadsheets = (what: string) => `${what} for a spreadsheet CSV with a byte order mark`;

const kScenario = 'Save the scenario (JSON)';
const kHere = 'Save the present as a new start (JSON)';
const kTable = 'Save the channel as a table (CSV)';

/** A channel with one edit, so that the timeline and the present differ. */
async function openEdited(sluice: Sluice): Promise<void> {
  await sluice.open();
  const nova = sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops');
  await nova.click();
  await expect(nova).not.toBeChecked();
}

test('the channel is saved as a table that reads back as the same channel, by menu and by palette', async ({
  sluice,
  page,
}) => {
  await openEdited(sluice);
  const saved = await choose(sluice, 'Export', kTable);
  expect(saved.name).toBe('three-modes-side-by-side.csv');
  const [head, ...rows] = saved.text.trim().split('\n');
  expect(head).toMatch(/^organization,/);
  for (const name of ['Sunrise Solar', 'Nova Rooftops', 'Apex Energy']) {
    expect(rows.join('\n')).toContain(name);
  }
  expect(await chooseInPalette(page, 'as a table')).toEqual(saved);
  await sluice.open('#new');
  const empty = await choose(sluice, 'Export', kTable);
  expect(empty.name).toBe('scenario.csv');
  expect(empty.text.trim().split('\n')).toHaveLength(1);
  await sluice.importFile(saved.name, saved.text);
  await expect(sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops')).not.toBeChecked();
  await expect(sluice.switchOf('Data Sync, Sunrise Solar to Apex Energy')).toBeChecked();
  expect(await choose(sluice, 'Export', kTable)).toEqual(saved);
});

test('the channel is saved as a workbook that reads back as the same channel', async ({ sluice, page }) => {
  await openEdited(sluice);
  const table = await choose(sluice, 'Export', kTable);
  await page.getByRole('button', { name: 'Export' }).click();
  const item = page.getByRole('menuitem', { name: 'Save the channel as a workbook (XLSX)', exact: true });
  const [download] = await Promise.all([page.waitForEvent('download'), item.click()]);
  expect(download.suggestedFilename()).toBe('three-modes-side-by-side.xlsx');
  const workbook = Buffer.concat(await (await download.createReadStream()).toArray());
  await sluice.open('#new');
  await sluice.importFile('channel.xlsx', workbook);
  await expect(sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops')).not.toBeChecked();
  expect((await choose(sluice, 'Export', kTable)).text).toBe(table.text);
});

test('the scenario is saved with its timeline, the present as a start without one', async ({ sluice }) => {
  await openEdited(sluice);
  const scenario = await choose(sluice, 'Export', kScenario);
  expect(scenario.name).toBe('three-modes-side-by-side.json');
  expect(JSON.parse(scenario.text).events).toHaveLength(4); // three of the example and the edit
  const here = await choose(sluice, 'Export', kHere);
  expect(here.name).toBe('three-modes-side-by-side-step-1.json');
  expect(JSON.parse(here.text).events ?? []).toEqual([]);
  for (const { name, text } of [scenario, here]) {
    await sluice.importFile(name, text);
    expect((await choose(sluice, 'Export', kScenario)).text).toBe(text);
  }
});

test('going on from the present begins without events, and keeps the state', async ({ sluice, page }) => {
  await openEdited(sluice);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Go on from the present as a new scenario' }).click();
  await sluice.expectEvents(0);
  await expect(sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops')).not.toBeChecked();
});

test('a catalogue is saved for spreadsheets, says what stays behind and reads back', async ({
  sluice,
  page,
}) => {
  await sluice.openPlans(planScenario);
  await page.getByRole('tab', { name: 'Catalogue' }).click();
  await page.getByRole('combobox', { name: 'Catalogue of' }).selectOption('Acme Cloud');
  const plain = await choose(sluice, 'Save table', 'Catalogue as CSV');
  expect(plain.name).toBe('a-provider-and-its-resellers-catalogue-acme-cloud.csv');
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
    'The table holds what this organization sells',
  );
  const marked = await choose(sluice, 'Save table', kForSpreadsheets('Catalogue'));
  expect(marked).toEqual({ name: plain.name, text: `\uFEFF${plain.text}` });
  await sluice.importFile(marked.name, marked.text);
  await expect(
    page.getByRole('region', { name: 'Catalogue' }).getByRole('list', { name: 'Plans' }),
  ).toContainText('Gold');
});

test('entitlements are saved as tables, with the accounts unless somebody looks', async ({
  sluice,
  page,
}) => {
  const entitlements = new Entitlements(sluice);
  await entitlements.open(chainScenario);
  await entitlements.choose('cad');
  const csv = await choose(sluice, 'Save table', 'Entitlements as CSV');
  const marked = await choose(sluice, 'Save table', kForSpreadsheets('Entitlements'));
  const json = await choose(sluice, 'Save table', 'Entitlements as JSON');
  expect(csv.name).toBe('a-chain-of-resellers-entitlements.csv');
  expect(marked.text).toBe(`\uFEFF${csv.text}`);
  expect(json.name).toBe('a-chain-of-resellers-entitlements.json');
  const listed = JSON.stringify(JSON.parse(json.text));
  for (const id of ['cad', 'keys']) {
    expect(csv.text).toContain(id);
    expect(listed).toContain(id);
  }
  const whole = await choose(sluice, 'Save table', 'Entitlements and accounts as CSV');
  expect(whole.name).toBe('a-chain-of-resellers-entitlements-and-accounts.csv');
  await sluice.importFile(whole.name, whole.text);
  await expect(entitlements.accounts.getByRole('row', { name: /^Quiet Corner/ })).toBeVisible();
  expect((await choose(sluice, 'Save table', kForSpreadsheets('Entitlements and accounts'))).text).toContain(
    whole.text,
  );
  await entitlements.viewAs('Nordic Distribution');
  await page.getByRole('button', { name: 'Save table' }).click();
  await expect(page.getByRole('menuitem')).toHaveText([/as CSV$/, /spreadsheet/, /as JSON$/]);
});

test('requests, tier configurations and assets are saved as tables, by menu and by palette', async ({
  sluice,
  page,
}) => {
  await sluice.openTiers(saleUnderWay);
  const requests = await choose(sluice, 'Save table', 'Requests as CSV');
  expect(requests.name).toBe('two-tiers-requests.csv');
  for (const id of ['PR-1', 'TCR-1', 'TCR-2']) expect(requests.text).toContain(id);
  expect((await choose(sluice, 'Save table', 'Tier configurations as CSV')).text).toContain('TC-2');
  expect((await choose(sluice, 'Save table', 'Assets as CSV')).text).toContain('AS-1');
  for (const [what, name] of [
    ['Requests', 'requests'],
    ['Tier configurations', 'tier-configurations'],
    ['Assets', 'assets'],
  ] as const) {
    const marked = await choose(sluice, 'Save table', kForSpreadsheets(what));
    expect(marked.name).toBe(`two-tiers-${name}.csv`);
    expect(marked.text).toMatch(/^\uFEFF[a-z]/i);
  }
  expect(await chooseInPalette(page, 'save requests csv')).toEqual(requests);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the list of all that there is saves too', async ({ sluice, page }) => {
    await sluice.open();
    await page.getByRole('button', { name: 'More' }).click();
    for (const [label, ending] of [
      [kScenario, 'json'],
      [kHere, 'json'],
      [kTable, 'csv'],
    ] as const) {
      const { name, text } = await press(sluice, page.getByRole('button', { name: label }));
      expect(name).toMatch(new RegExp(`^three-modes-side-by-side.*\\.${ending}$`));
      expect(text.length).toBeGreaterThan(100);
    }
  });
});
