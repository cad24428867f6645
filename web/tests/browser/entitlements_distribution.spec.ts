// Plan a distribution: quantities at customers, the shortest way, applied and taken back as one change.
import { Entitlements } from './entitlement_page';
import { chainScenario } from './entitlement_scenarios';
import { expect, test } from './sluice';

test('a distribution is planned, applied and undone', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open({ ...chainScenario, events: [] });
  const dialog = await tab.planDistribution();
  await dialog.getByRole('combobox', { name: 'From' }).selectOption('CAD');
  await dialog.getByRole('combobox', { name: 'Customer 1' }).fill('Mill Works');
  await page.getByRole('option', { name: /^Mill Works mill$/ }).click();
  await dialog.getByRole('textbox', { name: 'Quantity 1' }).fill('20');
  await dialog.getByRole('combobox', { name: 'Customer 2' }).fill('Ferry Lines');
  await page.getByRole('option', { name: /^Ferry Lines/ }).click();
  await dialog.getByRole('textbox', { name: 'Quantity 2' }).fill('15');
  await dialog.getByRole('button', { name: 'Find the shortest way' }).click();
  const steps = dialog.getByRole('list', { name: 'Steps' }).getByRole('listitem');
  await expect(steps).toHaveCount(4);
  await expect(dialog).toContainText('shortest, proven');
  await dialog.getByRole('button', { name: 'Apply all 4 steps' }).click();
  await expect(dialog).toBeHidden();
  await expect(tab.accounts.getByRole('row', { name: /^Mill Works Visible/ })).toContainText(
    '20 received: 20 left',
  );
  await expect(tab.accounts.getByRole('row', { name: /^Ferry Lines/ })).toContainText('15 received: 15 left');
  await sluice.page.keyboard.press('Control+z');
  await expect(tab.accounts.getByRole('row', { name: /^Ferry Lines/ })).toContainText('holds nothing');
});

test('two pasted columns become rows, and what cannot be is said', async ({ sluice }) => {
  const tab = new Entitlements(sluice);
  await tab.open({ ...chainScenario, events: [] });
  const dialog = await tab.planDistribution();
  await dialog.getByRole('combobox', { name: 'From' }).selectOption('CAD');
  await dialog.getByRole('combobox', { name: 'Customer 1' }).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Customer\tQuantity\nMill Works\t20\nFerry Lines\t90\n');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  const wanted = dialog.getByRole('list', { name: 'Wanted' }).getByRole('listitem');
  await expect(wanted).toHaveCount(2);
  await expect(dialog.getByRole('textbox', { name: 'Quantity 2' })).toHaveValue('90');
  await dialog.getByRole('button', { name: 'Find the shortest way' }).click();
  await expect(
    dialog.getByRole('region', { name: 'The way' }).getByRole('button', { name: /^EN-/ }),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Apply' })).toHaveAttribute('aria-disabled', 'true');

  await dialog.getByRole('textbox', { name: 'Quantity 2' }).fill('-3');
  await dialog.getByRole('button', { name: 'Find the shortest way' }).click();
  await expect(wanted.nth(1)).toContainText('Expected a whole number');

  await dialog.getByRole('combobox', { name: 'Customer 1' }).fill('nobody');
  await dialog.getByRole('button', { name: 'Find the shortest way' }).click();
  await expect(wanted.first()).toContainText('There is no account "nobody" here.');
  await expect(wanted.nth(1)).toContainText('Expected a whole number');
});

test('a plan with a step that names somebody withheld is told, and not applied in part', async ({
  sluice,
  page,
}) => {
  const tab = new Entitlements(sluice);
  const [relation, ...relations] = chainScenario.relationships;
  await tab.open({
    ...chainScenario,
    events: [{ type: 'setVisibility', account: 'mill', visibleToOtherPartners: false }],
    relationships: [relation, ...relations, { account: 'nordic', with: 'mill' }],
  });
  await tab.toTheEnd();
  await tab.viewAs('Nordic Distribution');
  const dialog = await tab.planDistribution();
  await dialog.getByRole('combobox', { name: 'From' }).selectOption('CAD');
  await dialog.getByRole('combobox', { name: 'Customer 1' }).fill('mill');
  await dialog.getByRole('textbox', { name: 'Quantity 1' }).fill('5');
  await dialog.getByRole('button', { name: 'Find the shortest way' }).click();
  await expect(dialog.getByRole('list', { name: 'Steps' })).toContainText(
    'to Name Withheld as End Customer.',
  );
  await expect(dialog).toContainText('It cannot be applied as this account');
  await expect(dialog.getByRole('button', { name: 'Apply' })).toHaveAttribute('aria-disabled', 'true');
  expect(await page.content()).not.toContain('Mill Works');
});
