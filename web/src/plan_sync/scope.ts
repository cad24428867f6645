// Whom a synchronization is for, as the page keeps it: chosen among what the overview offers.
import type { PlanOverview, PlanScope } from '../generated/protocol';

export type Scope = PlanScope;
/** Of each of the two kinds by itself. */
type ChosenScope<T = Scope> = T extends unknown ? Omit<T, 'subResellers'> : never;

/** One choice: all on a template of a provider, or one of its resellers. */
export interface ScopeChoice {
  key: string;
  label: string;
  scope: ChosenScope;
}
export interface ScopeGroup {
  provider: string;
  label: string;
  choices: ScopeChoice[];
}

export function scopeKey({ provider, reseller, serviceTemplate }: ChosenScope): string {
  return JSON.stringify([provider, reseller ?? null, serviceTemplate ?? null]);
}

/** All that can be synchronized at once, by provider. */
export function scopeGroups({ providers, resellers }: PlanOverview): ScopeGroup[] {
  const choice = (label: string, scope: ChosenScope) => ({
    key: scopeKey(scope),
    label,
    scope,
  });
  return providers
    .map(({ id, name, templates }) => {
      const all = templates
        .filter((template) => template.resellers > 0)
        .map((template) =>
          choice(`All on ${template.name} (${template.resellers})`, {
            provider: id,
            serviceTemplate: template.id,
          }),
        );
      const own = resellers
        .filter(({ provider }) => provider === id)
        .map((reseller) => choice(reseller.name, { provider: id, reseller: reseller.id }));
      return { provider: id, label: name, choices: [...own, ...all] };
    })
    .filter(({ choices }) => choices.length > 0);
}

/** The scope where it is still offered, else the first one that is. */
export function keptScope(scope: Scope | null, overview: PlanOverview): Scope | null {
  const choices = scopeGroups(overview).flatMap((group) => group.choices);
  if (scope && choices.some(({ key }) => key === scopeKey(scope))) return scope;
  const first = choices[0];
  return first ? { ...first.scope, subResellers: scope?.subResellers ?? false } : null;
}

/** The scope of one reseller alone; null where it is nobody's. */
export function scopeOf(reseller: string, overview: PlanOverview, subResellers: boolean): Scope | null {
  const found = overview.resellers.find(({ id }) => id === reseller);
  return found ? { provider: found.provider, reseller, subResellers } : null;
}

/** Ids of the resellers that a run over the scope visits. */
export function reached(scope: Scope, { resellers }: PlanOverview): ReadonlySet<string> {
  const found = new Set<string>();
  // Depth first: a provider stands before its resellers.
  for (const { id, provider, serviceTemplate } of resellers) {
    const isNamed = id === scope.reseller || serviceTemplate === scope.serviceTemplate;
    if ((provider === scope.provider && isNamed) || (scope.subResellers && found.has(provider)))
      found.add(id);
  }
  return found;
}
