// What the browser keeps: each session under its own name, whatever other tabs do, and whatever becomes of the storage.
import type { Download, Page } from '@playwright/test';
import { expect, Sluice, test } from './sluice';

const kNova = 'Data Sync, Sunrise Solar to Nova Rooftops';
const kApex = 'Data Sync, Sunrise Solar to Apex Energy';
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });
const offer = (page: Page) => page.getByRole('region', { name: 'Last session' });

async function flip(sluice: Sluice, name: string): Promise<void> {
  const toggle = sluice.switchOf(name);
  const before = await toggle.getAttribute('aria-checked');
  await toggle.click();
  await expect(toggle).not.toHaveAttribute('aria-checked', before ?? '');
}

/** Every record by its key. */
function records(page: Page): Promise<[string, unknown][]> {
  return page.evaluate(
    () =>
      new Promise<[string, unknown][]>((resolve) => {
        const opening = indexedDB.open('sluice', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('sessions');
        opening.onsuccess = () => {
          const store = opening.result.transaction('sessions').objectStore('sessions');
          const keys = store.getAllKeys();
          const values = store.getAll();
          values.onsuccess = () => {
            opening.result.close();
            resolve(keys.result.map((key, i) => [String(key), values.result[i]]));
          };
        };
      }),
  );
}

/** Puts records into the browser that the page did not write. */
function put(page: Page, given: [string, unknown][]): Promise<void> {
  return page.evaluate(
    (entries) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('sluice', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('sessions');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('sessions', 'readwrite');
          for (const [key, value] of entries) writing.objectStore('sessions').put(value, key);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    given,
  );
}

async function textOf(download: Download): Promise<string> {
  return Buffer.concat(await (await download.createReadStream()).toArray()).toString();
}

async function openEarlier(page: Page) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Do or find' }).fill('Earlier sessions');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Earlier sessions' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('two tabs keep a session each, and both can be gone on with', async ({ sluice, page, context }) => {
  await sluice.open();
  await flip(sluice, kNova);
  const second = new Sluice(await context.newPage(), []);
  await second.open();
  await expect(offer(second.page)).toHaveCount(0); // the only session is open elsewhere
  await flip(second, kApex);
  await flip(sluice, 'Exclusive, Sunrise Solar to Nova Rooftops');
  await expect.poll(async () => (await records(page)).length).toBe(2);
  await page.waitForTimeout(300);
  await second.page.close();
  await page.goto('about:blank');

  await sluice.open();
  await expect(offer(page)).toBeVisible();
  const dialog = await openEarlier(page);
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await dialog.getByRole('listitem').filter({ hasText: '5 events' }).getByRole('button').click();
  await expect(sluice.switchOf(kNova)).not.toBeChecked();
  await expect(sluice.switchOf(kApex)).toBeChecked();
  const again = await openEarlier(page);
  await again.getByRole('listitem').filter({ hasText: '4 events' }).getByRole('button').click();
  await expect(sluice.switchOf(kApex)).not.toBeChecked();
  await expect(sluice.switchOf(kNova)).toBeChecked();
  expect(second.wrongs).toEqual([]);
});

test('a large session keeps its file once, and goes whole', async ({ sluice, page }) => {
  await sluice.open();
  const rows = Array.from({ length: 4000 }, (_, i) => `Partner ${i},Sunrise,yes`);
  await sluice.importFile('large.csv', ['organization,upstream,data_sync', 'Sunrise,,', ...rows].join('\n'));
  const partner = 'Data Sync, Sunrise to Partner 7';
  await sluice.switchOf(partner).scrollIntoViewIfNeeded();
  await flip(sluice, partner);
  await sluice.waitUntilSaved();
  const before = await records(page);
  expect(before.filter(([key]) => key.startsWith('bytes '))).toHaveLength(1);
  expect(before).toHaveLength(2);

  await sluice.open();
  await offer(page).getByRole('button', { name: 'Go on' }).click();
  await sluice.switchOf(partner).scrollIntoViewIfNeeded();
  await expect(sluice.switchOf(partner)).not.toBeChecked();
  await flip(sluice, 'Exclusive, Sunrise to Partner 7');
  await expect.poll(async () => (await records(page)).length).toBe(2);
});

test('a session that is open in another tab is gone on with as a copy', async ({ sluice, page, context }) => {
  await sluice.open();
  await flip(sluice, kNova);
  await sluice.waitUntilSaved();
  const [own] = await records(page);
  const second = new Sluice(await context.newPage(), []);
  await second.open();
  const dialog = await openEarlier(second.page);
  await expect(dialog.getByRole('listitem')).toContainText('Open in another tab');
  await dialog.getByRole('listitem').getByRole('button').click();
  await expect(second.switchOf(kNova)).not.toBeChecked();
  await flip(second, kApex);
  await expect.poll(async () => (await records(page)).length).toBe(2);
  const kept = new Map(await records(page));
  expect(kept.get(own![0]), 'the session of the first tab is as it was').toEqual(own![1]);
  await expect(sluice.switchOf(kApex)).toBeChecked();
});

test('a session that is gone on with keeps its name: no second record', async ({ sluice, page }) => {
  await sluice.open();
  await flip(sluice, kNova);
  await sluice.waitUntilSaved();
  const [first] = await records(page);
  await sluice.open();
  await offer(page).getByRole('button', { name: 'Go on' }).click();
  await expect(sluice.switchOf(kNova)).not.toBeChecked();
  await flip(sluice, kApex);
  await expect
    .poll(async () =>
      (await records(page)).map(([key, value]) => [key, (value as { events: number }).events]),
    )
    .toEqual([[first![0], 5]]);
});

test('a session of an earlier version is gone on with, and its record is replaced', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await flip(sluice, kNova);
  await sluice.waitUntilSaved();
  await page.goto('about:blank');
  await sluice.open('#new');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('sluice', 1);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('sessions', 'readwrite');
          const store = writing.objectStore('sessions');
          const reading = store.getAll();
          reading.onsuccess = () => {
            const { history: _, ...earlier } = reading.result[0];
            store.clear();
            store.put(earlier, 'current');
          };
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.goto('about:blank');
  await sluice.open();
  await offer(page).getByRole('button', { name: 'Go on' }).click();
  await expect(sluice.switchOf(kNova)).not.toBeChecked();
  await expect.poll(async () => (await records(page)).map(([key]) => key === 'current')).toEqual([false]);
});

test.describe('storage that does not keep anything', () => {
  const kinds: { name: string; says: string; spoil: () => void }[] = [
    {
      name: 'absent',
      says: 'does not let the page keep anything',
      spoil: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    },
    {
      name: 'refused',
      says: 'does not let the page keep anything',
      spoil: () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('Not here.', 'SecurityError');
        };
      },
    },
    {
      name: 'full',
      says: 'no room left',
      spoil: () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('No room.', 'QuotaExceededError');
        };
      },
    },
    {
      name: 'hanging',
      says: 'does not answer',
      spoil: () => {
        IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
      },
    },
  ];
  for (const { name, says, spoil } of kinds) {
    test(`${name}: said once, with a file at hand`, async ({ sluice, page }) => {
      await page.addInitScript(spoil);
      await sluice.open();
      await expect(notices(page).getByRole('listitem')).toHaveCount(0);
      await flip(sluice, kNova);
      await expect(notices(page)).toContainText(says);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        notices(page).getByRole('button', { name: 'Save a file' }).click(),
      ]);
      expect(JSON.parse(await textOf(download)).events).toHaveLength(4); // three of the example and the edit
      await flip(sluice, kApex);
      await page.waitForTimeout(400);
      await expect(notices(page).getByRole('listitem')).toHaveCount(0);
      const [again] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'not kept: save a file' }).click(),
      ]);
      expect(JSON.parse(await textOf(again)).events).toHaveLength(5);
    });
  }

  test('of a later version: said, and left as it is', async ({ sluice, page }) => {
    await sluice.open('#new');
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('sluice', 7);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
    );
    await sluice.open();
    await flip(sluice, kNova);
    await expect(notices(page)).toContainText('does not let the page keep anything');
  });

  test('and then does: nothing more is said', async ({ sluice, page }) => {
    await page.addInitScript(() => {
      const keep = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: [unknown, IDBValidKey]) {
        if (!Object.hasOwn(window, 'hasRoom')) throw new DOMException('No room.', 'QuotaExceededError');
        return Reflect.apply(keep, this, given);
      } as typeof keep;
    });
    await sluice.open();
    await flip(sluice, kNova);
    await expect(notices(page)).toContainText('no room left');
    await page.evaluate(() => Object.assign(window, { hasRoom: true }));
    await flip(sluice, kApex);
    await expect(notices(page).getByRole('listitem')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'not kept: save a file' })).toHaveCount(0);
    await sluice.waitUntilSaved();
  });
});

/** Records that are no sessions, each broken in another place. */
const kBroken: Record<string, unknown> = {
  number: 42,
  empty: {},
  text: '{"title":"Half a rec',
  'no journal': { title: 'A', savedAt: 1, organizations: 1, events: 1, cursor: 0, branches: [] },
  'bytes as text': {
    title: 'B',
    savedAt: 2,
    organizations: 1,
    events: 0,
    cursor: 0,
    branches: [],
    journal: { base: { bytes: '{"sluice":1}', format: 'json', takeGoodRows: false }, edits: [] },
  },
  'unknown edit': {
    title: 'C',
    savedAt: 3,
    organizations: 1,
    events: 0,
    cursor: 0,
    branches: [],
    journal: { base: {}, edits: [{ kind: 'nothing' }] },
  },
};

test('records that cannot be read are set aside and offered as a file; the others are offered', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  await flip(sluice, kNova);
  await sluice.waitUntilSaved();
  await put(page, Object.entries(kBroken));
  await sluice.open();
  await expect(offer(page)).toContainText('Three modes side by side');
  const count = Object.keys(kBroken).length;
  await expect(notices(page)).toContainText(`${count} sessions that this browser kept cannot be read.`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    notices(page).getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const saved = await textOf(download);
  expect(JSON.parse(saved)).toHaveLength(count);
  expect(saved).toContain('Half a rec');
  const dialog = await openEarlier(page);
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expect(dialog).toContainText(`${count} records cannot be read.`);
  await dialog.getByRole('button', { name: 'Forget' }).click();
  await expect(dialog).not.toContainText('cannot be read');
  expect((await records(page)).map(([key]) => key.startsWith('broken '))).toEqual([false]);
});

test('a record that looks sound and does not open is set aside when it is gone on with', async ({
  sluice,
  page,
}) => {
  await sluice.open('#new');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('sluice', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('sessions');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('sessions', 'readwrite');
          const bytes = new TextEncoder().encode('{"sluice": 1, "title": "Cut off in the mid');
          const journal = { base: { bytes, format: 'json', takeGoodRows: false }, edits: [] };
          const counts = { organizations: 3, events: 0, cursor: 0 };
          writing
            .objectStore('sessions')
            .put({ title: 'Cut off', savedAt: 1, ...counts, branches: [], journal }, 'some-session');
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.goto('about:blank');
  await sluice.open();
  await offer(page).getByRole('button', { name: 'Go on' }).click();
  await expect(notices(page)).toContainText('A session that this browser kept cannot be read.');
  await expect(sluice.switchOf(kNova)).toBeChecked();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    notices(page).getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(await textOf(download)).toContain('Cut off in the mid');
  await flip(sluice, kNova);
  await sluice.waitUntilSaved();
});
