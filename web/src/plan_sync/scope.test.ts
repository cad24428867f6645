import { describe, expect, it } from 'vitest';
import type { PlanOverview, PlanReseller } from '../generated/protocol';
import { keptScope, reached, scopeGroups, scopeOf } from './scope';

function reseller(id: string, provider: string, level: number, serviceTemplate = 'std'): PlanReseller {
  return {
    index: 0,
    id,
    name: id.toUpperCase(),
    provider,
    providerName: provider,
    level,
    serviceTemplate,
    serviceTemplateName: serviceTemplate,
    templateActive: true,
    categoriesSyncDisabled: false,
    pricesSyncDisabled: false,
    copies: 0,
    disabledCopies: 0,
    confirmationsNeeded: 0,
    subResellers: 0,
  };
}
const template = (id: string, resellers: number) => ({ id, name: id, active: true, plans: 1, resellers });

const overview: PlanOverview = {
  providers: [
    {
      index: 0,
      id: 'acme',
      name: 'Acme',
      plans: 2,
      resellers: 3,
      templates: [template('std', 2), template('pro', 1)],
    },
    { index: 1, id: 'beta', name: 'Beta', plans: 2, resellers: 1, templates: [template('std', 1)] },
  ],
  resellers: [
    reseller('beta', 'acme', 1),
    reseller('betasub', 'beta', 2),
    reseller('gamma', 'acme', 1),
    reseller('delta', 'acme', 1, 'pro'),
  ],
  others: [],
  totalOthers: 0,
};

describe('the scope of a synchronization', () => {
  it('offers each provider its direct resellers and its templates in use', () => {
    const groups = scopeGroups(overview);
    expect(groups.map(({ label }) => label)).toEqual(['Acme', 'Beta']);
    expect(groups[0]!.choices.map(({ label }) => label)).toEqual([
      'BETA',
      'GAMMA',
      'DELTA',
      'All on std (2)',
      'All on pro (1)',
    ]);
  });

  it('reaches one reseller, and with sub-resellers those below it', () => {
    const scope = { provider: 'acme', reseller: 'beta', subResellers: false };
    expect([...reached(scope, overview)]).toEqual(['beta']);
    expect([...reached({ ...scope, subResellers: true }, overview)]).toEqual(['beta', 'betasub']);
  });

  it('reaches the direct resellers on a template, not those of another provider with a template of that name', () => {
    const scope = { provider: 'acme', serviceTemplate: 'std', subResellers: false };
    expect([...reached(scope, overview)]).toEqual(['beta', 'gamma']);
  });

  it('keeps a scope that is still offered and else takes the first', () => {
    const kept = { provider: 'acme', serviceTemplate: 'pro', subResellers: true };
    expect(keptScope(kept, overview)).toBe(kept);
    expect(keptScope({ provider: 'acme', reseller: 'gone', subResellers: true }, overview)).toEqual({
      provider: 'acme',
      reseller: 'beta',
      subResellers: true,
    });
    expect(keptScope(null, { ...overview, providers: [], resellers: [] })).toBeNull();
  });

  it('is of a reseller with its own provider', () => {
    expect(scopeOf('betasub', overview, false)).toEqual({
      provider: 'beta',
      reseller: 'betasub',
      subResellers: false,
    });
    expect(scopeOf('acme', overview, false)).toBeNull();
  });
});
