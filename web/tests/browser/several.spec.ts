// The same for several at once: names that are pasted, those of a list that are looked at. What each would do stands there
// before anything happens; what is applied is one change.
import { expectNoneHere } from './axe';
import { Entitlements } from './entitlement_page';
import { chainScenario } from './entitlement_scenarios';
import { largePlanScenario } from './plan_scenarios';
import { expect, type Sluice, test } from './sluice';
import { manyRequests } from './tier_scenarios';

/** Prepares an event of the palette. */
async function prepare({ page }: Sluice, label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox').fill(label);
  await page.getByRole('option', { name: label }).first().click();
  await expect(page.getByRole('dialog', { name: label })).toBeVisible();
}

const kInvite = 'Invite an organization';

test('a pasted list of names is invited as one change, with the keyboard alone', async ({ sluice, page }) => {
  await sluice.open();
  await prepare(sluice, kInvite);
  const manager = page.getByRole('dialog').getByRole('combobox', { name: 'Channel manager' });
  await manager.fill('Sunrise');
  await page.keyboard.press('Enter');
  await sluice.tabTo(page.getByRole('button', { name: 'Name: several at once' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Invite an organization: several at once' });
  const names = dialog.getByRole('textbox', { name: 'Name' });
  await expect(names).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Nothing to apply' })).toBeDisabled();
  await page.keyboard.insertText('North Sun\n\nSouth Sun\nNorth Sun\n');
  await expect(dialog.getByRole('status')).toHaveText('3 of 3 would happen.');
  await expect(dialog.getByRole('combobox', { name: 'Channel manager' })).toHaveValue('Sunrise Solar');
  await expect(dialog.getByRole('listitem').first()).toContainText('9 gained');
  await expectNoneHere(sluice, 'several at once');
  await sluice.tabTo(dialog.getByRole('button', { name: 'Apply 3' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(sluice.row(/^(North|South) Sun/)).toHaveCount(3);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await sluice.expectEvents(6);
  await expect(sluice.strip).toContainText('3 events, the last: Sunrise Solar invites North Sun');
  await sluice.strip.getByRole('button', { name: 'Undo' }).click();
  await sluice.expectEvents(3);
  await expect(sluice.row(/^(North|South) Sun/)).toHaveCount(0);
  await page.getByRole('button', { name: /^Redo/ }).click();
  await sluice.expectEvents(6);
});

test('what is refused says so once, with whom; what would be lost is asked for by its button', async ({
  sluice,
  page,
}) => {
  await sluice.openExampleAt(/^Partnering with an existing organization/);
  await prepare(sluice, 'Partner with an organization');
  const single = page.getByRole('dialog');
  await single.getByRole('combobox', { name: 'Channel manager' }).fill('Meridian');
  await page.keyboard.press('Enter');
  await single.getByRole('switch', { name: 'Exclusive' }).click();
  await single.getByRole('button', { name: 'Channel partner: several at once' }).click();
  const dialog = page.getByRole('dialog', { name: 'Partner with an organization: several at once' });
  const finder = dialog.getByRole('combobox', { name: 'Add to: Channel partner' });
  await finder.fill('Cedar');
  await page.keyboard.press('Enter');
  const lines = dialog.getByRole('textbox', { name: 'Channel partner' });
  await expect(lines).toHaveValue('cedar');
  await lines.fill('cedar\nQuartz Solar\nNobody A\nNobody B\nmeridian\ncedar');
  await expect(dialog.getByRole('status')).toContainText('2 of 6 would happen; 2 of them destroy something.');
  await expect(dialog.getByRole('listitem')).toHaveCount(6);
  await expect(
    dialog.getByRole('listitem').filter({ hasText: 'There is no organization "Nobody A".' }),
  ).toBeVisible();
  const first = dialog.getByRole('listitem').first();
  await first.locator('summary').first().click();
  await expect(first).toContainText('only the downstream had');
  await dialog.getByRole('button', { name: 'Apply 2 and lose values' }).click();
  // The scenario partners with both later on.
  const asked = page.getByRole('dialog', { name: '2 later events would be refused' });
  await asked.getByRole('button', { name: 'Insert all the same' }).click();
  await sluice.expectEvents(5);
  await page.keyboard.press('Control+z');
  await sluice.expectEvents(3);
});

test.describe('a slow engine', () => {
  test.use({ delay: 150 });

  test('one that is found by its name late takes nothing away from what was typed meanwhile', async ({
    sluice,
    page,
  }) => {
    await sluice.openExampleAt(/^Partnering with an existing organization/);
    await prepare(sluice, 'Partner with an organization');
    await page.getByRole('button', { name: 'Channel partner: several at once' }).click();
    const dialog = page.getByRole('dialog', { name: 'Partner with an organization: several at once' });
    const lines = dialog.getByRole('textbox', { name: 'Channel partner' });
    const finder = dialog.getByRole('combobox', { name: 'Add to: Channel partner' });
    await finder.fill('Cedar');
    await page.keyboard.press('Enter');
    await expect(lines).toHaveValue('cedar');
    await lines.fill('cedar\nNobody A');
    await finder.fill('Meridian');
    await page.keyboard.press('Enter');
    await lines.press('Control+End');
    await lines.pressSequentially('\nNobody B');
    await expect(dialog.getByRole('status')).toContainText(' of 4 ');
    await expect(lines).toHaveValue('cedar\nNobody A\nNobody B\nmeridian');
  });
});

test('in the middle of the timeline what was typed stays where it is not wanted so', async ({
  sluice,
  page,
}) => {
  await sluice.openExampleAt(/^Leaving the channel keeps the values/);
  await sluice.slider.press('Home');
  await prepare(sluice, 'Remove an organization');
  await page.getByRole('dialog').getByRole('button', { name: 'Organization: several at once' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove an organization: several at once' });
  const lines = dialog.getByRole('textbox', { name: 'Organization' });
  const ids = await page.evaluate(() => document.querySelectorAll('[role=row]').length);
  expect(ids).toBeGreaterThan(2);
  const names = await sluice.treegrid.getByRole('rowheader').allTextContents();
  await lines.fill(names.slice(0, 2).join('\n'));
  await dialog.getByRole('button', { name: 'Apply 2' }).click();
  const asked = page.getByRole('dialog', { name: /later events? would be refused/ });
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await expect(lines).toHaveValue(names.slice(0, 2).join('\n'));
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
});

test('requests that a board shows are acted on, all or some of them', async ({ sluice, page }) => {
  await sluice.openTiers(manyRequests(40));
  const board = sluice.pane('Requests');
  await board.getByRole('searchbox', { name: 'Search requests' }).fill('Customer 3');
  await expect(board.getByRole('status')).toHaveText('17 of 40 requests');
  await board.getByRole('button', { name: 'Act on several…' }).click();
  const dialog = page.getByRole('dialog', { name: /several at once$/ });
  const what = dialog.getByRole('combobox', { name: 'What is done' });
  await expect(what).toBeFocused();
  await expect(what).toContainText('Inquire (17 of 17)');
  await what.selectOption('fail');
  await expect(dialog.getByRole('listitem').first()).toContainText('PR-3, PR-4, PR-13');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('No contract');
  await expect(dialog.getByRole('status').last()).toHaveText('17 of 17 would happen.');
  await dialog
    .getByRole('group', { name: 'Request' })
    .last()
    .getByRole('checkbox', { name: /^PR-4 / })
    .uncheck();
  await expect(dialog.getByRole('status').last()).toHaveText('16 of 16 would happen.');
  await expectNoneHere(sluice, 'acting on several requests');
  await dialog.getByRole('button', { name: 'Tick none' }).click();
  await expect(dialog.getByRole('button', { name: 'Nothing to apply' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Tick all' }).click();
  await dialog.getByRole('button', { name: 'Apply 17' }).click();
  await expect(page.getByRole('region', { name: 'Failed, 17' })).toBeVisible();
  await expect(sluice.strip).toContainText('17 events, the last: ');
  await page.keyboard.press('Control+z');
  await sluice.expectEvents(0);
});

test('of very many those that a search finds are ticked', async ({ sluice, page }) => {
  await sluice.openTiers(manyRequests(60));
  await sluice.pane('Requests').getByRole('button', { name: 'Act on several…' }).click();
  const dialog = page.getByRole('dialog', { name: /several at once$/ });
  const ticked = dialog.getByRole('status').first();
  await expect(ticked).toHaveText('60 of 60 ticked');
  await dialog.getByRole('searchbox', { name: 'Search those offered' }).fill('customer 1');
  await dialog.getByRole('button', { name: 'Only these' }).click();
  await expect(ticked).toHaveText('11 of 60 ticked');
  await dialog.getByRole('searchbox').fill('customer 10');
  await dialog.getByRole('button', { name: 'Untick these' }).click();
  await expect(ticked).toHaveText('10 of 60 ticked');
  await dialog.getByRole('searchbox').fill('customer 2');
  await dialog.getByRole('button', { name: 'Tick these', exact: true }).click();
  await expect(ticked).toHaveText('21 of 60 ticked');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await sluice.expectEvents(0);
});

test('entitlements of the list; an account acts as itself', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.toTheEnd();
  await page.getByRole('tab', { name: 'Entitlements' }).last().click();
  await page.getByRole('button', { name: 'Act on several…' }).click();
  const dialog = tab.dialog;
  await dialog.getByRole('combobox', { name: 'What is done' }).selectOption('changeState');
  await expect(dialog.getByRole('combobox', { name: 'State' })).toBeVisible();
  await dialog.getByRole('combobox', { name: 'State' }).selectOption('Inactive');
  await expect(dialog.getByRole('button', { name: /^Apply \d/ })).toBeEnabled();
  await dialog.getByRole('button', { name: /^Apply \d/ }).click();
  await expect(dialog).toBeHidden();
  await expect(tab.list).toContainText('Inactive');
  await tab.viewAs('Nordic Distribution');
  await page.getByRole('button', { name: 'Act on several…' }).click();
  await dialog.getByRole('combobox', { name: 'What is done' }).selectOption('changeState');
  await dialog.getByRole('combobox', { name: 'State' }).selectOption('Deployed');
  await expect(dialog.getByRole('status').last()).toHaveText(/^0 of \d+ would happen\.$/);
  await expect(dialog.getByRole('button', { name: 'Nothing to apply' })).toBeDisabled();
});

test('resellers of one provider keep their prices from now on', async ({ sluice, page }) => {
  await sluice.openPlans(largePlanScenario(2, 12));
  await sluice.pane('Resellers').getByRole('button', { name: 'Act on several…' }).click();
  const dialog = page.getByRole('dialog', { name: /several at once$/ });
  const what = dialog.getByRole('combobox', { name: 'What is done' });
  await expect(what).toContainText('Synchronize');
  await what.selectOption('setReseller');
  await dialog.getByRole('switch', { name: 'Keep prices' }).click();
  await expect(dialog.getByRole('status').last()).toHaveText('12 of 12 would happen.');
  await dialog.getByRole('button', { name: 'Apply 12' }).click();
  await expect(
    sluice
      .pane('Resellers')
      .getByRole('switch', { name: /^Keep prices/ })
      .first(),
  ).toBeChecked();
  await sluice.expectEvents(12);
});

test('an account is related to several in its own tab', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.pane('Accounts').getByRole('button', { name: 'Relate' }).click();
  await page.getByRole('button', { name: 'Related account: several at once' }).click();
  const dialog = page.getByRole('dialog', { name: /several at once$/ });
  const offered = dialog.getByRole('group', { name: 'Related account' }).last();
  await expect(offered.getByRole('checkbox')).not.toHaveCount(0);
  await dialog.getByRole('combobox', { name: 'Account' }).selectOption({ label: 'Nordic Distribution' });
  await dialog.getByRole('button', { name: 'Tick all' }).click();
  await expect(dialog.getByRole('status').last()).toHaveText(/^\d+ of \d+ would happen\.$/);
  const apply = dialog.getByRole('button', { name: /^Apply \d+$/ });
  await apply.click();
  await expect(dialog).toBeHidden();
});
