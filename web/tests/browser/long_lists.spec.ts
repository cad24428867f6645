// Lists of 200 to 300: every word on a card is found, filters and an order, and how many of how many, with a way on.
import { Entitlements } from './entitlement_page';
import { largeChainScenario } from './entitlement_scenarios';
import { largePlanScenario } from './plan_scenarios';
import { expect, test } from './sluice';
import { manyRequests } from './tier_scenarios';

test('290 requests: words, who is next, what is waited for, order', async ({ sluice }) => {
  await sluice.openTiers(manyRequests(290));
  const board = sluice.pane('Requests');
  const count = board.getByRole('status');
  await expect(count).toHaveText('290 requests');
  await board.getByRole('searchbox', { name: 'Search requests' }).fill('purchase 287');
  await expect(count).toHaveText(/^\d of 290 requests$/);
  await expect(board.locator('.card').first()).toContainText('287');
  await board.getByRole('button', { name: 'Show all' }).click();
  await expect(count).toHaveText('290 requests');

  const next = board.getByRole('combobox', { name: 'Next is' });
  await expect(next.locator('option')).not.toHaveCount(1);
  const who = (await next.locator('option').nth(1).getAttribute('value'))!;
  await next.selectOption(who);
  await expect(count).toHaveText(/^[\d,]+ of 290 requests$/);
  await expect(board.locator('.card').first()).toContainText(who);
  await board.getByRole('button', { name: 'Show all' }).click();
  const waits = board.getByRole('combobox', { name: 'Waits for' });
  await waits.selectOption({ index: 1 });
  await expect(count).toHaveText(/^[\d,]+ of 290 requests$/);
  await board.getByRole('button', { name: 'Show all' }).click();
  await board.getByRole('combobox', { name: 'Order' }).selectOption('By account');
  await expect(board.locator('.card').first()).toContainText('Customer 0');
  await board.getByRole('searchbox', { name: 'Search requests' }).fill('nobody at all');
  await expect(board).toContainText('No request matches.');
});

test('200 resellers: words and filters, with those above', async ({ sluice }) => {
  await sluice.openPlans(largePlanScenario(2, 200));
  const pane = sluice.pane('Resellers');
  const count = pane.getByRole('status');
  await expect(count).toHaveText('200 resellers');
  await pane.getByRole('searchbox', { name: 'Search resellers' }).fill('reseller-187');
  await expect(count).toHaveText('1 of 200 resellers');
  await expect(pane.getByRole('row')).toHaveCount(3); // the head, the provider and the match
  await pane.getByRole('searchbox', { name: 'Search resellers' }).fill('reseller');
  await expect(count).toHaveText('200 of 200 resellers');
  await pane.getByRole('combobox', { name: 'Only' }).selectOption('Plans to confirm');
  await expect(pane).toContainText('No reseller matches.');
  await pane.getByRole('button', { name: 'Show all' }).click();
  await expect(count).toHaveText('200 resellers');
  await pane.getByRole('combobox', { name: 'Order' }).selectOption('Most copies first');
  await expect(pane.getByRole('row')).not.toHaveCount(0);
});

test('300 entitlements: every word of a row, and an order', async ({ sluice, page }) => {
  await new Entitlements(sluice).open(largeChainScenario(300, 0));
  await page.getByRole('tab', { name: 'Entitlements' }).last().click();
  const list = page.locator('.entitlement-list');
  await expect(list.getByRole('status')).toHaveText('300 of 300 entitlements');
  await list.getByRole('searchbox', { name: 'Search entitlements' }).fill('product distributor 299');
  await expect(list.getByRole('status')).toHaveText('1 of 300 entitlements');
  await expect(list.getByRole('row', { name: /e299/ })).toBeVisible();
  await list.getByRole('button', { name: 'Show all' }).click();
  await list.getByRole('combobox', { name: 'Order' }).selectOption('Largest first');
  await expect(list.getByRole('row').nth(1)).toContainText('e299');
});
