// No control of the page is without a test that names it: what the page offers is listed out of the running page, tab by
// tab and state by state, and held against the names in the other files of this folder.
import { controlsOf, escaped, exampleTitles, namedInTests } from './controls';
import { Entitlements } from './entitlement_page';
import { chainScenario } from './entitlement_scenarios';
import { planScenario } from './plan_scenarios';
import { expect, type Sluice, test } from './sluice';
import { saleUnderWay } from './tier_scenarios';

const kSettings = [
  'Available equipment',
  'Comparable value',
  'Default .* cost',
  'Estimated installation date',
  'Persona inventory',
  'Project cost',
  'Proposal (email|expiration date)',
  'Utility rate escalation',
];

/**
 * Names that are made of what is in the document, each with one that a test names: a text, or the source of a pattern.
 */
const kMade: readonly (readonly [made: RegExp, like: string])[] = [
  [/^[A-Z]{2}-\d+$/, 'PS-6'],
  [new RegExp(`^(${exampleTitles().map(escaped).join('|')})`), 'Down the partner tiers'],
  [/^About: /, 'About: Remove obsolete resources'],
  [/^Actions for step \d+$/, 'Actions for step 2'],
  [/^\d+ (Sunrise|The producer|Nordic|Corner|Quiet)/, '^\\d+ Sunrise Solar sets Project cost'],
  [/^row \d+, column /, 'row 6, column data_sync'],
  [/^Put .+ into row \d+, column /, 'Put yes into row 3, column data_sync'],
  [/^step \d+$/, '^\\d+ Sunrise Solar sets Project cost'],
  [/^\d+ open questions?$/, '2 open questions'],
  [/^[A-Z][a-z ]+, (Invited|Partnered|Added|Changed|Removed): /, 'Single value, Added: N/A'],
  [/^(Single value|Multiple values): /, 'Single value: Match at first'],
  [/^(Set|Clear) [A-Z]/, 'Set Proposal email'],
  [/^Change (\d|[A-Z])/, 'Change Aurora 410 panel'],
  [/^Remove (\d|[A-Z])/, 'Remove Trenching'],
  [/^Add to /, 'Add to Adders'],
  [/^Edit [A-Z]/, 'Edit Hosting'],
  [new RegExp(`^(${kSettings.join('|')})$`), 'Comparable value'],
  [/^(Aurora \d+ panel|Snow guards|14 days|3\.45|4)/, '^Aurora 410 panel ?\\$199$'],
  [/^Do it: /, 'Do it: First: the producer relates Ferry Lines and Nordic Distribution.'],
  [/^[a-z ]+ to [a-z ]+: /, '^inquiring to failed: fail\\. It can be done now\\.$'],
  [/^Take row \d+ away$/, 'Take row 1 away'],
  [/^(Keep|Follow|Match|Skip|At once|At the next event) [A-Z]/, '^At once'],
  [/^(Our column for|Leave out) /, 'Leave out Phone'],
  [/ , would carry \d+$/, '^Update plan fees'],
  [/^Width of the [a-z ]+$/, 'Width of the resellers'],
  [/^Icicle of \d/, 'Icicle of 2,000 organizations'],
];

const { texts, patterns } = namedInTests();
const sources = new Set(patterns.map(({ source }) => source));

function isNamed(name: string): boolean {
  if (texts.has(name) || patterns.some((pattern) => pattern.test(name))) return true;
  return kMade.some(([made]) => made.test(name));
}

test('what stands for names that are made of the document is named by a test', () => {
  const unnamed = kMade.map(([, like]) => like).filter((like) => !texts.has(like) && !sources.has(like));
  expect(unnamed).toEqual([]);
});

/** Collects what nobody names, with where it was first seen. */
class Inventory {
  readonly unnamed = new Map<string, string>();
  seen = 0;
  constructor(private readonly sluice: Sluice) {}

  async take(where: string): Promise<void> {
    for (const { role, name } of await controlsOf(this.sluice.page)) {
      this.seen += 1;
      const control = `${role} "${name}"`;
      if (!isNamed(name) && !this.unnamed.has(control)) this.unnamed.set(control, where);
    }
  }
  expectAllNamed(): void {
    expect(this.seen).toBeGreaterThan(0);
    expect(Object.fromEntries(this.unnamed), 'controls that no browser test names').toEqual({});
  }
}

const kDialogs = ['Examples', 'Import', 'Readings', 'Command palette', 'Keyboard shortcuts', 'Compare'];

test('of Data Sync, its pictures, its dialogs and its timeline', async ({ sluice, page }) => {
  const inventory = new Inventory(sluice);
  await sluice.open();
  await inventory.take('first view');
  await sluice.choose('Helios Home Power');
  await inventory.take('an organization');
  await sluice
    .row(/^Helios/)
    .getByRole('button', { name: /Multiple values/ })
    .click();
  await expect(sluice.pane('Inspector').getByRole('region', { name: 'Why' })).toBeVisible();
  await inventory.take('an outcome');
  for (const picture of ['Icicle', 'Matrix', 'JSON', 'Diagram']) {
    await page.getByRole('tab', { name: picture }).click();
    await expect(page.getByText('Loading…')).toBeHidden();
    await inventory.take(picture);
  }
  await page.getByRole('button', { name: 'Export' }).click();
  await inventory.take('export menu');
  await page.keyboard.press('Escape');
  await sluice.pane('Timeline').getByRole('button', { name: 'One step on' }).click();
  await sluice.switchOf('Data Sync, Sunrise Solar to Nova Rooftops').click();
  await inventory.take('a step');
  await sluice.pane('Timeline').getByRole('button', { name: 'Actions for step 2' }).click();
  await inventory.take('actions for a step');
  await page.getByRole('menuitem', { name: 'Branch after it' }).click();
  await expect(page.getByRole('list', { name: 'Branches set aside' })).toBeVisible();
  await inventory.take('a branch');
  for (const name of kDialogs) {
    await page.getByRole('button', { name, exact: true }).click();
    if (name === 'Compare') await page.getByRole('button', { name: /^Compare \(/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await inventory.take(name);
    await page.keyboard.press('Escape');
  }
  await page.locator('.top-bar__title').click();
  await inventory.take('title menu');
  await page.getByRole('menuitem', { name: 'Title and notes' }).click();
  await inventory.take('title and notes');
  await page.keyboard.press('Escape');
  await sluice.importText('organization,upstream,Phone\nA\nB,Aa\n');
  await expect(page.getByRole('alert')).toBeVisible();
  await inventory.take('problems of an import');
  await page.keyboard.press('Escape');
  await sluice.switchOf('Allow Edit, Sunrise Solar to Helios Home Power').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await inventory.take('what would be lost');
  inventory.expectAllNamed();
});

test('of a page with nothing in it, in every tab', async ({ sluice, page }) => {
  const inventory = new Inventory(sluice);
  await sluice.open('#new');
  for (const tab of ['Data Sync', 'Plan Sync', 'Entitlements', 'Tier Setup']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.evaluate(() => document.fonts.ready);
    await expect(page.locator('.empty-state, .empty-tiers').first()).toBeVisible();
    await inventory.take(tab);
  }
  inventory.expectAllNamed();
});

test('of Plan Sync', async ({ sluice, page }) => {
  const inventory = new Inventory(sluice);
  await sluice.openPlans(planScenario);
  const pane = sluice.pane('Synchronization');
  await pane.getByRole('button', { name: 'All', exact: true }).click();
  await expect(sluice.difference(/^Held back/)).toContainText('0');
  await sluice
    .difference(/recurring fee/i)
    .first()
    .click();
  await page.keyboard.press('w');
  await expect(sluice.pane('Inspector').getByRole('region', { name: 'Why' })).toBeVisible();
  await inventory.take('result');
  for (const view of ['By plan', 'Side by side', 'Catalogue']) {
    await page.getByRole('tab', { name: view }).click();
    await inventory.take(view);
  }
  await page.getByRole('button', { name: 'Save table' }).click();
  await inventory.take('table menu');
  inventory.expectAllNamed();
});

test('of Entitlements', async ({ sluice, page }) => {
  const inventory = new Inventory(sluice);
  const tab = new Entitlements(sluice);
  await tab.open(chainScenario);
  await tab.toTheEnd();
  await inventory.take('flow');
  await tab.choose('cad');
  await expect(tab.pane('Inspector').getByRole('list', { name: 'By split' })).toBeVisible();
  await inventory.take('an entitlement');
  await tab.action('Split').click();
  await expect(tab.dialog).toBeVisible();
  await inventory.take('form');
  await page.keyboard.press('Escape');
  await tab.pane('Demand chain').getByRole('button', { name: 'Plan a distribution' }).click();
  await expect(tab.dialog).toBeVisible();
  await inventory.take('distribution');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save table' }).click();
  await inventory.take('table menu');
  await page.keyboard.press('Escape');
  await tab.viewAs('Nordic Distribution');
  await tab.accounts.getByRole('row', { name: /^Nordic/ }).click();
  await inventory.take('as an account');
  inventory.expectAllNamed();
});

test('of Tier Setup', async ({ sluice, page }) => {
  const inventory = new Inventory(sluice);
  await sluice.openTiers(saleUnderWay);
  await sluice.card('TCR-1').click();
  const inspector = sluice.pane('Inspector');
  await expect(inspector.getByRole('button', { name: 'Take the next step' })).toBeVisible();
  await inspector.getByText(/^What cannot/).click();
  await inventory.take('board and a request');
  await page.getByRole('tab', { name: 'Diagram' }).click();
  await page.getByText(/^As a list/).click();
  await inventory.take('diagram');
  await page.getByRole('tab', { name: 'Configurations' }).click();
  await page
    .getByRole('treegrid', { name: 'Tier configurations' })
    .getByRole('row', { name: /Northwind/ })
    .click();
  await expect(inspector.getByRole('region', { name: 'Why' })).toBeVisible();
  await inventory.take('configurations');
  await page.getByRole('tab', { name: 'Products' }).click();
  await inventory.take('products');
  await page.getByRole('button', { name: 'Save table' }).click();
  await inventory.take('table menu');
  await page.keyboard.press('Escape');
  await sluice.pane('Requests').getByRole('button', { name: 'New request' }).click();
  await inventory.take('a new request');
  inventory.expectAllNamed();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('of every screen', async ({ sluice, page }) => {
    const inventory = new Inventory(sluice);
    await sluice.open();
    const bar = page.getByRole('navigation', { name: 'Screens' });
    for (const screen of ['Organizations', 'Why', 'Timeline', 'More']) {
      await bar.getByRole('button', { name: screen }).click();
      await expect(page.getByRole('button', { name: /^\d+ …$/ })).toHaveCount(0); // what is still to come has no name of its own
      await inventory.take(screen);
    }
    await page.getByRole('button', { name: 'Picture of the channel' }).click();
    await inventory.take('picture');
    inventory.expectAllNamed();
  });
});
