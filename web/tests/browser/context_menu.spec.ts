// Right click and the context-menu key open what the row's own button opens; the result strip folds.
import type { Locator } from '@playwright/test';
import { Entitlements } from './entitlement_page';
import { chainScenario } from './entitlement_scenarios';
import { planScenario } from './plan_scenarios';
import { expect, type Sluice, test } from './sluice';

/** The entries of the menu that is open, which Escape closes. */
async function entries(sluice: Sluice): Promise<string[]> {
  const items = sluice.page.getByRole('menuitem');
  await expect(items.first()).toBeFocused();
  const told = await items.allTextContents();
  await sluice.page.keyboard.press('Escape');
  await expect(items).toHaveCount(0);
  return told;
}

async function expectSameMenu(
  sluice: Sluice,
  row: Locator,
  button: Locator,
  focused: Locator,
): Promise<void> {
  await button.click();
  const wanted = await entries(sluice);
  await row.click({ button: 'right', position: { x: 12, y: 8 } });
  expect(await entries(sluice), 'of a right click').toEqual(wanted);
  await focused.focus();
  await sluice.page.keyboard.press('ContextMenu');
  expect(await entries(sluice), 'of the context-menu key').toEqual(wanted);
  await expect(focused).toBeFocused();
}

test('an event of the timeline', async ({ sluice, page }) => {
  await sluice.open();
  const row = sluice.pane('Timeline').getByRole('listitem').nth(2);
  const button = page.getByRole('button', { name: 'Actions for step 2' });
  await expectSameMenu(sluice, row, button, row.getByRole('button').first());
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await sluice.expectEvents(2);
});

test('an organization in the list and in the picture', async ({ sluice, page }) => {
  await sluice.open();
  const menu = page.getByRole('menu', { name: 'Actions for Helios Home Power' });
  await sluice.row(/^Helios/).focus();
  await page.keyboard.press('ContextMenu');
  await expect(menu.getByRole('menuitem')).toHaveCount(5);
  await menu.getByRole('menuitem', { name: 'Invite an organization' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Invite an organization' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('treeitem', { name: /^Helios/ }).click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Remove an organization' }).click();
  await expect(page.getByRole('dialog', { name: 'Remove an organization' })).toContainText('Helios');
});

test('a plan of a catalogue', async ({ sluice, page }) => {
  await sluice.openPlans(planScenario);
  await page.getByRole('tab', { name: 'Catalogue' }).click();
  const button = page.getByRole('button', { name: /^Actions for/ }).first();
  const row = page.locator('.catalogue-plan__head').first();
  await expectSameMenu(sluice, row, button, row.getByRole('button').first());
});

test('a partner tier', async ({ sluice, page }) => {
  await new Entitlements(sluice).open(chainScenario);
  const button = page
    .getByRole('group', { name: 'Tiers' })
    .getByRole('button', { name: /^Tier / })
    .first();
  await expectSameMenu(sluice, button, button, button);
});

test('the result strip folds, and stays so', async ({ sluice, page }) => {
  await sluice.open();
  const flip = () => sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops').click();
  await flip();
  await expect(sluice.strip).toContainText('Nova Rooftops');
  await sluice.strip.getByRole('button', { name: 'Fold the result' }).click();
  await expect(sluice.strip.getByRole('button', { name: 'Unfold the result' })).toBeFocused();
  await expect(sluice.strip.getByText('Nova Rooftops')).toBeHidden();
  await expect(page.getByRole('button', { name: /^Sunrise Solar manages a channel/ })).toBeVisible();
  await page.reload();
  await flip();
  await expect(sluice.strip.getByText('Nova Rooftops')).toBeHidden();
  await sluice.strip.getByRole('button', { name: 'Unfold the result' }).click();
  await expect(sluice.strip.getByText('Nova Rooftops').first()).toBeVisible();
});

test('forced colours keep lines, the chosen step and locks', async ({ sluice, page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await sluice.open();
  await page.getByRole('button', { name: 'One step on' }).click();
  const chosen = page.locator('.event-row--present');
  await expect(chosen).toHaveCSS('outline-style', 'solid');
  for (const drawn of ['.edge__line', '.outcome-mark__lock']) {
    await expect(page.locator(drawn).first()).toBeAttached();
  }
  const told = await page.evaluate(() => {
    const style = (selector: string, pseudo?: string) =>
      getComputedStyle(document.querySelector(selector)!, pseudo);
    return {
      paper: getComputedStyle(document.body).backgroundColor,
      scrubber: style('.scrubber__range', '::before').backgroundColor,
      edge: style('.edge__line').stroke,
      lock: style('.outcome-mark__lock').stroke,
    };
  });
  expect(told.scrubber, 'the line of the timeline').not.toBe(told.paper);
  expect(told.edge, 'the lines of the diagram').toBe('rgb(255, 255, 255)');
  expect(told.lock, 'the locks').toBe('rgb(255, 255, 255)');
});
