// Whatever the page gives away is a file that it reads again: every button that saves is pressed.
import type { Download, Locator } from '@playwright/test';
import { Entitlements } from './entitlement_page';
import { chainScenario } from './entitlement_scenarios';
import { expect, type Sluice, test } from './sluice';

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

test('the channel is saved as a table that reads back as the same channel', async ({ sluice }) => {
  await openEdited(sluice);
  const saved = await choose(sluice, 'Export', kTable);
  expect(saved.name).toBe('three-modes-side-by-side.csv');
  const [head, ...rows] = saved.text.trim().split('\n');
  expect(head).toMatch(/^organization,/);
  for (const name of ['Sunrise Solar', 'Nova Rooftops', 'Apex Energy']) {
    expect(rows.join('\n')).toContain(name);
  }
  await sluice.open('#new');
  await sluice.importFile(saved.name, saved.text);
  await expect(sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops')).not.toBeChecked();
  await expect(sluice.switchOf('Data Sync, Sunrise Solar to Apex Energy')).toBeChecked();
  expect(await choose(sluice, 'Export', kTable)).toEqual(saved);
});

test('a channel without organizations is a table of its header', async ({ sluice }) => {
  await sluice.open('#new');
  const { name, text } = await choose(sluice, 'Export', kTable);
  expect(name).toBe('scenario.csv');
  expect(text.trim().split('\n')).toHaveLength(1);
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

test('the palette saves the same as the menu', async ({ sluice, page }) => {
  await openEdited(sluice);
  const saved = await choose(sluice, 'Export', kTable);
  await page.getByRole('button', { name: 'Command palette' }).click();
  await page.getByRole('combobox').last().fill('as a table');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(await read(download)).toEqual(saved);
});

test('entitlements are saved as a table and as JSON, as the account that looks sees them', async ({
  sluice,
}) => {
  const entitlements = new Entitlements(sluice);
  await entitlements.open(chainScenario);
  await entitlements
    .pane('Demand chain')
    .getByRole('tablist', { name: 'Views' })
    .getByRole('tab', { name: 'Entitlements' })
    .click();
  const csv = await choose(sluice, 'Save table', 'As CSV');
  const json = await choose(sluice, 'Save table', 'As JSON');
  expect(csv.name).toBe('a-chain-of-resellers-entitlements.csv');
  expect(json.name).toBe('a-chain-of-resellers-entitlements.json');
  const listed = JSON.stringify(JSON.parse(json.text));
  for (const id of ['cad', 'keys']) {
    expect(csv.text).toContain(id);
    expect(listed).toContain(id);
  }
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
