// Invite an organization; partner with an existing one; build a channel from nothing.
import { expect, test } from './sluice';

test('an invited organization starts as a copy and stands in the row and in the picture', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await sluice.choose('Sunrise Solar');
  await page.getByRole('button', { name: 'Invite an organization' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite an organization' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Zenith Roofing');
  await expect(dialog.getByRole('list', { name: 'Counts' })).toContainText('gained');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(sluice.row(/^Zenith Roofing/)).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Zenith Roofing\. Non-exclusive/ })).toBeVisible();
  await expect(sluice.pane('Inspector').getByRole('heading', { level: 2 })).toHaveText('Zenith Roofing');
  await expect(sluice.pane('Inspector')).toContainText('Trenching');
  await expect(sluice.pane('Inspector')).toContainText('from Sunrise Solar');
});

test('partnering with an existing organization shows both sides and the result before it is applied', async ({
  sluice,
  page,
}) => {
  await sluice.openExampleAt(/existing organization/i);
  const names = await sluice.treegrid.getByRole('row', { level: 1 }).getByRole('rowheader').allTextContents();
  const [upstream, downstream] = names.map((name) => name.trim());
  await sluice
    .row(new RegExp(`^${upstream}`))
    .first()
    .click();
  await page.getByRole('button', { name: 'Partner with an organization' }).click();
  const dialog = page.getByRole('dialog', { name: 'Partner with an organization' });
  await dialog.getByRole('combobox', { name: 'Channel partner' }).fill(downstream!.slice(0, 4));
  await page
    .getByRole('option', { name: new RegExp(`^${downstream}`) })
    .first()
    .click();
  await expect(dialog.getByRole('table')).toContainText(upstream!);
  await expect(dialog.getByRole('table')).toContainText(downstream!);
  await dialog.getByRole('button', { name: /^Apply/ }).click();
  await page
    .getByRole('dialog', { name: /later events? would be refused/ }) // the example does the same
    .getByRole('button', { name: 'Branch here' })
    .click();
  await expect(
    sluice.treegrid.getByRole('row', { level: 2, name: new RegExp(`^${downstream}`) }),
  ).toBeVisible();
});

test('with the keyboard alone: rename, invite and remove', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.tabTo(sluice.row(/^Sunrise Solar/));
  await page.keyboard.press('Enter');
  await sluice.goToPane('Inspector');
  await sluice.tabTo(page.getByRole('button', { name: 'Invite an organization' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Invite an organization' });
  await sluice.tabTo(dialog.getByRole('textbox', { name: 'Name' }));
  await page.keyboard.type('Quill Energy');
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(sluice.row(/^Quill Energy/)).toBeVisible();

  await sluice.goToPane('Organizations'); // into the list itself
  await page.keyboard.type('quill');
  await page.keyboard.press('Enter');
  await expect(sluice.pane('Inspector').getByRole('heading', { level: 2 })).toHaveText('Quill Energy');
  await sluice.goToPane('Inspector');
  await sluice.tabTo(sluice.pane('Inspector').getByRole('button', { name: 'Rename' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Quill Power');
  await page.keyboard.press('Enter');
  await expect(sluice.row(/^Quill Power/)).toBeVisible();
});

test('an own channel is built from nothing', async ({ sluice, page }) => {
  await sluice.open('#new');
  for (const name of ['Alder', 'Birch']) {
    const add =
      name === 'Alder'
        ? page.getByRole('button', { name: 'Add an organization' }).first()
        : page.getByRole('button', { name: /Invite an organization/ });
    if (name === 'Birch') await sluice.choose('Alder');
    await add.click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
    await expect(sluice.row(new RegExp(`^${name}`))).toBeVisible();
  }
  await sluice.choose('Alder');
  await sluice.pane('Inspector').getByRole('button', { name: 'Add to Adders' }).click();
  await sluice.pane('Inspector').getByRole('textbox', { name: 'Item' }).fill('Trenching');
  await page.keyboard.press('Enter');
  await expect(sluice.pane('Inspector').getByRole('button', { name: 'Remove Trenching' })).toBeVisible();
  await sluice.choose('Birch');
  await expect(sluice.pane('Inspector')).toContainText('Trenching');
});
