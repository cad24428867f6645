// axe finds nothing to complain of: in both themes, on a wide screen and on a phone, in every state of the page.
import { expectNoneHere, expectNoViolations } from './axe';
import { planScenario } from './plan_scenarios';
import { expect, test } from './sluice';

// axe looks at every element, again and again: it takes its time on a busy machine.
test.describe.configure({ timeout: 90_000 });

test('the wide page: panes and reports', async ({ sluice }) => {
  await sluice.open();
  await expectNoViolations(sluice, 'first view');
  await sluice.choose('Helios Home Power');
  await expectNoViolations(sluice, 'an organization');
  await sluice
    .row(/^Helios/)
    .getByRole('button', { name: /Multiple values/ })
    .click();
  await expect(sluice.pane('Inspector').getByRole('region', { name: 'Why' })).toBeVisible();
  await expectNoViolations(sluice, 'an outcome');
  await sluice.pane('Timeline').getByRole('button', { name: 'One step on' }).click();
  await expect(sluice.pane('Timeline').getByRole('region', { name: 'Report' })).toBeVisible();
  await expectNoViolations(sluice, 'a step');
});

for (const picture of ['Icicle', 'Matrix', 'JSON']) {
  test(`the picture ${picture}`, async ({ sluice, page }) => {
    await sluice.open();
    await page.getByRole('tab', { name: picture }).click();
    await expect(page.getByText('Loading…')).toBeHidden();
    await expectNoViolations(sluice, picture);
  });
}

test('Plan Sync: result, side by side, catalogue, form, question', async ({ sluice, page }) => {
  await sluice.openPlans(planScenario);
  await expectNoViolations(sluice, 'nothing ticked');
  const pane = sluice.pane('Synchronization');
  await pane.getByRole('button', { name: 'All', exact: true }).click();
  await expect(sluice.difference(/^Held back/)).toContainText('0');
  await sluice
    .difference(/recurring fee/i)
    .first()
    .click();
  await page.keyboard.press('w');
  await expect(sluice.pane('Inspector').getByRole('region', { name: 'Why' })).toBeVisible();
  await expectNoViolations(sluice, 'a difference');
  await page.getByRole('tab', { name: 'Side by side' }).click();
  await expect(page.getByRole('treegrid', { name: /side by side/ })).toBeVisible();
  await expectNoViolations(sluice, 'side by side');
  await page.getByRole('tab', { name: 'Catalogue' }).click();
  await expect(pane.getByRole('list', { name: 'Plans' })).toBeVisible();
  await expectNoViolations(sluice, 'catalogue');
  await pane.getByRole('button', { name: 'Add a plan' }).click();
  await expect(page.getByRole('dialog', { name: 'Add a plan' })).toBeVisible();
  await expectNoViolations(sluice, 'form');
  await page.keyboard.press('Escape');
  await pane.getByRole('button', { name: 'Run' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(sluice, 'what would be lost');
});

test('Plan Sync on a phone, screen by screen', async ({ sluice, page }) => {
  await sluice.openPlans(planScenario);
  await page.setViewportSize({ width: 390, height: 844 });
  const bar = page.getByRole('navigation', { name: 'Screens' });
  for (const screen of ['Resellers', 'Synchronize', 'Why', 'Timeline', 'More']) {
    await bar.getByRole('button', { name: screen }).click();
    await expectNoViolations(sluice, screen);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${screen} scrolls sideways`).toBeLessThanOrEqual(390);
  }
});

test('Plan Sync without plans', async ({ sluice, page }) => {
  await sluice.open('#new');
  await page.getByRole('tab', { name: 'Plan Sync' }).click();
  await expect(sluice.pane('Synchronization')).toContainText('Nobody sells plans here yet');
  await expectNoViolations(sluice, 'empty');
});

test('the dialogs', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.switchOf('Allow Edit, Sunrise Solar to Helios Home Power').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(sluice, 'what would be lost');
  await page.keyboard.press('Escape');
  for (const name of ['Examples', 'Readings', 'Import', 'Keyboard shortcuts', 'Command palette']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolations(sluice, name);
    await page.keyboard.press('Escape');
  }
  await sluice.importText('organization,upstream,Phone\nA\nB,Aa\n');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectNoViolations(sluice, 'problems of an import');
});

test('the empty page', async ({ sluice }) => {
  await sluice.open('#new');
  await expect(sluice.pane('Picture')).toContainText('Nothing to draw yet');
  await expectNoViolations(sluice, 'empty');
});

test('the phone, screen by screen', async ({ sluice, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await sluice.open();
  const bar = page.getByRole('navigation').filter({ has: page.getByRole('button', { name: 'Timeline' }) });
  for (const screen of ['Organizations', 'Why', 'Timeline', 'More']) {
    await bar.getByRole('button', { name: screen }).click();
    await expectNoViolations(sluice, screen);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${screen} scrolls sideways`).toBeLessThanOrEqual(390);
  }
  await bar.getByRole('button', { name: 'Organizations' }).click();
  await sluice.treegrid.getByRole('rowheader', { name: /^Helios/ }).click();
  await expect(sluice.pane('Inspector')).toContainText('Helios Home Power');
  await expectNoViolations(sluice, 'drilled down');
});

test('nothing moves on its own for those who ask for less motion', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.pane('Timeline').getByRole('button', { name: 'One step on' }).click();
  await expect(page.getByRole('treeitem', { name: /gained/ }).first()).toBeVisible();
  const moving = await page.evaluate(
    () =>
      document
        .getAnimations()
        .filter((animation) => Number(animation.effect?.getComputedTiming().activeDuration) > 1).length,
  );
  expect(moving).toBe(0);
});

test('forced colours keep the outcomes apart by glyph and word', async ({ sluice, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await sluice.open();
  await expect(sluice.row(/^Helios/)).toContainText('Merge');
  await expectNoneHere(sluice, 'forced colours');
});
