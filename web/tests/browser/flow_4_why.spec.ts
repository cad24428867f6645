// Click any chip or value: the answer, the steps with their rules, and what would change it, to be tried.
import { expect, test } from './sluice';

test('a chip of the row explains itself with rules, status and source', async ({ sluice, page }) => {
  await sluice.open();
  await sluice
    .row(/^Helios/)
    .getByRole('button', { name: /Multiple values: Merge/ })
    .click();
  const why = sluice.pane('Inspector').getByRole('region', { name: 'Why' });
  await expect(why).toContainText('Merge at Helios Home Power');
  await expect(why.getByRole('listitem').first()).toContainText('Exclusive (Flexible)');
  await why.getByRole('button', { name: 'DS-21' }).first().click();
  const rule = page.getByRole('dialog').filter({ hasText: 'DS-21' });
  await expect(rule).toContainText(/stated/i);
});

test('the present column of the outcome table is lit, and every cell of it answers', async ({ sluice }) => {
  await sluice.open();
  await sluice
    .row(/^Apex/)
    .getByRole('button', { name: /Multiple values: Match/ })
    .click();
  const inspector = sluice.pane('Inspector');
  const table = inspector.getByRole('table', { name: 'Outcomes' });
  await expect(table.getByRole('button', { name: 'Added', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  for (const cell of await table.locator('td').getByRole('button').all()) {
    await cell.click();
    await expect(cell).toHaveAttribute('aria-pressed', 'true');
    await expect(inspector.getByRole('region', { name: 'Why' }).getByRole('listitem').first()).toBeVisible();
  }
});

test('what would change it can be tried, and taken back', async ({ sluice, page }) => {
  await sluice.open();
  await sluice
    .row(/^Nova/)
    .getByRole('button', { name: /Multiple values: Merge/ })
    .click();
  const why = sluice.pane('Inspector').getByRole('region', { name: 'Why' });
  await why
    .getByRole('listitem')
    .filter({ hasText: 'Data Sync off' })
    .getByRole('button', { name: 'Try' })
    .click();
  await expect(sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops')).not.toBeChecked();
  await expect(why).toContainText('Data Sync off');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops')).toBeChecked();
});

test('a value tells where it came from, hop by hop', async ({ sluice, page }) => {
  await sluice.openExampleAt(/four hops/i);
  const next = sluice.pane('Timeline').getByRole('button', { name: 'One step on' });
  await next.click();
  await sluice.treegrid.getByRole('rowheader').last().click();
  const inspector = sluice.pane('Inspector');
  const received = inspector.getByRole('listitem').filter({ hasText: 'from ' }).first();
  await received.getByRole('button').first().click();
  const why = inspector.getByRole('region', { name: 'Why' });
  await expect(why).toBeVisible();
  await expect(why.getByRole('listitem').nth(1)).toBeVisible();
  await expect(why.getByRole('button', { name: /^DS-/ }).first()).toBeVisible();
  await expect(page.locator('.why__answer')).not.toBeEmpty();
});

test('an outcome that rests on a reading says so, and another reading can be tried', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await sluice
    .row(/^Apex/)
    .getByRole('button', { name: /Multiple values: Match/ })
    .click();
  const why = sluice.pane('Inspector').getByRole('region', { name: 'Why' });
  await expect(why).toContainText('DS-27');
  await page.getByRole('button', { name: /depend on an open question/ }).click();
  const readings = page.getByRole('dialog', { name: /Readings/ });
  await readings.getByRole('radio', { name: /skip/i }).check();
  await page.keyboard.press('Escape');
  await expect(sluice.row(/^Apex/)).toContainText('N/A');
});

test('with the keyboard alone: from the chip to the answer and its rule', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.tabTo(sluice.row(/^Sunrise Solar/));
  await page.keyboard.type('hel');
  await expect(sluice.row(/^Helios/)).toBeFocused();
  for (let column = 0; column < 4; column++) await page.keyboard.press('ArrowRight');
  await expect(sluice.row(/^Helios/).getByRole('button', { name: /Multiple values/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const why = sluice.pane('Inspector').getByRole('region', { name: 'Why' });
  await expect(why).toContainText('Merge at Helios Home Power');
  await sluice.goToPane('Inspector');
  await sluice.tabTo(why.getByRole('button', { name: 'DS-21' }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').filter({ hasText: 'DS-21' })).toBeVisible();
  await page.keyboard.press('Escape');
  await sluice.tabTo(why.getByRole('button', { name: 'Try' }).last());
  await page.keyboard.press('Enter');
  await expect(sluice.switchOf('Data Sync, Sunrise Solar to Helios Home Power')).not.toBeChecked();
});
