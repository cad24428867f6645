// Open the page, flip a switch, understand what changed.
import { computedNames } from './computed_tree';
import { expect, test } from './sluice';

test('the first view is an example with the three modes side by side', async ({ sluice, page }) => {
  await sluice.open();
  await expect(page.getByRole('button', { name: 'Three modes side by side' })).toBeVisible();
  await expect(sluice.treegrid.getByRole('row')).toHaveCount(5);
  const diagram = page.getByRole('tree', { name: 'Diagram of the channel' });
  await expect(diagram.getByRole('treeitem')).toHaveCount(4);
  for (const mode of ['Exclusive (Strict)', 'Exclusive (Flexible)', 'Non-exclusive']) {
    await expect(diagram.getByRole('treeitem', { name: mode })).toHaveCount(1);
  }
  const heard = await computedNames(page, 'treeitem', 'tree');
  expect(heard, 'the cards are items of the tree for who hears it').toHaveLength(4);
  expect(heard[0]).toContain('Sunrise Solar');
});

test('a switch that destroys nothing applies at once, with the outcomes counted and undo', async ({
  sluice,
}) => {
  await sluice.open();
  const dataSync = sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops');
  await dataSync.click();
  await expect(dataSync).not.toBeChecked();
  await expect(sluice.strip).toContainText('2 outcomes changed');
  await expect(sluice.strip).toContainText('1 expectation fails now');
  await expect(sluice.row(/^Nova Rooftops/)).toContainText('Data Sync off');
  await sluice.strip.getByRole('button', { name: 'Undo' }).click();
  await expect(dataSync).toBeChecked();
  await expect(sluice.row(/^Nova Rooftops/)).toContainText('Merge');
});

test('a switch that would lose values names them first and changes nothing when declined', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  const allowEdit = sluice.switchOf('Allow Edit, Sunrise Solar to Helios Home Power');
  await allowEdit.click();
  const dialog = page.getByRole('dialog', { name: /values would be lost/ });
  await expect(dialog).toContainText('Snow guards');
  await dialog.getByRole('button', { name: 'Keep as it is' }).click();
  await expect(allowEdit).toBeChecked();
  await allowEdit.click();
  await dialog.getByRole('button', { name: 'Apply all the same' }).click();
  await expect(allowEdit).not.toBeChecked();
  await expect(sluice.strip).toContainText('lost');
  await expect(
    page.getByRole('treeitem', { name: /Helios Home Power\. Exclusive \(Strict\).*1 lost/ }),
  ).toBeVisible();
});

test('a switch that does not apply stays visible with the reason', async ({ sluice }) => {
  await sluice.open();
  const allowEdit = sluice.switchOf(/^Allow Edit, Sunrise Solar to Nova Rooftops/);
  await expect(allowEdit).toBeDisabled();
  await expect(allowEdit).toHaveAccessibleName(/non-exclusive/i);
});

test('with the keyboard alone: to the switch, flip it, take it back', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.tabTo(sluice.row(/^Sunrise Solar/));
  for (const key of ['End', 'ArrowRight']) await page.keyboard.press(key);
  const dataSync = sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops');
  await expect(dataSync).toBeFocused();
  await page.keyboard.press('Space');
  await expect(dataSync).not.toBeChecked();
  await expect(dataSync).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(dataSync).toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await expect(dataSync).not.toBeChecked();
});

test('with the keyboard alone: what would be lost is asked and can be declined', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.tabTo(sluice.row(/^Sunrise Solar/));
  await page.keyboard.type('hel'); // the first letters lead to the row
  await expect(sluice.row(/^Helios/)).toBeFocused();
  for (let column = 0; column < 3; column++) await page.keyboard.press('ArrowRight');
  await expect(sluice.switchOf('Allow Edit, Sunrise Solar to Helios Home Power')).toBeFocused();
  await page.keyboard.press('Space');
  const dialog = page.getByRole('dialog', { name: /values would be lost/ });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(sluice.switchOf('Allow Edit, Sunrise Solar to Helios Home Power')).toBeChecked();
});

test('the live region says what a change did', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops').click();
  await expect(page.getByRole('status').filter({ hasText: '2 outcomes changed' })).toBeAttached();
});
