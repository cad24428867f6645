// Mark what is wanted and what is not: the smallest set of options, or the smallest conflict.
import { planScenario } from './plan_scenarios';
import { expect, test } from './sluice';

test('the smallest set that meets the marks is found and ticked', async ({ sluice, page }) => {
  await sluice.openPlans(planScenario);
  const choose = sluice.pane('Inspector').getByRole('region', { name: 'Choose the options' });
  await sluice
    .difference(/order flow/i)
    .last()
    .focus();
  await page.keyboard.press('w');
  await expect(choose.getByRole('list', { name: 'Marks' }).getByRole('listitem')).toHaveCount(1);
  await expect(choose).toContainText('Update order flow');
  await expect(choose.getByRole('button', { name: 'Tick these' })).toBeInViewport();
  await expect(choose.getByRole('listitem').first()).toContainText(/Beta Resale.*order flow/);
  await choose.getByRole('button', { name: 'Tick these' }).click();
  await expect(sluice.option(/^Update order flow/)).toBeChecked();
  await expect(choose.getByRole('button', { name: 'These are ticked' })).toBeVisible();
});

test('marks that cannot go together are named with the rule that ties them', async ({ sluice, page }) => {
  await sluice.openPlans(planScenario);
  const choose = sluice.pane('Inspector').getByRole('region', { name: 'Choose the options' });
  await sluice
    .difference(/CPU.*recurring price/i)
    .first()
    .focus();
  await page.keyboard.press('w');
  await sluice
    .difference(/Memory.*sale/i)
    .first()
    .focus();
  await page.keyboard.press('u');
  await expect(choose.getByRole('button', { name: 'PS-15' })).toBeVisible();
  await expect(choose.getByRole('list', { name: 'Marks' }).getByRole('listitem')).toHaveCount(2);

  await choose
    .getByRole('button', { name: /^Take the mark away/ })
    .last()
    .click();
  await expect(choose.getByRole('button', { name: 'Tick these' })).toBeVisible();
});

test('a difference is marked with the mouse in the inspector, and a second time unmarked', async ({
  sluice,
}) => {
  await sluice.openPlans(planScenario);
  await sluice
    .difference(/order flow/i)
    .last()
    .click();
  const inspector = sluice.pane('Inspector');
  await inspector.getByRole('button', { name: 'Unwanted' }).click();
  await expect(sluice.difference(/order flow/i).last()).toContainText('unwanted');
  await inspector.getByRole('button', { name: 'Unwanted' }).click();
  await expect(sluice.difference(/order flow/i).last()).not.toContainText('unwanted');
});
