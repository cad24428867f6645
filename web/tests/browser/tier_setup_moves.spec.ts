// What cannot be done says why; failures and what they take with them.
import { expect, test } from './sluice';
import { everythingTold, saleUnderWay, twoTiers } from './tier_scenarios';

test('a move that is not legal says why, in the list and in the diagram', async ({ sluice, page }) => {
  await sluice.openTiers(saleUnderWay);
  await sluice.card('TCR-1').click();
  const moves = sluice.pane('Inspector').getByRole('region', { name: 'What can be done' });
  await moves.getByText(/^What cannot/).click();
  const approve = moves.getByRole('listitem').filter({ hasText: /^Approve/ });
  await expect(approve).toContainText('inquiring');

  await page.getByRole('tab', { name: 'Diagram' }).click();
  const diagram = page.getByRole('group', { name: /State diagram, TCR-1 is inquiring/ });
  const toApproved = diagram.getByRole('button', { name: /^pending to approved/ });
  await expect(toApproved).toHaveAttribute('aria-disabled', 'true');
  await toApproved.focus();
  await expect(page.locator('.state-diagram__tip')).toContainText('inquiring');
  const toPending = diagram.getByRole('button', { name: /^inquiring to pending/ });
  await expect(toPending).not.toHaveAttribute('aria-disabled', 'true');
  await toPending.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByText(/^As a list/).click();
  await expect(page.getByRole('row', { name: /pending approve approved/ })).toBeVisible();
});

test('a failed request of tier 2 takes tier 1 and the sale with it, and undo brings them back', async ({
  sluice,
  page,
}) => {
  await sluice.openTiers(saleUnderWay);
  await sluice.card('TCR-1').click();
  const inspector = sluice.pane('Inspector');
  await inspector
    .getByRole('region', { name: 'What can be done' })
    .getByRole('button', { name: /^Fail/ })
    .click();
  const form = page.getByRole('dialog', { name: 'Fail' });
  await form.getByRole('textbox', { name: 'Reason' }).fill('Not in this region');
  await expect(form).toContainText('TCR-2');
  await expect(form).toContainText('PR-1');
  await form.getByRole('button', { name: 'Apply' }).click();
  const agree = page.getByRole('button', { name: 'Apply all the same' });
  if (await agree.isVisible()) await agree.click();
  for (const id of ['TCR-1', 'TCR-2', 'PR-1']) await expect(sluice.card(id, 'failed')).toBeVisible();
  await expect(inspector).toContainText('Not in this region');
  await page.getByRole('button', { name: /^Undo:/ }).click();
  await expect(sluice.card('PR-1', 'tiers setup')).toBeVisible();
});

test('the first field of a form has the focus as soon as it is there', async ({ sluice, page }) => {
  await sluice.openTiers(everythingTold);
  await page.getByRole('tab', { name: 'Configurations' }).click();
  await page
    .getByRole('treegrid', { name: 'Tier configurations' })
    .getByRole('row', { name: /Northwind IT/ })
    .click();
  await expect(sluice.pane('Inspector').getByRole('button', { name: /^Update/ })).toBeVisible();
  // A focus that comes later would take what is being typed to another field.
  const hasFocus = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const watch = new MutationObserver(() => {
          const first = document.querySelector('.event-form [data-first]');
          if (first) resolve(document.activeElement === first);
        });
        watch.observe(document.body, { childList: true, subtree: true });
      }),
  );
  await sluice
    .pane('Inspector')
    .getByRole('button', { name: /^Update/ })
    .click();
  expect(await hasFocus).toBe(true);
});

test('an update of an active configuration that fails leaves the old values', async ({ sluice, page }) => {
  await sluice.openTiers(everythingTold);
  await page.getByRole('tab', { name: 'Configurations' }).click();
  const configurations = page.getByRole('treegrid', { name: 'Tier configurations' });
  await configurations.getByRole('row', { name: /Northwind IT/ }).click();
  const inspector = sluice.pane('Inspector');
  await inspector.getByRole('button', { name: /^Update/ }).click();
  const form = page.getByRole('dialog', { name: 'Update a tier configuration' });
  await form.getByRole('textbox', { name: 'Contact' }).fill('new@northwind.example');
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect(configurations.getByRole('row', { name: /Northwind IT/ })).toContainText('TCR-1');
  await expect(inspector.getByRole('region', { name: 'What can be asked' })).toContainText(
    'has an open request already: TCR-1',
  );
  await inspector.getByRole('button', { name: 'TCR-1' }).click();
  await inspector
    .getByRole('region', { name: 'What can be done' })
    .getByRole('button', { name: /^Fail/ })
    .click();
  const fail = page.getByRole('dialog', { name: 'Fail' });
  await fail.getByRole('textbox', { name: 'Reason' }).fill('Unknown address');
  await fail.getByRole('button', { name: 'Apply' }).click();
  const agree = page.getByRole('button', { name: 'Apply all the same' });
  if (await agree.isVisible()) await agree.click();
  await expect(configurations.getByRole('row', { name: /Northwind IT/ })).toContainText(
    'sales@northwind.example',
  );
  await expect(configurations.getByRole('row', { name: /Northwind IT/ })).toContainText('active');
});

test('a configuration tells its values step by step, its requests and what they were closed with', async ({
  sluice,
  page,
}) => {
  await sluice.openTiers(everythingTold);
  await page.getByRole('tab', { name: 'Configurations' }).click();
  await page
    .getByRole('treegrid', { name: 'Tier configurations' })
    .getByRole('row', { name: /Northwind IT/ })
    .click();
  const inspector = sluice.pane('Inspector');
  await inspector.getByRole('button', { name: /^Adjust/ }).click();
  const form = page.getByRole('dialog', { name: 'Adjust a tier configuration' });
  await form.getByRole('textbox', { name: 'Contact' }).fill('new@northwind.example');
  await form.getByRole('button', { name: 'Apply' }).click();
  await inspector
    .getByRole('region', { name: 'Its requests' })
    .getByRole('button', { name: 'TCR-1' })
    .click();
  await inspector.getByRole('button', { name: /^Approve…/ }).click();
  const approve = page.getByRole('dialog', { name: 'Approve' });
  await approve.getByRole('textbox', { name: 'Template' }).fill('Thank you');
  await approve.getByRole('button', { name: 'Apply' }).click();
  await inspector.getByRole('button', { name: 'TC-2' }).click();
  await expect(inspector.getByRole('region', { name: 'Its requests' })).toContainText('Template: Thank you');
  await expect(inspector.getByRole('region', { name: 'Why' })).toContainText('new@northwind.example');
});

test('a product is defined with a parameter, which a tier above its level cannot have', async ({
  sluice,
  page,
}) => {
  await sluice.openTiers({ ...twoTiers, products: undefined });
  await expect(sluice.pane('Requests')).toContainText('Nothing is sold through tiers yet');
  await sluice.pane('Requests').getByRole('button', { name: 'Define a product' }).click();
  const product = page.getByRole('dialog', { name: 'Define a product' });
  await product.getByRole('textbox', { name: 'Product' }).fill('mail');
  await product.getByRole('textbox', { name: 'Reseller level' }).fill('1');
  await product.getByRole('button', { name: 'Apply' }).click();
  const pane = sluice.pane('Supply chains');
  await pane.getByRole('tab', { name: 'Products' }).click();
  await pane.getByRole('button', { name: 'Add a parameter to mail' }).click();
  const form = page.getByRole('dialog', { name: 'Add a parameter' });
  await form.getByRole('textbox', { name: 'Parameter' }).fill('plan');
  await form.getByRole('combobox', { name: 'Type' }).selectOption('dropdown');
  await form.getByRole('textbox', { name: 'Choices' }).fill('small; large');
  await form.getByRole('combobox', { name: 'Scope' }).selectOption('tier2');
  await expect(form.getByRole('button', { name: 'TC-2', exact: true })).toBeVisible();
  await form.getByRole('combobox', { name: 'Scope' }).selectOption('tier1');
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect(pane.getByRole('row', { name: /small, large/ })).toBeVisible();
});
