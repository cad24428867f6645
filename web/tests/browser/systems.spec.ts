// What the tabs of all systems have in common: the channel's own events, the palette, and where an example opens.
import type { Page } from '@playwright/test';
import { expect, test } from './sluice';

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Do or find' })).toBeFocused();
}

const kTabs = ['Plan Sync', 'Entitlements', 'Tier Setup'];

for (const tab of kTabs) {
  test(`${tab}: an organization is added from its tab, by the timeline and by the palette`, async ({
    sluice,
    page,
  }) => {
    await sluice.open('#new');
    await page.getByRole('tab', { name: tab }).click();
    const event = page.getByRole('region', { name: 'Timeline' }).getByRole('combobox', { name: 'Event' });
    await event.selectOption({ label: 'Add an organization' });
    await page.getByRole('button', { name: 'Prepare…' }).click();
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.type('Acme');
    await page.keyboard.press('Enter');
    await expect(page.getByText('1 organization, 0 partnerships')).toBeVisible();

    await openPalette(page);
    await page.keyboard.type('add an organ');
    const found = page.getByRole('listbox', { name: 'Results' });
    await expect(found.getByRole('option', { selected: true })).toContainText('Add an organization');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Add an organization' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.type('Globex');
    await page.keyboard.press('Enter');
    await expect(page.getByText('2 organizations, 0 partnerships')).toBeVisible();
  });
}

test.describe('a slow engine', () => {
  test.use({ delay: 150 });

  for (const tab of kTabs) {
    test(`${tab} chosen while a document is being opened: it is there, and so is the tab`, async ({
      sluice,
      page,
    }) => {
      await sluice.open();
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.getByText('4 organizations, 3 partnerships')).toBeVisible();
      await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
      await expect(page.getByRole('tabpanel', { name: tab }).getByRole('button').first()).toBeVisible();
      await expect(page.getByRole('region', { name: 'Notices' })).not.toContainText('anew');
    });
  }
});

test('a tab whose engine cannot be fetched says so, and the page goes on with the engine that it has', async ({
  sluice,
  page,
}) => {
  await page.route('**/whole_worker-*.js', (route) => route.abort());
  await sluice.open();
  await page.getByRole('tab', { name: 'Plan Sync' }).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('Plan Sync could not be loaded');
  await expect(page.getByRole('tab', { name: 'Data Sync' })).toHaveAttribute('aria-selected', 'true');
  const nova = sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops');
  await nova.click();
  await expect(nova).not.toBeChecked();
  sluice.wrongs.length = 0; // the browser tells of the file that did not come
  await page.unroute('**/whole_worker-*.js');
  await page.getByRole('tab', { name: 'Plan Sync' }).click();
  await expect(sluice.pane('Synchronization').getByRole('button').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Data Sync' }).click();
  await expect(nova).not.toBeChecked();
});

test('what is typed and opened in Data Sync is there after a tab brought the whole engine', async ({
  sluice,
  page,
}) => {
  await sluice.openExampleAt(/A channel of three/);
  const timeline = sluice.pane('Timeline');
  await timeline.getByRole('combobox', { name: 'Item' }).fill('Battery kit');
  await sluice.treegrid.getByRole('row').nth(1).press('ArrowLeft');
  await expect(sluice.treegrid.getByRole('row').nth(1)).toHaveAttribute('aria-expanded', 'false');
  await page.getByRole('tab', { name: 'Entitlements' }).click();
  await expect(
    page.getByRole('tabpanel', { name: 'Entitlements' }).getByRole('button').first(),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'Data Sync' }).click();
  await expect(timeline.getByRole('combobox', { name: 'Item' })).toHaveValue('Battery kit');
  await expect(sluice.treegrid.getByRole('row').nth(1)).toHaveAttribute('aria-expanded', 'false');
});

test('what is typed before the palette is there stands in it when it opens', async ({ sluice, page }) => {
  const send = await sluice.holdBack(/after_first_view-[^/]*\.js$/);
  await sluice.open();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('key');
  send();
  await expect(page.getByRole('combobox', { name: 'Do or find' })).toBeFocused();
  await page.keyboard.type('board');
  await expect(page.getByRole('combobox', { name: 'Do or find' })).toHaveValue('keyboard');
});

test('the palette prepares the events of the open tab and finds its rules', async ({ sluice, page }) => {
  await sluice.openExampleAt(/New prices go out/);
  await openPalette(page);
  await page.keyboard.type('add a plan');
  const found = page.getByRole('listbox', { name: 'Results' });
  await found.getByRole('option', { name: /^Add a plan/ }).click();
  await expect(page.getByRole('dialog', { name: 'Add a plan' })).toBeVisible();
  await page.keyboard.press('Escape');
  await openPalette(page);
  await page.keyboard.type('PS-12');
  await expect(found.getByRole('option', { name: /Resource prices are rewritten/ })).toBeVisible();
});

test('an example opens where it has something to tell, and the start is one key away', async ({ sluice }) => {
  await sluice.openExampleAt(/New prices go out/);
  await expect(sluice.slider).toHaveValue('4');
  await expect(sluice.pane('Synchronization').getByRole('list', { name: 'Counts' })).toContainText(
    '3 held back',
  );
  await sluice.slider.press('Home');
  await expect(sluice.slider).toHaveValue('0');
});

test('who goes on from the middle of an example has its later events set aside, one press away', async ({
  sluice,
  page,
}) => {
  await sluice.openExampleAt(/New prices go out/);
  await expect(sluice.slider).toHaveValue('4');
  const timeline = sluice.pane('Timeline');
  await expect(timeline.getByRole('radio', { name: /^Branch/ })).toBeChecked();
  const keepPrices = sluice.pane('Resellers').getByRole('switch', { name: /Keep prices/ });
  await keepPrices.click();
  await sluice.expectEvents(5);
  await expect(page.getByText('The later events are kept as "Branch 1".')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await sluice.strip.getByRole('button', { name: 'Undo' }).click();
  await sluice.expectEvents(7);
  await expect(sluice.slider).toHaveValue('4');

  // Who chooses so inserts here too; the next document begins as always.
  await timeline.getByRole('radio', { name: /^Insert here/ }).check();
  await keepPrices.click();
  await sluice.expectEvents(8);
  await sluice.openExample(/^Leaving the channel keeps the values/);
  await expect(timeline.getByRole('radio', { name: /^Insert here/ })).toBeChecked();
});
