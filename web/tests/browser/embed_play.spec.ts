// Playable embeds of the systems that have no switches: an event is chosen, told in its form, and happens.
import { readFileSync } from 'node:fs';
import { expectNoViolations } from './axe';
import { expectRunning, frameOf, json, openHost } from './embed_host';
import { expect, test } from './sluice';

const example = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8')) as object;
const kSale = example('34-first-sale-through-two-tiers');

test('a scenario of another system is told in steps, and read-only it stays as it is', async ({ page }) => {
  await openHost(page, `<sluice-embed run>${json(kSale)}</sluice-embed>`);
  const frame = frameOf(page);
  await expectRunning(frame);
  await expect(frame.getByRole('region', { name: 'Steps' })).toBeVisible();
  await expect(frame.getByRole('slider', { name: 'Step' })).toBeVisible();
  await expect(frame.getByRole('region', { name: 'What if' })).toHaveCount(0);
  await expect(frame.getByRole('button', { name: /Undo|Prepare/ })).toHaveCount(0);
});

test('where it is told whose scenario it is, one engine is loaded, and the code of the dialog tells it', async ({
  page,
  sluice,
}) => {
  await sluice.openExampleAt(/^The first sale through two tiers/);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Embed in a page' }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed' });
  await dialog.getByRole('checkbox', { name: 'Readers may make events' }).check();
  const code = dialog.getByRole('textbox', { name: 'Code' });
  await expect(code).toHaveValue(/&amp;play&amp;system=tier-setup&amp;/);
  const frame = await code.inputValue();

  const parts: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().endsWith('.wasm')) parts.push(request.url().replace(/.*\/|-.*/g, ''));
  });
  await openHost(page, frame);
  await frameOf(page).getByRole('button', { name: 'Run it', exact: true }).click();
  await expect(frameOf(page).getByRole('region', { name: 'What if' })).toBeVisible();
  expect(parts).toEqual(['sluice', 'sluice.deferred']);
});

test('an event of Tier Setup is prepared by keyboard, happens, is taken back, and opens in Sluice', async ({
  page,
  context,
  sluice,
}) => {
  await openHost(page, `<sluice-embed run mode="play" step="1">${json(kSale)}</sluice-embed>`);
  const frame = frameOf(page);
  const slider = frame.getByRole('slider', { name: 'Step' });
  await expect(slider).toHaveValue('1');
  const event = frame.getByRole('region', { name: 'What if' }).getByRole('combobox', { name: 'Event' });
  await event.selectOption({ label: 'Fail' });
  const prepare = frame.getByRole('button', { name: 'Prepare…' });
  await prepare.press('Enter');
  const dialog = frame.getByRole('dialog', { name: 'Fail' });
  const request = dialog.getByRole('combobox', { name: 'Request' });
  await expect(request).toBeFocused();
  await expect(dialog.getByRole('button', { name: /several/i })).toHaveCount(0);

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(prepare).toBeFocused();
  await expect(slider).toHaveValue('1');

  await page.keyboard.press('Enter');
  await request.selectOption('TCR-1');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('No such number');
  await expect(dialog).toContainText('TCR-1');
  await dialog.getByRole('button', { name: 'Apply', exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(slider).toHaveValue('2');
  const now = frame.locator('.embed-steps [aria-current=step]');
  await expect(now).toContainText('No such number');
  const changed = frame.locator('.embed-steps__report');
  await expect(changed).toContainText('TCR-1 is now failed');
  const told = await changed.innerText();

  await frame.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(slider).toHaveValue('1');
  await frame.getByRole('button', { name: 'Redo' }).press('Enter');
  await expect(slider).toHaveValue('2');
  expect(await changed.innerText()).toBe(told);

  const opening = context.waitForEvent('page');
  await frame.getByRole('link', { name: 'Open in Sluice' }).click();
  const opened = await opening;
  await expect(opened.getByRole('tab', { name: 'Tier Setup' })).toHaveAttribute('aria-selected', 'true');
  await expect(opened.getByRole('region', { name: 'Timeline' }).getByRole('slider')).toHaveValue('2');
  await expect(opened.getByText('No such number').first()).toBeVisible();
  await opened.close();
  expect(sluice.wrongs).toEqual([]);
});

test('what is refused in a form is said there, and nothing is lost', async ({ page }) => {
  await openHost(
    page,
    `<sluice-embed run mode="play" step="0">${json(example('26-transfer-to-a-partner'))}</sluice-embed>`,
  );
  const frame = frameOf(page);
  await frame.getByRole('combobox', { name: 'Event' }).selectOption({ label: 'Transfer' });
  await frame.getByRole('button', { name: 'Prepare…' }).click();
  const dialog = frame.getByRole('dialog', { name: 'Transfer' });
  const entitlement = dialog.getByRole('combobox', { name: 'Entitlement', exact: true });
  await entitlement.selectOption({ label: 'cad' });
  await dialog.getByRole('combobox', { name: 'Account', exact: true }).selectOption({ label: 'Initech' });
  await expect(dialog.locator('.event-dialog__result')).toContainText('EN-');
  await expect(dialog.getByRole('button', { name: 'Apply', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(entitlement).toHaveValue('cad');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(frame.getByRole('slider', { name: 'Step' })).toHaveValue('0');
});

test('axe finds nothing in what an event is prepared with', async ({ page, sluice }) => {
  for (const theme of ['light', 'dark']) {
    await openHost(
      page,
      `<sluice-embed run mode="play" theme="${theme}">${json(example('19-plan-disabled-and-enabled'))}</sluice-embed>`,
    );
    const frame = frameOf(page);
    await frame.getByRole('button', { name: 'Prepare…' }).click();
    await expect(frame.getByRole('dialog', { name: 'Synchronize' })).toContainText('Options');
    await expectNoViolations(sluice, `the form, ${theme}`);
    await page.keyboard.press('Escape');
    await expectNoViolations(sluice, `what can be prepared, ${theme}`);
  }
});
