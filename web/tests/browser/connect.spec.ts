// Files of CloudBlue Connect, dropped together: a request in the midst of its life arrives there with what it waits for, and
// nobody's contacts stay in the browser.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe';
import { expect, test } from './sluice';

const pathOf = (name: string) =>
  fileURLToPath(new URL(`../../../tests/data/connect/${name}`, import.meta.url));
const kTogether = ['product-openpyxl.xlsx', 'accounts.json', 'tier-requests.json', 'requests.json'].map(
  pathOf,
);
const kFirst = 'PR-0000-0000-0001-001';

async function chooseFiles(page: Page, files: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Import' }).first().click();
  await page.locator('input[type=file]').setInputFiles(files);
}

/** Everything that the page keeps in this browser, as text. */
async function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const told: string[] = [JSON.stringify({ ...localStorage })];
    const asText = (_: string, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = await done(database.transaction(store).objectStore(store).getAll());
        told.push(JSON.stringify(all, asText));
      }
      database.close();
    }
    return told.join('\n');
  });
}

test('files chosen together become one scenario, in the tab where it is', async ({ sluice, page }) => {
  await sluice.open();
  await chooseFiles(page, kTogether);
  await expect(page.getByRole('dialog', { name: 'Import' })).toBeHidden();
  await expect(page.locator('p').getByText('4 organizations imported, with Tier Setup.')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Tier Setup' })).toHaveAttribute('aria-selected', 'true');
  await sluice.card(kFirst).click();
  await expect(sluice.pane('Inspector')).toContainText(
    "waits for Northwind IT's tier-1 setup, which waits for Globex Distribution's tier-2 setup",
  );
  await page.getByRole('button', { name: /warning/ }).click();
  const remarks = page.getByRole('dialog');
  await expect(remarks).toContainText('Taken: 4 accounts, 1 product, 9 parameters, 2 assets');
  await expect(remarks).toContainText('Left out as personal data: "contact_info" and "tax_id".');
  await page.keyboard.press('Escape');
  await expectNoViolations(sluice, 'files of CloudBlue Connect');
});

test('what is personal in such files is in nothing that the page keeps', async ({ sluice, page }) => {
  await sluice.open();
  await chooseFiles(page, kTogether);
  await expect(page.locator('p').getByText('4 organizations imported, with Tier Setup.')).toBeVisible();
  await expect.poll(() => keptIn(page)).toContain(kFirst);
  const kept = await keptIn(page);
  for (const secret of ['somebody@example.com', 'Main Street', 'not to be told', 'DE 000']) {
    expect(kept).not.toContain(secret);
  }
  await page.reload();
  await page.getByRole('region', { name: 'Last session' }).getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('tab', { name: 'Tier Setup' }).click();
  await expect(sluice.card(kFirst)).toBeVisible();
});

test('files dropped anywhere together; with errors they stay in the dialog and the good ones can be taken', async ({
  sluice,
  page,
}) => {
  await sluice.open();
  const accounts = readFileSync(pathOf('accounts.json'), 'utf8');
  const broken = '[{"id": "PR-1", "type": "buy", "status": "pending", "asset": {"id": "AS-1"}}]';
  const dropped = await page.evaluateHandle(
    (contents) => {
      const transfer = new DataTransfer();
      for (const [name, content] of contents) transfer.items.add(new File([content!], name!));
      return transfer;
    },
    [
      ['accounts.json', accounts],
      ['requests.json', broken],
    ],
  );
  await page.locator('body').dispatchEvent('drop', { dataTransfer: dropped });
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByRole('row', { name: /requests\.json \/0\/type/ })).toContainText('found "buy"');
  await expect(dialog.getByRole('listitem')).toContainText(['accounts.json', 'requests.json']);
  await expect(page.getByRole('button', { name: 'Three modes side by side' })).toBeAttached();
  await expectNoViolations(sluice, 'files of CloudBlue Connect');
  await dialog.getByRole('button', { name: 'Take the good ones' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('p').getByText('4 organizations imported.')).toBeVisible();
});

test('what an interface answers can be pasted', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.importText(readFileSync(pathOf('tier-requests.json'), 'utf8'));
  await expect(page.getByRole('dialog', { name: 'Import' })).toBeHidden();
  await expect(sluice.card('TCR-000-000-001-001')).toBeVisible();
});
