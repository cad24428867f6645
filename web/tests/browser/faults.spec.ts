// Nothing is lost when the engine fails: at any call, however it fails, also over the engine that takes over.
//
// A long run: SLUICE_FAULTS=1000 npx playwright test --workers=1 faults.spec.ts; SLUICE_SEED=N begins with that seed.

import { Entitlements } from './entitlement_page';
import { chainScenario } from './entitlement_scenarios';
import { installFaults, Random } from './faults';
import { session } from './faults_sessions';
import { expect, test } from './sluice';
import { saleUnderWay } from './tier_scenarios';

const kFaults = Number(process.env.SLUICE_FAULTS ?? 20);
const kSeed = Number(process.env.SLUICE_SEED ?? 1);
const kActs = 25; // a session

test('sessions of random edits outlive every trap, silent end and Stop', async ({ sluice, page }) => {
  test.setTimeout(60_000 + kFaults * 10_000);
  await installFaults(page);
  let faults = 0;
  for (let seed = kSeed; faults < kFaults; seed += 1) {
    const own = await test.step(`seed ${seed}`, () => session(sluice, new Random(seed), kActs));
    faults += own;
    console.log(`seed ${seed}: ${own} faults, ${faults} so far`);
    expect(sluice.wrongs, `seed ${seed}`).toEqual([]);
  }
});

const kNova = 'Data Sync, Sunrise Solar to Nova Rooftops';
const kApex = 'Data Sync, Sunrise Solar to Apex Energy';

for (const kind of ['trap', 'kill', 'stop'] as const) {
  test(`an undo whose questions end in a ${kind} is made once, with its redo`, async ({ sluice, page }) => {
    await installFaults(page);
    await sluice.open();
    const nova = sluice.switchOf(kNova);
    const apex = sluice.switchOf(kApex);
    await nova.click();
    await expect(nova).not.toBeChecked();
    await apex.click();
    await expect(apex).not.toBeChecked();
    await page.evaluate((how) => window.driver.plan([{ after: 0, kind: how, call: 'marks' }]), kind);
    await page.getByRole('button', { name: /^Undo: / }).click();
    await expect(page.getByRole('region', { name: 'Notices' })).toContainText('Nothing is lost.');
    await expect(apex).toBeChecked();
    await expect(nova).not.toBeChecked();
    await sluice.expectEvents(4); // one, and three of the example
    await page.getByRole('button', { name: /^Undo: / }).click();
    await expect(nova).toBeChecked();
    await sluice.expectEvents(3);
    await page.getByRole('button', { name: /^Redo: / }).click();
    await page.getByRole('button', { name: /^Redo: / }).click();
    await sluice.expectEvents(5);
  });
}

test('an edit over whose questions every engine fails is taken back', async ({ sluice, page }) => {
  await installFaults(page);
  await sluice.open();
  const nova = sluice.switchOf(kNova);
  await expect(nova).toBeChecked();
  await page.evaluate(() =>
    window.driver.plan([
      { after: 0, kind: 'trap', call: 'marks' },
      { after: 0, kind: 'trap', call: 'marks' },
    ]),
  );
  await nova.click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('the last change was not made');
  await expect(nova).toBeChecked();
  await sluice.expectEvents(3);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await nova.click();
  await expect(nova).not.toBeChecked();
  await sluice.expectEvents(4);
});

test('a question over which every engine fails is asked no more, and the page goes on', async ({
  sluice,
  page,
}) => {
  await installFaults(page);
  await sluice.open();
  await expect(sluice.switchOf(kNova)).toBeChecked();
  await page.evaluate(() =>
    window.driver.plan(
      Array.from({ length: 20 }, () => ({ after: 0, kind: 'trap' as const, call: 'readingsReport' })),
    ),
  );
  await page.getByRole('button', { name: 'Readings' }).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('started anew');
  await expect.poll(() => page.evaluate(() => window.driver.fired.trap)).toBe(2);
  await page.evaluate(() => window.driver.rest());
  expect(await page.evaluate(() => window.driver.fired.trap)).toBe(2);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await sluice.switchOf(kNova).click();
  await expect(sluice.switchOf(kNova)).not.toBeChecked();
});

test('an engine that ends without a word is noticed, and nobody has to wait for it', async ({
  sluice,
  page,
}) => {
  await installFaults(page);
  await sluice.open();
  await expect(sluice.switchOf(kNova)).toBeChecked();
  await page.evaluate(() => window.driver.plan([{ after: 0, kind: 'kill', call: 'act' }]));
  await sluice.switchOf(kNova).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('the last change was not made');
  await expect(sluice.switchOf(kNova)).toBeChecked();
  await sluice.switchOf(kNova).click();
  await expect(sluice.switchOf(kNova)).not.toBeChecked();
});

test('what was typed into a form is there when the engine failed over it', async ({ sluice, page }) => {
  await installFaults(page);
  await sluice.open();
  await sluice.choose('Nova');
  const inspector = sluice.pane('Inspector');
  await inspector.getByRole('button', { name: 'Rename' }).click();
  await inspector.getByRole('textbox', { name: 'Name' }).fill('Nova and Sons');
  await page.evaluate(() => window.driver.plan([{ after: 0, kind: 'trap', call: 'act' }]));
  await inspector.getByRole('button', { name: 'Rename' }).click();
  await expect(inspector).toContainText('this change was not made');
  await expect(inspector.getByRole('textbox', { name: 'Name' })).toHaveValue('Nova and Sons');
  await inspector.getByRole('button', { name: 'Rename' }).click();
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('Nova and Sons');
});

test('what was typed into the values of a request is there when the engine failed over it', async ({
  sluice,
  page,
}) => {
  await installFaults(page);
  await sluice.openTiers(saleUnderWay);
  await sluice.card('TCR-1').click();
  const values = sluice.pane('Inspector').getByRole('region', { name: 'Values' });
  const where = values.getByRole('combobox', { name: /^Region/ });
  await where.selectOption('Asia');
  await page.evaluate(() => window.driver.plan([{ after: 0, kind: 'trap', call: 'act' }]));
  await values.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('the last change was not made');
  await page.evaluate(() => window.driver.rest());
  await expect(where).toHaveValue('Asia');
  await values.getByRole('button', { name: 'Save' }).click();
  await sluice.expectEvents(1);
  await expect(where).toHaveValue('Asia');
});

test('the rows of a distribution are there when the engine failed over its plan', async ({
  sluice,
  page,
}) => {
  await installFaults(page);
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.toTheEnd();
  const dialog = await tab.planDistribution();
  await dialog.getByRole('combobox', { name: 'Customer 1' }).fill('Ferry Lines');
  await dialog.getByRole('textbox', { name: 'Quantity 1' }).fill('7');
  await page.evaluate(() => window.driver.plan([{ after: 0, kind: 'trap', call: 'entitlementDistribute' }]));
  await dialog.getByRole('button', { name: 'Find the shortest way' }).click();
  await expect.poll(() => page.evaluate(() => window.driver.fired.trap)).toBe(1);
  await page.evaluate(() => window.driver.rest());
  await expect(dialog.getByRole('combobox', { name: 'Customer 1' })).toHaveValue('Ferry Lines');
  await expect(dialog.getByRole('textbox', { name: 'Quantity 1' })).toHaveValue('7');
});

test('an item that is being typed is there when the engine failed over it', async ({ sluice, page }) => {
  await installFaults(page);
  await sluice.open();
  await sluice.choose('Sunrise Solar');
  const inspector = sluice.pane('Inspector');
  await inspector.getByRole('button', { name: 'Add to Adders' }).click();
  const item = inspector.getByRole('textbox', { name: 'Item' });
  await item.fill('Carport');
  await inspector.getByRole('textbox', { name: 'Detail' }).fill('$9');
  await page.evaluate(() => window.driver.plan([{ after: 0, kind: 'kill', call: 'act' }]));
  await inspector.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(inspector).toContainText('this change was not made');
  await page.evaluate(() => window.driver.rest());
  await expect(item).toHaveValue('Carport');
  await inspector.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(inspector.getByRole('button', { name: 'Remove Carport' })).toBeVisible();
});
