// Entitlements with the keyboard alone.
import { Entitlements } from './entitlement_page';
import { chainScenario } from './entitlement_scenarios';
import { expect, test } from './sluice';

test('along the lines of the flow, to a split and back', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  const flow = page.getByRole('group', { name: /^Demand chain/ });
  await sluice.tabTo(flow.getByRole('button', { name: /^Acme Software, / }));
  await page.keyboard.press('ArrowRight');
  await expect(
    flow.getByRole('button', { name: /Acme Software to Nordic Distribution/ }).first(),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  const inspector = tab.pane('Inspector');
  await expect(inspector.getByRole('heading', { level: 2, name: 'cad', exact: true })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(flow.getByRole('button', { name: /^Nordic Distribution, / })).toBeFocused();

  await sluice.tabTo(tab.action('Split'));
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Split' });
  await expect(form.getByRole('combobox').first()).toBeFocused();
  await sluice.tabTo(form.getByRole('combobox', { name: 'Tier' }));
  await page.keyboard.type('Reseller');
  await sluice.tabTo(form.getByRole('combobox', { name: 'Account' }));
  await page.keyboard.type('Harbour');
  await sluice.tabTo(form.getByRole('textbox', { name: 'Quantity' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('40');
  await expect(form).toContainText('60');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(inspector).toContainText('100 received: 40 passed on, 60 left');
  await page.keyboard.press('Control+z');
  await expect(inspector).toContainText('100 received: 100 left');
});

test('view as an account and back', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await sluice.tabTo(tab.pane('Accounts').getByRole('combobox', { name: 'View as' }));
  await page.keyboard.type('Harb');
  await expect(page.getByRole('option', { name: /^Harbour/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(tab.pane('Demand chain')).toContainText('As Harbour Systems sees it.');
  await sluice.tabTo(
    tab.pane('Demand chain').getByRole('button', { name: 'Show everything', exact: true }).first(),
  );
  await page.keyboard.press('Enter');
  await expect(tab.pane('Demand chain')).not.toContainText('sees it.');
});

test('F6 walks the panes, arrows the accounts', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  const producer = tab.accounts.getByRole('row', { name: /^Producer/ });
  // What was imported is told in a notice, which F6 would come by behind the last pane.
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('tab', { name: 'Entitlements' }).first().focus();
  for (const place of [producer, ...(['Demand chain', 'Inspector', 'Timeline'] as const), producer]) {
    await page.keyboard.press('F6');
    await expect(typeof place === 'string' ? tab.pane(place) : place).toBeFocused();
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(tab.pane('Inspector').getByRole('heading', { name: 'Acme Software' })).toBeVisible();
});
