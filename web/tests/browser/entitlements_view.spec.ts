// The demand chain, and the whole of it as an account sees it: no name that is withheld stands anywhere in the page.
import { Entitlements } from './entitlement_page';
import { chainScenario, largeChainScenario } from './entitlement_scenarios';
import { expect, test } from './sluice';

const kWithheld = 'Quiet Corner';

test('the flow shows who stands in which tier, what moved, and what remains', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.toTheEnd();
  const flow = page.getByRole('group', { name: /^Demand chain/ });
  await expect(
    flow.getByRole('button', {
      name: 'Quiet Corner, 35 of 60, 35 of 60 received remain, Reseller, 1 entitlement, 60 received: 25 passed on, 35 left',
      exact: true,
    }),
  ).toBeVisible();
  await expect(
    flow.getByRole('button', { name: /Nordic Distribution to Quiet Corner.*60 moved/ }),
  ).toBeVisible();
  await flow.getByRole('button', { name: /Quiet Corner to Mill Works\. cad-mill: 25 moved/ }).click();
  const inspector = tab.pane('Inspector');
  await expect(inspector.getByRole('heading', { name: 'cad-mill' })).toBeVisible();
  await expect(inspector).toContainText('25 received: 10 activated, 15 left');
  await expect(inspector.getByRole('region', { name: 'Why' })).toContainText('cad-corner');
  await expect(page.getByRole('list', { name: 'Lines' })).toContainText('Split');
  await tab.pane('Demand chain').getByText('The picture as a table').click();
  await expect(page.getByRole('row', { name: /^cad-mill Quiet Corner Mill Works/ })).toBeVisible();
});

for (const name of ['Nordic Distribution', 'Harbour Systems', 'Alpine Distribution']) {
  test(`${name} does not find a withheld name anywhere in the page`, async ({ sluice, page }) => {
    const tab = new Entitlements(sluice);
    await tab.open(chainScenario);
    await tab.toTheEnd();
    await tab.viewAs(name);
    expect(await page.content()).not.toContain(kWithheld);
    await expect(tab.pane('Timeline')).toContainText('The timeline names everybody');
    if (name === 'Nordic Distribution') {
      const flow = page.getByRole('group', { name: /^Demand chain/ });
      await expect(
        flow.getByRole('button', { name: /^Name Withheld, 35 of 60, 35 of 60 received remain, Reseller/ }),
      ).toBeVisible();
      await tab.choose('cad-corner');
      await expect(tab.pane('Inspector')).toContainText('Name Withheld');
      await expect(tab.pane('Inspector').getByRole('region', { name: 'Why' })).toContainText('cad');
      expect(await page.content()).not.toContain(kWithheld);
      await tab.action('Split').click();
      await tab.dialog.getByRole('combobox', { name: 'Tier' }).selectOption({ label: 'End Customer' });
      const account = tab.dialog.getByRole('combobox', { name: 'Account' });
      await expect(account.getByRole('option')).toHaveText(['–', 'Acme Software', name, 'Harbour Systems']);
      await account.selectOption({ label: 'Harbour Systems' });
      await expect(tab.dialog.getByRole('button', { name: /^EN-/ })).toBeVisible();
      expect(await page.content()).not.toContain(kWithheld);
      await page.keyboard.press('Escape');
      await tab.choose('cad');
      await expect(tab.pane('Inspector').getByText('Who could this go to?')).toBeVisible();
      await expect(tab.pane('Inspector').getByRole('status').last()).toContainText(/can go/);
      expect(await page.content()).not.toContain(kWithheld);
    }
    await tab.viewAsNobody();
    await expect(tab.accounts).toContainText(kWithheld);
    await expect(tab.pane('Timeline').getByRole('slider')).toBeVisible();
  });
}

/** Ferry Lines stands under an account that Harbour Systems may not know. */
const guardedScenario = {
  ...chainScenario,
  organizations: chainScenario.organizations.map((organization) =>
    organization.id === 'ferry'
      ? { ...organization, account: { type: 'customer', parents: ['mill'] } }
      : organization,
  ),
  expectations: [{ type: 'sees', account: 'acme', of: 'corner' }],
};

test('forms opened as an account tell and hold nothing that is withheld from it', async ({
  sluice,
  page,
}) => {
  const tab = new Entitlements(sluice);
  await tab.open(guardedScenario);
  await tab.toTheEnd();
  await tab.viewAs('Harbour Systems');
  await tab.accounts.getByRole('row', { name: /^Ferry Lines/ }).click();
  await expect(tab.pane('Inspector')).toContainText('none that Harbour Systems sees');
  await tab.action('Set parents').click();
  await expect(tab.dialog.getByRole('heading', { name: 'Set parents' })).toBeVisible();
  await expect(tab.dialog.getByRole('group', { name: 'Parent accounts' })).toBeVisible();
  expect(await page.content()).not.toContain('Mill Works');
  await tab.dialog.getByRole('checkbox').first().check();
  await expect(tab.dialog).toContainText('It has parents whose names are withheld from Harbour Systems');
  await expect(tab.dialog.getByRole('button', { name: 'Apply' })).toHaveAttribute('aria-disabled', 'true');
  expect(await page.content()).not.toContain('Mill Works');
  await page.keyboard.press('Escape');
  await tab.pane('Accounts').getByRole('button', { name: 'Add account' }).click();
  await tab.dialog.getByRole('textbox', { name: 'Account id' }).fill('corner');
  await tab.dialog.getByRole('combobox', { name: 'Type' }).selectOption('partner');
  await expect(tab.dialog).toContainText('Name Withheld');
  expect(await page.content()).not.toContain(kWithheld);
});

test('what names everybody waits while somebody looks', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open(guardedScenario);
  await tab.toTheEnd();
  await tab.viewAs('Nordic Distribution');
  await page.getByRole('button', { name: /^expectations/ }).click();
  await expect(page.getByText(/^This names everybody/).first()).toBeVisible();
  expect(await page.content()).not.toContain(kWithheld);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Readings' }).first().click();
  await expect(tab.dialog).toContainText('This names everybody.');
  expect(await page.content()).not.toContain(kWithheld);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export' }).click();
  for (const item of await page.getByRole('menuitem').all()) {
    await expect(item).toHaveAttribute('aria-disabled', 'true');
    await expect(item).toContainText('It waits while everything is shown as Nordic Distribution sees it.');
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Compare' }).first()).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  expect(await page.content()).not.toContain(kWithheld);
});

test('the view of an account ends with the tab, and the page says so', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.viewAs('Nordic Distribution');
  await page.getByRole('tab', { name: 'Tier Setup' }).first().click();
  await expect(page.getByText('Everything is shown again:').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Entitlements', exact: true }).first().click();
  await expect(tab.accounts).toContainText(kWithheld);
  await expect(tab.pane('Demand chain')).not.toContainText('sees it.');
});

test('the account itself sees its name, and its button looks as it', async ({ sluice }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.accounts.getByRole('row', { name: /^Quiet Corner/ }).click();
  await tab
    .pane('Inspector')
    .getByRole('button', { name: `View as ${kWithheld}` })
    .click();
  await expect(tab.pane('Demand chain')).toContainText(`As ${kWithheld} sees it.`);
  await expect(tab.accounts).toContainText(kWithheld);
});

test('visibility is switched in the row of the account', async ({ sluice }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  const visible = tab.accounts.getByRole('switch', { name: `Visible to other partners, ${kWithheld}` });
  await expect(visible).toHaveAttribute('aria-checked', 'false');
  await visible.click();
  await expect(visible).toHaveAttribute('aria-checked', 'true');
  await tab.viewAs('Nordic Distribution');
  await expect(tab.accounts).toContainText(kWithheld);
});

test('accounts are searched, entitlements filtered', async ({ sluice }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.pane('Accounts').getByRole('searchbox', { name: 'Search accounts' }).fill('mill');
  await expect(tab.accounts.getByRole('row', { name: /^Mill/ })).toHaveCount(2);
  await expect(tab.accounts.getByRole('row', { name: /^Ferry/ })).toHaveCount(0);
  await tab.choose('cad');
  await tab.pane('Demand chain').getByRole('combobox', { name: 'Product' }).selectOption('Viewer');
  await expect(tab.list.getByRole('row', { name: /^keys/ })).toBeVisible();
  await expect(tab.list.getByRole('row', { name: /^cad/ })).toHaveCount(0);
});

test('a large chain keeps few rows in the document', async ({ sluice }) => {
  const tab = new Entitlements(sluice);
  await tab.open(largeChainScenario(60, 20));
  await expect(tab.pane('Accounts')).toContainText('1,261');
  expect(await tab.accounts.getByRole('row').count()).toBeLessThan(60);
  await tab.choose('e0');
  expect(await tab.list.getByRole('row').count()).toBeLessThan(60);
});
