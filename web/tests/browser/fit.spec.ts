// Pictures fit when they are asked to; labels of the diagram touch nothing.
import { Entitlements } from './entitlement_page';
import { largeChainScenario } from './entitlement_scenarios';
import { expect, test } from './sluice';

/** Twelve levels, sixty siblings in the second, five upstreams of the last. */
function wideScenario(): object {
  const chain = Array.from({ length: 12 }, (_, i) => `level-${i}`);
  const siblings = Array.from({ length: 60 }, (_, i) => `sibling-${i}`);
  return {
    sluice: 1,
    title: 'Wide and deep',
    organizations: [...chain, ...siblings].map((id) => ({ id })),
    partnerships: [
      ...chain.slice(1).map((downstream, i) => ({ upstream: chain[i], downstream, dataSync: true })),
      ...siblings.map((downstream) => ({ upstream: chain[0], downstream, dataSync: true })),
      ...siblings.slice(0, 4).map((upstream) => ({ upstream, downstream: chain[11], dataSync: true })),
    ],
  };
}

test('the diagram shows everything when asked to', async ({ sluice, page }) => {
  await sluice.open();
  await sluice.importFile('wide.json', JSON.stringify(wideScenario()));
  const picture = sluice.pane('Picture');
  await expect(picture.getByRole('treeitem').first()).toBeVisible();
  await picture.getByRole('button', { name: 'Show everything' }).click();
  const canvas = (await page.locator('.diagram__canvas').boundingBox())!;
  const scene = (await page.locator('.diagram__canvas > g').boundingBox())!;
  expect(scene.x).toBeGreaterThanOrEqual(canvas.x);
  expect(scene.y).toBeGreaterThanOrEqual(canvas.y);
  expect(scene.x + scene.width).toBeLessThanOrEqual(canvas.x + canvas.width);
  expect(scene.y + scene.height).toBeLessThanOrEqual(canvas.y + canvas.height);
});

test('the flow of 300 entitlements shows everything when asked to', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open(largeChainScenario(300, 0));
  const pane = tab.pane('Demand chain');
  const canvas = pane.locator('svg.diagram__canvas');
  await expect(canvas).toBeVisible();
  await pane.getByRole('button', { name: 'Show everything', exact: true }).first().click();
  const whole = (await canvas.boundingBox())!;
  const scene = (await canvas.locator('> g').boundingBox())!;
  expect(scene.height).toBeLessThanOrEqual(whole.height + 1);
  expect(scene.width).toBeLessThanOrEqual(whole.width + 1);
  await expect(page.locator('.pane--picture')).toBeVisible();
});

test('sixty siblings fill the pane, and their names are read', async ({ sluice, page }) => {
  await sluice.open();
  const siblings = Array.from({ length: 60 }, (_, i) => ({ id: `s${i}`, name: `Sibling number ${i}` }));
  const partnerships = siblings.map(({ id }) => ({ upstream: 'top', downstream: id, dataSync: true }));
  const organizations = [{ id: 'top', name: 'Top' }, ...siblings];
  await sluice.importFile('star.json', JSON.stringify({ sluice: 1, organizations, partnerships }));
  const picture = sluice.pane('Picture');
  await picture.getByRole('button', { name: 'Show everything' }).click();
  await expect(picture.getByRole('treeitem')).toHaveCount(61);
  const names = page.locator('.org-card__name--far tspan');
  await expect(names.filter({ hasText: 'number 59' })).toBeVisible();
  const heights = await names.evaluateAll((lines) =>
    lines.map((line) => line.getBoundingClientRect().height),
  );
  expect(Math.min(...heights)).toBeGreaterThan(7);
  // From the one at the top to the last of its first line and back.
  await sluice.row(/^Top/).click();
  await picture.getByRole('treeitem').first().focus();
  for (const name of ['Sibling number 0', 'Sibling number 1']) {
    await page.keyboard.press('ArrowRight');
    await expect(picture.getByRole('treeitem', { name: new RegExp(`^${name}\\b`) })).toBeFocused();
  }
  await page.keyboard.press('ArrowLeft');
  await expect(picture.getByRole('treeitem', { name: /^Sibling number 0\b/ })).toBeFocused();
  const zoomIn = picture.getByRole('button', { name: 'Zoom in' });
  while (await names.count()) await zoomIn.click();
  await expect(picture.locator('.outcome-mark').first()).toBeVisible();
});

test('of very many places those alike are one, until they are asked for', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open(largeChainScenario(60, 0));
  const pane = tab.pane('Demand chain');
  await expect(pane).toContainText('6 of 61 places drawn.');
  const bundle = pane.getByRole('button', { name: /^55 others, / });
  await expect(bundle).toHaveAccessibleName(/Enter draws each of them\.$/);
  await expect(
    pane.getByRole('button', { name: /^Producer to 55 others\. 55 entitlements: / }),
  ).toBeVisible();
  // Whoever is looked at is drawn, with what came there.
  await tab.accounts.getByRole('row', { name: /^Partner 3 / }).click();
  await expect(pane.getByRole('button', { name: /^Partner 3, / })).toHaveAttribute('aria-pressed', 'true');
  await expect(pane).toContainText('7 of 61 places drawn.');
  await pane.getByRole('button', { name: /^\d+ others, / }).press('Enter');
  await expect(pane).toContainText('61 of 61 places drawn.');
  await pane.getByRole('button', { name: 'Bundle those alike' }).click();
  await expect(pane).toContainText('7 of 61 places drawn.');
  // The names of the tiers are read at every scale.
  await pane.getByRole('button', { name: 'Draw each of them' }).click();
  await pane.getByRole('button', { name: 'Show everything' }).click();
  await expect(page.locator('.flow__head').first()).toHaveCSS('font-size', '24px');
});

test('labels of the diagram touch no card, no button and no other label', async ({ sluice, page }) => {
  await sluice.open();
  for (const example of [/^Three modes side by side/, /^A diamond/, /^A chain of four hops/]) {
    await sluice.openExample(example);
    await expect(page.locator('.edge__label').first()).toBeAttached();
    const touching = await page.evaluate(() => {
      const boxes = (selector: string) =>
        [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
      const touch = (a: DOMRect, b: DOMRect) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      const labels = boxes('.edge__label');
      const others = [...boxes('.org-card__box'), ...boxes('.org-card__fold')];
      return labels.filter(
        (label, i) =>
          others.some((box) => touch(label, box)) || labels.some((box, k) => k > i && touch(label, box)),
      ).length;
    });
    expect(touching, String(example)).toBe(0);
  }
});
