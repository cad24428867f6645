// Tick an option and see at once what a run would do; run it, scrub, undo, ask why.
import { planScenario } from './plan_scenarios';
import { expect, test } from './sluice';

test('a tick shows its result at once, and taking it away the one before', async ({ sluice }) => {
  await sluice.openPlans(planScenario);
  const pane = sluice.pane('Synchronization');
  const counts = pane.getByRole('list', { name: 'Counts' });
  await expect(counts).toContainText('0 carried');
  await expect(sluice.difference(/^Held back/)).toBeVisible();

  await sluice.option(/^Update plan fees/).check();
  await expect(counts).toContainText('1 carried');
  await expect(counts).toContainText('1 destructive');
  const carried = sluice.difference(/recurring fee/i).first();
  await expect(carried).toContainText('35');
  await expect(carried).toContainText('30');
  await expect(carried).toContainText(/by Update plan fees/);
  await expect(carried.getByRole('button', { name: 'PS-6' })).toBeVisible();

  await sluice.option(/^Update plan fees/).uncheck();
  await expect(counts).toContainText('0 carried');
});

test('an option that would carry a difference is ticked from the difference', async ({ sluice }) => {
  await sluice.openPlans(planScenario);
  const chip = sluice
    .difference(/order flow/i)
    .last()
    .getByRole('button', { name: /Update order flow/ });
  await chip.click();
  await expect(sluice.option(/^Update order flow/)).toBeChecked();
  await expect(sluice.difference(/order flow/i).last()).toContainText('by Update order flow');
});

test('a difference that an option moves keeps the focus, from its button and by itself', async ({
  sluice,
  page,
}) => {
  await sluice.openPlans(planScenario);
  const held = sluice.difference(/order flow/i).last();
  await held.getByRole('button', { name: /Update order flow/ }).focus();
  await page.keyboard.press('Enter');
  const carried = sluice.difference(/order flow.*by Update order flow/i).last();
  await expect(carried).toBeFocused();
  await sluice.option(/^Update order flow/).evaluate((option) => (option as HTMLElement).click());
  await expect(held.getByRole('button', { name: /Update order flow/ })).toBeVisible();
  await expect(held).toBeFocused();
  await page.keyboard.press('w');
  await expect(held).toContainText('wanted');
});

test('all options that would carry a difference can be listed, and what rests on an open reading is marked', async ({
  sluice,
}) => {
  await sluice.openPlans(planScenario);
  const sale = sluice.difference(/Memory.*sale availability/i).first();
  await sale.getByRole('button', { name: '2 more options' }).click();
  await sale.getByRole('button', { name: /Synchronize terms and conditions/ }).click();
  await expect(sluice.difference(/Memory.*sale availability.*depends on an open question/i)).toHaveCount(1);
});

test('what no option carries says so by its rule', async ({ sluice }) => {
  await sluice.openPlans(planScenario);
  await sluice.pane('Synchronization').getByRole('button', { name: 'All', exact: true }).click();
  await expect(sluice.difference(/^Held back/)).toContainText('0');
  await sluice.difference(/^Carried/).click(); // closed, so that the others are in sight
  const published = sluice.difference(/published/i).last();
  await expect(published.getByRole('button', { name: 'PS-20' })).toBeVisible();
});

test('all and none tick and clear the 13 options, and each says how much it would carry', async ({
  sluice,
}) => {
  await sluice.openPlans(planScenario);
  const pane = sluice.pane('Synchronization');
  await expect(pane.getByText('0 of 13 ticked')).toBeVisible();
  await expect(sluice.option(/^Update order flow ?, would carry ?1$/)).toBeVisible();
  await pane.getByRole('button', { name: 'All', exact: true }).click();
  await expect(pane.getByText('13 of 13 ticked')).toBeVisible();
  for (const name of [
    'Attach usage statistics',
    'Create new plans and plan periods',
    'Create new resources',
  ]) {
    await pane.getByRole('checkbox', { name }).uncheck();
    await expect(pane.getByText('12 of 13 ticked')).toBeVisible();
    await pane.getByRole('checkbox', { name }).check();
  }
  await pane.getByRole('button', { name: 'None' }).click();
  await expect(pane.getByText('0 of 13 ticked')).toBeVisible();
});

test('a destructive run names what would be lost, then applies, and undo brings it back', async ({
  sluice,
  page,
}) => {
  await sluice.openPlans(planScenario);
  const pane = sluice.pane('Synchronization');
  await sluice.option(/^Update plan fees/).check();
  await pane.getByRole('button', { name: 'Run' }).click();
  const dialog = page.getByRole('dialog', { name: /destroy/ });
  await expect(dialog).toContainText('35');
  await dialog.getByRole('button', { name: 'Keep as it is' }).click();
  await sluice.expectEvents(0);

  await pane.getByRole('button', { name: 'Run' }).click();
  await dialog.getByRole('button', { name: 'Apply all the same' }).click();
  await sluice.expectEvents(1);
  await expect(pane.getByRole('list', { name: 'Counts' })).toContainText('0 carried');
  await expect(sluice.pane('Timeline').getByRole('region', { name: 'Report' })).toContainText('Beta Resale');
  await expect(sluice.difference(/recurring fee/i)).toHaveCount(0);

  await page.keyboard.press('Control+z');
  await sluice.expectEvents(0);
  await expect(pane.getByRole('list', { name: 'Counts' })).toContainText('1 carried');
});

test('a plan taken out of the template is disabled, and says so in the tree and the catalogue', async ({
  sluice,
  page,
}) => {
  await sluice.openPlans(planScenario);
  const pane = sluice.pane('Synchronization');
  await sluice.option(/^Apply plans enabling/).check();
  await pane.getByRole('button', { name: 'Run' }).click();
  await page.getByRole('button', { name: 'Apply all the same' }).click();
  await expect(sluice.pane('Resellers').getByRole('row', { name: /Beta Resale/ })).toContainText(
    '1 disabled',
  );
  await page.getByRole('tab', { name: 'Catalogue' }).click();
  await expect(pane.getByRole('list', { name: 'Plans' })).toContainText('Disabled by Provider');
});

test('why a value is as it is, and what would change it', async ({ sluice }) => {
  await sluice.openPlans(planScenario);
  await sluice
    .difference(/recurring fee/i)
    .first()
    .click();
  const inspector = sluice.pane('Inspector');
  await expect(inspector.getByRole('region', { name: 'Difference' })).toContainText('35');
  await expect(inspector.getByRole('region', { name: 'Why' })).toContainText(/35/);
  await inspector
    .getByRole('region', { name: 'Difference' })
    .getByRole('button', { name: /Update plan fees/ })
    .click();
  await expect(sluice.option(/^Update plan fees/)).toBeChecked();
});

test('what was ticked is ticked still when the engine had to be started anew', async ({ sluice, page }) => {
  await sluice.trapAtDoing('whole_worker', 1);
  await sluice.openExampleAt(/A plan taken out is disabled, one put back is published/); // another one: the title says when the next is there
  await sluice.openExample(/New prices go out/);
  await sluice.option(/^Update plan fees/).check();
  await expect(sluice.pane('Synchronization').getByRole('list', { name: 'Counts' })).toContainText(
    '1 carried',
  );
  const keep = sluice.pane('Resellers').getByRole('switch', { name: /Keep prices/ });
  await keep.click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('started anew');
  await expect(keep).not.toBeChecked();
  await expect(sluice.option(/^Update plan fees/)).toBeChecked();
  await expect(sluice.pane('Synchronization').getByRole('list', { name: 'Counts' })).toContainText(
    '1 carried',
  );
  await keep.click();
  await expect(keep).toBeChecked();
});
