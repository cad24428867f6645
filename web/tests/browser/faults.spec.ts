// Nothing is lost when the engine fails: at any call, however it fails, also over the engine that takes over.
//
// A long run: SLUICE_FAULTS=1000 npx playwright test --workers=1 faults.spec.ts; SLUICE_SEED=N begins with that seed.
import { installFaults, Random } from './faults';
import { session } from './faults_sessions';
import { expect, test } from './sluice';

const kFaults = Number(process.env.SLUICE_FAULTS ?? 30);
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
    await page.evaluate((how) => window.driver.plan([{ after: 0, kind: how, call: 'tree' }]), kind);
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
      { after: 0, kind: 'trap', call: 'tree' },
      { after: 0, kind: 'trap', call: 'tree' },
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
  await page.evaluate(() => window.driver.plan([{ after: 0, kind: 'kill', call: 'preview' }]));
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
  await page.evaluate(() => window.driver.plan([{ after: 0, kind: 'trap', call: 'splice' }]));
  await inspector.getByRole('button', { name: 'Rename' }).click();
  await expect(inspector).toContainText('this change was not made');
  await expect(inspector.getByRole('textbox', { name: 'Name' })).toHaveValue('Nova and Sons');
  await inspector.getByRole('button', { name: 'Rename' }).click();
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('Nova and Sons');
});
