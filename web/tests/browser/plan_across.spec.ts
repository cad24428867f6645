// A run by plan: each plan over all resellers, below it those that differ, below those their differences.
import { expectNoViolations } from './axe';
import { largePlanScenario, planScenario } from './plan_scenarios';
import { expect, type Sluice, test } from './sluice';

const across = ({ page }: Sluice) => page.getByRole('treegrid', { name: 'Differences by plan' });
const rowsAt = (sluice: Sluice, level: number) => across(sluice).getByRole('row', { level });
const plan = (sluice: Sluice, name: RegExp) => rowsAt(sluice, 1).filter({ hasText: name });
const reseller = (sluice: Sluice, name: RegExp) => rowsAt(sluice, 2).filter({ hasText: name });

/** Acme's resellers and theirs, with every option ticked, by plan. */
async function openByPlan(sluice: Sluice): Promise<void> {
  await sluice.openPlans(planScenario);
  const pane = sluice.pane('Synchronization');
  await pane.getByRole('checkbox', { name: 'With sub-resellers' }).check();
  await pane.getByRole('button', { name: 'All', exact: true }).click();
  await sluice.page.getByRole('tab', { name: 'By plan' }).click();
  await expect(plan(sluice, /^Gold/)).toContainText('6 carried');
}

test('plans over all resellers, unfolded down to one difference and its why', async ({ sluice, page }) => {
  await openByPlan(sluice);
  // A row is read out with its counts, not with a word for them.
  await expect(
    across(sluice).getByRole('row', {
      name: /^Gold 2 resellers .*6 carried .*0 held back .*2 never carried .*5 destructive$/,
    }),
  ).toBeVisible();
  await expect(rowsAt(sluice, 1)).toHaveCount(4);
  await expect(plan(sluice, /^Bronze/)).toContainText('1 reseller, new at 1');
  await expect(plan(sluice, /^Besides plans/)).toBeVisible();

  await plan(sluice, /^Gold/).click();
  await expect(plan(sluice, /^Gold/)).toHaveAttribute('aria-expanded', 'true');
  await expect(rowsAt(sluice, 2)).toHaveCount(2);
  await expect(reseller(sluice, /^Beta Resale/)).toContainText('5 carried');
  await expect(reseller(sluice, /^Tiny/)).toContainText('1 carried');
  await expect(rowsAt(sluice, 3)).toHaveCount(8); // what is carried and what never is
  await reseller(sluice, /^Beta Resale/).click();
  await expect(rowsAt(sluice, 3)).toHaveCount(2); // those of the other one
  await reseller(sluice, /^Beta Resale/).click();

  const fee = rowsAt(sluice, 3).filter({ hasText: 'recurring fee' }).first();
  await expect(fee).toContainText('by Update plan fees');
  await fee.getByRole('button', { name: 'PS-6' }).click();
  await expect(page.getByRole('dialog').last()).toContainText('PS-6');
  await page.keyboard.press('Escape');
  await fee.click();
  await expect(sluice.pane('Inspector').getByRole('region', { name: 'Difference' })).toContainText('35');
  await expect(sluice.pane('Inspector').getByRole('region', { name: 'Difference' })).toContainText(
    'Beta Resale',
  );
  await page.keyboard.press('u');
  await expect(fee).toContainText('unwanted');

  await plan(sluice, /^Silver/).click(); // in the place of the one that was unfolded
  await expect(plan(sluice, /^Gold/)).toHaveAttribute('aria-expanded', 'false');
  await expect(rowsAt(sluice, 3)).toHaveCount(1);
});

test('an option is ticked from a difference, and the run leaves nothing that differs', async ({
  sluice,
  page,
}) => {
  await openByPlan(sluice);
  const pane = sluice.pane('Synchronization');
  await pane.getByRole('button', { name: 'None' }).click();
  await expect(plan(sluice, /^Silver/)).toContainText('0 carried');
  await plan(sluice, /^Silver/).click();
  await rowsAt(sluice, 3)
    .getByRole('button', { name: /Apply plans enabling/ })
    .click();
  await expect(sluice.option(/^Apply plans enabling/)).toBeChecked();
  await expect(plan(sluice, /^Silver/)).toContainText('1 carried');

  await pane.getByRole('button', { name: 'All', exact: true }).click();
  await expect(plan(sluice, /^Gold/)).toContainText('6 carried');
  await pane.getByRole('button', { name: 'Run' }).click();
  await page.getByRole('button', { name: 'Apply all the same' }).click();
  await expect(plan(sluice, /^Silver/)).toHaveCount(0);
  await expect(plan(sluice, /^Gold/)).toContainText('0 carried');
  await page.keyboard.press('Control+z');
  await expect(plan(sluice, /^Silver/)).toContainText('1 carried');
});

test('with the keyboard alone: unfold, go down, mark, fold', async ({ sluice, page }) => {
  await openByPlan(sluice);
  await sluice.tabTo(plan(sluice, /^Gold/));
  await page.keyboard.press('ArrowRight');
  await expect(plan(sluice, /^Gold/)).toHaveAttribute('aria-expanded', 'true');
  await expect(reseller(sluice, /^Beta/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(reseller(sluice, /^Beta/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rowsAt(sluice, 3).first()).toBeFocused();
  await page.keyboard.press('w');
  await expect(rowsAt(sluice, 3).first()).toContainText('wanted');
  await page.keyboard.press('Enter');
  await expect(sluice.pane('Inspector').getByRole('region', { name: 'Difference' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(reseller(sluice, /^Beta/)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(reseller(sluice, /^Beta/)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('End');
  await expect(plan(sluice, /^Besides plans/)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(plan(sluice, /^Gold/)).toHaveAttribute('aria-expanded', 'false');
});

test('what was unfolded is forgotten with its document, and of a scope without it nothing is shown', async ({
  sluice,
  page,
}) => {
  await openByPlan(sluice);
  await plan(sluice, /^Silver/).click();
  await expect(rowsAt(sluice, 3)).toHaveCount(1);
  await sluice.pane('Resellers').getByRole('row', { name: /Gamma/ }).click();
  await expect(plan(sluice, /^Silver/)).toHaveCount(0);
  await expect(rowsAt(sluice, 2)).toHaveCount(0);
  await expect(sluice.pane('Synchronization').locator('.plan-refusal')).toHaveCount(0);
  await sluice.importFile('large.json', JSON.stringify(largePlanScenario(3, 1)));
  await expect(rowsAt(sluice, 1)).toHaveCount(3);
  await expect(rowsAt(sluice, 2)).toHaveCount(0);
  await expect(sluice.pane('Synchronization').locator('.plan-refusal')).toHaveCount(0);
  await page.getByRole('tab', { name: 'Result' }).click();
});

test('200 resellers of 20 plans: few rows in the document, and the last of them has its differences', async ({
  sluice,
  page,
}) => {
  await sluice.openPlans(largePlanScenario(20, 200));
  const pane = sluice.pane('Synchronization');
  await pane.getByRole('combobox', { name: 'Synchronize' }).selectOption({ label: 'All on Standard (200)' });
  await pane.getByRole('button', { name: 'All', exact: true }).click();
  await page.getByRole('tab', { name: 'By plan' }).click();
  await plan(sluice, /^Plan 0/).focus();
  await page.keyboard.press('End');
  await expect(plan(sluice, /^Plan 19/)).toContainText('200 resellers, new at 200');
  await page.keyboard.press('Home');
  await plan(sluice, /^Plan 0/).click();
  await expect(plan(sluice, /^Plan 0/)).toContainText('4,200 carried');
  await expect(reseller(sluice, /^Reseller 0/)).toContainText('21 carried');
  await expect(reseller(sluice, /^Reseller 0/)).toHaveAttribute('aria-expanded', 'false');
  expect(await across(sluice).getByRole('row').count()).toBeLessThan(60);
  await plan(sluice, /^Plan 0/).focus();
  await page.keyboard.press('End');
  for (let rows = 0; rows < 19; rows += 1) await page.keyboard.press('ArrowUp');
  await expect(reseller(sluice, /^Reseller 199/)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(across(sluice)).toHaveAttribute('aria-rowcount', String(1 + 20 + 200 + 21));
  await page.keyboard.press('ArrowDown');
  await expect(rowsAt(sluice, 3).first()).toBeFocused();
});

test('axe finds nothing, wide and on a phone, and nothing scrolls sideways', async ({ sluice, page }) => {
  await openByPlan(sluice);
  await plan(sluice, /^Gold/).click();
  await expect(rowsAt(sluice, 3).first()).toBeVisible();
  await expectNoViolations(sluice, 'wide');
  await page.setViewportSize({ width: 390, height: 844 });
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: 'Synchronize' })
    .click();
  await expectNoViolations(sluice, 'phone');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await rowsAt(sluice, 3).first().click();
  await expect(sluice.pane('Inspector').getByRole('region', { name: 'Difference' })).toBeVisible();
});
