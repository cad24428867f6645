// Room: one pane gets the whole window; magnified twice and in low windows everything can be reached.
import { Entitlements } from './entitlement_page';
import { chainScenario } from './entitlement_scenarios';
import { expect, test } from './sluice';

test('a pane gets the window, and gives it back', async ({ sluice, page }) => {
  await sluice.open();
  await page.getByRole('button', { name: 'Enlarge' }).click();
  await page.getByRole('menuitem', { name: 'Picture' }).click();
  const picture = sluice.pane('Picture');
  await expect(picture).toBeFocused();
  await expect(sluice.pane('Inspector')).toBeHidden();
  expect((await picture.boundingBox())!.width).toBeGreaterThan(1400);
  await page.keyboard.press('F6');
  await expect(sluice.pane('Inspector'), 'F6 goes on to the next').toBeVisible();
  await expect(picture).toBeHidden();
  await page.getByRole('button', { name: 'All panes' }).click();
  await expect(picture).toBeVisible();

  await sluice.row(/^Apex/).focus();
  await page.keyboard.press('F8');
  await expect(sluice.treegrid).toBeVisible();
  await expect(picture).toBeHidden();
  await page.keyboard.press('F8');
  await expect(picture).toBeVisible();
});

test('the explanation has the height of the window', async ({ sluice }) => {
  await sluice.open();
  await sluice
    .row(/^Helios/)
    .getByRole('button', { name: /Merge/ })
    .click();
  const why = sluice.pane('Inspector').getByRole('region', { name: 'Why' });
  await expect(why).toBeVisible();
  const pane = (await sluice.pane('Inspector').boundingBox())!;
  expect(pane.height).toBeGreaterThan(700);
});

for (const [name, width, height, least] of [
  ['a window of 720 pixels', 1280, 720, 190],
  ['200 % zoom', 720, 450, 180],
] as const) {
  test(`${name} stays usable in every tab`, async ({ sluice, page }) => {
    await page.setViewportSize({ width, height });
    await sluice.open();
    for (const tab of ['Data Sync', 'Plan Sync', 'Entitlements', 'Tier Setup']) {
      await page.getByRole('tab', { name: tab, exact: true }).first().click();
      for (const pane of await page.locator('.pane').all()) {
        await pane.scrollIntoViewIfNeeded();
        const box = (await pane.boundingBox())!;
        expect(box.height, `${tab}: ${await pane.getAttribute('aria-label')}`).toBeGreaterThanOrEqual(least);
        expect(box.width).toBeGreaterThanOrEqual(230);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

test('turning a phone takes away nothing that is being typed', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open({ ...chainScenario, events: [] });
  const dialog = await tab.planDistribution();
  await dialog.getByRole('combobox', { name: 'Customer 1' }).fill('Mill Works');
  await dialog.getByRole('textbox', { name: 'Quantity 1' }).fill('20');
  for (const [width, height] of [
    [390, 844],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(dialog.getByRole('combobox', { name: 'Customer 1' })).toHaveValue('Mill Works');
    await expect(dialog.getByRole('textbox', { name: 'Quantity 1' })).toHaveValue('20');
    await expect(dialog.getByRole('textbox', { name: 'Quantity 1' })).toBeFocused();
  }
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('tab', { name: 'Data Sync' }).click();
  const timeline = sluice.pane('Timeline');
  const item = timeline.getByRole('combobox', { name: 'Item' });
  await item.fill('Half a wor');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(item).toHaveValue('Half a wor');
  await expect(
    page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Timeline' }),
  ).toHaveAttribute('aria-current', 'page');
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(item).toHaveValue('Half a wor');
});
