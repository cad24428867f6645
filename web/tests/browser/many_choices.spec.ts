// Whoever is not among the first of very many is named by typing, in every form that asks for one.
import { Entitlements } from './entitlement_page';
import { expect, test } from './sluice';
import { twoTiers } from './tier_scenarios';

const kMany = 700;
const kNote = /^500 of \d+ are offered: type a part of the name, or the id, of any other\.$/;
const everybody = Array.from({ length: kMany }, (_, i) => ({ id: `o${i}`, name: `Partner ${i}` }));
const below = (upstream: string) => everybody.map(({ id }) => ({ upstream, downstream: id }));

test('a customer who is not offered is sold to by name', async ({ sluice, page }) => {
  await sluice.openTiers({
    ...twoTiers,
    organizations: [...twoTiers.organizations, ...everybody],
    partnerships: [...twoTiers.partnerships, ...below('northwind')],
  });
  await sluice.pane('Supply chains').getByRole('button', { name: 'Sell to Acme Bakery' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create an asset request' });
  const customer = dialog.getByRole('combobox', { name: 'Customer' });
  await expect(dialog.getByText(kNote).first()).toBeVisible();
  await customer.fill('Partner 69');
  // Those that fit what was typed are offered now.
  await expect(dialog.locator('option[label="Partner 699"]')).toBeAttached();
  await customer.fill('Partner 699');
  await expect(dialog.getByRole('region', { name: 'What it would start' })).toContainText('Northwind IT');
  await dialog.getByRole('textbox', { name: 'Seats' }).fill('3');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog).toBeHidden();
  await expect(sluice.card('PR-1')).toContainText('Partner 699');
});

test('an account that is not offered is related to by name, and is made a parent', async ({
  sluice,
  page,
}) => {
  const entitlements = new Entitlements(sluice);
  const accounts = everybody.map((one) => ({ ...one, account: { type: 'partner' } }));
  await entitlements.open({
    sluice: 1,
    title: 'Many accounts',
    organizations: [{ id: 'acme', name: 'Acme Software', account: { type: 'producer' } }, ...accounts],
    tiers: [{ id: 'distributor', name: 'Distributor' }],
  });
  const timeline = sluice.pane('Timeline');
  const prepare = async (label: string) => {
    await timeline.getByRole('combobox', { name: 'Event' }).selectOption({ label });
    await timeline.getByRole('button', { name: 'Prepare…' }).click();
    return page.getByRole('dialog', { name: label });
  };
  const relate = await prepare('Relate');
  await relate.getByRole('combobox', { name: 'Account', exact: true }).fill('Partner 698');
  await relate.getByRole('combobox', { name: 'Related account' }).fill('Partner 699');
  await expect(relate.getByText(kNote).first()).toBeVisible();
  await expect(relate).toContainText(/Partner 698.*Partner 699/);
  await relate.getByRole('button', { name: 'Apply' }).click();
  await expect(relate).toBeHidden();
  await sluice.expectEvents(1);
  await expect(timeline.getByRole('list', { name: 'Events' })).toContainText('Partner 699');

  const parents = await prepare('Set parents');
  await parents.getByRole('combobox', { name: 'Account', exact: true }).fill('Partner 697');
  const another = parents.getByRole('textbox', { name: 'Another of Parent accounts, by its name or id' });
  await another.fill('Partner 699');
  await another.press('Enter'); // adds, and does not send the form off
  await expect(another).toHaveValue('');
  // What was typed whole comes first among those offered, and is ticked.
  await expect(parents.getByRole('checkbox', { name: 'Partner 699' })).toBeChecked();
  await another.fill('Partner 698');
  await parents.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(parents.getByRole('checkbox', { name: 'Partner 698' })).toBeChecked();
  // Nothing moves under the pointer, and what is ticked no more can be ticked again.
  await parents.getByRole('checkbox', { name: 'Partner 699' }).uncheck();
  const sentence = parents.locator('.event-dialog__sentence');
  await expect(sentence).toContainText('Partner 698');
  await expect(sentence).not.toContainText('Partner 699');
  await expect(parents.getByRole('checkbox', { name: 'Partner 699' })).not.toBeChecked();
  await parents.getByRole('button', { name: 'Apply' }).click();
  await expect(parents).toBeHidden();
  await sluice.expectEvents(2);
  await expect(timeline.getByRole('list', { name: 'Events' })).toContainText(/Partner 697.*Partner 698/);
});

test('who acts on an entitlement is found among very many', async ({ sluice, page }) => {
  const entitlements = new Entitlements(sluice);
  await entitlements.open({
    sluice: 1,
    title: 'Many who may act',
    organizations: [
      { id: 'acme', name: 'Acme Software', account: { type: 'producer' } },
      { id: 'first', name: 'First Distribution', account: { type: 'partner' } },
      ...everybody.map((one) => ({ ...one, account: { type: 'partner', parents: ['first'] } })),
    ],
    tiers: [{ id: 'distributor', name: 'Distributor' }],
    entitlements: [
      {
        id: 'cad',
        kind: 'simple',
        product: 'CAD',
        quantity: 9,
        tiers: { distributor: 'first' },
        currentOwner: 'distributor',
      },
    ],
  });
  await entitlements.choose('cad');
  const acting = entitlements.pane('Inspector').getByRole('combobox', { name: 'Acting as' });
  await expect(acting).toBeVisible();
  const find = page.getByRole('searchbox', { name: 'Find who may act' });
  await find.fill('Partner 699');
  await expect(acting.getByRole('option')).toHaveCount(2); // the producer, and who was found
  await acting.selectOption({ index: 1 });
  await expect(acting.locator('option:checked')).toContainText('Partner 699');
});
