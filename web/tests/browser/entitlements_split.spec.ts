// Splitting and transferring: by form with a preview, refused with a remedy, and to whom it could go.
import { Entitlements } from './entitlement_page';
import { chainScenario } from './entitlement_scenarios';
import { expect, test } from './sluice';

test('an entitlement is split by its form; quantities before and after are shown first', async ({
  sluice,
}) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.choose('cad');
  await tab.action('Split').click();
  const form = sluice.page.getByRole('dialog', { name: 'Split' });
  await form.getByRole('combobox', { name: 'Tier' }).selectOption({ label: 'Reseller' });
  await form.getByRole('combobox', { name: 'Account' }).selectOption({ label: 'Harbour Systems' });
  await form.getByRole('textbox', { name: 'Quantity' }).fill('30');
  await expect(form).toContainText('The quantity of "cad" becomes 70 (was 100).');
  await expect(form).toContainText('becomes 30 (was 0).');
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect(form).toBeHidden();
  await expect(tab.pane('Inspector')).toContainText('100 received: 30 passed on, 70 left');
  await expect(tab.pane('Inspector')).toContainText('1 came from it.');
  await sluice.page.keyboard.press('Control+z');
  await expect(tab.pane('Inspector')).toContainText('100 received: 100 left');
});

test('more than remains is refused with the rule', async ({ sluice }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.choose('cad');
  await tab.action('Split').click();
  const form = sluice.page.getByRole('dialog', { name: 'Split' });
  await form.getByRole('combobox', { name: 'Tier' }).selectOption({ label: 'Reseller' });
  await form.getByRole('combobox', { name: 'Account' }).selectOption({ label: 'Harbour Systems' });
  await form.getByRole('textbox', { name: 'Quantity' }).fill('101');
  await expect(form).toContainText('101 cannot be taken'); // before, the report of what stood there
  await expect(form.getByRole('button', { name: 'EN-7' })).toBeVisible();
  await expect(form.getByRole('button', { name: 'Apply' })).toHaveAttribute('aria-disabled', 'true');
});

test('a transfer to a partner is refused, and split instead', async ({ sluice }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.choose('cad');
  await tab.action('Transfer').click();
  const form = sluice.page.getByRole('dialog', { name: 'Transfer' });
  await form.getByRole('combobox', { name: 'Account' }).selectOption({ label: 'Harbour Systems' });
  await expect(form.getByRole('button', { name: 'EN-13' })).toBeVisible();
  await form
    .getByRole('listitem')
    .filter({ hasText: /split/i })
    .getByRole('button', { name: 'Try' })
    .first()
    .click();
  await tab.insertAllTheSame();
  await expect(form).toBeHidden();
  await expect(tab.accounts.getByRole('row', { name: /^Harbour Systems/ })).toContainText(
    '100 received: 100 left',
  );
});

test('who could it go to: legal targets, and for another the rule and what makes it legal', async ({
  sluice,
}) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.choose('cad');
  const inspector = tab.pane('Inspector');
  const legal = inspector.getByRole('list', { name: 'By split' });
  await expect(legal.getByRole('button', { name: 'Split to Harbour Systems as Reseller' })).toBeVisible();
  await expect(legal.getByRole('button', { name: /Alpine/ })).toHaveCount(0);

  const others = inspector.getByRole('list', { name: 'Not to these' });
  const alpine = others.getByRole('listitem').filter({ hasText: 'Alpine Distribution' });
  await expect(alpine.getByRole('button', { name: 'EN-5' })).toBeVisible();
  await alpine
    .getByRole('button', { name: /^Do it/ })
    .first()
    .click();
  await expect(legal.getByRole('button', { name: /Split to Alpine Distribution/ })).toBeVisible();

  await legal
    .getByRole('button', { name: /Split to Alpine Distribution/ })
    .first()
    .click();
  const form = sluice.page.getByRole('dialog', { name: 'Split' });
  await expect(form).toContainText('Alpine Distribution');
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect(form).toBeHidden();
});

test('of many who it could go to, a search leaves those that are meant', async ({ sluice }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.choose('cad');
  const inspector = tab.pane('Inspector');
  const others = inspector.getByRole('list', { name: 'Not to these' });
  await expect(others).toContainText('Alpine Distribution');
  const legal = inspector.getByRole('list', { name: 'By split' });
  const search = inspector.getByRole('searchbox', { name: 'Search targets' });
  await search.fill('harbour');
  await expect(others.getByText('Alpine Distribution')).toHaveCount(0);
  await expect(legal.getByRole('button', { name: 'Split to Harbour Systems as Reseller' })).toBeVisible();
  await search.fill('');
  await expect(others).toContainText('Alpine Distribution');
});

test('an account acts: what it may not do is said as its rule', async ({ sluice }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.viewAs('Nordic Distribution');
  await tab.choose('cad');
  await expect(tab.pane('Inspector').getByRole('list', { name: 'By split' })).toContainText(
    'Harbour Systems',
  );
  await tab.action('Change state').click();
  const form = sluice.page.getByRole('dialog', { name: 'Change state' });
  await form.getByRole('combobox', { name: 'State' }).selectOption({ label: 'Inactive' });
  await expect(form.getByRole('button', { name: /^EN-\d+/ })).toBeVisible();
  await expect(form.getByRole('button', { name: 'Apply' })).toHaveAttribute('aria-disabled', 'true');
});

test('a refusal that an event before it settles leaves the form open for its event', async ({ sluice }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.choose('cad');
  await tab.action('Split').click();
  const form = sluice.page.getByRole('dialog', { name: 'Split' });
  await form.getByRole('combobox', { name: 'Tier' }).selectOption({ label: 'Reseller' });
  await form.getByRole('combobox', { name: 'Account' }).selectOption({ label: 'Alpine Distribution' });
  await expect(form).toContainText(
    'First: the producer relates Alpine Distribution and Nordic Distribution.',
  );
  await form.getByRole('button', { name: 'Try' }).first().click();
  await expect(form.getByRole('button', { name: 'Apply' })).not.toHaveAttribute('aria-disabled', 'true');
  await form.getByRole('button', { name: 'Apply' }).click();
  await tab.insertAllTheSame();
  await expect(form).toBeHidden();
  await expect(tab.accounts.getByRole('row', { name: /^Alpine/ })).toContainText('100 received: 100 left');
});

test('who acts as an account sees quantities before and after, and why not, without a withheld name', async ({
  sluice,
  page,
}) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.viewAs('Nordic Distribution');
  await tab.choose('cad');
  await tab.action('Split').click();
  const form = page.getByRole('dialog', { name: 'Split' });
  await form.getByRole('combobox', { name: 'Tier' }).selectOption({ label: 'Reseller' });
  await form.getByRole('combobox', { name: 'Account' }).selectOption({ label: 'Harbour Systems' });
  await form.getByRole('textbox', { name: 'Quantity' }).fill('30');
  await expect(form).toContainText('The quantity of "cad" becomes 70 (was 100).');
  await form.getByRole('textbox', { name: 'Quantity' }).fill('101');
  await expect(form).toContainText('101 cannot be taken of "cad": 100 remain.');
  expect(await page.content()).not.toContain('Quiet Corner');
  await form.getByRole('button', { name: 'Try' }).click();
  await expect(page.getByRole('dialog', { name: /^\d+ later events? would/ })).toContainText('It waits');
  expect(await page.content()).not.toContain('Quiet Corner');
  await tab.insertAllTheSame();
  await expect(tab.accounts.getByRole('row', { name: /^Harbour/ })).toContainText('100 received: 100 left');
  await expect(form).toBeHidden();
});

test('tiers are added, renamed and moved', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  const tiers = page.getByRole('group', { name: 'Tiers' });
  await tiers.getByRole('button', { name: 'Add tier' }).click();
  const add = page.getByRole('dialog', { name: 'Add tier' });
  await add.getByRole('textbox', { name: 'Tier id' }).fill('dealer');
  await add.getByRole('textbox', { name: 'Name' }).fill('Dealer');
  await add.getByRole('button', { name: 'Apply' }).click();
  await expect(tiers.getByRole('listitem')).toHaveText([
    'Producer',
    'Distributor',
    'Reseller',
    'Dealer',
    'End Customer',
  ]);

  await tiers.getByRole('button', { name: 'Tier Dealer' }).click();
  await page.getByRole('menuitem', { name: 'Move up the chain' }).click();
  await expect(tiers.getByRole('listitem')).toHaveText([
    'Producer',
    'Distributor',
    'Dealer',
    'Reseller',
    'End Customer',
  ]);
});
