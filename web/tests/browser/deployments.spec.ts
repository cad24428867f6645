// A page that stays open while another build takes its place, and two copies of Sluice on one host.
import type { Page } from '@playwright/test';
import { buildPage, dropBuild, Host } from './deployments';
import { expect, type Sluice, test } from './sluice';

const kPort = Number(process.env.SLUICE_TEST_PORT ?? 4199) + 400;
const host = new Host(kPort);
const builds = { old: '', next: '' };

// The two builds are made once, and there is one host.
test.describe.configure({ mode: 'default' });
test.use({ baseURL: `http://127.0.0.1:${kPort}/` });

test.beforeAll(async () => {
  test.setTimeout(200_000);
  builds.old = await buildPage('old');
  builds.next = await buildPage('next');
});
test.afterAll(() => {
  for (const folder of Object.values(builds)) if (folder !== '') dropBuild(folder);
});
test.beforeEach(async () => {
  host.served.clear();
  host.served.set('/', builds.old);
  await host.start();
});
test.afterEach(() => host.stop());

const kNova = 'Data Sync, Sunrise Solar to Nova Rooftops';
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });
const buildOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { sluiceBuild: string }).sluiceBuild);

/** What the browser says of files that are gone is no fault of the page. */
function forgiveMissingFiles({ wrongs }: Sluice): void {
  const others = wrongs.filter((text) => !/Failed to (load resource|fetch)|ERR_|MIME/.test(text));
  wrongs.splice(0, wrongs.length, ...others);
}

async function edit(sluice: Sluice): Promise<void> {
  await sluice.switchOf(kNova).click();
  await expect(sluice.switchOf(kNova)).not.toBeChecked();
}

/** The offer of the session that was open, in the new build. */
async function expectNewBuildWithOffer({ page }: Sluice): Promise<void> {
  await expect(page.getByText(/^engine \d/)).toBeAttached();
  await expect.poll(() => buildOf(page)).toBe('next');
  await expect(page.getByRole('region', { name: 'Last session' })).toContainText('Three modes side by side');
}

test('an old page whose files are gone says to load it again, and keeps the session', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await edit(sluice);
  host.served.set('/', builds.next);
  for (const tab of ['Plan Sync', 'Tier Setup']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(notices(page)).toContainText('Load the page again');
    await expect(notices(page)).not.toContainText('network');
    await expect(page.getByRole('tab', { name: 'Data Sync' })).toHaveAttribute('aria-selected', 'true');
  }
  await expect(sluice.switchOf(kNova)).not.toBeChecked();
  await notices(page).getByRole('button', { name: 'Load the page again' }).click();
  await expectNewBuildWithOffer(sluice);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(sluice.switchOf(kNova)).not.toBeChecked();
  forgiveMissingFiles(sluice);
});

for (const [what, press] of [
  ['a dialog', (page: Page) => page.getByRole('button', { name: 'Readings' }).click()],
  ['a view', (page: Page) => page.getByRole('tab', { name: 'Matrix' }).click()],
] as const) {
  test(`an old page whose ${what} is gone says to load it again`, async ({ sluice, page }) => {
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0; // nothing is fetched ahead
    });
    await sluice.open();
    host.served.set('/', builds.next);
    await press(page);
    await expect(notices(page)).toContainText('Load the page again');
    await expect(notices(page)).not.toContainText('network');
    forgiveMissingFiles(sluice);
  });
}

test('an engine that fails in an old page cannot be started again: the page is to be loaded', async ({
  sluice,
  page,
}) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      if (Object.hasOwn(window, 'endEngine')) {
        Reflect.deleteProperty(window, 'endEngine');
        this.terminate();
      }
      Reflect.apply(post, this, message);
    };
  });
  await sluice.open();
  await edit(sluice);
  await sluice.waitUntilSaved();
  host.served.set('/', builds.next);
  await page.evaluate(() => Object.assign(window, { endEngine: true }));
  await sluice.switchOf('Data Sync, Sunrise Solar to Apex Energy').click();
  await expect(page.getByText('There is a new version of Sluice here.').first()).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Load the page again' }).click();
  await expectNewBuildWithOffer(sluice);
  forgiveMissingFiles(sluice);
});

test('without a network a part that did not come says so', async ({ sluice, page }) => {
  await sluice.open();
  await host.stop();
  await page.getByRole('tab', { name: 'Plan Sync' }).click();
  await expect(notices(page)).toContainText('Plan Sync could not be loaded. Is there a network?');
  forgiveMissingFiles(sluice);
});

test.describe('kept for offline use', () => {
  test.use({ serviceWorkers: 'allow' });

  /** Until the page's files are kept, and it is they that answer. */
  async function keepFiles(sluice: Sluice, path = './'): Promise<void> {
    const { page } = sluice;
    const open = async () => {
      await page.goto(path);
      await expect(page.getByText(/^engine \d/)).toBeAttached();
    };
    await open();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await open();
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  }

  test('an old page goes on with its own files, is told of the new build, and is loaded when asked', async ({
    sluice,
    page,
    context,
  }) => {
    await keepFiles(sluice);
    await edit(sluice);
    host.served.set('/', builds.next);
    const other = await context.newPage();
    await other.goto('./#new');
    await expect(other.getByText(/^engine \d/)).toBeAttached();
    expect(await buildOf(other)).toBe('next');
    await expect(notices(page)).toContainText('There is a new version of Sluice here');
    await page.getByRole('tab', { name: 'Plan Sync' }).click();
    await expect(page.getByRole('region', { name: 'Resellers' })).toContainText(/./);
    expect(await buildOf(page)).toBe('old');
    await notices(page).getByRole('button', { name: 'Load the page again' }).click();
    await expect.poll(() => buildOf(page).catch(() => '')).toBe('next');
    await expect(page.getByRole('region', { name: 'Last session' })).toContainText('Three modes');
    // The new build's files have taken the place of the old ones, of which no page is open.
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBeGreaterThan(0);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText(/^engine \d/)).toBeAttached();
    expect(await buildOf(page)).toBe('next');
    await context.setOffline(false);
    forgiveMissingFiles(sluice);
  });

  test('two copies on one host leave the files of each other alone', async ({ sluice, page, context }) => {
    host.served.set('/one/', builds.old);
    host.served.set('/two/', builds.next);
    await keepFiles(sluice, './one/');
    const before = await page.evaluate(() => caches.keys());
    await keepFiles(sluice, './two/');
    const after = await page.evaluate(() => caches.keys());
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.length).toBe(before.length + 1);
    await context.setOffline(true);
    for (const [path, build] of [
      ['./one/', 'old'],
      ['./two/', 'next'],
    ] as const) {
      await page.goto(path);
      await expect(page.getByText(/^engine \d/)).toBeAttached();
      expect(await buildOf(page)).toBe(build);
    }
    forgiveMissingFiles(sluice);
  });
});
