// Which entitlements a list shows.
import type { EntitlementEntry } from '../generated/protocol';

export interface ListFilters {
  product: string;
  state: string;
  /** The id of an account that stands on it. */
  account: string;
}
export const kNoFilters: ListFilters = { product: '', state: '', account: '' };

export function isFiltered(filters: ListFilters): boolean {
  return Object.values(filters).some((value) => value !== '');
}

export function filtered(
  entries: readonly EntitlementEntry[],
  { product, state, account }: ListFilters,
): readonly EntitlementEntry[] {
  return entries.filter(
    (entry) =>
      (product === '' || entry.product === product) &&
      (state === '' || entry.state === state) &&
      (account === '' || entry.standings.some((standing) => standing.account === account)),
  );
}
