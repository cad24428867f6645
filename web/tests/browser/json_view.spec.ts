// The JSON view while somebody types: what is wrong is told in a pause, ids and words are offered, lines wrap.
import type { Page } from '@playwright/test';
import { chainScenario } from './entitlement_scenarios';
import { expect, type Sluice, test } from './sluice';

const kLong = 'A long sentence that goes on and on. '.repeat(20);

async function showText(sluice: Sluice) {
  const picture = sluice.pane('Picture');
  await picture.getByRole('tab', { name: 'JSON' }).click();
  const editor = sluice.page.getByRole('textbox', { name: 'Scenario as JSON' });
  await expect(editor).toContainText('"sluice"');
  return {
    editor,
    picture,
    standing: picture.locator('.picture-tools').getByRole('status'),
    problems: picture.getByRole('region', { name: 'Problems of the text' }),
  };
}

/** Enter, as soon as the list takes it: one that has only just opened was not meant. */
async function take(page: Page): Promise<void> {
  const opened = await page.evaluate(() => performance.now());
  await page.waitForFunction((since) => performance.now() > since + 80, opened);
  await page.keyboard.press('Enter');
}

test('what is wrong is told while it is typed, and goes as soon as it is mended', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  const { editor, picture, standing, problems } = await showText(sluice);
  await editor.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.insertText('  "colour": "red",\n');
  await expect(standing).toHaveText('Edited, not applied: 1 problem');
  await expect(problems).toContainText('/colour');
  await expect(page.locator('.cm-lint-marker-error')).toHaveCount(1);

  await problems.getByRole('button', { name: /colour/ }).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Delete');
  await expect(problems).toBeHidden();
  await expect(standing).toHaveText('Edited, not applied');
  await expect(picture.getByText('The scenario has changed')).toBeHidden(); // only the engine has
  await expect(page.locator('.cm-lint-marker-error')).toHaveCount(0);
});

test('the text of another system is checked by the engine that knows it: no false alarm', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  const { editor, picture, standing, problems } = await showText(sluice);
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(JSON.stringify(chainScenario, null, 2));
  await expect(standing).toHaveText('Edited, not applied');
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('whole_worker')),
  );
  await expect(problems).toBeHidden();
  await picture.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('button', { name: 'Take back' })).toBeVisible();
});

test('fields, kinds and ids are offered and taken with the keyboard', async ({ sluice, page }) => {
  await sluice.open();
  const { editor, picture, standing, problems } = await showText(sluice);
  const offered = page.getByRole('listbox', { name: 'Completions' }).getByRole('option');
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('{ "sluice": 1, "organizations": [{ "id": "root" }, { "id": "leaf" }], "par');
  await expect(offered).toHaveText([/^partnerships/]);
  await take(page);
  await page.keyboard.type('{ "ups');
  await expect(offered).toHaveText([/^upstream/]);
  await take(page);
  await page.keyboard.press('Control+Space');
  await expect(offered.first()).toHaveText(/^root.*organizations/);
  await take(page);
  await page.keyboard.type(', "dow');
  await expect(offered).toHaveText([/^downstream/]);
  await take(page);
  await page.keyboard.type('lea');
  await expect(offered.first()).toHaveText(/^leaf/);
  await take(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(', "eve');
  await expect(offered).toHaveText([/^events/]);
  await page.keyboard.press('Escape');
  for (let i = 0; i < 6; i++) await page.keyboard.press('Backspace');
  await expect(standing).toHaveText('Edited, not applied');
  await expect(problems).toBeHidden();
  await picture.getByRole('button', { name: 'Apply' }).click();
  await expect(sluice.row(/^leaf/)).toBeVisible();
});

test('long lines wrap: nothing is beyond the edge', async ({ sluice, page }) => {
  await sluice.open();
  const { editor } = await showText(sluice);
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(JSON.stringify({ sluice: 1, notes: kLong }));
  const scroller = page.locator('.cm-scroller');
  const beyond = () => scroller.evaluate((element) => element.scrollWidth - element.clientWidth);
  await expect.poll(beyond).toBeLessThanOrEqual(0);
});
