// Which resellers the list shows, and in which order. Whoever stands above one that is shown is shown too.
import type { PlanOverview, PlanReseller } from '../generated/protocol';
import { hasWords } from '../ui/has_words';

export type Only = 'all' | 'destructive' | 'confirm' | 'disabled' | 'inactive';
export type Order = 'channel' | 'name' | 'copies';
export interface ResellerFilter {
  words: string;
  only: Only;
  order: Order;
}
export const kAllResellers: ResellerFilter = { words: '', only: 'all', order: 'channel' };
export const kOnly: readonly { id: Only; label: string }[] = [
  { id: 'all', label: 'All resellers' },
  { id: 'destructive', label: 'Destructive now' },
  { id: 'confirm', label: 'Plans to confirm' },
  { id: 'disabled', label: 'Disabled copies' },
  { id: 'inactive', label: 'Template not active' },
];
export const kOrders: readonly { id: Order; label: string }[] = [
  { id: 'channel', label: 'As in the channel' },
  { id: 'name', label: 'By name' },
  { id: 'copies', label: 'Most copies first' },
];

export function isNarrowed({ words, only }: ResellerFilter): boolean {
  return words.trim() !== '' || only !== 'all';
}

const kIs: Record<Only, (reseller: PlanReseller, destructive: ReadonlySet<string>) => boolean> = {
  all: () => true,
  destructive: ({ id }, destructive) => destructive.has(id),
  confirm: ({ confirmationsNeeded }) => confirmationsNeeded > 0,
  disabled: ({ disabledCopies }) => disabledCopies > 0,
  inactive: ({ templateActive }) => !templateActive,
};
const kCompare: Record<Order, (a: PlanReseller, b: PlanReseller) => number> = {
  channel: () => 0,
  name: (a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }),
  copies: (a, b) => b.copies - a.copies,
};

export interface Sifted {
  overview: PlanOverview;
  /** How many match, without those above them. */
  count: number;
}

/** `destructive` are those that the options ticked would take something from. */
export function sifted(
  overview: PlanOverview,
  filter: ResellerFilter,
  destructive: ReadonlySet<string>,
): Sifted {
  const { providers, resellers } = overview;
  const matching = resellers.filter((reseller) => {
    const { id, name, providerName, serviceTemplateName } = reseller;
    return (
      kIs[filter.only](reseller, destructive) &&
      hasWords([id, name, providerName, serviceTemplateName], filter.words)
    );
  });
  const above = new Map(resellers.map((reseller) => [reseller.id, reseller]));
  const kept = new Set<string>();
  for (const { id } of matching)
    for (let at: string | undefined = id; at !== undefined && !kept.has(at); at = above.get(at)?.provider)
      kept.add(at);
  const isAll = !isNarrowed(filter);
  const shown = {
    ...overview,
    providers: providers.filter(({ id }) => isAll || kept.has(id)),
    resellers: resellers.filter(({ id }) => isAll || kept.has(id)).sort(kCompare[filter.order]),
  };
  return { overview: shown, count: matching.length };
}
