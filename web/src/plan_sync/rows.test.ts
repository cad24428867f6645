import { describe, expect, it } from 'vitest';
import type { PlanEntry, PlanOverview, PlanVerdict } from '../generated/protocol';
import { resellerRows } from './reseller_rows';
import { resultRows } from './result_rows';
import { editForm } from './side_edit';

function entry(path: string, plan: string, verdict: PlanVerdict): PlanEntry {
  return {
    index: 1,
    organization: 'beta',
    organizationName: 'Beta',
    path,
    plan,
    planName: plan === '' ? '' : `Plan ${plan}`,
    group: '',
    field: path,
    before: '1',
    after: '2',
    verdict,
    options: [],
    sets: [],
    ownership: '',
    by: '',
    rule: 'PS-6',
    status: 'stated',
    destructive: false,
    whole: false,
    sentence: path,
    details: [],
  };
}

const counts = { carried: 2, heldBack: 1, neverCarried: 0, destructive: 0 };
const entries = [
  entry('plans/gold/fees/setup', 'gold', 'carried'),
  entry('orderFlow', '', 'heldBack'),
  entry('plans/gold/fees/renewal', 'gold', 'carried'),
];

describe('the rows of a result', () => {
  it('stand by verdict, then by plan, counts first', () => {
    const rows = resultRows(entries, counts, new Set(), 'Besides plans');
    expect(rows.map(({ key }) => key)).toEqual([
      'carried',
      'carried gold',
      'beta plans/gold/fees/setup',
      'beta plans/gold/fees/renewal',
      'heldBack',
      'heldBack ',
      'beta orderFlow',
      'neverCarried',
    ]);
    expect(rows[1]).toMatchObject({ kind: 'plan', name: 'Plan gold', count: 2 });
    expect(rows[5]).toMatchObject({ name: 'Besides plans' });
  });

  it('below a closed head are left out', () => {
    const rows = resultRows(entries, counts, new Set(['carried', 'heldBack ']), 'Besides plans');
    expect(rows.map(({ key }) => key)).toEqual(['carried', 'heldBack', 'heldBack ', 'neverCarried']);
    expect(rows[0]).toMatchObject({ expanded: false, count: 2 });
  });
});

describe('the tree of resellers', () => {
  const provider = (id: string) => ({ index: 0, id, name: id, plans: 0, resellers: 0, templates: [] });
  const reseller = (id: string, above: string) =>
    ({ id, name: id, provider: above }) as PlanOverview['resellers'][number];
  const overview: PlanOverview = {
    providers: [provider('acme'), provider('beta'), provider('zeta')],
    resellers: [reseller('beta', 'acme'), reseller('sub', 'beta'), reseller('gamma', 'acme')],
    others: [],
    totalOthers: 0,
  };

  it('has each reseller below its provider', () => {
    const rows = resellerRows(overview, new Set());
    expect(rows.map(({ key, level }) => `${level} ${key}`)).toEqual([
      '1 acme',
      '2 beta',
      '3 sub',
      '2 gamma',
      '1 zeta',
    ]);
    expect(rows.map(({ expanded }) => expanded)).toEqual([true, true, undefined, undefined, undefined]);
  });

  it('leaves out what is below a closed row', () => {
    expect(resellerRows(overview, new Set(['beta'])).map(({ key }) => key)).toEqual([
      'acme',
      'beta',
      'gamma',
      'zeta',
    ]);
    expect(resellerRows(overview, new Set(['acme'])).map(({ key }) => key)).toEqual(['acme', 'zeta']);
  });
});

describe('the form that edits a value in its place', () => {
  it('follows from the path', () => {
    expect(editForm('acme', 'plans/gold/fees/setup')).toEqual({
      type: 'changePlan',
      place: { organization: 'acme', plan: 'gold' },
      field: 'setup',
    });
    expect(editForm('acme', 'plans/gold/periods/m1/fees/renewal')).toMatchObject({
      type: 'setPeriod',
      place: { plan: 'gold', period: 'm1' },
      field: 'renewal',
    });
    expect(editForm('acme', 'plans/a~1b/rates/cpu/availableForSale')).toMatchObject({
      type: 'setRate',
      place: { plan: 'a/b', resource: 'cpu' },
      field: 'availableForSale',
    });
  });

  it('is none where no single field holds the value', () => {
    expect(editForm('acme', 'plans/gold/rates/cpu')).toBeUndefined();
    expect(editForm('acme', 'expirationSchedules/std/name')).toBeUndefined();
  });
});
