// From nothing to a first answer in few presses: what is clicked, chosen and filled in is counted.
import type { Locator } from '@playwright/test';
import { expect, type Sluice, test } from './sluice';

class Counted {
  presses = 0;
  constructor(readonly sluice: Sluice) {}

  get dialog(): Locator {
    return this.sluice.page.getByRole('dialog');
  }
  async press(target: Locator): Promise<void> {
    this.presses += 1;
    await target.click();
  }
  button(name: string): Promise<void> {
    return this.press(this.sluice.page.getByRole('button', { name, exact: true }).first());
  }
  /** A field of the dialog is filled in. */
  async fill(name: string, text: string): Promise<void> {
    this.presses += 1;
    await this.dialog.getByRole('textbox', { name, exact: true }).fill(text);
  }
  async choose(name: string, label: string): Promise<void> {
    this.presses += 1;
    await this.dialog.getByRole('combobox', { name, exact: true }).selectOption({ label });
  }
  /** A field that suggests takes what is typed. */
  async say(name: string, text: string): Promise<void> {
    this.presses += 1;
    const field = this.dialog.getByRole('combobox', { name, exact: true });
    await field.fill(text);
    await field.press('Tab');
  }
  /** A button of the dialog, as soon as it can be pressed. */
  async end(name: 'Apply' | 'Then another' | 'Create' = 'Apply'): Promise<void> {
    const button = this.dialog.getByRole('button', { name, exact: true });
    await expect(button).not.toHaveAttribute('aria-disabled', 'true');
    await this.press(button);
    if (name !== 'Then another') await expect(this.dialog).toHaveCount(0);
    else await expect(this.dialog.getByRole('textbox').first()).toHaveValue('');
  }
  async tab(name: string): Promise<void> {
    await this.press(this.sluice.page.getByRole('tab', { name, exact: true }).first());
  }
}

async function begin(sluice: Sluice): Promise<Counted> {
  await sluice.open('#new');
  return new Counted(sluice);
}

for (const width of [1440, 1240, 768, 390])
  test(`the first view says what Sluice is, ${width} pixels wide`, async ({ sluice, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await sluice.open();
    const line = page.getByText('A what-if simulator for sales channels').filter({ visible: true });
    await expect(line).toBeInViewport();
    expect(await line.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });

test('the channel of the article, with its three modes and a first item', async ({ sluice, page }) => {
  const user = await begin(sluice);
  await user.button('Add an organization');
  await user.fill('Name', 'Sunrise');
  await user.end();
  await user.button('Invite an organization');
  await user.fill('Name', 'Apex');
  await user.press(user.dialog.getByRole('switch', { name: 'Exclusive' }));
  await user.end('Then another');
  await user.fill('Name', 'Helios');
  await user.press(user.dialog.getByRole('switch', { name: 'Allow Edit' }));
  await user.end('Then another');
  await user.fill('Name', 'Nova');
  await user.press(user.dialog.getByRole('switch', { name: 'Exclusive' }));
  await user.end();
  await expect(sluice.row(/^Nova/)).toBeVisible();
  const say = sluice.pane('Timeline');
  await say.getByRole('combobox').first().waitFor();
  user.presses += 2;
  await say.getByRole('combobox', { name: 'Organization' }).fill('Sunrise');
  await say.getByRole('combobox', { name: 'Item' }).fill('Tile roof');
  user.presses += 1;
  await say.getByRole('combobox', { name: 'Setting' }).fill('Adders');
  await page.keyboard.press('Tab');
  await user.press(say.getByRole('button', { name: 'Apply', exact: true }));
  await expect(sluice.strip).toContainText('Tile roof');
  expect(user.presses).toBeLessThanOrEqual(20);
});

test('a first preview in Plan Sync', async ({ sluice, page }) => {
  const user = await begin(sluice);
  await user.tab('Plan Sync');
  await user.button('Start with a provider');
  await user.fill('Name', 'Acme');
  await user.end();
  await user.button("Start with a provider's catalogue");
  await user.fill('Name', 'Gold');
  await user.end();
  await user.button('Invite an organization');
  await user.fill('Name', 'Beta');
  await user.end();
  await user.button('Add a service template');
  await user.fill('Name', 'Standard');
  await user.press(user.dialog.getByRole('checkbox', { name: 'Gold' }));
  await user.end();
  const steps = page.getByRole('region', { name: 'To the first reseller' });
  await user.press(steps.getByRole('button', { name: 'Add a reseller' }));
  await user.choose('Reseller', 'Beta');
  await user.choose('Service template', 'Standard');
  await user.end();
  await expect(sluice.pane('Synchronization').getByRole('list', { name: 'Counts' })).toBeVisible();
  expect(user.presses).toBeLessThanOrEqual(20);
});

test('a first sale through tiers', async ({ sluice }) => {
  const user = await begin(sluice);
  await user.tab('Tier Setup');
  await user.button('Define a product');
  await user.fill('Product', 'crm');
  await user.end();
  await user.button('Add an organization…');
  await user.fill('Name', 'Globex');
  await user.end();
  for (const [upstream, name] of [
    ['Globex', 'Northwind'],
    ['Northwind', 'Bakery'],
  ] as const) {
    await user.button('Invite an organization…');
    await user.say('Channel manager', upstream);
    await user.fill('Name', name);
    await user.end();
  }
  await user.button('Sell to Bakery');
  await user.end('Create');
  await expect(sluice.card('PR-1')).toBeVisible();
  expect(user.presses).toBeLessThanOrEqual(20);
});

test('a chain of entitlements from the producer to the end customer', async ({ sluice }) => {
  const user = await begin(sluice);
  await user.tab('Entitlements');
  await user.button('Start with the producer');
  await user.fill('Account id', 'source');
  await user.end();
  await user.button('Add account');
  await user.choose('Type', 'Partner');
  await user.fill('Account id', 'nordic');
  await user.end('Then another');
  await user.choose('Who acts', 'nordic');
  await user.choose('Type', 'Customer');
  await user.fill('Account id', 'mill');
  await user.end();
  await user.button('Add entitlement');
  await user.fill('Entitlement id', 'cad');
  await user.choose('Kind', 'Simple');
  await user.fill('Product', 'CAD');
  await user.choose('Tier', 'Distributor');
  await user.choose('Account', 'nordic');
  await user.fill('Quantity', '100');
  await user.end();
  await user.button('Plan a distribution');
  await user.say('Customer 1', 'mill');
  await user.fill('Quantity 1', '25');
  await user.press(user.dialog.getByRole('button', { name: 'Find the shortest way' }));
  await user.press(user.dialog.getByRole('button', { name: /^Apply \S/ }));
  await expect(sluice.pane('Timeline').getByRole('list', { name: 'Events' })).toContainText('25');
  expect(user.presses).toBeLessThanOrEqual(30);
});
