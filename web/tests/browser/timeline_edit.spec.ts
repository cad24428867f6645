// An event of the timeline is edited, moved, doubled: undoable, and with what would be refused for it told before.
import { planScenario } from './plan_scenarios';
import { expect, type Sluice, test } from './sluice';

/** Where the second event needs the first, and a long text stands in the third. */
const kChain = {
  sluice: 1,
  title: 'In order',
  organizations: [{ id: 'root', name: 'Root' }],
  events: [
    { type: 'addOrganization', organization: { id: 'leaf' } },
    { type: 'partner', upstream: 'root', downstream: 'leaf', dataSync: true },
    { type: 'addItem', organization: 'root', setting: 'adders', key: 'Trenching', detail: '$5' },
  ],
  opensAt: 3,
};

async function sentences(sluice: Sluice): Promise<string[]> {
  return sluice.pane('Timeline').locator('.event-row__sentence').allTextContents();
}

async function open(sluice: Sluice, scenario: object): Promise<void> {
  await sluice.open();
  await sluice.importFile('order.json', JSON.stringify(scenario));
  await expect(sluice.pane('Timeline').locator('.event-row')).toHaveCount(4);
}

async function choose(sluice: Sluice, step: number, item: string): Promise<void> {
  await sluice.page.getByRole('button', { name: `Actions for step ${step}` }).click();
  await sluice.page.getByRole('menuitem', { name: item }).click();
}

test('an event is edited in its form, in its place, and undo brings it back', async ({ sluice, page }) => {
  await open(sluice, kChain);
  const timeline = sluice.pane('Timeline');
  await choose(sluice, 3, 'Edit…');
  const dialog = page.getByRole('dialog', { name: /^Step 3: / });
  await expect(dialog.getByRole('combobox', { name: 'Item' })).toHaveValue('Trenching');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(sluice.slider, 'cancelling goes back').toHaveAttribute('aria-valuetext', /^Step 3/);

  await timeline.getByRole('listitem').nth(3).getByRole('button').first().focus();
  await page.keyboard.press('F2');
  await dialog.getByRole('combobox', { name: 'Item' }).fill('Tile roof');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(timeline.locator('.event-row').nth(3)).toContainText('Tile roof');
  await sluice.expectEvents(3);
  await page.keyboard.press('Control+z');
  await expect(timeline.locator('.event-row').nth(3)).toContainText('Trenching');
});

test('an event that no form holds is edited as text', async ({ sluice, page }) => {
  const invited = {
    type: 'invite',
    upstream: 'root',
    organization: { id: 'new', name: 'New', settings: { adders: ['Own'] } },
  };
  await open(sluice, { ...kChain, events: [kChain.events[0], kChain.events[1], invited] });
  await choose(sluice, 3, 'Edit…');
  const dialog = page.getByRole('dialog', { name: 'Step 3: the event as text' });
  const text = dialog.getByRole('textbox', { name: 'The event as text' });
  await expect(text).toHaveValue(/"settings"/);
  const before = await text.inputValue();
  await text.fill('{ "type": "invite" }');
  await expect(dialog.getByRole('button', { name: 'Apply' })).toHaveAttribute('aria-disabled', 'true');
  await text.fill(before.replace('"Own"', '"Its own"'));
  await expect(dialog.getByRole('button', { name: 'Apply' })).not.toHaveAttribute('aria-disabled');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(sluice.strip).toBeVisible();
  await choose(sluice, 3, 'Edit…');
  await expect(text).toHaveValue(/Its own/);
});

test('an event of another system is edited in its form there', async ({ sluice, page }) => {
  const rename = { type: 'removePlan', organization: 'acme', plan: 'silver' };
  await sluice.openPlans({ ...planScenario, events: [rename], opensAt: 1 });
  await choose(sluice, 1, 'Edit…');
  const dialog = page.getByRole('dialog', { name: /^Step 1: / });
  await expect(dialog.getByRole('combobox', { name: 'Plan' })).toHaveValue('silver');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
});

test('events are moved by menu and by keys; what would be refused is told first', async ({
  sluice,
  page,
}) => {
  await open(sluice, kChain);
  const [, first, second, third] = await sentences(sluice);
  const timeline = sluice.pane('Timeline');
  await timeline.getByRole('listitem').nth(3).getByRole('button').first().focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => sentences(sluice)).toEqual(['Start', first, third, second]);
  await expect(timeline.getByRole('listitem').nth(2).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => sentences(sluice)).toEqual(['Start', first, second, third]);

  await choose(sluice, 1, 'Move down');
  const asked = page.getByRole('dialog', { name: /would be refused$/ });
  await expect(asked).toContainText('Root');
  await expect(asked.getByRole('button', { name: 'Branch here' })).toHaveCount(0);
  await asked.getByRole('button', { name: 'Cancel' }).click();
  expect(await sentences(sluice)).toEqual(['Start', first, second, third]);
  await choose(sluice, 2, 'Move up');
  await asked.getByRole('button', { name: 'Do it all the same' }).click();
  await expect(timeline.locator('.event-row__refusal').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => sentences(sluice)).toEqual(['Start', first, second, third]);
});

test('an event is doubled behind itself, and removed by its key', async ({ sluice, page }) => {
  await open(sluice, kChain);
  await choose(sluice, 3, 'Duplicate');
  await sluice.expectEvents(4);
  await expect(sluice.slider).toHaveAttribute('aria-valuetext', /^Step 4 of 4/);
  await sluice.pane('Timeline').getByRole('listitem').nth(4).getByRole('button').first().focus();
  await page.keyboard.press('Delete');
  await sluice.expectEvents(3);
  await page.keyboard.press('Control+z');
  await sluice.expectEvents(4);
});

test('whoever leaves the channel takes no later event along unasked', async ({ sluice, page }) => {
  await sluice.open();
  const inspector = sluice.pane('Inspector');
  const form = page.getByRole('dialog').filter({ hasText: 'leaves the channel' });
  const asked = page.getByRole('dialog', { name: '3 later events would be refused' });
  await sluice.choose('Sunrise Solar');
  await inspector.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Remove an organization' }).click();
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect(asked.getByRole('listitem').first()).toContainText('There is no organization "sunrise"');
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await sluice.expectEvents(3);
  await expect(sluice.row(/^Sunrise Solar/)).toBeVisible();
});

test('a partnership that ends takes no later event along unasked', async ({ sluice, page }) => {
  const ofTwo = { upstream: 'a', downstream: 'b' };
  await sluice.open();
  await sluice.importText(
    JSON.stringify({
      sluice: 1,
      opensAt: 0,
      organizations: [{ id: 'a' }, { id: 'b' }],
      partnerships: [{ ...ofTwo, dataSync: true, exclusive: true, allowEdit: true }],
      events: [{ type: 'setFlags', ...ofTwo, dataSync: false, exclusive: true, allowEdit: true }],
    }),
  );
  await sluice.slider.press('Home');
  await sluice
    .row(/^b/)
    .getByRole('button', { name: /Multiple values/ })
    .click();
  await sluice.pane('Inspector').getByRole('button', { name: 'End a partnership' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
  const asked = page.getByRole('dialog', { name: '1 later event would be refused' });
  await asked.getByRole('button', { name: 'Branch here' }).click();
  await expect(page.getByRole('list', { name: 'Branches set aside' })).toBeVisible();
  await sluice.expectEvents(1);
});
