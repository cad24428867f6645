// Scenarios of Plan Sync for the browser tests, as a user would import them.

const catalogueWords = {
  resources: [
    { id: 'cpu', name: 'CPU' },
    { id: 'ram', name: 'Memory' },
    { id: 'disk', name: 'Disk' },
  ],
  planCategories: [{ id: 'hosting', name: 'Hosting' }],
  salesCategories: [{ id: 'popular', name: 'Popular', position: 1 }],
  expirationSchedules: [{ id: 'standard', name: 'Standard' }],
};

function fees(setup: number, recurring: number, renewal: number) {
  return { setup, recurring, renewal };
}
function rate(resource: string, recurring: number, more: object = {}) {
  return {
    resource,
    prices: { setup: 0, recurring, overuse: 1 },
    limits: { included: 1, minimum: 0, maximum: 16 },
    ...more,
  };
}

const gold = {
  id: 'gold',
  name: 'Gold',
  planCategory: 'hosting',
  salesCategories: ['popular'],
  fees: fees(5, 30, 30),
  expirationSchedule: 'standard',
  periods: [{ id: 'm1', length: '1 month', fees: fees(0, 30, 30), expirationSchedule: 'standard' }],
  rates: [rate('cpu', 8), rate('ram', 4, { availableForSale: false }), rate('disk', 2)],
};
const silver = { ...gold, id: 'silver', name: 'Silver', fees: fees(0, 12, 12), rates: [rate('cpu', 6)] };
const bronze = { ...gold, id: 'bronze', name: 'Bronze', fees: fees(0, 5, 5), rates: [rate('cpu', 3)] };

/** What a reseller has of a plan: its own prices, an older rate, nothing of what is new. */
function copy(plan: typeof gold, more: object = {}) {
  const { id } = plan;
  return { ...plan, copyOf: id, ...more };
}

const goldAtBeta = copy(gold, {
  published: false,
  fees: fees(5, 35, 30),
  rates: [rate('cpu', 9), rate('ram', 4), { ...rate('bandwidth', 1) }],
});

/**
 * Acme delegates Gold and the new Bronze, and has taken Silver out of its template. Beta sells Gold at its own price
 * and still has Silver; below it sells Tiny. Gamma keeps its prices.
 */
export const planScenario = {
  sluice: 1,
  title: 'A provider and its resellers',
  organizations: [
    {
      id: 'acme',
      name: 'Acme Cloud',
      catalogue: {
        ...catalogueWords,
        resources: [...catalogueWords.resources, { id: 'bandwidth', name: 'Bandwidth' }],
        plans: [gold, silver, bronze],
        serviceTemplates: [
          {
            id: 'std',
            name: 'Standard template',
            plans: ['gold', 'bronze'],
            orderFlow: 'Two steps',
            privileges: ['Sell', 'Refund'],
          },
        ],
      },
    },
    {
      id: 'beta',
      name: 'Beta Resale',
      catalogue: {
        ...catalogueWords,
        resources: [],
        plans: [goldAtBeta, copy(silver)],
        serviceTemplates: [{ id: 'own', name: 'Beta template', plans: ['gold'] }],
        orderFlow: 'One step',
        privileges: ['Sell'],
      },
    },
    {
      id: 'tiny',
      name: 'Tiny Sub-resale',
      catalogue: { ...catalogueWords, resources: [], plans: [copy(gold, { fees: fees(5, 40, 30) })] },
    },
    {
      id: 'gamma',
      name: 'Gamma Keeps Prices',
      catalogue: {
        ...catalogueWords,
        resources: [],
        plans: [copy(gold, { fees: fees(1, 20, 20), rates: [rate('cpu', 5)] })],
      },
    },
  ],
  partnerships: [
    { upstream: 'acme', downstream: 'beta', serviceTemplate: 'std' },
    { upstream: 'beta', downstream: 'tiny', serviceTemplate: 'own' },
    { upstream: 'acme', downstream: 'gamma', serviceTemplate: 'std', pricesSyncDisabled: true },
  ],
};

/** `plans` plans with 6 periods and 40 rates each, delegated to `resellers` resellers that are one price behind. */
export function largePlanScenario(plans: number, resellers: number) {
  const resources = Array.from({ length: 40 }, (_, i) => ({ id: `r${i}`, name: `Resource ${i}` }));
  const periods = Array.from({ length: 6 }, (_, i) => ({
    id: `m${i}`,
    length: `${i + 1} months`,
    fees: fees(0, 10 * (i + 1), 10 * (i + 1)),
  }));
  const plan = (i: number, behind: number) => ({
    id: `plan-${i}`,
    name: `Plan ${i}`,
    fees: fees(1, 10 + i - behind, 10),
    periods,
    rates: resources.map(({ id }, r) => rate(id, r + 1 - behind * (r % 2))),
  });
  const all = Array.from({ length: plans }, (_, i) => plan(i, 0));
  const ids = Array.from({ length: resellers }, (_, i) => `reseller-${i}`);
  return {
    sluice: 1,
    title: 'A large catalogue',
    organizations: [
      {
        id: 'acme',
        name: 'Acme Cloud',
        catalogue: {
          resources,
          plans: all,
          serviceTemplates: [{ id: 'std', name: 'Standard', plans: all.map(({ id }) => id) }],
        },
      },
      ...ids.map((id, i) => ({
        id,
        name: `Reseller ${i}`,
        catalogue: {
          plans: Array.from({ length: plans - 1 }, (_, p) => ({ ...plan(p, 1), copyOf: `plan-${p}` })),
        },
      })),
    ],
    partnerships: ids.map((id) => ({ upstream: 'acme', downstream: id, serviceTemplate: 'std' })),
  };
}
