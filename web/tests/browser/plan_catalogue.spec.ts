// Editing catalogues: side by side in place, refused where the structure of a copy would change, and with forms.
import { planScenario } from './plan_scenarios';
import { expect, test } from './sluice';

test("a reseller's own price is edited in its place", async ({ sluice, page }) => {
  await sluice.openPlans(planScenario);
  await page.getByRole('tab', { name: 'Side by side' }).click();
  const sides = page.getByRole('treegrid', { name: /side by side/ });
  await page.getByRole('combobox', { name: 'Plan' }).selectOption({ label: 'Gold' });
  await sides.getByRole('button', { name: /^Edit .*recurring fee, Beta Resale: 35/i }).click();
  await expect(sides.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('33');
  await page.keyboard.press('Enter');
  await expect(sides.getByRole('button', { name: /^Edit .*recurring fee, Beta Resale: 33/i })).toBeVisible();
  await sluice.expectEvents(1);
});

test('what is typed before the field is there goes into it', async ({ sluice, page }) => {
  await sluice.openPlans(planScenario);
  await page.getByRole('tab', { name: 'Side by side' }).click();
  const sides = page.getByRole('treegrid', { name: /side by side/ });
  await page.getByRole('combobox', { name: 'Plan' }).selectOption({ label: 'Gold' });
  const fee = sides.getByRole('button', { name: /^Edit .*recurring fee, Beta Resale: 35/i });
  await fee.focus();
  // All in one task of the page: no answer of the engine comes between.
  await fee.evaluate((button: HTMLElement) => {
    button.click();
    for (const key of ['4', '2', 'Backspace', '1', 'Enter']) {
      button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
  });
  await expect(sides.getByRole('button', { name: /^Edit .*recurring fee, Beta Resale: 41/i })).toBeVisible();
  await sluice.expectEvents(1);
});

test('the structure of a copy is not edited there: refused with its rule', async ({ sluice, page }) => {
  await sluice.openPlans(planScenario);
  await page.getByRole('tab', { name: 'Side by side' }).click();
  await page.getByRole('combobox', { name: 'Plan' }).selectOption({ label: 'Gold' });
  const sides = page.getByRole('treegrid', { name: /side by side/ });
  await page.getByRole('checkbox', { name: 'Only differences' }).uncheck();
  await sides
    .getByRole('button', { name: /^Edit .*name, Beta Resale/i })
    .first()
    .click();
  await expect(sides.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Own Gold');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'PS-35' }).first()).toBeVisible();
  await sluice.expectEvents(0);
});

test("only differences are shown unless all are asked for, and the run's result stands beside", async ({
  sluice,
  page,
}) => {
  await sluice.openPlans(planScenario);
  await sluice.option(/^Update plan fees/).check();
  await page.getByRole('tab', { name: 'Side by side' }).click();
  await page.getByRole('combobox', { name: 'Plan' }).selectOption({ label: 'Gold' });
  const sides = page.getByRole('treegrid', { name: /side by side/ });
  const fee = sides.getByRole('row', { name: /recurring fee/i }).first();
  await expect(fee.getByRole('gridcell').last()).toContainText('30');
  const few = Number(await sides.getAttribute('aria-rowcount'));
  await page.getByRole('checkbox', { name: 'Only differences' }).uncheck();
  await expect.poll(async () => Number(await sides.getAttribute('aria-rowcount'))).toBeGreaterThan(few);
});

test('a plan is added with its form, which previews what it would do', async ({ sluice, page }) => {
  await sluice.openPlans(planScenario);
  await page.getByRole('tab', { name: 'Catalogue' }).click();
  const pane = sluice.pane('Synchronization');
  await pane.getByRole('combobox', { name: 'Catalogue of' }).selectOption({ label: 'Acme Cloud' });
  await pane.getByRole('button', { name: 'Add a plan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a plan' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Platinum');
  await dialog.getByRole('textbox', { name: 'Recurring fee' }).fill('minus one');
  await expect(dialog).toContainText('is not a number');
  await dialog.getByRole('textbox', { name: 'Recurring fee' }).fill('99');
  await expect(dialog.getByText(/Platinum/).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(pane.getByRole('list', { name: 'Plans' })).toContainText('Platinum');

  await pane.getByRole('button', { name: 'Actions for Platinum' }).click();
  await page.getByRole('menuitem', { name: 'Delegate in Standard template' }).click();
  await sluice
    .pane('Resellers')
    .getByRole('row', { name: /Beta Resale/ })
    .click();
  await page.getByRole('tab', { name: 'Result' }).click();
  await expect(sluice.differences).toContainText('Platinum');
});

test('a delegated period cannot be deleted: refused with its rule', async ({ sluice, page }) => {
  await sluice.openPlans(planScenario);
  await page.getByRole('tab', { name: 'Catalogue' }).click();
  const pane = sluice.pane('Synchronization');
  await pane.getByRole('combobox', { name: 'Catalogue of' }).selectOption({ label: 'Acme Cloud' });
  await pane.getByRole('button', { name: 'Gold', exact: true }).click();
  await pane.getByRole('button', { name: 'Remove 1 month' }).click();
  await expect(page.getByRole('button', { name: 'PS-24' })).toBeVisible();
});
