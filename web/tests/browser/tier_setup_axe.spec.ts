// axe finds nothing to complain of in Tier Setup: light and dark, wide and on a phone; nothing scrolls sideways.
import { expectNoViolations } from './axe';
import { expect, test } from './sluice';
import { saleUnderWay } from './tier_scenarios';

// axe looks at every element, again and again: it takes its time on a busy machine.
test.describe.configure({ timeout: 90_000 });

test('board, diagram, configurations, products, forecast', async ({ sluice, page }) => {
  await sluice.openTiers(saleUnderWay);
  await sluice.card('TCR-1').click();
  const inspector = sluice.pane('Inspector');
  await expect(inspector.getByRole('button', { name: 'Take the next step' })).toBeVisible();
  await inspector.getByText(/^What cannot/).click();
  await expectNoViolations(sluice, 'board and a request');
  await page.getByRole('tab', { name: 'Diagram' }).click();
  const arrow = page
    .getByRole('group', { name: /State diagram/ })
    .getByRole('button')
    .first();
  await arrow.focus();
  await page.getByText(/^As a list/).click();
  await expectNoViolations(sluice, 'diagram');
  await page.getByRole('tab', { name: 'Configurations' }).click();
  await page
    .getByRole('treegrid', { name: 'Tier configurations' })
    .getByRole('row', { name: /Northwind/ })
    .click();
  await expect(inspector.getByRole('region', { name: 'Why' })).toBeVisible();
  await page.getByRole('tab', { name: 'Products' }).click();
  await expectNoViolations(sluice, 'configurations and products');
  await sluice.pane('Requests').getByRole('button', { name: 'New request' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: /^Customer/ }).selectOption({ label: 'Acme Bakery' });
  await expect(dialog.getByRole('region', { name: 'What it would start' })).toContainText('Northwind');
  await expectNoViolations(sluice, 'forecast');
});

test('on a phone, screen by screen', async ({ sluice, page }) => {
  await sluice.openTiers(saleUnderWay);
  await page.setViewportSize({ width: 390, height: 844 });
  const bar = page.getByRole('navigation', { name: 'Screens' });
  const expectNarrow = async (where: string) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${where} scrolls sideways`).toBeLessThanOrEqual(390);
  };
  for (const screen of ['Chains', 'Requests', 'Why', 'Timeline', 'More']) {
    await bar.getByRole('button', { name: screen }).click();
    await expectNoViolations(sluice, screen);
    await expectNarrow(screen);
  }
  await bar.getByRole('button', { name: 'Requests' }).click();
  await sluice.card('TCR-1').click();
  await expect(sluice.pane('Inspector').getByRole('heading', { name: 'TCR-1' })).toBeVisible();
  await bar.getByRole('button', { name: 'Requests' }).click();
  for (const view of ['Diagram', 'Configurations']) {
    await page.getByRole('tab', { name: view }).click();
    await expectNoViolations(sluice, view);
    await expectNarrow(view);
  }
  await bar.getByRole('button', { name: 'Chains' }).click();
  await page.getByRole('button', { name: 'Sell to Acme Bakery' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(sluice, 'a sale on a phone');
});

test('without products', async ({ sluice, page }) => {
  await sluice.open('#new');
  await page.getByRole('tab', { name: 'Tier Setup' }).click();
  await expect(sluice.pane('Requests')).toContainText('Nothing is sold through tiers yet');
  await expectNoViolations(sluice, 'empty');
});
