// A file of what there is, held against what is predicted: by organization, setting and rule.
import { expectNoViolations } from './axe';
import { expect, test } from './sluice';

const kObserved =
  'organization,upstream,data_sync,exclusive,allow_edit,adders,project-cost\n' +
  'Sunrise Solar,,,,,"Panel upgrade=$1,800; Trenching=$12/ft",3.2\n' +
  'Apex Energy,Sunrise Solar,yes,yes,yes,"Panel upgrade=$1,800; Trenching=$14/ft",3.2\n' +
  'Helios Home Power,Sunrise Solar,yes,yes,yes,"Trenching=$15/ft; Snow guards=$640",3.45\n' +
  'Nova Rooftops,Sunrise Solar,yes,no,no,"Crane=$950",2.95\n';

test('what a table tells is held against the prediction, and goes along with it', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await sluice.slider.fill('3');
  await page.getByRole('button', { name: 'Import' }).first().click();
  const importing = page.getByRole('dialog', { name: 'Import' });
  await importing.getByRole('textbox').fill(kObserved);
  await importing.getByRole('radio', { name: /^Compare with this/ }).check();
  await importing.getByRole('button', { name: 'Compare', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  await expect(dialog).toContainText('A is told by the pasted text');
  await expect(dialog.getByRole('row', { name: /Apex Energy Partnership with Sunrise Solar/ })).toContainText(
    /Exclusive \(Flexible\).*Exclusive \(Strict\)/,
  );
  await expect(dialog.getByRole('row', { name: /Apex Energy Project cost/ })).toContainText(/3\.2.*3\.4/);
  await expect(dialog, 'what the table has no column for is not compared').not.toContainText(
    'Available equipment',
  );
  await expectNoViolations(sluice, 'compared with a file');

  const row = dialog.getByRole('row', { name: /Apex Energy Project cost/ });
  await row.getByRole('button', { name: 'DS-23' }).click();
  await expect(page.getByRole('link', { name: 'In the documentation' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('button', { name: 'Three modes side by side' }),
    'the work is as it was',
  ).toBeAttached();

  const button = page.getByRole('button', { name: /^Compare \(/ });
  const before = await button.textContent();
  await sluice.switchOf('Allow Edit, Sunrise Solar to Apex Energy').click();
  await expect(button).not.toHaveText(before!);
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(button).toHaveText(before!);

  await button.click();
  await dialog.getByRole('button', { name: 'Stop comparing' }).click();
  await expect(page.getByRole('button', { name: 'Compare', exact: true })).toBeVisible();
});

test('a file that cannot be read stays in the dialog, and nothing is compared', async ({ sluice, page }) => {
  await sluice.open();
  await page.getByRole('button', { name: 'Import' }).first().click();
  const importing = page.getByRole('dialog', { name: 'Import' });
  await importing.getByRole('textbox').fill('organization,upstream\nApex,Sunrse\n');
  await importing.getByRole('radio', { name: /^Compare with this/ }).check();
  await importing.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(importing.getByRole('alert')).toContainText('1 problem');
  await expect(importing.getByRole('textbox')).toHaveValue('organization,upstream\nApex,Sunrse\n');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Compare', exact: true })).toBeVisible();
});
