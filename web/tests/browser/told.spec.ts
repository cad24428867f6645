// What the page says of what it keeps: notices, and the dialog of earlier sessions with records that cannot be read and
// sessions that are open elsewhere. For eyes, for ears, with the keyboard alone, and on a phone.
import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe';
import { expect, Sluice, test } from './sluice';

const kNova = 'Data Sync, Sunrise Solar to Nova Rooftops';
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });

async function flip(sluice: Sluice): Promise<void> {
  await sluice.switchOf(kNova).click();
  await expect(sluice.switchOf(kNova)).not.toBeChecked();
}

/** The browser has no room for a session. */
async function fill(page: Page): Promise<void> {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
  });
}

/** Records that are no sessions. */
async function spoil(page: Page, count: number): Promise<void> {
  await page.evaluate(
    (records) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('sluice', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('sessions');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('sessions', 'readwrite');
          for (let i = 0; i < records; i += 1) writing.objectStore('sessions').put(i, `spoilt ${i}`);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    count,
  );
}

/** A page with two spoilt records, and a session that another tab has open. */
async function openWithEarlier(sluice: Sluice): Promise<Sluice> {
  await sluice.open();
  await flip(sluice);
  await sluice.waitUntilSaved();
  await spoil(sluice.page, 2);
  const second = new Sluice(await sluice.page.context().newPage(), []);
  await second.open();
  return second;
}

async function openEarlier(page: Page) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Do or find' }).fill('Earlier sessions');
  await page.keyboard.press('Enter');
  return page.getByRole('dialog', { name: 'Earlier sessions' });
}

test('earlier sessions: read out, reached and left with the keyboard', async ({ sluice }) => {
  const { page } = await openWithEarlier(sluice);
  await expect(notices(page)).toContainText('2 sessions that this browser kept cannot be read.');
  const examples = page.getByRole('button', { name: 'Examples' });
  await examples.focus();
  const dialog = await openEarlier(page);
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expect(dialog).toMatchAriaSnapshot(`
    - dialog "Earlier sessions":
      - heading "Earlier sessions" [level=2]
      - button "Close"
      - list "Sessions":
        - listitem:
          - button /^Three modes side by side/
      - paragraph:
        - text: 2 records cannot be read.
        - button "Save as a file"
        - button "Forget"
  `);
  await expect(dialog.getByRole('listitem')).toContainText(
    'Open in another tab: here you go on with a copy.',
  );
  const isWithin = () => dialog.evaluate((element) => element.contains(document.activeElement));
  expect(await isWithin()).toBe(true);
  // The focus stays within, all around.
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      ),
    ).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(examples).toBeFocused();

  await openEarlier(page);
  const forget = dialog.getByRole('button', { name: 'Forget' });
  await forget.focus();
  await page.keyboard.press('Enter');
  await expect(forget).toHaveCount(0);
  expect(await isWithin(), 'the focus is not lost with what had it').toBe(true);
  await page.keyboard.press('Escape');
  await expect(examples).toBeFocused();

  // With the keyboard alone into the session of the other tab.
  await openEarlier(page);
  const entry = dialog.getByRole('listitem').getByRole('button');
  await expect(entry).toBeVisible();
  while (!(await entry.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('switch', { name: kNova })).not.toBeChecked();
});

test('a browser that lets nothing be read says so in the dialog', async ({ sluice, page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not here.', 'SecurityError');
    };
  });
  await sluice.open();
  const dialog = await openEarlier(page);
  await expect(dialog.getByRole('alert')).toHaveText(
    'This browser does not let the page read what it keeps here.',
  );
  await expectNoViolations(sluice, 'nothing can be read');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a notice is reached with F6, closed with Escape, and the focus goes back', async ({ sluice, page }) => {
  await fill(page);
  await sluice.open();
  await sluice.switchOf(kNova).focus();
  await page.keyboard.press('Space');
  await expect(notices(page)).toMatchAriaSnapshot(`
    - region "Notices":
      - list:
        - listitem:
          - paragraph: There is no room left in this browser for this session. Your work is lost when the page is closed, unless you save it.
          - paragraph:
            - button "Save a file"
          - button "Close"
  `);
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('F6');
  await expect(notices(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(notices(page).getByRole('button', { name: 'Save a file' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(notices(page).getByRole('listitem')).toHaveCount(0);
  await expect(sluice.pane('Timeline')).toBeFocused();
  await page.keyboard.press('F6'); // nothing is said any more
  await expect(sluice.switchOf(kNova), 'where the list was left').toBeFocused();
});

test('axe finds nothing in the dialog and the notices', async ({ sluice }) => {
  const second = await openWithEarlier(sluice);
  await expect(notices(second.page).getByRole('listitem')).toHaveCount(1);
  await expectNoViolations(second, 'records that were set aside');
  await expect((await openEarlier(second.page)).getByRole('listitem')).toHaveCount(1);
  await expectNoViolations(second, 'earlier sessions');
  await second.page.setViewportSize({ width: 390, height: 844 });
  await expectNoViolations(second, 'earlier sessions on a phone');
});

test('on a phone a notice leaves the strip of the last step in sight', async ({ sluice, page }) => {
  await fill(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await sluice.open();
  await flip(sluice);
  await expect(notices(page)).toContainText('no room left');
  await expect(sluice.strip).toBeVisible();
  await expectNoViolations(sluice, 'strip and notice');
  const notice = (await notices(page).getByRole('listitem').boundingBox())!;
  const strip = (await sluice.strip.boundingBox())!;
  expect(notice.y + notice.height).toBeLessThanOrEqual(strip.y);
  expect(notice.x).toBeGreaterThanOrEqual(0);
  expect(notice.x + notice.width).toBeLessThanOrEqual(390);
  await sluice.strip.getByRole('button', { name: 'Undo' }).click();
  await expect(sluice.switchOf(kNova)).toBeChecked();
});
