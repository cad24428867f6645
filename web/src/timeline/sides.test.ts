import { describe, expect, it } from 'vitest';
import type { Change, OrganizationView, SettingTypeInfo } from '../generated/protocol';
import { sidesOf } from './sides';

const adders: SettingTypeInfo = {
  id: 'adders',
  label: 'Adders',
  cardinality: 'multiple',
  scope: 'synced',
  own: false,
};
const cost: SettingTypeInfo = {
  id: 'cost',
  label: 'Cost',
  cardinality: 'single',
  scope: 'synced',
  own: false,
};

function view(index: number, keys: string[], value?: string): OrganizationView {
  const rest = { valueOrigin: '', mayEdit: true, lockedBy: '', lockedByName: '', note: '' };
  const items = keys.map((key) => ({ key, detail: '', origin: 'own', originOrganization: '' }));
  return {
    index,
    id: `o${index}`,
    name: `O ${index}`,
    upstreams: [],
    downstreamCount: 0,
    downstreams: [],
    settings: [
      { ...rest, type: adders, items },
      { ...rest, type: cost, items: [], ...(value === undefined ? {} : { value }) },
    ],
  };
}
function change(setting: string, kind: Change['kind'], key: string | undefined, after = ''): Change {
  const names = { organization: 'o1', organizationName: 'O 1', settingLabel: setting };
  const base = {
    index: 1,
    ...names,
    setting,
    kind,
    before: '',
    after,
    destroyed: kind === 'lost',
    rules: [],
  };
  return key === undefined ? base : { ...base, key };
}

describe('sidesOf', () => {
  it('marks what is gained, altered, lost and left as it is', () => {
    const changes = [
      change('adders', 'gained', 'b'),
      change('adders', 'lost', 'c'),
      change('cost', 'altered', undefined, '4'),
    ];
    const [items, single] = sidesOf(view(0, ['a', 'b'], '4'), view(1, ['a', 'c'], '3'), changes);
    expect(items?.after).toEqual([
      { text: 'a', kind: 'same', destroyed: false },
      { text: 'c', kind: 'lost', destroyed: true },
      { text: 'b', kind: 'gained', destroyed: false },
    ]);
    expect(single?.after).toEqual([{ text: '4', kind: 'altered', destroyed: false }]);
  });
  it('leaves out settings that neither of the two has', () => {
    expect(sidesOf(view(0, ['a']), view(1, []), []).map((sides) => sides.setting)).toEqual(['adders']);
  });
});
