// axe finds nothing to complain of in Entitlements: light and dark, wide and on a phone.
import { expectNoViolations } from './axe';
import { Entitlements } from './entitlement_page';
import { chainScenario } from './entitlement_scenarios';
import { expect, test } from './sluice';

// axe looks at every element, again and again: it takes its time on a busy machine.
test.describe.configure({ timeout: 90_000 });

test('flow, list, inspector, form, distribution, as an account', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.toTheEnd();
  await expectNoViolations(sluice, 'flow');
  await tab.choose('cad');
  await expect(tab.pane('Inspector').getByRole('list', { name: 'By split' })).toBeVisible();
  await expectNoViolations(sluice, 'an entitlement');
  await tab.action('Split').click();
  await expect(tab.dialog).toBeVisible();
  await expectNoViolations(sluice, 'form');
  await page.keyboard.press('Escape');
  await tab.pane('Demand chain').getByRole('button', { name: 'Plan a distribution' }).click();
  await expect(tab.dialog).toBeVisible();
  await expectNoViolations(sluice, 'distribution');
  await page.keyboard.press('Escape');
  await tab.viewAs('Nordic Distribution');
  await tab.accounts.getByRole('row', { name: /^Nordic/ }).click();
  await expectNoViolations(sluice, 'as an account');
});

test('on a phone, screen by screen', async ({ sluice, page }) => {
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.toTheEnd();
  await tab.choose('cad-corner');
  await page.getByRole('tab', { name: 'Flow' }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  const bar = page.getByRole('navigation', { name: 'Screens' });
  for (const screen of ['Accounts', 'Flow', 'Why', 'Timeline', 'More']) {
    await bar.getByRole('button', { name: screen }).click();
    await expectNoViolations(sluice, screen);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${screen} scrolls sideways`).toBeLessThanOrEqual(390);
  }
});

test('without accounts', async ({ sluice, page }) => {
  await sluice.open('#new');
  await page.getByRole('tab', { name: 'Entitlements', exact: true }).click();
  await expect(page.getByText('Nobody is an account here yet')).toBeVisible();
  await expectNoViolations(sluice, 'empty');
  // One screen at a time: the first one says how to begin, too.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Accounts' }).click();
  await expect(page.getByRole('button', { name: 'Start with the producer' })).toBeVisible();
  await expectNoViolations(sluice, 'empty on a phone');
});
