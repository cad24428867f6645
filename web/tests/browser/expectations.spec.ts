// Expectations follow the events that they speak of: whatever is taken out, moved or set aside comes back with them.
import type { Page } from '@playwright/test';
import { expect, type Sluice, test } from './sluice';

const event = (type: string, key: string) => ({
  type,
  organization: 'sunrise',
  setting: 'adders',
  key,
});
const scenario = {
  sluice: 1,
  title: 'What is expected',
  organizations: [
    { id: 'sunrise', name: 'Sunrise' },
    { id: 'apex', name: 'Apex' },
  ],
  partnerships: [{ upstream: 'sunrise', downstream: 'apex' }],
  events: [event('addItem', 'Tile'), event('removeItem', 'Nothing'), event('addItem', 'Panel')],
  expectations: [
    { type: 'happens', event: 0 },
    { type: 'refused', event: 1 },
    { type: 'lacks', organization: 'sunrise', setting: 'adders', key: 'Panel', after: 2 },
    { type: 'holds', organization: 'sunrise', setting: 'adders', key: 'Panel' },
  ],
};

async function saved({ page }: Sluice): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save the scenario (JSON)' }).click(),
  ]);
  return Buffer.concat(await (await download.createReadStream()).toArray()).toString();
}

async function opened(sluice: Sluice): Promise<string> {
  await sluice.open();
  await sluice.importFile('expected.json', JSON.stringify(scenario));
  await expect(passing(sluice.page, '4 pass')).toBeVisible();
  return saved(sluice);
}

const passing = (page: Page, words: string) => page.getByText(`expectations: ${words}`);

test('an event that is removed takes its expectation along, says so, and undo brings both back', async ({
  sluice,
  page,
}) => {
  const before = await opened(sluice);
  await sluice.pane('Timeline').getByRole('button', { name: 'Actions for step 2' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await sluice.expectEvents(2);
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
    '1 expectation went too, of an event that is no longer there. Undo brings all back.',
  );
  await expect(passing(page, '3 pass')).toBeVisible();
  const without = await saved(sluice);
  expect(JSON.parse(without).expectations).toHaveLength(3);

  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(passing(page, '4 pass')).toBeVisible();
  expect(await saved(sluice)).toBe(before);
  await page.getByRole('button', { name: /^Redo: / }).click();
  await expect(passing(page, '3 pass')).toBeVisible();
  expect(await saved(sluice)).toBe(without);
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(passing(page, '4 pass')).toBeVisible();
  expect(await saved(sluice)).toBe(before);
});

test('a branch that is begun and gone back from keeps every expectation', async ({ sluice, page }) => {
  const before = await opened(sluice);
  const timeline = sluice.pane('Timeline');
  await timeline.getByRole('button', { name: 'Actions for step 1' }).click();
  await page.getByRole('menuitem', { name: 'Branch after it' }).click();
  await sluice.expectEvents(1);
  const aside = timeline.getByRole('list', { name: 'Branches set aside' });
  const goOn = async (events: number) => {
    await aside.getByRole('button').first().click();
    await sluice.expectEvents(events);
  };
  await goOn(3);
  expect(await saved(sluice)).toBe(before);
  await goOn(1);

  const sentence = timeline.getByRole('combobox', { name: 'Item' });
  await sentence.fill('Carport');
  await timeline.getByRole('combobox', { name: 'Setting' }).fill('Adders');
  await page.getByRole('option', { name: /^Adders/ }).click();
  await timeline.getByRole('button', { name: 'Apply' }).click();
  await sluice.expectEvents(2);
  const branch = await saved(sluice);

  await goOn(3);
  await expect(passing(page, '4 pass')).toBeVisible();
  expect(await saved(sluice)).toBe(before);

  // And there again: what the other branch expected of its own is as it was.
  await goOn(2);
  expect(await saved(sluice)).toBe(branch);
  for (let undos = 0; undos < 6; undos += 1) await page.getByRole('button', { name: /^Undo: / }).click();
  await sluice.expectEvents(3);
  expect(await saved(sluice)).toBe(before);
});

test.describe('in the middle of the timeline', () => {
  async function atSecond(sluice: Sluice): Promise<string> {
    const before = await opened(sluice);
    await sluice.slider.press('Home');
    await sluice.slider.press('ArrowRight');
    await expect(sluice.slider).toHaveValue('1');
    return before;
  }
  async function addPanel({ page, pane }: Pick<Sluice, 'page' | 'pane'>, item = 'Panel'): Promise<void> {
    const timeline = pane('Timeline');
    await timeline.getByRole('combobox', { name: 'Item' }).fill(item);
    await timeline.getByRole('combobox', { name: 'Setting' }).fill('Adders');
    await page.getByRole('option', { name: /^Adders/ }).click();
    await timeline.getByRole('button', { name: 'Apply' }).click();
  }

  test('what would fail is told before, with what would be found; every way out is one', async ({
    sluice,
    page,
  }) => {
    const before = await atSecond(sluice);
    // The third event adds the panel too, and is refused for this one.
    const asked = page.getByRole('dialog', {
      name: '1 later event would be refused, 1 expectation would fail',
    });
    const add = () => addPanel({ page, pane: (name) => sluice.pane(name) });
    await add();
    await expect(asked.getByRole('listitem')).toHaveCount(2);
    await expect(asked.getByRole('listitem').last()).toContainText('Sunrise');
    await expect(asked.getByRole('button', { name: 'Branch here' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(asked).toBeHidden();
    expect(await saved(sluice)).toBe(before);

    await add();
    await asked.getByRole('button', { name: 'Insert all the same' }).click();
    await sluice.expectEvents(4);
    await expect(passing(page, '3 pass, 1 fails')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(passing(page, '4 pass')).toBeVisible();
    expect(await saved(sluice)).toBe(before);

    await add();
    await page
      .getByRole('dialog', { name: '1 later event would be refused' }) // that they may fail is agreed to
      .getByRole('button', { name: 'Branch here' })
      .click();
    await sluice.expectEvents(2);
    await page.keyboard.press('Control+z');
    await sluice.expectEvents(3);
    expect(await saved(sluice)).toBe(before);
  });

  test('an event that is put elsewhere is asked about too', async ({ sluice, page }) => {
    const before = await opened(sluice);
    const timeline = sluice.pane('Timeline');
    const move = async () => {
      await timeline.getByRole('button', { name: 'Actions for step 3' }).click();
      await page.getByRole('menuitem', { name: 'Move up' }).click();
    };
    await move();
    const asked = page.getByRole('dialog', { name: '1 expectation would fail' });
    await expect(asked.getByRole('button', { name: 'Branch here' })).toHaveCount(0);
    await asked.getByRole('button', { name: 'Cancel' }).click();
    expect(await saved(sluice)).toBe(before);
    await move();
    await asked.getByRole('button', { name: 'Do it all the same' }).click();
    await expect(passing(page, '3 pass, 1 fails')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(passing(page, '4 pass')).toBeVisible();
    expect(await saved(sluice)).toBe(before);
  });

  test('an example may be tried: what fails is told with the step, as far in as one is', async ({
    sluice,
  }) => {
    await sluice.open();
    for (const name of ['Nova Rooftops', 'Apex Energy']) {
      await sluice.switchOf(`Data Sync, Sunrise Solar to ${name}`).click();
    }
    await sluice.expectEvents(5);
    await expect(sluice.strip).toContainText(/\d+ expectations fail now/);
  });
});
