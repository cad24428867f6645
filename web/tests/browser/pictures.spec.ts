// The four pictures of the channel: diagram, icicle, matrix and the file itself.
import type { Sluice } from './sluice';
import { expect, test } from './sluice';

async function show(sluice: Sluice, name: 'Diagram' | 'Icicle' | 'Matrix' | 'JSON'): Promise<void> {
  await sluice.pane('Picture').getByRole('tab', { name }).click();
}

/** A channel of one root, 40 regions and their partners. */
function largeChannel(organizations: number): string {
  const partners = [];
  for (let i = 1; i < organizations; i++) {
    const upstream = i <= 40 ? 'o0' : `o${1 + (i % 40)}`;
    partners.push({
      upstream,
      downstream: `o${i}`,
      dataSync: i % 4 > 0,
      exclusive: i % 4 > 1,
      allowEdit: i % 4 === 2,
    });
  }
  return JSON.stringify({
    sluice: 1,
    title: 'A large channel',
    organizations: Array.from({ length: organizations }, (_, i) => ({
      id: `o${i}`,
      name: `Organization ${i}`,
    })),
    partnerships: partners,
  });
}

test('the diagram and the treegrid share the selection', async ({ sluice, page }) => {
  await sluice.open();
  await page.getByRole('treeitem', { name: /^Helios/ }).click();
  await expect(sluice.row(/^Helios/)).toHaveAttribute('aria-selected', 'true');
  await sluice.choose('Apex Energy');
  await expect(page.getByRole('treeitem', { name: /^Apex/ })).toHaveAttribute('aria-selected', 'true');
});

test('the diagram is walked with the arrow keys', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.goToPane('Picture');
  const item = (name: RegExp) => page.getByRole('treeitem', { name });
  await sluice.tabTo(item(/^Sunrise/));
  await page.keyboard.press('ArrowRight');
  await expect(item(/^Apex/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(item(/^Helios/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sluice.pane('Inspector').getByRole('heading', { level: 2 })).toHaveText('Helios Home Power');
  await page.keyboard.press('Shift+Enter');
  await expect(sluice.pane('Inspector').getByRole('table', { name: 'Outcomes' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('-');
  await expect(item(/^Apex/)).toHaveCount(0);
  await expect(item(/^Sunrise/)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('+');
  await expect(item(/^Apex/)).toBeVisible();
});

test('a chip of the diagram asks why', async ({ sluice, page }) => {
  await sluice.open();
  await page.getByRole('treeitem', { name: /^Nova/ }).getByText('∪ Merge').click();
  await expect(sluice.pane('Inspector').getByRole('region', { name: 'Why' })).toContainText('Nova Rooftops');
});

test('a further upstream is drawn beside the first', async ({ sluice, page }) => {
  await sluice.openExampleAt(/diamond/i);
  await expect(page.getByRole('treeitem', { name: /also under/ })).toBeVisible();
  await expect(page.locator('.edge--further')).toHaveCount(1);
});

test('a large channel opens as an icicle with counts, and is walked and zoomed with keys', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await sluice.importText(largeChannel(2_000));
  const icicle = page.getByRole('application', { name: /Icicle of 2,000 organizations/ });
  await expect(icicle).toBeVisible();
  await expect(
    sluice.pane('Picture').getByRole('listitem').filter({ hasText: 'Exclusive (Strict)' }),
  ).toContainText(/\d{3}/);
  await sluice.goToPane('Picture');
  await sluice.tabTo(icicle);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status').filter({ hasText: 'Organization 1.' })).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(sluice.pane('Inspector').getByRole('heading', { level: 2 })).toHaveText('Organization 1');
  await page.keyboard.press('+');
  await expect(page.getByRole('navigation', { name: 'Where the icicle starts' })).toContainText(
    'Organization 1',
  );
  await page.keyboard.press('-');
  await expect(page.getByRole('navigation', { name: 'Where the icicle starts' })).not.toContainText(
    'Organization 1',
  );
  await sluice.pane('Picture').getByRole('combobox', { name: 'Colour by' }).selectOption('single');
  await expect(sluice.pane('Picture').getByRole('listitem').filter({ hasText: 'N/A' })).toBeVisible();
});

test('the diagram of a large channel draws the nearest and says so', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.importText(largeChannel(2_000));
  await show(sluice, 'Diagram');
  await expect(sluice.pane('Picture')).toContainText('41 of 2,000 organizations drawn');
  await sluice.choose('Organization 1');
  await expect(page.getByRole('treeitem', { name: /^Organization 1\./ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('the matrix answers for every setting at the chosen moment', async ({ sluice, page }) => {
  await sluice.open();
  await show(sluice, 'Matrix');
  const grid = page.getByRole('grid', { name: /Outcomes/ });
  await expect(grid.getByRole('columnheader', { name: 'Adders' })).toBeVisible();
  await expect(grid.getByRole('gridcell', { name: 'Adders, Helios Home Power: Merge' })).toBeVisible();
  await sluice.pane('Picture').getByRole('combobox', { name: 'When a value is' }).selectOption('invited');
  await expect(
    grid.getByRole('gridcell', { name: 'Adders, Helios Home Power: Match at first' }),
  ).toBeVisible();
  await grid
    .getByRole('gridcell', { name: 'Project cost, Apex Energy: Match, depends on an open question' })
    .or(grid.getByRole('gridcell', { name: /^Project cost, Apex Energy: Match/ }))
    .first()
    .click();
  await expect(sluice.pane('Inspector').getByRole('region', { name: 'Why' })).toContainText('Project cost');
});

test('the matrix is walked with the keyboard alone', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.goToPane('Picture');
  await sluice.tabTo(page.getByRole('tab', { name: 'Diagram' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const grid = page.getByRole('grid', { name: /Outcomes/ });
  await sluice.tabTo(grid.getByRole('rowheader', { name: /Sunrise/ }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(grid.locator(':focus')).toHaveAccessibleName(/Apex Energy/);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(sluice.pane('Inspector').getByRole('region', { name: 'Why' })).toContainText(
    'Available equipment',
  );
});

test.describe('a slow engine', () => {
  test.use({ delay: 300 });

  test('a row that is chosen before its name has come is chosen when it comes', async ({ sluice }) => {
    await sluice.openExampleAt(/four hops/i);
    await sluice.treegrid.getByRole('rowheader').last().click();
    await expect(sluice.pane('Inspector').getByRole('heading', { level: 2 }).first()).toContainText(
      'Millbrook Installers',
    );
  });

  test('a screen of the phone that is chosen while the example is being opened stays', async ({
    sluice,
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await sluice.open();
    await page.getByRole('button', { name: 'More' }).last().click();
    await expect(page.getByRole('button', { name: 'Three modes side by side' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Picture of the channel' })).toBeVisible();
  });
});

test('the file is edited as text; a mistake is shown at its place and nothing typed is lost', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await show(sluice, 'JSON');
  const editor = page.getByRole('textbox', { name: 'Scenario as JSON' });
  await expect(editor).toContainText('Three modes side by side');
  await editor.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.insertText('  "colour": "red",\n');
  const panel = sluice.pane('Picture');
  await expect(panel).toContainText('Edited, not applied');
  await panel.getByRole('button', { name: 'Apply' }).click();
  const problems = panel.getByRole('region', { name: 'Problems of the text' });
  await expect(problems).toContainText('/colour');
  await show(sluice, 'Matrix');
  await show(sluice, 'JSON');
  await expect(editor).toContainText('"colour": "red"');
  await problems.getByRole('button', { name: /colour/ }).click();
  await expect(editor).toBeFocused();

  await panel.getByRole('button', { name: 'Discard edits' }).click();
  await expect(editor).not.toContainText('"colour": "red"');
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('{ "sluice": 1, "title": "Typed", "organizations": [ { "id": "solo" } ] }');
  await panel.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('button', { name: 'Typed' })).toBeVisible();
  await expect(sluice.row(/^solo/)).toBeVisible();
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByRole('button', { name: 'Three modes side by side' })).toBeVisible();
});

test('a phone shows the pictures, without the editor', async ({ sluice, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await sluice.open();
  await page.getByRole('button', { name: 'More' }).last().click();
  await page.getByRole('button', { name: 'Picture of the channel' }).click();
  await expect(sluice.pane('Picture').getByRole('tab')).toHaveText(['Diagram', 'Icicle', 'Matrix']);
  await page.getByRole('treeitem', { name: /^Helios/ }).click();
  await expect(sluice.pane('Inspector')).toContainText('Helios Home Power');
});
