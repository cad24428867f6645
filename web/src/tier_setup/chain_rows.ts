// Customers, what they have and through whom they buy, as the rows of a tree.
import type { TierChain, TierHolding, TierOverview } from '../generated/protocol';

export type ChainRow = { key: string; level: number; expanded?: boolean } & (
  | { kind: 'customer'; chain: TierChain; assets: number }
  | { kind: 'asset'; asset: TierHolding }
  | { kind: 'tier'; tier: 1 | 2; account: string; name: string; configurations: readonly TierHolding[] }
);

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const own = groups.get(keyOf(one));
    if (own) own.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** Everybody who is named as a customer or a tier of somebody. */
function namesOf({ chains, assets, configurations }: TierOverview): Map<string, string> {
  const names = new Map<string, string>();
  for (const { account, accountName, tier2, tier2Name } of [...assets, ...configurations])
    names.set(account, accountName).set(tier2, tier2Name);
  for (const { customer, customerName, tier1 } of chains) {
    names.set(customer, customerName);
    for (const { id, label } of tier1) names.set(id, label);
  }
  return names;
}

/** The chain of what was sold, for a customer that the list of chains has no room for. */
function chainOf({ account, accountName, tier1, tier1Name, tier2 }: TierHolding): TierChain {
  const first = { id: tier1, label: tier1Name, help: tier2 };
  return { customer: account, customerName: accountName, tier1: tier1 === '' ? [] : [first] };
}

/** The ids of those through whom a tier 1 buys. */
export function upstreamsOf(help: string): string[] {
  return help.split('; ').filter((id) => id !== '');
}

/**
 * Customers that have something come first. `toggled` are keys of customers that are not as they begin: open where they
 * have something, or where there are few.
 */
export function chainRows(overview: TierOverview, toggled: ReadonlySet<string>): ChainRow[] {
  const { chains, assets, configurations } = overview;
  const names = namesOf(overview);
  const ofCustomer = grouped(assets, ({ account }) => account);
  const ofTier = grouped(configurations, ({ account, level }) => `${level} ${account}`);
  const listed = new Map(chains.map((chain) => [chain.customer, chain]));
  const first = [...ofCustomer].map(([customer, own]) => listed.get(customer) ?? chainOf(own[0]!));
  const found = [...first, ...chains.filter(({ customer }) => !ofCustomer.has(customer))];

  const rows: ChainRow[] = [];
  const tierRow = (key: string, tier: 1 | 2, account: string, name: string): ChainRow => ({
    kind: 'tier',
    key,
    level: tier + 1,
    tier,
    account,
    name,
    configurations: ofTier.get(`${tier} ${account}`) ?? [],
  });
  for (const chain of found) {
    const own = ofCustomer.get(chain.customer) ?? [];
    const isOpen = (own.length > 0 || found.length <= kFew) !== toggled.has(chain.customer);
    const key = chain.customer;
    rows.push({ kind: 'customer', key, level: 1, expanded: isOpen, chain, assets: own.length });
    if (!isOpen) continue;
    for (const asset of own) rows.push({ kind: 'asset', key: `${key}/asset/${asset.id}`, level: 2, asset });
    for (const { id, label, help } of chain.tier1) {
      rows.push(tierRow(`${key}/1/${id}`, 1, id, label));
      for (const above of upstreamsOf(help)) {
        rows.push(tierRow(`${key}/1/${id}/2/${above}`, 2, above, names.get(above) ?? above));
      }
    }
  }
  return rows;
}

const kFew = 4; // customers that are shown open
