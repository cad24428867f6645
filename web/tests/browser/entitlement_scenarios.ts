// Scenarios of Entitlements that browser tests open.

/** A producer, two distributors, two resellers, and customers; "Quiet Corner" does not want to be seen. */
export const chainScenario = {
  sluice: 1,
  title: 'A chain of resellers',
  notes: 'From the producer to the customers of Quiet Corner.',
  organizations: [
    { id: 'acme', name: 'Acme Software', account: { type: 'producer' } },
    { id: 'nordic', name: 'Nordic Distribution', account: { type: 'partner' } },
    { id: 'alpine', name: 'Alpine Distribution', account: { type: 'partner' } },
    {
      id: 'corner',
      name: 'Quiet Corner',
      account: { type: 'partner', visibleToOtherPartners: false },
    },
    { id: 'harbour', name: 'Harbour Systems', account: { type: 'partner' } },
    { id: 'mill', name: 'Mill Works', account: { type: 'customer' } },
    { id: 'mill-north', name: 'Mill Works North', account: { type: 'customer', parents: ['mill'] } },
    { id: 'ferry', name: 'Ferry Lines', account: { type: 'customer' } },
  ],
  tiers: [
    { id: 'distributor', name: 'Distributor' },
    { id: 'reseller', name: 'Reseller' },
  ],
  relationships: [
    { account: 'nordic', with: 'corner' },
    { account: 'nordic', with: 'harbour' },
    { account: 'corner', with: 'mill' },
    { account: 'harbour', with: 'ferry' },
  ],
  entitlements: [
    {
      id: 'cad',
      kind: 'simple',
      product: 'CAD',
      quantity: 100,
      tiers: { distributor: 'nordic' },
      currentOwner: 'distributor',
    },
    {
      id: 'keys',
      kind: 'bulk',
      product: 'Viewer',
      quantity: 40,
      tiers: { distributor: 'nordic' },
      currentOwner: 'distributor',
    },
  ],
  events: [
    {
      type: 'split',
      by: 'nordic',
      entitlement: 'cad',
      tier: 'reseller',
      account: 'corner',
      quantity: 60,
      newEntitlement: 'cad-corner',
    },
    {
      type: 'split',
      by: 'corner',
      entitlement: 'cad-corner',
      tier: 'end-customer',
      account: 'mill',
      quantity: 25,
      newEntitlement: 'cad-mill',
    },
    { type: 'activate', entitlement: 'cad-mill', quantity: 10 },
  ],
};

/** So many partners and customers that lists have to be virtual. */
export function largeChainScenario(partners: number, customersEach: number): object {
  const organizations: object[] = [{ id: 'p', name: 'Producer', account: { type: 'producer' } }];
  const relationships: object[] = [];
  const entitlements: object[] = [];
  for (let i = 0; i < partners; i += 1) {
    const partner = `r${i}`;
    organizations.push({ id: partner, name: `Partner ${i}`, account: { type: 'partner' } });
    entitlements.push({
      id: `e${i}`,
      kind: 'simple',
      product: `Product ${i % 5}`,
      quantity: 100 + i,
      activated: i % 90,
      tiers: { distributor: partner },
      currentOwner: 'distributor',
    });
    for (let k = 0; k < customersEach; k += 1) {
      const customer = `c${i}-${k}`;
      organizations.push({ id: customer, name: `Customer ${i}-${k}`, account: { type: 'customer' } });
      relationships.push({ account: partner, with: customer });
    }
  }
  return { sluice: 1, title: 'A large chain', organizations, relationships, entitlements };
}
