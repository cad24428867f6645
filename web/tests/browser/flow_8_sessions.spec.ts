// Start empty: `#new` never shows an earlier session; the last session is offered, never forced.
import { expect, test } from './sluice';

test('#new is empty, with ways to begin', async ({ sluice, page }) => {
  await sluice.open('#new');
  await expect(page.getByText('No organizations yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add an organization' }).first()).toBeVisible();
  await expect(sluice.pane('Picture')).toContainText('Nothing to draw yet');
});

test('what was worked on is never lost: offered where it stood, gone back to in one press, at any address', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await expect(page.getByRole('region', { name: 'Last session' })).toHaveCount(0);
  await sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops').click();
  await expect(sluice.strip).toBeVisible();
  await page.waitForTimeout(100); // somebody who is quick

  await page.reload();
  const offer = page.getByRole('region', { name: 'Last session' });
  await expect(offer).toContainText('Three modes side by side');
  await expect(sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops')).toBeChecked();
  await offer.getByRole('button', { name: 'Go on' }).click();
  await expect(sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops')).not.toBeChecked();
  await expect(sluice.slider).toHaveValue('1');
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops')).toBeChecked();
  await page.getByRole('button', { name: /^Redo: / }).click();
  await expect(sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops')).not.toBeChecked();

  await sluice.open('#new');
  await expect(page.getByText('No organizations yet')).toBeVisible();
  await expect(offer).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to it' }).click();
  await expect(sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops')).not.toBeChecked();
  await page.reload(); // at #new
  await expect(page.getByText('No organizations yet')).toBeVisible();
  await expect(offer).toContainText(/4 organizations, 4 events, 1 change, /);
});

test('with the keyboard alone: decline the offer', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops').click();
  await sluice.waitUntilSaved();
  await sluice.open();
  const offer = page.getByRole('region', { name: 'Last session' });
  await sluice.tabTo(offer.getByRole('button', { name: 'Not now' }));
  await page.keyboard.press('Enter');
  await expect(offer).toBeHidden();
  await expect(sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops')).toBeChecked();
});
