// Which entitlements a list shows.
import type { EntitlementEntry } from '../generated/protocol';
import { hasWords } from '../ui/has_words';

export interface ListFilters {
  product: string;
  state: string;
  /** The id of an account that stands on it. */
  account: string;
  /** Words of its row. */
  words: string;
}
export const kNoFilters: ListFilters = { product: '', state: '', account: '', words: '' };

export type Order = 'made' | 'id' | 'product' | 'owner' | 'quantity';
export const kOrders: readonly { id: Order; label: string }[] = [
  { id: 'made', label: 'As they were made' },
  { id: 'id', label: 'By name' },
  { id: 'product', label: 'By product' },
  { id: 'owner', label: 'By owner' },
  { id: 'quantity', label: 'Largest first' },
];

export function isFiltered(filters: ListFilters): boolean {
  return Object.values(filters).some((value) => value !== '');
}

export function filtered(
  entries: readonly EntitlementEntry[],
  { product, state, account, words }: ListFilters,
): readonly EntitlementEntry[] {
  return entries.filter(
    (entry) =>
      (product === '' || entry.product === product) &&
      (state === '' || entry.state === state) &&
      (account === '' || entry.standings.some((standing) => standing.account === account)) &&
      (words.trim() === '' || hasWords(textsOf(entry), words)),
  );
}

/** Every word of its row. */
function textsOf(entry: EntitlementEntry): string[] {
  const { id, product, kindLabel, from, stateLabel, ownerName, ownerTier, standings } = entry;
  const standing = standings.flatMap(({ tierName, accountName }) => [tierName, accountName]);
  return [id, product, kindLabel, from, stateLabel, ownerName, ownerTier, ...standing];
}

function byText(of: (entry: EntitlementEntry) => string) {
  return (a: EntitlementEntry, b: EntitlementEntry) =>
    of(a).localeCompare(of(b), undefined, { numeric: true });
}
const kCompare: Record<Order, (a: EntitlementEntry, b: EntitlementEntry) => number> = {
  made: () => 0,
  id: byText(({ id }) => id),
  product: byText(({ product }) => product),
  owner: byText(({ ownerName }) => ownerName),
  quantity: (a, b) => Number(b.quantity) - Number(a.quantity),
};

export function ordered(entries: readonly EntitlementEntry[], order: Order): EntitlementEntry[] {
  return [...entries].sort(kCompare[order]);
}
