// Tier configurations by product and level.
import type { TierHolding } from '../generated/protocol';

export type ConfigurationRow = { key: string } & (
  | { kind: 'head'; product: string; productName: string; level: number; count: number; expanded: boolean }
  | { kind: 'configuration'; holding: TierHolding }
);

/** Products in the order in which they first come, tier 1 before tier 2. Keys in `closed` keep theirs out. */
export function configurationRows(
  configurations: readonly TierHolding[],
  closed: ReadonlySet<string>,
): ConfigurationRow[] {
  const products = [...new Set(configurations.map(({ product }) => product))];
  return products.flatMap((product) =>
    [1, 2].flatMap((level): ConfigurationRow[] => {
      const own = configurations.filter((one) => one.product === product && one.level === level);
      const first = own[0];
      if (!first) return [];
      const key = `${level}/${product}`;
      const expanded = !closed.has(key);
      const { productName } = first;
      const head = { kind: 'head', key, product, productName, level, count: own.length, expanded } as const;
      const rows = own.map((holding) => ({ kind: 'configuration', key: holding.id, holding }) as const);
      return expanded ? [head, ...rows] : [head];
    }),
  );
}

/** Accounts that stand at both levels: tier 1 in one sale, tier 2 in another. */
export function accountsAtBothLevels(configurations: readonly TierHolding[]): ReadonlySet<string> {
  const at = (level: number) =>
    new Set(configurations.filter((one) => one.level === level).map(({ account }) => account));
  const second = at(2);
  return new Set([...at(1)].filter((account) => second.has(account)));
}
