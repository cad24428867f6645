// Events of the other systems in sessions with faults: each is prepared in its form, and always legal.
import type { Page } from '@playwright/test';
import type { Random } from './faults';
import { expect } from './sluice';

export type LaterTab = 'Plan Sync' | 'Entitlements' | 'Tier Setup';

/** An event as its form makes it: what is filled in, in order, and members that it has then. */
export interface PreparedEvent {
  label: string;
  fields: Record<string, string>;
  becomes: Record<string, unknown>;
}

/** What the systems beside Data Sync need of a document: a catalogue, accounts, a product. */
export const kCatalogue = {
  resources: [{ id: 'cpu', name: 'CPU' }],
  plans: [{ id: 'gold', name: 'Gold', rates: [{ resource: 'cpu', prices: { recurring: 4 } }] }],
  serviceTemplates: [{ id: 'std', name: 'Standard', plans: ['gold'] }],
};
const sold = (id: string, kind: string) => ({
  id,
  kind,
  product: id.toUpperCase(),
  quantity: 2_000_000,
  tiers: { distributor: 'apex' },
  currentOwner: 'distributor',
});
/** Each is transferred at most once: what has gone cannot go again. */
const kTransferable = 100;
export const kSold = {
  tiers: [{ id: 'distributor', name: 'Distributor' }],
  relationships: [{ account: 'apex', with: 'cedar' }],
  entitlements: [
    sold('cad', 'simple'),
    sold('cam', 'bulk'),
    ...Array.from({ length: kTransferable }, (_, i) => sold(`whole-${i}`, 'simple')),
  ],
  products: [{ id: 'crm', name: 'Cloud CRM', resellerLevel: 1 }],
};

const kPlanEvents = [
  (n: number): PreparedEvent => ({
    label: 'Add a plan',
    fields: { Organization: 'sunrise', Name: `Plan ${n}`, 'Setup fee': String(n) },
    becomes: { type: 'addPlan', organization: 'sunrise' },
  }),
  (n: number): PreparedEvent => ({
    label: 'Set a resource',
    fields: { Organization: 'sunrise', Name: `Resource ${n}` },
    becomes: { organization: 'sunrise' },
  }),
  (n: number): PreparedEvent => ({
    label: 'Set seller data',
    fields: { Organization: 'sunrise', 'Order flow': `Flow ${n}` },
    becomes: { organization: 'sunrise' },
  }),
  (): PreparedEvent => ({
    label: 'Synchronize',
    fields: { Provider: 'sunrise', Reseller: '', 'Service template': 'std' }, // the reseller that is shown would be offered
    becomes: { type: 'synchronize', provider: 'sunrise', serviceTemplate: 'std' },
  }),
];
let transfers = 0;
const kEntitlementEvents = [
  (n: number): PreparedEvent => ({
    label: 'Add tier',
    fields: { 'Tier id': `tier-${n}`, Name: `Tier ${n}` },
    becomes: { type: 'addTier' },
  }),
  (n: number): PreparedEvent => ({
    label: 'Create entitlement',
    fields: {
      'Entitlement id': `made-${n}`,
      Kind: 'simple',
      Product: `Product ${n}`,
      Quantity: String(n + 1),
    },
    becomes: { type: 'createEntitlement', product: `Product ${n}`, quantity: n + 1 },
  }),
  (n: number): PreparedEvent => ({
    label: 'Change the quantity',
    fields: { Entitlement: 'cad', Quantity: String(n + 1) },
    becomes: { type: 'setQuantity', entitlement: 'cad', quantity: n + 1 },
  }),
  (n: number): PreparedEvent => ({
    label: 'Split',
    fields: {
      Entitlement: 'cam',
      Tier: 'end-customer',
      Account: 'cedar',
      Quantity: String((n % 100) + 1),
    },
    becomes: { type: 'split', entitlement: 'cam', account: 'cedar', quantity: (n % 100) + 1 },
  }),
  (): PreparedEvent => {
    const entitlement = `whole-${transfers++ % kTransferable}`;
    return {
      label: 'Transfer',
      fields: { Entitlement: entitlement, Account: 'cedar' },
      becomes: { type: 'transfer', entitlement, account: 'cedar' },
    };
  },
];
const kTierEvents = [
  (n: number): PreparedEvent => ({
    label: 'Define a product',
    fields: { Product: `product-${n}`, Name: `Product ${n}`, 'Reseller level': '1' },
    becomes: { type: 'defineProduct', product: `product-${n}` },
  }),
  (n: number): PreparedEvent => ({
    label: 'Add a parameter',
    fields: { Product: 'crm', Parameter: `parameter-${n}`, Title: `Parameter ${n}`, Type: 'number' },
    becomes: { type: 'addParameter', product: 'crm', parameter: `parameter-${n}` },
  }),
  (n: number): PreparedEvent => ({
    label: 'Create an asset request',
    fields: { Product: 'crm', Type: 'purchase', Customer: 'cedar', Request: `PR-${n}` },
    becomes: { type: 'createAssetRequest', product: 'crm', customer: 'cedar' },
  }),
];
const kEvents: Record<LaterTab, readonly ((n: number) => PreparedEvent)[]> = {
  'Plan Sync': kPlanEvents,
  Entitlements: kEntitlementEvents,
  'Tier Setup': kTierEvents,
};

export function randomEvent(tab: LaterTab, random: Random): PreparedEvent {
  return random.of(kEvents[tab])(random.below(1_000_000));
}

/** Opens the form of the event in the tab that is open and fills it in; false where it does not get so far. */
export function fillForm(page: Page, { label, fields }: PreparedEvent): Promise<boolean> {
  return page.evaluate(
    async (given) => {
      const { driver } = window;
      const choice = () => document.querySelector<HTMLSelectElement>('.what-if select[aria-label=Event]');
      const wanted = () =>
        [...(choice()?.options ?? [])].find((option) => option.textContent?.trim() === given.label);
      if (!(await driver.until(wanted))) return false;
      choice()!.value = wanted()!.value;
      choice()!.dispatchEvent(new Event('change', { bubbles: true }));
      await driver.until(() => choice()?.value === wanted()?.value);
      driver.press('.what-if button', 'Prepare…');
      return driver.fill(given.fields);
    },
    { label, fields },
  );
}

/** Presses Apply as soon as the form says that the event would happen. */
export function applyForm(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const { driver } = window;
    const ready = () => document.querySelector<HTMLElement>('dialog .button--primary:not([aria-disabled])');
    if (!(await driver.until(ready))) return false;
    ready()?.click();
    return true;
  });
}

/** What was filled in stands in the form where the event did not happen, and then the form is closed. */
export async function leaveForm(page: Page, { fields }: PreparedEvent, happened: boolean): Promise<void> {
  const labels = Object.keys(fields);
  const stands = await page.evaluate((names) => window.driver.filled(names), labels);
  expect(stands, 'what was filled in stays until it is taken').toEqual(happened ? null : fields);
  if (!happened) await page.evaluate(() => window.driver.press('dialog button', 'Cancel'));
}
