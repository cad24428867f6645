// A file that goes into the present work as events: counted and listed first, then one change that one press undoes.
import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from './axe';
import { expect, test } from './sluice';

const kPrices =
  'plan,period,resource,setup,recurring\n' +
  'Basic Hosting,,,,14\n' +
  'Basic Hosting,,CPU,,6\n' +
  'Team Hosting,,,10,40\n';

const kEvents = 7; // of the example

async function bring(page: Page, text: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Import' }).first().click();
  const importing = page.getByRole('dialog', { name: 'Import' });
  await importing.getByRole('textbox').fill(text);
  await expect(importing.getByRole('radio', { name: /^Open as new/ })).toBeChecked();
  await importing.getByRole('radio', { name: /^Add to this/ }).check();
  await importing.getByRole('button', { name: 'Show the changes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add to this' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('a price list shows what differs, goes in as events, and is taken back in one press', async ({
  sluice,
  page,
}) => {
  await sluice.openExampleAt(/New prices go out/);
  const button = page.getByRole('button', { name: /^Undo: / });
  await sluice.slider.fill(String(kEvents)); // where a reseller has copies of what is gone
  const dialog = await bring(page, kPrices);
  await expect(dialog.getByRole('checkbox', { name: /^New: 2/ })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /^New: 2/ })).toBeFocused();
  await expect(dialog.getByRole('checkbox', { name: /^Different: 2/ })).toBeChecked();
  const gone = dialog.getByRole('checkbox', { name: /^Not in the file: / });
  await expect(gone, 'what the file does not have stays').not.toBeChecked();
  await expect(dialog.getByRole('row', { name: /Different.*recurring fee 14/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Not in the file, stays/ }).first()).toBeVisible();
  await expectNoViolations(sluice, 'what a file brings in');

  await gone.check();
  await expect(dialog.getByRole('row', { name: /^Refused.*still has a copy.*PS-24/ }).first()).toBeVisible();
  await gone.uncheck();
  await dialog.getByRole('checkbox', { name: /^New/ }).uncheck();
  await dialog.getByRole('button', { name: 'Add 2 events' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('paragraph').filter({ hasText: '2 events of the pasted text added.' }),
  ).toBeVisible();
  await sluice.expectEvents(kEvents + 2);
  await button.click();
  await sluice.expectEvents(kEvents);
});

test('the same file a second time brings nothing, and says so', async ({ sluice, page }) => {
  await sluice.openExampleAt(/New prices go out/);
  const first = await bring(page, kPrices);
  await first.getByRole('button', { name: 'Add 4 events' }).click();
  const second = await bring(page, kPrices);
  await expect(second.getByRole('button', { name: 'Nothing to add' })).toBeDisabled();
  await expect(second.getByRole('status')).toContainText('0 events to happen');
  await second.getByRole('button', { name: 'Leave it' }).click();
  await expect(second).toBeHidden();
});

test('whose catalogue it is can be said', async ({ sluice, page }) => {
  await sluice.open();
  const dialog = await bring(page, kPrices);
  const seller = dialog.getByLabel('Whose catalogue it is');
  await expect(seller).toHaveValue('sunrise');
  await expect(dialog.getByRole('row', { name: /Sunrise Solar adds plan "Team Hosting"/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Import' }).first()).toBeFocused();
});

test('by keyboard alone, on a phone', async ({ sluice, page }) => {
  await sluice.openExampleAt(/New prices go out/);
  const dialog = await bring(page, kPrices);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('button', { name: 'Add 2 events' })).toBeVisible();
  const overflow = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
