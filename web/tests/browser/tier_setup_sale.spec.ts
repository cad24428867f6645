// The first sale through two tiers, from the forecast to approved by the shortest way; values that are refused.
import { expect, type Sluice, test } from './sluice';
import { everythingTold, saleUnderWay, twoTiers } from './tier_scenarios';

test('a first sale: forecast, created, stepped through to approved, and taken back', async ({
  sluice,
  page,
}) => {
  await sluice.openTiers(twoTiers);
  await sluice.pane('Supply chains').getByRole('button', { name: 'Sell to Acme Bakery' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create an asset request' });
  const forecast = dialog.getByRole('region', { name: 'What it would start' });
  await expect(forecast).toContainText('Globex Distribution');
  await expect(
    forecast.getByRole('listitem').filter({ hasText: 'Globex Distribution' }).first(),
  ).toContainText('Region');
  await expect(forecast.getByRole('listitem').filter({ hasText: 'Northwind IT' }).first()).toContainText(
    'Contact',
  );
  await dialog.getByRole('textbox', { name: 'Seats' }).fill('10');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog).toBeHidden();

  await expect(sluice.card('PR-1', 'tiers setup')).toBeVisible();
  await expect(sluice.card('TCR-2', 'tiers setup')).toBeVisible();
  await expect(sluice.card('TCR-1', 'inquiring')).toContainText('next: Globex');
  const inspector = sluice.pane('Inspector');
  await expect(inspector.getByRole('heading', { name: 'PR-1' })).toBeVisible();
  await expect(inspector.getByRole('region', { name: 'What it waits for' })).toContainText('TCR-1');

  const way = inspector.getByRole('region', { name: 'Shortest way to approved' });
  const steps = way.getByRole('listitem');
  await expect(steps.nth(4)).toBeVisible();
  const total = await steps.count();
  // Nothing is taken while an example was made into something that is not valid.
  const number = way.getByRole('textbox', { name: /Distributor number/ });
  await number.fill('');
  await expect(number).toHaveAttribute('aria-invalid', 'true');
  await expect(way.getByRole('button', { name: /^Take all/ })).toHaveAttribute('aria-disabled', 'true');
  await number.fill('D-77');
  await expect(number).not.toHaveAttribute('aria-invalid', 'true');
  await way.getByRole('button', { name: 'Take the next step' }).click();
  await expect(steps).toHaveCount(total - 1);
  await expect(sluice.card('TCR-1', 'pending')).toBeVisible();
  await expect(way.getByRole('textbox', { name: /Distributor number/ })).toHaveValue('D-77');
  await way.getByRole('button', { name: /^Take all/ }).click();
  await expect(sluice.card('PR-1', 'approved')).toBeVisible();
  await expect(sluice.card('TCR-1', 'approved')).toBeVisible();

  await page.getByRole('tab', { name: 'Configurations' }).click();
  const configurations = page.getByRole('treegrid', { name: 'Tier configurations' });
  await expect(configurations.getByRole('row', { name: /Globex Distribution/ })).toContainText(
    'Distributor number: D-77',
  );
  await page.getByRole('tab', { name: 'Board' }).click();
  await page.getByRole('button', { name: /^Undo:/ }).click();
  await expect(sluice.card('TCR-1', 'pending')).toBeVisible();
  await page.getByRole('button', { name: /^Undo:/ }).click();
  await expect(sluice.card('TCR-1', 'inquiring')).toBeVisible();
});

test('what is pressed twice in a row happens once', async ({ sluice, page }) => {
  await sluice.openTiers(twoTiers);
  await sluice.pane('Supply chains').getByRole('button', { name: 'Sell to Acme Bakery' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create an asset request' });
  await dialog.getByRole('textbox', { name: 'Seats' }).fill('10');
  await expect(dialog.getByRole('region', { name: 'What it would start' })).toContainText('Globex');
  await dialog.getByRole('button', { name: 'Create' }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(sluice.card('PR-1')).toBeVisible();
  await sluice.expectEvents(1);
  const moves = sluice.pane('Inspector').getByRole('region', { name: 'What can be done' });
  await sluice.card('TCR-1').click();
  await moves.getByRole('button', { name: /^Fail/ }).click();
  const form = page.getByRole('dialog', { name: 'Fail' });
  await form.getByRole('textbox', { name: /^Reason/ }).fill('Out of contract');
  await form.getByRole('button', { name: 'Apply' }).dblclick();
  await expect(form).toBeHidden();
  await expect(sluice.card('TCR-1', 'failed')).toBeVisible();
  await sluice.expectEvents(2);
  await expect(page.getByRole('region', { name: 'Notices' })).not.toContainText('cannot');
});

test('a second sale is told to ask nobody again', async ({ sluice, page }) => {
  await sluice.openTiers(everythingTold);
  await sluice.pane('Requests').getByRole('button', { name: 'New request' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: /^Customer/ }).selectOption({ label: 'Acme Bakery' });
  const forecast = dialog.getByRole('region', { name: 'What it would start' });
  await expect(forecast).toContainText('TC-1 is used again');
  await expect(forecast).toContainText('TC-2 is used again');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

/** Types into the next text field that appears under this label, in the moment in which it does. */
async function typeAtOnce({ page }: Sluice, label: string, text: string): Promise<void> {
  await page.evaluate(
    ({ label, text }) => {
      const observer = new MutationObserver(() => {
        const labels = [...document.querySelectorAll<HTMLLabelElement>('.values label')];
        const field = labels.find(({ textContent }) => textContent.includes(label))?.control;
        if (!(field instanceof HTMLInputElement)) return;
        observer.disconnect();
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      observer.observe(document.body, { childList: true, subtree: true });
    },
    { label, text },
  );
}

test('a tier fills in and submits; a value that is not valid is refused where it stands', async ({
  sluice,
}) => {
  await sluice.openTiers(saleUnderWay);
  await sluice.card('TCR-1').click();
  const values = sluice.pane('Inspector').getByRole('region', { name: 'Values' });
  await expect(values).toContainText('filled in by');
  await values.getByRole('combobox', { name: /Region/ }).selectOption('EMEA');
  await values.getByRole('button', { name: 'Fill in and submit' }).click();
  await expect(sluice.card('TCR-1', 'pending')).toBeVisible();

  await values.getByRole('textbox', { name: /Distributor number/ }).fill('D-1');
  await values.getByRole('button', { name: 'Save' }).click();
  const moves = sluice.pane('Inspector').getByRole('region', { name: 'What can be done' });
  await moves.getByRole('button', { name: /^Approve/ }).click();
  const form = sluice.page.getByRole('dialog', { name: 'Approve' });
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect(sluice.card('TCR-2', 'inquiring')).toBeVisible();

  await typeAtOnce(sluice, 'Contact', 'nobody');
  await sluice.card('TCR-2').click();
  const contact = values.getByRole('textbox', { name: /Contact/ });
  await expect(contact).toHaveValue('nobody');
  await expect(contact).toHaveAttribute('aria-invalid', 'true');
  await expect(values).toContainText('an e-mail address');
  await expect(values.getByRole('button', { name: 'TC-59' })).toBeVisible();
  await values.getByRole('button', { name: 'Fill in and submit' }).click();
  await expect(sluice.card('TCR-2', 'inquiring')).toBeVisible();
  await contact.fill('sales@northwind.example');
  await expect(contact).not.toHaveAttribute('aria-invalid', 'true');
  await values.getByRole('button', { name: 'Fill in and submit' }).click();
  await expect(sluice.card('TCR-2', 'pending')).toBeVisible();
});
