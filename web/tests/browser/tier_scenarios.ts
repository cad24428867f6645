// Scenarios of Tier Setup that the browser tests import.

const parameters = [
  {
    id: 'region',
    title: 'Region',
    type: 'dropdown',
    scope: 'tier2',
    required: true,
    choices: ['EMEA', 'Americas', 'Asia'],
  },
  { id: 'distributor_id', title: 'Distributor number', scope: 'tier2', phase: 'fulfillment', required: true },
  { id: 'contact', title: 'Contact', type: 'email', scope: 'tier1', required: true },
  { id: 'seats', title: 'Seats', type: 'number', scope: 'asset', required: true },
];

/** Acme buys from Northwind, which buys from Globex; nobody has sold the product yet. */
export const twoTiers = {
  sluice: 1,
  title: 'Two tiers',
  organizations: [
    { id: 'globex', name: 'Globex Distribution' },
    { id: 'northwind', name: 'Northwind IT' },
    { id: 'acme', name: 'Acme Bakery' },
  ],
  partnerships: [
    { upstream: 'globex', downstream: 'northwind' },
    { upstream: 'northwind', downstream: 'acme' },
  ],
  products: [{ id: 'crm', name: 'Cloud CRM', resellerLevel: 2, parameters }],
};

/** The same with a sale under way: TCR-1 asks Globex, TCR-2 waits for it, PR-1 for TCR-2. */
export const saleUnderWay = {
  ...twoTiers,
  assets: [
    {
      id: 'AS-1',
      product: 'crm',
      customer: 'acme',
      tier1: 'northwind',
      tier2: 'globex',
      status: 'processing',
      values: { seats: 10 },
    },
  ],
  requests: [
    { id: 'PR-1', asset: 'AS-1', type: 'purchase', status: 'tiers-setup', values: { seats: 10 } },
    { id: 'TCR-1', configuration: 'TC-1', type: 'setup', status: 'inquiring' },
    { id: 'TCR-2', configuration: 'TC-2', type: 'setup', status: 'tiers-setup' },
  ],
  tierConfigurations: [
    { id: 'TC-1', product: 'crm', account: 'globex', level: 2, status: 'processing' },
    { id: 'TC-2', product: 'crm', account: 'northwind', level: 1, status: 'processing' },
  ],
};

/** Both resellers have told what the product asks for. */
export const everythingTold = {
  ...twoTiers,
  tierConfigurations: [
    {
      id: 'TC-1',
      product: 'crm',
      account: 'globex',
      level: 2,
      status: 'active',
      values: { region: 'EMEA', distributor_id: 'D-1' },
    },
    {
      id: 'TC-2',
      product: 'crm',
      account: 'northwind',
      level: 1,
      status: 'active',
      values: { contact: 'sales@northwind.example' },
    },
  ],
};

/** So many requests of so many customers that no list shows them all. */
export function manyRequests(count: number) {
  const organizations = Array.from({ length: count }, (_, i) => ({ id: `c${i}`, name: `Customer ${i}` }));
  return {
    ...everythingTold,
    title: 'Many requests',
    organizations: [...twoTiers.organizations, ...organizations],
    partnerships: [
      ...twoTiers.partnerships,
      ...organizations.map(({ id }) => ({ upstream: 'northwind', downstream: id })),
    ],
    assets: organizations.map(({ id }, i) => ({
      id: `AS-${i + 1}`,
      product: 'crm',
      customer: id,
      tier1: 'northwind',
      tier2: 'globex',
      status: 'processing',
      values: { seats: 1 },
    })),
    requests: organizations.map((_, i) => ({
      id: `PR-${i + 1}`,
      asset: `AS-${i + 1}`,
      type: 'purchase',
      status: 'pending',
      values: { seats: 1 },
    })),
  };
}
