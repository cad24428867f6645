// Tier Setup with the keyboard alone, and with more requests than a list shows.
import { expect, test } from './sluice';
import { manyRequests, saleUnderWay, twoTiers } from './tier_scenarios';

test('a sale is made and taken one step further without a mouse', async ({ sluice, page }) => {
  await sluice.openTiers(twoTiers);
  await sluice.tabTo(sluice.pane('Requests').getByRole('button', { name: 'New request' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await sluice.tabTo(dialog.getByRole('combobox', { name: /^Customer/ }));
  await page.keyboard.type('Acme');
  await sluice.tabTo(dialog.getByRole('textbox', { name: /^Seats/ }));
  await page.keyboard.type('3');
  await expect(dialog.getByRole('region', { name: 'What it would start' })).toContainText('Northwind IT');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(sluice.card('PR-1')).toBeVisible();
  const next = sluice.pane('Inspector').getByRole('button', { name: 'Take the next step' });
  await sluice.tabTo(next);
  await page.keyboard.press('Enter');
  await expect(sluice.card('TCR-1', 'pending')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(sluice.card('TCR-1', 'inquiring')).toBeVisible();
});

test('arrows move between cards and columns, Enter opens', async ({ sluice, page }) => {
  await sluice.openTiers(saleUnderWay);
  await sluice.tabTo(sluice.card('PR-1', 'tiers setup'));
  await page.keyboard.press('ArrowDown');
  await expect(sluice.card('TCR-2')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(sluice.card('TCR-1')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sluice.pane('Inspector')).toBeFocused();
  await expect(sluice.pane('Inspector').getByRole('heading', { name: 'TCR-1' })).toBeVisible();
  await sluice.goToPane('Requests');
  await sluice.tabTo(sluice.card('TCR-1'));
  await page.keyboard.press('ArrowLeft');
  await expect(
    sluice.page.getByRole('listbox', { name: 'tiers setup' }).getByRole('option').first(),
  ).toBeFocused();
});

test('the arrows of the diagram are walked with arrow keys', async ({ sluice, page }) => {
  await sluice.openTiers(saleUnderWay);
  await page.getByRole('tab', { name: 'Diagram' }).click();
  const arrows = page.getByRole('group', { name: /State diagram/ }).getByRole('button');
  await sluice.tabTo(arrows.and(page.locator('[tabindex="0"]')));
  await page.keyboard.press('Home');
  await expect(arrows.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(arrows.nth(1)).toBeFocused();
});

test('the focus stays where the work is when what had it is gone', async ({ sluice, page }) => {
  await sluice.openTiers(saleUnderWay);
  await sluice.tabTo(sluice.card('TCR-1'));
  await page.keyboard.press('Enter');
  const inspector = sluice.pane('Inspector');
  const values = inspector.getByRole('region', { name: 'Values' });
  await sluice.tabTo(values.getByRole('combobox', { name: /Region/ }));
  await page.keyboard.press('ArrowDown');
  await sluice.tabTo(values.getByRole('button', { name: 'Fill in and submit' }));
  await page.keyboard.press('Enter');
  await expect(sluice.card('TCR-1', 'pending')).toBeVisible();
  await expect.poll(() => inspector.evaluate((pane) => pane.contains(document.activeElement))).toBe(true);
  await sluice.goToPane('Requests');
  await sluice.tabTo(sluice.card('TCR-1', 'pending'));
  await page.keyboard.press('ControlOrMeta+z');
  await expect(sluice.card('TCR-1', 'inquiring')).toBeFocused();
});

test('of many requests only those in sight are in the document, and search finds the rest', async ({
  sluice,
  page,
}) => {
  await sluice.openTiers(manyRequests(1500));
  const column = page.getByRole('listbox', { name: 'pending' });
  await expect(column.getByRole('option').first()).toContainText('PR-1');
  expect(await column.getByRole('option').count()).toBeLessThan(40);
  await column.getByRole('option').first().focus();
  await page.keyboard.press('End');
  await expect(column.getByRole('option', { name: 'PR-1500' })).toBeFocused();
  await page.getByRole('searchbox', { name: 'Search accounts, requests and products' }).fill('Customer 777');
  await expect(column.getByRole('option')).toHaveCount(1);
  await expect(column.getByRole('option')).toContainText('PR-778');
});
