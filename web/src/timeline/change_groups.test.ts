import { describe, expect, it } from 'vitest';
import type { Change } from '../generated/protocol';
import { atOnce, groupChanges, sharedRules } from './change_groups';

function change(index: number, key: string, destroyed: boolean): Change {
  return {
    index,
    organization: `o${index}`,
    organizationName: `O ${index}`,
    setting: 'adders',
    settingLabel: 'Adders',
    kind: destroyed ? 'lost' : 'gained',
    key,
    before: '',
    after: '',
    destroyed,
    rules: [],
  };
}

describe('groupChanges', () => {
  it('puts organizations that lose values of their own first and keeps the order of the others', () => {
    const groups = groupChanges([
      change(1, 'a', false),
      change(2, 'b', false),
      change(3, 'c', false),
      change(3, 'd', true),
    ]);
    expect(groups.map((group) => group.index)).toEqual([3, 1, 2]);
    expect(groups[0]?.changes.map((one) => one.key)).toEqual(['d', 'c']);
    expect(groups[0]?.destroyed).toBe(1);
  });
});

describe('atOnce', () => {
  const groupsOf = (...sizes: number[]) =>
    groupChanges(
      sizes.flatMap((size, i) => Array.from({ length: size }, (_, k) => change(i, `k${k}`, false))),
    );

  it('cuts no group in two, and has one at least', () => {
    expect(atOnce([])).toEqual([]);
    expect(atOnce(groupsOf(200))).toHaveLength(1);
    expect(atOnce(groupsOf(30, 30, 30))).toHaveLength(2);
    expect(atOnce(groupsOf(20, 19, 1))).toHaveLength(3);
  });
});

describe('sharedRules', () => {
  it('names rules once where every change has the same', () => {
    const one = { ...change(1, 'a', false), rules: ['DS-2', 'DS-11'] };
    expect(sharedRules([one, { ...one, key: 'b' }])).toEqual(['DS-2', 'DS-11']);
    expect(sharedRules([one, { ...one, rules: ['DS-4'] }])).toEqual([]);
  });
});
