// Whom a run is for, the tree of resellers with its flags, the empty document, the phone, and the keyboard alone.
import { largePlanScenario, planScenario } from './plan_scenarios';
import { expect, test } from './sluice';

test('direct only warns of sub-resellers; with them the run goes top down', async ({ sluice }) => {
  await sluice.openPlans(planScenario);
  const pane = sluice.pane('Synchronization');
  await sluice.option(/^Update plan fees/).check();
  await expect(pane.getByRole('list', { name: 'Notes' })).toContainText('PS-32');
  await pane.getByRole('checkbox', { name: 'With sub-resellers' }).check();
  await expect(pane.getByText('Beta Resale, one of 2')).toBeVisible();
  await sluice
    .pane('Resellers')
    .getByRole('row', { name: /Tiny Sub-resale/ })
    .click();
  await expect(pane.getByText('Tiny Sub-resale, one of 2')).toBeVisible();
  await expect(sluice.difference(/recurring fee/i).first()).toContainText('40');
});

test('all on a template are synchronized at once', async ({ sluice }) => {
  await sluice.openPlans(planScenario);
  const pane = sluice.pane('Synchronization');
  await pane
    .getByRole('combobox', { name: 'Synchronize' })
    .selectOption({ label: 'All on Standard template (2)' });
  await expect(pane.getByText('one of 2')).toBeVisible();
  await sluice.pane('Resellers').getByRole('row', { name: /Gamma/ }).click();
  await expect(pane.getByText('Gamma Keeps Prices, one of 2')).toBeVisible();
});

test('a flag of the relationship outranks the options', async ({ sluice }) => {
  await sluice.openPlans(planScenario);
  const resellers = sluice.pane('Resellers');
  await resellers.getByRole('row', { name: /Gamma/ }).click();
  await sluice.pane('Synchronization').getByRole('button', { name: 'All', exact: true }).click();
  const fee = sluice.difference(/recurring fee/i).first();
  await expect(fee.getByRole('button', { name: 'PS-26' })).toBeVisible();
  await resellers.getByRole('switch', { name: 'Keep prices, Gamma Keeps Prices' }).click();
  await expect(fee).toContainText('by Update plan fees');
  await expect(sluice.strip).toBeVisible();
});

test('a document in which nobody sells plans says so and offers a beginning', async ({ sluice, page }) => {
  await sluice.open('#new');
  await page.getByRole('tab', { name: 'Plan Sync' }).click();
  const pane = sluice.pane('Synchronization');
  await expect(pane).toContainText('Nobody sells plans here yet');
  await pane.getByRole('button', { name: 'Start with a provider' }).click();
  const organization = page.getByRole('dialog');
  await organization.getByRole('textbox', { name: 'Name' }).fill('Acme');
  await organization.getByRole('button', { name: 'Apply' }).click();
  await pane.getByRole('button', { name: /^Start with a provider's catalogue/ }).click();
  const plan = page.getByRole('dialog', { name: 'Add a plan' });
  await plan.getByRole('textbox', { name: 'Name' }).fill('Gold');
  await plan.getByRole('button', { name: 'Apply' }).click();
  await expect(sluice.pane('Resellers').getByRole('row', { name: /Acme/ })).toContainText('1 plan');

  // What the first reseller needs is shown one thing after the other.
  const steps = pane.getByRole('region', { name: 'To the first reseller' });
  await steps.getByRole('button', { name: 'Invite an organization' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Beta');
  await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
  await expect(steps).toContainText('A partnership below Acme');
  await steps.getByRole('button', { name: 'Add a service template' }).click();
  const template = page.getByRole('dialog', { name: 'Set a service template' });
  await template.getByRole('textbox', { name: 'Name' }).fill('Standard');
  await template.getByRole('checkbox', { name: 'Gold' }).check();
  await template.getByRole('button', { name: 'Apply' }).click();
  await steps.getByRole('button', { name: 'Add a reseller' }).click();
  const reseller = page.getByRole('dialog', { name: 'Set a reseller' });
  await reseller.getByRole('combobox', { name: 'Reseller' }).selectOption({ label: 'Beta' });
  await reseller.getByRole('combobox', { name: 'Service template' }).selectOption({ label: 'Standard' });
  await reseller.getByRole('button', { name: 'Apply' }).click();
  await expect(sluice.pane('Resellers').getByRole('row', { name: /Beta/ })).toBeVisible();
  await expect(sluice.difference(/Gold/)).toBeVisible();
});

test('on a phone an example that is chosen under More is shown', async ({ sluice, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await sluice.open();
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: /^Examples/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^New prices go out/ })
    .click();
  await expect(sluice.pane('Synchronization')).toBeVisible();
});

test('on a phone what is brought or begun under More is shown', async ({ sluice, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await sluice.open();
  const more = page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'More' });
  await more.click();
  await sluice.importText('organization,upstream\nApex,\nNova,Apex\n');
  await expect(sluice.row(/^Nova/)).toBeVisible();
  await more.click();
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await expect(sluice.pane('Organizations')).toBeVisible();
  await expect(sluice.row(/^Nova/)).toHaveCount(0);
});

test('the tab is remembered, and the timeline is one for both systems', async ({ sluice, page }) => {
  await sluice.openPlans(planScenario);
  await sluice.option(/^Update order flow/).check();
  await sluice.pane('Synchronization').getByRole('button', { name: 'Run' }).click();
  await sluice.expectEvents(1);
  await page.getByRole('tab', { name: 'Data Sync' }).click();
  await expect(sluice.pane('Organizations')).toBeVisible();
  await sluice.expectEvents(1);
  await page.getByRole('tab', { name: 'Plan Sync' }).click();
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Plan Sync' })).toHaveAttribute('aria-selected', 'true');
});

test('on a phone: choose a reseller, tick, read why', async ({ sluice, page }) => {
  await sluice.openPlans(planScenario);
  await page.setViewportSize({ width: 390, height: 844 });
  const bar = page.getByRole('navigation', { name: 'Screens' });
  await bar.getByRole('button', { name: 'Resellers' }).click();
  await sluice
    .pane('Resellers')
    .getByRole('row', { name: /Beta Resale/ })
    .click();
  const pane = sluice.pane('Synchronization');
  await pane.getByText('Options', { exact: true }).click();
  await sluice.option(/^Update order flow/).check();
  await pane.getByText('Options', { exact: true }).click();
  await sluice
    .difference(/order flow/i)
    .last()
    .click();
  await expect(sluice.pane('Inspector')).toContainText('Update order flow');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, 'nothing scrolls sideways').toBeLessThanOrEqual(390);
});

test('with the keyboard alone: tick, read, mark, run, undo', async ({ sluice, page }) => {
  await sluice.openPlans(planScenario);
  await sluice.goToPane('Resellers');
  await page.keyboard.press('F6');
  await sluice.tabTo(sluice.option(/^Update order flow/));
  await page.keyboard.press('Space');
  const counts = sluice.pane('Synchronization').getByRole('list', { name: 'Counts' });
  await expect(counts).toContainText('1 carried');

  await sluice.tabTo(sluice.difference(/^Carried/));
  for (let presses = 0; presses < 2; presses++) await page.keyboard.press('ArrowDown');
  await expect(sluice.difference(/order flow/i).last()).toBeFocused();
  await page.keyboard.press('w');
  await page.keyboard.press('Enter');
  await expect(sluice.pane('Inspector').getByRole('region', { name: 'Difference' })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(sluice.difference(/^Carried/)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(sluice.difference(/^Carried/)).toHaveAttribute('aria-expanded', 'false');

  await sluice.goToPane('Resellers');
  await sluice.tabTo(sluice.pane('Synchronization').getByRole('button', { name: 'Run' }));
  await page.keyboard.press('Enter');
  await sluice.expectEvents(1);
  await page.keyboard.press('Control+z');
  await sluice.expectEvents(0);
});

test('a large catalogue keeps few rows in the document', async ({ sluice }) => {
  await sluice.openPlans(largePlanScenario(40, 10));
  await sluice.pane('Synchronization').getByRole('button', { name: 'All', exact: true }).click();
  await expect(sluice.difference(/^Carried/)).toContainText(/[1-9]/);
  expect(await sluice.differences.getByRole('row').count()).toBeLessThan(60);
});
