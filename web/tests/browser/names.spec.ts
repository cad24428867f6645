// Names in the list are readable at every depth and in every state; marks, counts and further upstreams give way.
import { expect, test } from './sluice';

const kNames = ['Northern Sunlight Distribution Company', 'Apex West', 'Helios Home Power and Roofing'];
const kDepth = 14;

/** A chain in which every third organization has a second upstream. */
function deepScenario(): object {
  const ids = Array.from({ length: kDepth }, (_, i) => `o${i}`);
  return {
    sluice: 1,
    title: 'Deep',
    organizations: ids.map((id, i) => ({ id, name: `${kNames[i % 3]} ${i}` })),
    partnerships: ids
      .slice(1)
      .flatMap((downstream, i) => [
        { upstream: ids[i], downstream, dataSync: true },
        ...(i > 1 && i % 3 === 2 ? [{ upstream: 'o0', downstream, dataSync: true }] : []),
      ]),
    events: [{ type: 'addItem', organization: 'o0', setting: 'adders', key: 'Trenching' }],
    opensAt: 1,
  };
}

for (const [name, width, pane] of [
  ['beside the picture', 1440, 520],
  ['in the narrowest pane', 1440, 240],
  ['on a phone', 390, 0],
] as const) {
  test(`every name is readable ${name}`, async ({ sluice, page }) => {
    await page.setViewportSize({ width, height: 900 });
    if (pane > 0)
      await page.addInitScript((size) => localStorage.setItem('sluice.pane.left', String(size)), pane);
    await sluice.open();
    if (width < 700) await page.getByRole('button', { name: 'More' }).last().click();
    await sluice.importFile('deep.json', JSON.stringify(deepScenario()));
    if (width < 700) await page.getByRole('button', { name: 'Organizations' }).last().click();
    const grid = sluice.treegrid;
    await expect(grid.getByRole('row', { name: /^Northern Sunlight Distribution Company 0/ })).toBeVisible();
    await expect(grid.locator('.change-mark').first()).toBeVisible();
    expect(
      await grid.evaluate((element) => element.scrollWidth - element.clientWidth),
      'nothing is cut',
    ).toBe(0);
    const seen = new Map<string, number>();
    for (let at = 0; at < kDepth && seen.size < kDepth; at++) {
      for (const title of await grid.locator('.treegrid__title').all()) {
        const box = await title.evaluate((element) => ({
          name: element.textContent ?? '',
          // As wide as it would like to be, or wide enough for its words.
          room: element.clientWidth,
          whole: element.scrollHeight <= element.clientHeight + 1,
        }));
        if (box.name === '…') continue;
        seen.set(box.name, box.whole ? Number.POSITIVE_INFINITY : box.room);
      }
      await grid.evaluate((element) => element.scrollBy(0, element.clientHeight / 2));
    }
    expect(seen.size).toBe(kDepth);
    for (const [title, room] of seen) expect(room, title).toBeGreaterThanOrEqual(64);
  });
}

test('marks of a preview show in the list, and go with it', async ({ sluice, page }) => {
  await sluice.open();
  const say = sluice.pane('Timeline');
  await say.getByRole('combobox', { name: 'Item' }).fill('Heat pump');
  await say.getByRole('combobox', { name: 'Setting' }).fill('Adders');
  await page.keyboard.press('Enter');
  await say.getByRole('button', { name: 'Preview' }).click();
  await expect(sluice.row(/^Sunrise/)).toContainText('would be gained');
  await expect(sluice.row(/^Apex/)).toContainText('would be gained');
  await say.getByRole('button', { name: 'Preview' }).click();
  await expect(sluice.row(/^Apex/)).not.toContainText('would be');
});

test('where a search finds nobody, the picture is not dimmed', async ({ sluice, page }) => {
  await sluice.open();
  const search = page.getByRole('searchbox', { name: 'Search organizations' });
  const dimmed = page.locator('.org-card--dimmed');
  await search.fill('apex');
  await expect(dimmed).toHaveCount(3);
  await search.fill('apexx');
  await expect(page.getByText('0 of 4 organizations match')).toBeVisible();
  await expect(dimmed).toHaveCount(0);
  await search.fill('');
  await expect(dimmed).toHaveCount(0);
});
