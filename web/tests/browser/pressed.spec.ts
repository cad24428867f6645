// Controls that no flow passes by: each is pressed, and what comes out is looked at.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './sluice';

const kNova = 'Data Sync, Sunrise Solar to Nova Rooftops';
const kTheme = 'Switch between light and dark';

/** Opens the menu of a button and chooses an item. */
async function choose(page: Page, menu: Locator, item: string): Promise<void> {
  await menu.click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

test('the top bar: new, light and dark, title and notes', async ({ sluice, page }) => {
  await sluice.open();
  const theme = () => page.locator('html').getAttribute('data-theme');
  const before = await theme();
  await page.getByRole('button', { name: kTheme }).click();
  expect(await theme()).not.toBe(before);
  await page.reload();
  await expect(sluice.switchOf(kNova)).toBeVisible();
  expect(await theme(), 'it is remembered').not.toBe(before);

  await page.getByRole('button', { name: 'New', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Untitled scenario' })).toBeVisible();
  await page.getByRole('button', { name: 'Add a title and notes…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Title and notes' });
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Mine');
  await dialog.getByRole('textbox', { name: 'Notes' }).fill('What it is about.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'What it is about.' })).toBeVisible();
  await expect(page).toHaveTitle('Mine · Sluice');
  await choose(page, page.getByRole('button', { name: 'Mine' }), 'Title and notes');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Another');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page).toHaveTitle('Mine · Sluice');
  await page.getByRole('button', { name: 'Open an example' }).click();
  const examples = page.getByRole('dialog', { name: 'Examples' });
  await expect(examples.getByRole('region').first()).toHaveAccessibleName('Data Sync');
  await examples.getByRole('searchbox', { name: 'Search examples' }).fill('half-finished plan');
  await expect(examples.getByRole('region')).toHaveAccessibleName('Plan Sync');
  await expect(examples.getByRole('listitem')).toHaveCount(1);
  await expect(examples.getByRole('status')).toHaveText(/^1 of \d+ examples$/);
});

test('the treegrid: filters, folding, adding', async ({ sluice, page }) => {
  await sluice.open();
  const rows = sluice.treegrid.getByRole('row');
  await expect(rows).toHaveCount(5);
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await page.getByRole('combobox', { name: 'Mode' }).selectOption({ label: 'Non-exclusive' });
  await expect(page.getByText('1 of 4 organizations match')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Filters (1 on)' })).toBeVisible();
  await expect(sluice.row(/^Apex/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(rows).toHaveCount(5);
  await page.getByRole('combobox', { name: 'Outcome', exact: true }).selectOption({ label: 'Match' });
  await expect(sluice.row(/^Apex/)).toBeVisible();
  await expect(sluice.row(/^Nova/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await sluice.pane('Timeline').getByRole('button', { name: 'One step on' }).click();
  await page.getByRole('checkbox', { name: 'Changed in this step' }).check();
  await expect(page.getByText(/^\d of 4 organizations match$/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Lost values in this step' }).check();
  await expect(page.getByText('0 of 4 organizations match')).toBeVisible();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();

  const folding = page.getByRole('button', { name: 'Expand and collapse' });
  await choose(page, folding, 'Collapse all');
  await expect(rows).toHaveCount(2);
  await choose(page, folding, 'Expand only what changed');
  await expect(sluice.row(/^Apex/)).toBeVisible();
  await choose(page, folding, 'Collapse all');
  await choose(page, folding, 'Expand all');
  await expect(rows).toHaveCount(5);

  await page.getByRole('combobox', { name: 'Outcomes when it is' }).selectOption({ label: 'invited' });
  await expect(
    sluice.row(/^Nova/).getByRole('button', { name: 'Single value: Match at first' }),
  ).toBeVisible();

  for (const [item, title] of [
    ['Add an organization', /Add an organization/],
    ['Invite an organization', /Invite an organization/],
    ['Partner with an organization', /Partner with an organization/],
  ] as const) {
    await choose(page, page.getByRole('button', { name: 'Add', exact: true }), item);
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Add', exact: true })).toBeFocused();
  }
});

test('the inspector: a value is set, changed, cleared, and each is undone', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.choose('Helios Home Power');
  const inspector = sluice.pane('Inspector');
  await inspector.getByRole('button', { name: 'Set Proposal email' }).click();
  await inspector.getByRole('textbox', { name: 'Proposal email' }).fill('helios@example.com');
  await inspector.getByRole('button', { name: 'Save' }).click();
  await expect(inspector.getByRole('button', { name: 'helios@example.com' })).toBeVisible();
  await inspector.getByRole('button', { name: 'Change Proposal email' }).click();
  await inspector.getByRole('textbox', { name: 'Proposal email' }).fill('other@example.com');
  await inspector.getByRole('button', { name: 'Cancel' }).click();
  await expect(inspector.getByRole('button', { name: 'helios@example.com' })).toBeVisible();
  await inspector.getByRole('button', { name: 'Clear Proposal email' }).click();
  await expect(inspector.getByRole('button', { name: 'Set Proposal email' })).toBeVisible();
  await sluice.expectEvents(5);
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(inspector.getByRole('button', { name: 'helios@example.com' })).toBeVisible();

  await inspector.getByRole('button', { name: 'Change Aurora 410 panel' }).click();
  await inspector.getByRole('textbox', { name: 'Detail' }).fill('$199');
  await inspector.getByRole('button', { name: 'Save' }).click();
  const agree = page.getByRole('button', { name: 'Apply all the same' });
  await agree.or(inspector.getByText('$199')).first().waitFor();
  if (await agree.isVisible()) await agree.click();
  await expect(inspector.getByRole('button', { name: /^Aurora 410 panel ?\$199$/ })).toBeVisible();
  await inspector.getByRole('button', { name: 'Comparable value', exact: true }).click();
  await expect(inspector.getByRole('region', { name: 'Why' })).toBeVisible();
});

test('more actions of an organization open their forms', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.choose('Nova Rooftops');
  const inspector = sluice.pane('Inspector');
  await inspector.getByRole('button', { name: /: outcomes of this partnership$/ }).click();
  await expect(inspector.getByRole('table', { name: 'Outcomes' })).toBeVisible();
  await sluice.choose('Nova Rooftops');
  const more = inspector.getByRole('button', { name: 'More actions' });
  for (const item of ['Partner with an upstream', 'Add an organization']) {
    await choose(page, more, item);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await choose(page, more, 'Remove an organization');
  const dialog = page.getByRole('dialog', { name: 'Remove an organization' });
  await dialog.getByRole('button', { name: /^Apply/ }).click();
  await expect(sluice.row(/^Nova/)).toHaveCount(0);
});

test('the outcome table lights a moment, asks why of a cell, and a partnership is ended', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await sluice
    .row(/^Helios/)
    .getByRole('button', { name: /Multiple values/ })
    .click();
  const inspector = sluice.pane('Inspector');
  for (const name of ['Invited', 'Partnered', 'Changed', 'Removed']) {
    await inspector.getByRole('button', { name, exact: true }).click();
    await expect(inspector.getByRole('button', { name, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.getByRole('combobox', { name: 'Outcomes when it is' })).toHaveValue(name.toLowerCase());
  }
  const cell = inspector.getByRole('button', { name: 'Single value, Added: N/A' });
  await cell.click();
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await expect(inspector.getByRole('region', { name: 'Why' })).toContainText('Helios');
  await inspector.getByRole('button', { name: 'End a partnership' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Apply/ })
    .click();
  await expect(sluice.switchOf('Data Sync, Sunrise Solar to Helios Home Power')).toHaveCount(0);
});

test('the timeline: a step back, inserting after a step, and keeping or setting aside', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  const timeline = sluice.pane('Timeline');
  await timeline.getByRole('button', { name: 'One step on' }).click();
  await timeline.getByRole('button', { name: 'One step back' }).click();
  await expect(sluice.slider).toHaveValue('0');
  await choose(page, timeline.getByRole('button', { name: 'Actions for step 1' }), 'Insert after it');
  await expect(sluice.slider).toHaveValue('1');
  await expect(timeline.getByRole('combobox', { name: 'Organization' })).toBeFocused();
  await expect(timeline.getByRole('radio', { name: 'Insert here, keep them' })).toBeChecked();
  await timeline.getByRole('combobox', { name: 'Item' }).fill('Carport');
  await timeline.getByRole('textbox', { name: 'Detail' }).fill('$12');
  await timeline.getByRole('combobox', { name: 'Setting' }).fill('Adders');
  await page.getByRole('option', { name: /^Adders/ }).click();
  await timeline.getByRole('button', { name: 'Apply' }).click();
  await sluice.expectEvents(4);
  await expect(timeline.getByRole('list', { name: 'Events' }).getByRole('listitem').nth(2)).toContainText(
    'Carport',
  );
  await timeline.getByRole('button', { name: /^\d+ Sunrise Solar sets Project cost/ }).click();
  await expect(timeline.getByRole('slider', { name: 'Step' })).toHaveValue('3');
  await choose(page, timeline.getByRole('button', { name: 'Actions at the start' }), 'Branch after it');
  await sluice.expectEvents(0);
  await timeline.getByRole('button', { name: 'Drop Branch 1' }).click();
  await expect(timeline.getByRole('list', { name: 'Branches set aside' })).toHaveCount(0);
});

test('an event for which later ones would be refused: not, at the end, on a branch, or all the same', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  const timeline = sluice.pane('Timeline');
  const dialog = page.getByRole('dialog', { name: '1 later event would be refused' });
  const item = timeline.getByRole('combobox', { name: 'Item' });
  const apply = async (answer: string) => {
    await timeline.getByRole('button', { name: 'Apply' }).click();
    await expect(dialog.getByRole('listitem')).toContainText('Sunrise Solar adds "Tile roof"');
    await dialog.getByRole('button', { name: answer }).click();
    await expect(dialog).toBeHidden();
  };
  await item.fill('Tile roof');
  await expect(timeline.getByRole('button', { name: 'Apply' })).toHaveAccessibleDescription(/setting/i);
  await timeline.getByRole('combobox', { name: 'Setting' }).fill('Adders');
  await page.getByRole('option', { name: /^Adders/ }).click();
  await apply('Cancel');
  await sluice.expectEvents(3);
  await apply('Do it at the end');
  await expect(sluice.slider).toHaveValue('3');
  await sluice.slider.press('Home');
  await expect(item).toHaveValue('Tile roof');
  await apply('Branch here');
  await sluice.expectEvents(1);
  await sluice.strip.getByRole('button', { name: 'Undo' }).click();
  await sluice.expectEvents(3);
  await item.fill('Tile roof');
  await apply('Insert all the same');
  await sluice.expectEvents(4);
  await expect(timeline.getByRole('list', { name: 'Events' })).toContainText('already');
});

test('readings: the other choice changes what is shown and can be undone; the strip of an earlier step goes', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await sluice.switchOf(kNova).click();
  await expect(sluice.strip).toBeVisible();
  await page.getByRole('button', { name: 'Readings', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Readings' });
  for (const [from, to] of [
    [/^At the next event/, /^At once/],
    [/^Follow/, /^Keep/],
  ] as const) {
    const own = dialog.getByRole('radio', { name: from }).first();
    const other = dialog.getByRole('radio', { name: to }).first();
    const [on, off] = (await own.isChecked()) ? [other, own] : [own, other];
    await on.check();
    await expect(on).toBeChecked();
    await expect(off).not.toBeChecked();
  }
  await expect(sluice.strip).toBeHidden();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Undo: reading' }).click();
  await page.getByRole('button', { name: 'Undo: reading' }).click();
  await page.getByRole('button', { name: /^Undo: Sunrise Solar/ }).click();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('comparing: what is pinned anew differs in nothing', async ({ sluice, page }) => {
  await sluice.open();
  await page.getByRole('button', { name: 'Compare' }).click();
  await sluice.switchOf(kNova).click();
  await page.getByRole('button', { name: 'Compare (1)' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  await dialog.getByRole('button', { name: 'Pin the present as A' }).click();
  await expect(dialog).toContainText('A and B are equal.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Compare (0)' })).toBeVisible();
});

test('what is pressed before the first example has come happens when it stands there', async ({
  sluice,
  page,
}) => {
  const send = await sluice.holdBack('**/examples/*.json?*');
  await sluice.open();
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save the scenario (JSON)' }).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Do or find' }).fill('Go to the end of');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  send();
  expect((await saved).suggestedFilename()).toMatch(/\.json$/);
  await expect(page.getByRole('button', { name: /^Compare \(\d+\)$/ })).toBeVisible();
  await expect(sluice.pane('Timeline').getByRole('button', { name: 'One step on' })).toBeDisabled();
});

test('an import: what was pasted is cleared, suggestions are taken, a decimal mark is chosen', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  const text = dialog.getByRole('textbox', { name: 'or paste it' });
  await expect(
    dialog.getByRole('button', {
      name: /^Drop a CSV table, a workbook \(XLSX\), a JSON scenario or files of CloudBlue Connect or FlexNet Operations here/,
    }),
  ).toBeAttached();
  await text.fill('nothing of use');
  await dialog.getByRole('button', { name: 'Clear' }).click();
  await expect(text).toHaveValue('');
  await text.fill('organization,upstream\nSunrise,\nApex,Sunrse\n');
  await dialog.getByRole('combobox', { name: 'Decimal mark' }).selectOption('comma');
  await dialog.getByRole('button', { name: 'Import' }).click();
  await dialog.getByRole('button', { name: 'Take the suggestions' }).click();
  await expect(dialog).toBeHidden();
  await expect(sluice.switchOf('Data Sync, Sunrise to Apex')).toBeVisible();
});

test('panes are resized with the keyboard and stay so', async ({ sluice, page }) => {
  await sluice.open();
  for (const [name, key] of [
    ['Width of the organizations', 'ArrowRight'],
    ['Width of the inspector', 'ArrowLeft'],
    ['Height of the timeline', 'ArrowUp'],
  ] as const) {
    const splitter = page.getByRole('separator', { name });
    const before = Number(await splitter.getAttribute('aria-valuenow'));
    await splitter.focus();
    await page.keyboard.press(key);
    const after = Number(await splitter.getAttribute('aria-valuenow'));
    expect(after, name).toBeGreaterThan(before);
    await page.reload();
    await expect(splitter).toHaveAttribute('aria-valuenow', String(after));
  }
});

test('the pictures are zoomed with their buttons', async ({ sluice }) => {
  await sluice.open();
  const picture = sluice.pane('Picture');
  const scale = () =>
    picture
      .getByRole('treeitem')
      .first()
      .evaluate((card) => card.getBoundingClientRect().width);
  await expect(picture.getByRole('treeitem').first()).toBeVisible();
  const before = await scale();
  await picture.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(scale).toBeGreaterThan(before);
  await picture.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(scale).toBeCloseTo(before, 0);
  await picture.getByRole('tab', { name: 'Icicle' }).click();
  await sluice.choose('Sunrise Solar');
  const zoom = picture.getByRole('button', { name: 'Zoom to selected' });
  await zoom.click();
  await expect(picture.getByRole('navigation', { name: 'Where the icicle starts' })).toContainText('Sunrise');
  await picture.getByRole('button', { name: 'Zoom out' }).click();
  await expect(picture.getByRole('navigation', { name: 'Where the icicle starts' })).toHaveCount(0);
});
