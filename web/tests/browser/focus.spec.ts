// After an action the focus is somewhere: never on the body, from where a keyboard begins anew.
import { expect, type Sluice, test } from './sluice';

async function expectFocus(sluice: Sluice, after: string): Promise<void> {
  // The page has drawn what came of it.
  await sluice.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let frames = 5;
        const next = () => (frames-- > 0 ? requestAnimationFrame(next) : resolve());
        next();
      }),
  );
  await expect
    .poll(() => sluice.page.evaluate(() => document.activeElement?.tagName), {
      message: `where the focus is ${after}`,
      timeout: 3000,
    })
    .not.toBe('BODY');
}

test('buttons that end their own use hand the focus on', async ({ sluice, page }) => {
  await sluice.open();
  const on = page.getByRole('button', { name: 'One step on' });
  for (let step = 1; step <= 3; step++) {
    await on.press('Enter');
    await expect(sluice.slider).toHaveAttribute('aria-valuetext', new RegExp(`^Step ${step}`));
  }
  await expect(on).toBeDisabled();
  await expectFocus(sluice, 'at the last step');
  expect(await page.evaluate(() => document.activeElement?.closest('.pane')?.id)).toBe('pane-timeline');

  await sluice.switchOf('Allow Edit, Sunrise Solar to Apex Energy').press('Enter');
  await expect(sluice.strip).toBeVisible();
  await sluice.strip.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(sluice.strip).toBeHidden();
  await expectFocus(sluice, 'after the Undo of the strip');

  await page.getByRole('button', { name: /^Redo/ }).press('Enter');
  await expect(page.getByRole('button', { name: /^Redo/ })).toBeDisabled();
  await expectFocus(sluice, 'after the last Redo');
  await page.getByRole('button', { name: /^Undo/ }).first().press('Enter');
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
  await expectFocus(sluice, 'after the last Undo');

  await page.getByRole('searchbox', { name: 'Search organizations' }).fill('apex');
  await page.getByRole('button', { name: 'Clear', exact: true }).press('Enter');
  await expectFocus(sluice, 'after Clear');
  expect(await page.evaluate(() => document.activeElement?.closest('.pane')?.id)).toBe('pane-organizations');
});

test('what is removed leaves the focus to what stands beside it', async ({ sluice, page }) => {
  await sluice.open();
  await page.getByRole('button', { name: 'Actions for step 3' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).press('Enter');
  await sluice.expectEvents(2);
  await expectFocus(sluice, 'after an event was removed');
  expect(await page.evaluate(() => document.activeElement?.closest('.pane')?.id)).toBe('pane-timeline');

  await sluice.choose('Nova');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Remove an organization' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Remove an organization' });
  await dialog.getByRole('button', { name: /^Apply/ }).press('Enter');
  await expect(sluice.row(/^Nova/)).toHaveCount(0);
  await expectFocus(sluice, 'after an organization was removed');

  await page.getByRole('tab', { name: 'JSON' }).click();
  await page.getByRole('textbox', { name: 'Scenario as JSON' }).click();
  await page.keyboard.type(' ');
  await page.getByRole('button', { name: 'Discard edits' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Discard edits' })).toBeDisabled();
  await expectFocus(sluice, 'after the edits were discarded');
});

test('dialogs give the focus back, also where their opener is gone', async ({ sluice, page }) => {
  await sluice.open();
  for (const opener of ['Examples', 'Import', 'Readings']) {
    await page.getByRole('button', { name: opener, exact: true }).press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: opener, exact: true })).toBeFocused();
  }
  await page.getByRole('button', { name: 'Examples' }).press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Four hops|^A chain/ })
    .first()
    .press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectFocus(sluice, 'after an example was opened');

  await page.getByRole('tab', { name: 'Tier Setup' }).click();
  await page.getByRole('region', { name: 'Requests' }).getByRole('button').first().press('Enter');
  await page.keyboard.press('Escape');
  await expectFocus(sluice, 'after the first form of another tab');
  await page.getByRole('tab', { name: 'Data Sync' }).click();
  await expectFocus(sluice, 'after another tab');
});

test('who takes the focus away by hand has it so', async ({ sluice, page }) => {
  await sluice.open();
  await page.getByRole('button', { name: 'One step on' }).click();
  await page.locator('.status-bar').click({ position: { x: 700, y: 10 } });
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.keyboard.press('Control+z'); // something is drawn anew
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});
