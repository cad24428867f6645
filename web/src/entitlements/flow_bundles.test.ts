import { expect, test } from 'vitest';
import type { FlowEdge, FlowNode } from '../generated/protocol';
import { bundled, waysTo } from './flow_bundles';

function node(account: string, column: number, received = 10): FlowNode {
  return {
    account,
    name: account,
    column,
    withheld: false,
    entitlements: 1,
    received,
    passedOn: 0,
    quantity: received,
    remaining: received - 1,
    used: 1,
    left: `${received} received`,
    amounts: '',
  };
}
function edge(from: number, to: number, moved = 10): FlowEdge {
  return {
    from,
    to,
    entitlement: `e${to}`,
    way: 'split',
    moved,
    remaining: moved - 1,
    used: 1,
    ended: false,
  };
}

/** A producer, twenty partners, and two customers of each. */
const nodes = [
  node('producer', 0),
  ...Array.from({ length: 20 }, (_, i) => node(`p${i}`, 1, 100 + i)),
  ...Array.from({ length: 40 }, (_, i) => node(`c${i}`, 2)),
];
const edges = [
  ...Array.from({ length: 20 }, (_, i) => edge(0, 1 + i, 100 + i)),
  ...Array.from({ length: 40 }, (_, i) => edge(1 + (i >> 1), 21 + i)),
];
const whole = { nodes, edges };
const accounts = (drawn: readonly FlowNode[]) => drawn.map(({ account, name }) => account || name);

test('the largest five stand apart, the others and what comes from them are two bundles', () => {
  const drawn = bundled(whole, new Set(), new Set());
  expect(accounts(drawn.nodes)).toEqual([
    'producer',
    ...['p15', 'p16', 'p17', 'p18', 'p19'],
    '15 others',
    '30 others',
    ...['c30', 'c31', 'c32', 'c33', 'c34', 'c35', 'c36', 'c37', 'c38', 'c39'],
  ]);
  const [partners, customers] = drawn.nodes.filter(({ bundle }) => bundle);
  expect([partners!.received, partners!.remaining]).toEqual([1605, 1590]);
  expect(customers!.bundle?.count).toBe(30);
  const between = drawn.edges.filter(({ bundle }) => bundle);
  expect(between.map(({ moved, used, bundle }) => [moved, used, bundle?.count])).toEqual([
    [1605, 15, 15],
    [300, 30, 30],
  ]);
});

test('nothing is lost: what moved is the same, whatever is bundled', () => {
  const moved = (list: readonly FlowEdge[]) => list.reduce((sum, one) => sum + one.moved, 0);
  const held = (list: readonly FlowNode[]) => list.reduce((sum, one) => sum + one.received, 0);
  for (const apart of [[], [3], [25, 26], [60]]) {
    const drawn = bundled(whole, waysTo(apart, edges), new Set());
    expect(moved(drawn.edges)).toBe(moved(edges));
    expect(held(drawn.nodes)).toBe(held(nodes));
  }
});

test('what is looked at stands apart, with all that it came through', () => {
  const apart = waysTo([21], edges);
  expect([...apart].sort()).toEqual([0, 1, 21]);
  const drawn = bundled(whole, apart, new Set());
  expect(accounts(drawn.nodes)).toContain('c0');
  expect(accounts(drawn.nodes)).toContain('p0');
  expect(drawn.edges.find(({ entitlement }) => entitlement === 'e21')?.bundle).toBeUndefined();
});

test('an unfolded bundle draws its members; the key is the same after another step', () => {
  const { key = '' } = bundled(whole, new Set(), new Set()).nodes.find(({ bundle }) => bundle)?.bundle ?? {};
  const drawn = bundled(whole, new Set(), new Set([key]));
  expect(drawn.nodes).toHaveLength(61);
  expect(drawn.nodes.some(({ bundle }) => bundle)).toBe(false);
  const later = bundled(
    { nodes: [...nodes, node('p20', 1)], edges: [...edges, edge(0, 61)] },
    new Set(),
    new Set(),
  );
  expect(later.nodes.find(({ bundle }) => bundle)?.bundle?.key).toBe(key);
});

test('what comes from its own tier stands by itself', () => {
  const own = [...nodes.slice(0, 12), node('inside', 1)];
  const drawn = bundled({ nodes: own, edges: [...edges.slice(0, 11), edge(3, 12)] }, new Set(), new Set());
  expect(accounts(drawn.nodes)).toContain('inside');
  expect(bundled({ nodes: [], edges: [] }, new Set(), new Set())).toEqual({ nodes: [], edges: [] });
});
