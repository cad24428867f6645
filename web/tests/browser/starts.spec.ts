// An engine that ends before it has answered anything: it is noticed and another one is started, as later in its life.
import type { Page } from '@playwright/test';
import { type Fault, installFaults } from './faults';
import { expect, test } from './sluice';

const kNova = 'Data Sync, Sunrise Solar to Nova Rooftops';
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });
const killed = (call: string): Fault => ({ after: 0, kind: 'kill', call });

/** The first engines of the page fail so. */
async function planAhead(page: Page, faults: Fault[]): Promise<void> {
  await installFaults(page);
  await page.addInitScript((planned) => window.driver.plan(planned), faults);
}

const kills = (page: Page) => page.evaluate(() => window.driver.fired.kill);

test('the first engine that ends while it is starting is followed by another one', async ({
  sluice,
  page,
}) => {
  await planAhead(page, [killed('start')]);
  await sluice.open();
  await expect(notices(page)).toContainText(
    'The engine ended while it was starting; another one was started.',
  );
  expect(await kills(page)).toBe(1);
  await sluice.switchOf(kNova).click();
  await expect(sluice.switchOf(kNova)).not.toBeChecked();
});

test('one that never shows itself is not waited for', async ({ page }) => {
  await page.clock.install();
  await planAhead(page, [killed('live')]);
  await page.goto('./');
  await expect(async () => {
    await page.clock.fastForward(8000);
    await expect(page.getByText(/^engine \d/)).toBeAttached({ timeout: 1000 });
  }).toPass();
  expect(await kills(page)).toBe(1);
});

test('where every engine ends while it is starting, the page says so', async ({ page }) => {
  await planAhead(page, [killed('start'), killed('start'), killed('start')]);
  await page.goto('./');
  await expect(page.getByText('The engine could not be started')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('The engine ended while it was starting.');
  await expect(page.getByRole('main')).not.toContainText('WebAssembly');
  await expect(page.getByRole('button', { name: 'Load the page again' })).toBeVisible();
});

test('one that takes over and ends while it is starting loses nothing', async ({ sluice, page }) => {
  await installFaults(page);
  await sluice.open();
  const nova = sluice.switchOf(kNova);
  await nova.click();
  await expect(nova).not.toBeChecked();
  await page.evaluate((second) => window.driver.plan([{ after: 0, kind: 'trap', call: 'act' }, second]), {
    ...killed('start'),
  });
  await sluice.switchOf('Data Sync, Sunrise Solar to Apex Energy').click();
  await expect(notices(page)).toContainText('Nothing is lost; the last change was not made.');
  expect(await kills(page)).toBe(1);
  await expect(nova).not.toBeChecked();
  await nova.click();
  await expect(nova).toBeChecked();
});

test('where those that would take over all end while they are starting, what is kept can be saved', async ({
  sluice,
  page,
}) => {
  await installFaults(page);
  await sluice.open();
  const nova = sluice.switchOf(kNova);
  await nova.click();
  await expect(nova).not.toBeChecked();
  await page.evaluate(
    (starts) => window.driver.plan([{ after: 0, kind: 'trap', call: 'act' }, ...starts]),
    [killed('start'), killed('start'), killed('start')],
  );
  await nova.click();
  await expect(page.getByText('The engine could not be started')).toBeVisible();
  await page.getByRole('button', { name: 'Save what is kept' }).click();
  await expect.poll(() => page.evaluate(() => window.driver.saved())).toContain('"journal"');
  const text = await page.evaluate(() => window.driver.saved());
  expect(JSON.parse(text)[0].journal.edits).toHaveLength(1);
});

test('the whole engine that ends while it is starting is tried again when a tab needs it', async ({
  sluice,
  page,
}) => {
  await installFaults(page);
  await sluice.open();
  await page.evaluate((start) => window.driver.plan([start]), killed('start'));
  await page.getByRole('tab', { name: 'Plan Sync' }).click();
  await expect(sluice.pane('Synchronization')).toContainText('Nobody sells plans here yet');
  expect(await kills(page)).toBe(1);
  await expect(notices(page).getByRole('listitem')).toHaveCount(0);
});
