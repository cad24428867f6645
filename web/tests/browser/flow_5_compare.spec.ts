// Compare: pin the present as A, go on as B; only what differs.
import { expect, test } from './sluice';

test('only what differs from the pinned state is shown', async ({ sluice, page }) => {
  await sluice.open();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('button', { name: 'Compare (0)' })).toBeVisible();
  await sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops').click();
  const compare = page.getByRole('button', { name: 'Compare (1)' });
  await compare.click();
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  const rows = dialog.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('Nova Rooftops');
  await expect(rows.nth(1)).toContainText('Data Sync');
  await dialog.getByRole('button', { name: 'Stop comparing' }).click();
  await expect(page.getByRole('button', { name: 'Compare', exact: true })).toBeVisible();
});

test('with the keyboard alone: pin, change, look, stop', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.tabTo(page.getByRole('button', { name: 'Compare' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Compare (0)' })).toBeVisible();
  await sluice.goToPane('Timeline');
  await sluice.tabTo(sluice.slider);
  await page.keyboard.press('End');
  const compare = page.getByRole('button', { name: /^Compare \([1-9]/ });
  await expect(compare).toBeVisible();
  await sluice.tabTo(compare, 200);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  await expect(dialog.getByRole('table')).toContainText('Tile roof');
  await sluice.tabTo(dialog.getByRole('button', { name: 'Stop comparing' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
});
