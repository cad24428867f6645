// Say a what-if in one sentence, preview, apply, scrub back, branch.
import type { Sluice } from './sluice';
import { expect, test } from './sluice';

/** Says "What if Sunrise Solar adds <item> to Adders" with the mouse. */
async function say(sluice: Sluice, item: string): Promise<void> {
  const timeline = sluice.pane('Timeline');
  await timeline.getByRole('combobox', { name: 'Organization' }).fill('Sunrise');
  await sluice.page.getByRole('option', { name: /^Sunrise Solar/ }).click();
  await timeline.getByRole('combobox', { name: 'Setting' }).fill('Adders');
  await sluice.page.getByRole('option', { name: /^Adders/ }).click();
  await timeline.getByRole('combobox', { name: 'Item' }).fill(item);
  await sluice.page.keyboard.press('Tab');
}

test('a sentence is previewed without being kept, then applied', async ({ sluice, page }) => {
  await sluice.open();
  await say(sluice, 'Battery kit');
  const timeline = sluice.pane('Timeline');
  await timeline.getByRole('button', { name: 'Preview' }).click();
  const report = timeline.getByRole('region', { name: 'Report' });
  await expect(report).toContainText('Preview: Sunrise Solar adds "Battery kit" to Adders');
  await expect(report).toContainText('gained');
  await expect(timeline.getByRole('list', { name: 'Events' }).getByRole('listitem')).toHaveCount(4);
  await expect(page.getByRole('treeitem', { name: /Nova Rooftops.*1 gained/ })).toBeVisible();

  await timeline.getByRole('button', { name: 'Apply' }).click();
  await expect(timeline.getByRole('list', { name: 'Events' }).getByRole('listitem')).toHaveCount(5);
  await expect(sluice.strip).toContainText('Battery kit');
  await sluice.choose('Nova Rooftops');
  await expect(sluice.pane('Inspector')).toContainText('Battery kit');
});

test('scrubbing back shows the exact state before, and forth again', async ({ sluice }) => {
  await sluice.open();
  await sluice.choose('Nova Rooftops');
  const values = sluice.pane('Inspector');
  await expect(values).not.toContainText('Tile roof');
  await sluice.pane('Timeline').getByRole('button', { name: 'One step on' }).click();
  await expect(sluice.slider).toHaveValue('1');
  await expect(values).toContainText('Tile roof');
  await sluice.pane('Timeline').getByRole('button', { name: /^2 / }).click();
  await expect(sluice.slider).toHaveValue('2');
  await sluice
    .pane('Timeline')
    .getByRole('button', { name: /^0 Start/ })
    .click();
  await expect(values).not.toContainText('Tile roof');
});

test('an event in the middle sets the later ones aside as a branch that can be opened again', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  const timeline = sluice.pane('Timeline');
  await timeline.getByRole('button', { name: /^1 / }).click();
  await timeline.getByRole('radio', { name: /Branch/ }).check();
  await say(sluice, 'Ground mount');
  await timeline.getByRole('button', { name: 'Apply' }).click();
  const events = timeline.getByRole('list', { name: 'Events' }).getByRole('listitem');
  await expect(events).toHaveCount(3);
  const notice = page.getByRole('region', { name: 'Notices' }).getByRole('listitem');
  await expect(notice).toContainText('Branch 1');
  const { y, height } = (await notice.boundingBox())!;
  expect(y + height, 'it covers nothing of the step').toBeLessThanOrEqual((await timeline.boundingBox())!.y);
  const branches = timeline.getByRole('list', { name: 'Branches set aside' });
  await branches.getByRole('button').first().click();
  await expect(events).toHaveCount(4);
  await expect(timeline).toContainText('3.4');
});

test('an event is removed from the middle, and undo brings it back', async ({ sluice, page }) => {
  await sluice.open();
  const timeline = sluice.pane('Timeline');
  const events = timeline.getByRole('list', { name: 'Events' }).getByRole('listitem');
  await timeline.getByRole('button', { name: 'Actions for step 2' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(events).toHaveCount(3);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(events).toHaveCount(4);
});

test('a refused what-if says why and what would make it legal', async ({ sluice, page }) => {
  await sluice.openExampleAt(/locked setting/i);
  const timeline = sluice.pane('Timeline');
  const locked = sluice.treegrid.getByRole('row', { level: 2 }).first();
  const name = (await locked.getByRole('rowheader').textContent())!.trim();
  await timeline.getByRole('combobox', { name: 'Organization' }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await timeline.getByRole('combobox', { name: 'Setting' }).fill('Adders');
  await page.getByRole('option', { name: /^Adders/ }).click();
  await timeline.getByRole('combobox', { name: 'Item' }).fill('Anything new');
  await page.keyboard.press('Tab');
  await expect(timeline).toContainText(/locked/i);
  await expect(timeline.getByRole('button', { name: 'DS-50' }).first()).toBeVisible();
  await expect(timeline.getByRole('button', { name: 'Apply' })).toBeDisabled();
});

test('with the keyboard alone: say it, preview it, apply it, scrub back', async ({ sluice, page }) => {
  await sluice.open();
  const timeline = sluice.pane('Timeline');
  await sluice.goToPane('Timeline');
  await sluice.tabTo(timeline.getByRole('combobox', { name: 'Organization' }));
  await page.keyboard.type('Sunrise');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await sluice.tabTo(timeline.getByRole('combobox', { name: 'Item' }));
  await page.keyboard.type('Carport');
  await sluice.tabTo(timeline.getByRole('combobox', { name: 'Setting' }));
  await page.keyboard.type('Adders');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await sluice.tabTo(timeline.getByRole('button', { name: 'Preview' }));
  await page.keyboard.press('Enter');
  await expect(timeline.getByRole('region', { name: 'Report' })).toContainText('Preview');
  await sluice.tabTo(timeline.getByRole('button', { name: 'Apply' }));
  await page.keyboard.press('Enter');
  await expect(sluice.slider).toHaveValue('1');
  await sluice.tabTo(sluice.slider);
  await page.keyboard.press('Home');
  await expect(sluice.slider).toHaveAttribute('aria-valuetext', /Start/);
  await page.keyboard.press('End');
  await expect(sluice.slider).toHaveValue('4');
  await expect(sluice.slider).toHaveAttribute('aria-valuetext', /Trenching/);
});

test.describe('a slow engine', () => {
  test.use({ delay: 300 });

  test('undo pressed twice takes two changes back', async ({ sluice, page }) => {
    await sluice.open();
    const nova = sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops');
    await nova.click();
    await expect(nova).not.toBeChecked();
    const apex = sluice.switchOf('Data Sync, Sunrise Solar to Apex Energy');
    await apex.click();
    await expect(apex).not.toBeChecked();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(nova).toBeChecked();
    await expect(apex).toBeChecked();
    await expect(sluice.slider).toHaveValue('0');
  });

  test('a name that comes while another one is being typed leaves what was typed', async ({
    sluice,
    page,
  }) => {
    await sluice.open();
    const who = sluice.pane('Timeline').getByRole('combobox', { name: 'Organization' });
    await expect(who).toHaveValue('Sunrise Solar');
    await sluice.treegrid.getByRole('rowheader', { name: /^Nova Rooftops/ }).click();
    await who.focus(); // whose text becomes that name soon
    await page.keyboard.type('Apex');
    await expect(page.getByRole('option', { name: /^Apex Energy/ })).toBeVisible();
    await expect(who).toHaveValue('Apex');
  });
});
