// What an answer says becomes a table for a document: a comparison, a preview, targets, a distribution. Each way of each is
// pressed, and what came out is read.
import type { Locator, Page } from '@playwright/test';
import { Entitlements } from './entitlement_page';
import { chainScenario } from './entitlement_scenarios';
import { planScenario } from './plan_scenarios';
import { expect, test } from './sluice';

/** Opens the menu and chooses; what is on the clipboard then. */
async function copied(
  page: Page,
  within: Locator,
  form: 'Copy as Markdown' | 'Copy as HTML',
): Promise<string> {
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await within.getByRole('button', { name: 'As a table' }).click();
  await page.getByRole('menuitem', { name: form }).click();
  await expect(page.getByText('The table is copied.').first()).toBeVisible();
  await expect.poll(read).not.toBe('');
  return read();
}

/** Opens the menu and saves; the name and the content of the file. */
async function saved(page: Page, within: Locator): Promise<{ name: string; rows: string[] }> {
  await within.getByRole('button', { name: 'As a table' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save as CSV' }).click(),
  ]);
  const text = Buffer.concat(await (await download.createReadStream()).toArray()).toString();
  return { name: download.suggestedFilename(), rows: text.trim().split('\r\n') };
}

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('a comparison with the pinned state', async ({ sluice, page }) => {
  await sluice.open();
  await page.getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  await page.getByRole('button', { name: 'Compare (0)' }).click();
  await expect(dialog).toContainText('A and B are equal.');
  await expect(dialog.getByRole('button', { name: 'As a table' })).toBeHidden();
  await page.keyboard.press('Escape');
  await sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops').click();
  await page.getByRole('button', { name: 'Compare (1)' }).click();
  // The engine that the page began with is replaced meanwhile, and both states with it.
  expect(await copied(page, dialog, 'Copy as Markdown')).toBe(
    '| Organization | What | Pinned | Present |\n| --- | --- | --- | --- |\n' +
      '| Nova Rooftops | Partnership with Sunrise Solar | Non-exclusive | Data Sync off |\n',
  );
  expect(await copied(page, dialog, 'Copy as HTML')).toContain('<td>Nova Rooftops</td>');
  const { name, rows } = await saved(page, dialog);
  expect(name).toBe('three-modes-side-by-side-comparison.csv');
  expect(rows).toHaveLength(2);
});

test('a preview, which is what the step changes then', async ({ sluice, page }) => {
  await sluice.open();
  const timeline = sluice.pane('Timeline');
  await timeline.getByRole('combobox', { name: 'Organization' }).fill('Sunrise');
  await page.getByRole('option', { name: /^Sunrise Solar/ }).click();
  await timeline.getByRole('combobox', { name: 'Setting' }).fill('Adders');
  await page.getByRole('option', { name: /^Adders/ }).click();
  await timeline.getByRole('combobox', { name: 'Item' }).fill('Battery kit');
  await page.keyboard.press('Tab');
  await timeline.getByRole('button', { name: 'Preview' }).click();
  const report = timeline.getByRole('region', { name: 'Report' });
  await expect(report).toContainText('Preview: Sunrise Solar adds "Battery kit" to Adders');
  const markdown = await copied(page, report, 'Copy as Markdown');
  expect(markdown).toContain('| Organization | Setting | Item | Change |');
  expect(markdown).toContain('| Nova Rooftops | Adders | Battery kit | Gained |');
  const { name, rows } = await saved(page, report);
  expect(name).toBe('three-modes-side-by-side-preview.csv');
  expect(rows.some((row) => row.startsWith('Nova Rooftops,Adders,Battery kit,Gained'))).toBe(true);
  // Nothing of it has happened, and what was said is still there.
  await expect(timeline.getByRole('list', { name: 'Events' }).getByRole('listitem')).toHaveCount(4);
  await expect(timeline.getByRole('combobox', { name: 'Item' })).toHaveValue('Battery kit');
});

test('what a synchronization would carry, once it carries anything', async ({ sluice, page }) => {
  await sluice.openPlans(planScenario);
  const pane = sluice.pane('Synchronization');
  await expect(pane.getByRole('list', { name: 'Counts' })).toContainText('0 carried');
  await expect(pane.getByRole('button', { name: 'As a table' })).toBeHidden();
  await sluice.option(/^Update plan fees/).check();
  const markdown = await copied(page, pane, 'Copy as Markdown');
  expect(markdown).toContain('| Reseller | Plan | Part | What | Before | After | Only copy | Rule |');
  expect(markdown).toMatch(/\| recurring fee \| 35.* \| 30.* \| yes \| PS-6 \|/i);
  const { rows } = await saved(page, pane);
  expect(rows).toHaveLength(2);
});

test('who an entitlement could go to, as somebody else too', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open({ ...chainScenario, events: [] });
  await tab.choose('cad');
  const inspector = tab.pane('Inspector');
  await expect(inspector.getByText('Who could this go to?')).toBeVisible();
  const markdown = await copied(page, inspector, 'Copy as Markdown');
  expect(markdown).toContain('| Account | As | How | Why | Rule |');
  expect(markdown).toContain('| Quiet Corner | Reseller | by split |');
  expect(markdown).toMatch(/\| not \| .+ \| EN-\d+ \|/);
  await tab.viewAs('Nordic Distribution');
  await tab.choose('cad');
  await expect(inspector.getByRole('status').last()).toContainText(/can go/);
  expect(await copied(page, inspector, 'Copy as HTML')).toContain('<td>by split</td>');
  const { name, rows } = await saved(page, inspector);
  expect(name).toBe('a-chain-of-resellers-targets.csv');
  expect(rows[0]).toBe('Account,As,How,Why,Rule');
});

test('the steps of a distribution, and why there is no way', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open({ ...chainScenario, events: [] });
  const dialog = await tab.planDistribution();
  await dialog.getByRole('combobox', { name: 'From' }).selectOption('CAD');
  await dialog.getByRole('combobox', { name: 'Customer 1' }).fill('Mill Works');
  await dialog.getByRole('textbox', { name: 'Quantity 1' }).fill('20');
  await dialog.getByRole('button', { name: 'Find the shortest way' }).click();
  const way = dialog.getByRole('region', { name: 'The way' });
  const markdown = await copied(page, way, 'Copy as Markdown');
  expect(markdown).toMatch(/^\| Step \| What is done \|\n\| --- \| --- \|\n\| 1 \| .*Quiet Corner/);
  await dialog.getByRole('textbox', { name: 'Quantity 1' }).fill('900');
  await dialog.getByRole('button', { name: 'Find the shortest way' }).click();
  await expect(way.getByRole('button', { name: /^EN-/ })).toBeVisible();
  const { name, rows } = await saved(page, way);
  expect(name).toBe('a-chain-of-resellers-distribution.csv');
  expect(rows[0]).toBe('No way,Rule');
  expect(rows[1]).toMatch(/EN-\d+$/);
});
