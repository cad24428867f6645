// Controls of Plan Sync, Entitlements and Tier Setup that no flow passes by: each is pressed, and what comes out is
// looked at.
import { Entitlements } from './entitlement_page';
import { chainScenario } from './entitlement_scenarios';
import { planScenario } from './plan_scenarios';
import { expect, test } from './sluice';
import { saleUnderWay, twoTiers } from './tier_scenarios';

test('pages with nothing in them: what they offer leads on', async ({ sluice, page }) => {
  await sluice.open('#new');
  for (const [tab, button, title, example] of [
    ['Plan Sync', 'Import a catalogue', 'Import', "A reseller's own price is about to be overwritten"],
    ['Entitlements', 'Start with the producer', 'Create account', 'Down the partner tiers'],
    ['Tier Setup', 'Import a scenario', 'Import', 'The first sale through two tiers'],
  ] as const) {
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('tab', { name: tab, exact: true }).first().click();
    await page.getByRole('button', { name: button, exact: true }).first().click();
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: example, exact: true }).click();
    await expect(page.locator('.top-bar__title')).toHaveText(example);
    await expect(page.getByRole('tab', { name: tab, exact: true }).first()).toHaveAttribute(
      'aria-selected',
      'true',
    );
  }
});

test('whom to sell to is made with the words of the channel', async ({ sluice, page }) => {
  await sluice.openTiers({ ...twoTiers, organizations: [], partnerships: [] });
  const add = page.getByRole('button', { name: 'Add an organization…' }).first();
  await expect(add).toBeVisible();
  await add.click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Globex');
  await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
  for (const [button, title] of [
    ['Invite an organization…', 'Invite an organization'],
    ['Partner with an organization…', 'Partner with an organization'],
  ] as const) {
    await page.getByRole('button', { name: button }).first().click();
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await page.keyboard.press('Escape');
  }
});

test('open questions of a system open its readings', async ({ sluice, page }) => {
  await sluice.openPlans(planScenario);
  await page.getByRole('button', { name: '2 open questions' }).click();
  await expect(page.getByRole('dialog', { name: 'Readings' })).toContainText('PS-18');
});

test('Plan Sync: about an option, and the catalogue from end to end', async ({ sluice, page }) => {
  await sluice.openPlans(planScenario);
  const pane = sluice.pane('Synchronization');
  await pane.getByRole('button', { name: 'About: Remove obsolete resources' }).click();
  await expect(page.getByRole('dialog', { name: 'Remove obsolete resources' })).toContainText(/PS-\d+/);
  await page.keyboard.press('Escape');
  const width = page.getByRole('separator', { name: 'Width of the resellers' });
  await width.focus();
  const before = Number(await width.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowRight');
  expect(Number(await width.getAttribute('aria-valuenow'))).toBeGreaterThan(before);

  await sluice
    .pane('Resellers')
    .getByRole('row', { name: /^Acme Cloud/ })
    .click();
  await page.getByRole('tab', { name: 'Catalogue' }).click();
  const choose = async (item: string) => {
    await pane.getByRole('button', { name: 'Actions for Silver' }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };
  await choose('Delegate in Standard template');
  await sluice.expectEvents(1);
  await choose('Withdraw from Standard template');
  await sluice.expectEvents(2);
  await choose('Edit');
  const change = page.getByRole('dialog', { name: 'Change a plan' });
  await change.getByRole('textbox', { name: 'Setup fee' }).fill('77');
  await change.getByRole('button', { name: 'Apply' }).click();
  await sluice.expectEvents(3);
  await choose('Remove');
  // Beta has a copy of it.
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('Silver');
  await expect(pane.getByRole('button', { name: 'Actions for Silver' })).toBeVisible();

  for (const [add, title] of [
    ['Add to plan categories', 'Set a plan category'],
    ['Add to sales categories', 'Set a sales category'],
    ['Add to expiration schedules', 'Set an expiration schedule'],
    ['Add to service templates', 'Set a service template'],
  ] as const) {
    await pane.getByRole('button', { name: add }).click();
    const form = page.getByRole('dialog', { name: title });
    await form.getByRole('textbox', { name: 'Name' }).fill(`Made by ${add}`);
    await form.getByRole('button', { name: 'Apply' }).click();
    await expect(pane.getByRole('button', { name: `Edit Made by ${add}` })).toBeVisible();
    await pane.getByRole('button', { name: `Remove Made by ${add}` }).click();
    await expect(pane.getByRole('button', { name: `Edit Made by ${add}` })).toHaveCount(0);
  }
  await pane.getByRole('button', { name: 'Edit Hosting' }).click();
  const category = page.getByRole('dialog', { name: 'Set a plan category' });
  await expect(category.getByRole('textbox', { name: 'Name' })).toHaveValue('Hosting');
});

test('Entitlements: every action of an entitlement and an account opens its form', async ({
  sluice,
  page,
}) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.toTheEnd();
  await tab.choose('cad-mill');
  for (const action of [
    'Activate',
    'Set current owner',
    'Name the end customer',
    'Change the quantity',
    'Return activations',
    'Merge back',
  ]) {
    await tab.action(action).click();
    await expect(page.getByRole('dialog', { name: action })).toBeVisible();
    await expect(page.getByRole('dialog').getByRole('combobox', { name: 'Who acts' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(tab.action(action)).toBeFocused();
  }
  await tab.action('Return activations').click();
  const back = page.getByRole('dialog', { name: 'Return activations' });
  await back.getByRole('textbox', { name: 'Quantity' }).fill('4');
  await back.getByRole('button', { name: 'Apply' }).click();
  await sluice.expectEvents(4);
  await expect(tab.pane('Inspector')).toContainText('6');

  await tab.accounts.getByRole('row', { name: /^Nordic/ }).click();
  await tab.action('Unrelate').click();
  await expect(page.getByRole('dialog', { name: 'Unrelate' })).toBeVisible();
  await page.keyboard.press('Escape');
  await tab.action('Set parents').click();
  await expect(page.getByRole('dialog', { name: 'Set parents' })).toBeVisible();
  await page.keyboard.press('Escape');

  await tab.choose('cad');
  await tab
    .pane('Inspector')
    .getByText(/^Not to these/)
    .waitFor();
  await tab
    .pane('Inspector')
    .getByRole('button', { name: 'Do it: First: the producer relates Ferry Lines and Nordic Distribution.' })
    .click();
  await sluice.expectEvents(5);
  await expect(tab.pane('Timeline').getByRole('list', { name: 'Events' })).toContainText(
    'relates Ferry Lines and Nordic Distribution',
  );
  await tab.action('Split').click();
  const split = page.getByRole('dialog', { name: 'Split' });
  await expect(split.getByRole('combobox', { name: 'Pool into' })).toBeVisible();
  await split.getByRole('combobox', { name: 'Tier' }).selectOption({ label: 'Reseller' });
  await split.getByRole('combobox', { name: 'Account' }).selectOption({ label: 'Harbour Systems' });
  await split.getByRole('textbox', { name: 'Quantity' }).fill('3');
  await split.getByRole('textbox', { name: 'Id of what is made' }).fill('cad-harbour');
  await split.getByRole('button', { name: 'Apply' }).click();
  await tab.choose('cad-harbour');

  await tab.pane('Demand chain').getByRole('button', { name: 'Add entitlement' }).click();
  const form = page.getByRole('dialog', { name: 'Create entitlement' });
  await form.getByRole('textbox', { name: 'Entitlement id' }).fill('pdm-1');
  await expect(form.getByRole('button', { name: 'Apply' })).toHaveAccessibleDescription(/^Kind: /);
  await form.getByRole('combobox', { name: 'Kind' }).selectOption('simple');
  await form.getByLabel('Product').fill('PDM');
  await form.getByRole('textbox', { name: 'Quantity' }).fill('5');
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect(tab.pane('Inspector').getByRole('heading', { level: 2, name: 'pdm-1' })).toBeVisible();
});

test('Entitlements: rows of a distribution come and go', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  const dialog = await tab.planDistribution();
  await dialog.getByRole('combobox', { name: 'Customer 2' }).fill('Mill');
  await page.keyboard.press('Tab'); // what is offered is gone
  await dialog.getByRole('button', { name: 'Add a row' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Customer 3' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Take row 1 away' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Customer 1' })).toHaveValue('Mill');
  await expect(dialog.getByRole('combobox', { name: 'Customer 3' })).toHaveCount(0);
});

test('Tier Setup: moves of a request, and one parameter more', async ({ sluice, page }) => {
  await sluice.openTiers(saleUnderWay);
  await sluice.card('TCR-1').click();
  const inspector = sluice.pane('Inspector');
  for (const [button, title] of [
    ['Fill in…', 'Fill in values'],
    ['Submit…', 'Submit'],
    ['Set pending…', 'Set pending by hand'],
  ] as const) {
    await inspector.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Submit TCR-1…' }).first().click();
  await expect(page.getByRole('dialog', { name: 'Submit' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Products' }).click();
  await page.getByRole('button', { name: 'Add a parameter to Cloud CRM' }).click();
  const form = page.getByRole('dialog', { name: 'Add a parameter' });
  await form.getByRole('textbox', { name: 'Parameter' }).fill('colour');
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect(sluice.pane('Supply chains')).toContainText('colour');
  await page.getByRole('tab', { name: 'Diagram' }).click();
  const arrow = page.getByRole('button', { name: /^inquiring to failed: fail\. It can be done now\.$/ });
  await arrow.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Fail' })).toBeVisible();
});
