import { expect, test } from 'vitest';
import type { PlanAcrossPlan, PlanAcrossReseller, PlanEntry } from '../generated/protocol';
import { acrossRows } from './across_rows';

const plan = (id: string, planOf = '') => ({ id, planOf }) as PlanAcrossPlan;
const reseller = (id: string) => ({ id }) as PlanAcrossReseller;
const entry = (organization: string, path: string) => ({ organization, path }) as PlanEntry;
const plans = [plan('gold'), plan('gold', 'beta'), plan('')];
const entries = [entry('beta', 'a'), entry('beta', 'b'), entry('tiny', 'a')];
const keys = (unfolded: string, resellers: string[], turned: string[] = []) =>
  acrossRows(plans, unfolded, resellers.map(reseller), entries, new Set(turned)).map(({ key }) => key);

test('plans with nothing unfolded stand alone', () => {
  expect(keys('', ['beta'])).toEqual(['plan  gold', 'plan beta gold', 'plan  ']);
});

test('the plan that is unfolded shows its few resellers with their differences', () => {
  expect(keys('plan beta gold', ['beta', 'tiny'])).toEqual([
    'plan  gold',
    'plan beta gold',
    'reseller beta',
    'beta a',
    'beta b',
    'reseller tiny',
    'tiny a',
    'plan  ',
  ]);
});

test('of few resellers one can be folded, of many one unfolded', () => {
  expect(keys('plan  ', ['beta', 'tiny'], ['reseller beta']).slice(3)).toEqual([
    'reseller beta',
    'reseller tiny',
    'tiny a',
  ]);
  expect(keys('plan  ', ['beta', 'tiny', 'c', 'd'], ['reseller tiny']).slice(3)).toEqual([
    'reseller beta',
    'reseller tiny',
    'tiny a',
    'reseller c',
    'reseller d',
  ]);
});

test('differences that have not arrived yet are missing, not their reseller', () => {
  expect(keys('plan  ', ['new']).slice(3)).toEqual(['reseller new']);
});
