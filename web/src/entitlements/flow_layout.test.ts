import { describe, expect, test } from 'vitest';
import type { FlowEdge, FlowNode } from '../generated/protocol';
import { nextStop } from './flow_keys';
import { kNode, layoutFlow } from './flow_layout';

function node(name: string, column: number): FlowNode {
  return {
    account: name,
    name,
    column,
    withheld: false,
    entitlements: 1,
    received: 1,
    passedOn: 0,
    quantity: 1,
    remaining: 1,
    used: 0,
    left: '1 of 1 received remain',
    amounts: '1 received: 1 left',
  };
}
function edge(from: number, to: number, moved = 10): FlowEdge {
  const entitlement = `e${from}-${to}`;
  return { from, to, entitlement, way: 'split', moved, remaining: moved, used: 0, ended: false };
}

const nodes = [
  node('producer', 0),
  node('a', 1),
  node('b', 1),
  node('of b', 2),
  node('of a', 2),
  node('unit of a', 2),
];
const edges = [edge(0, 1, 100), edge(0, 2, 100), edge(2, 3), edge(1, 4), edge(4, 5)];
const layout = layoutFlow(nodes, edges, 3);
const named = (name: string) => layout.nodes.find((placed) => placed.name === name)!;

describe('layoutFlow', () => {
  test('a column a tier', () => {
    expect(layout.heads).toHaveLength(3);
    expect(named('producer').x).toBe(0);
    expect(named('a').x).toBe(named('b').x);
    expect(named('b').x).toBeGreaterThan(kNode.width);
    expect(named('of b').x).toBe(2 * named('b').x);
  });
  test('what is led to stands beside what leads to it, what comes from its column below that', () => {
    const last = layout.nodes.filter(({ column }) => column === 2).sort((a, b) => a.y - b.y);
    expect(last.map(({ name }) => name)).toEqual(['of a', 'unit of a', 'of b']);
  });
  test('nodes do not overlap, and all lie in the picture', () => {
    for (const a of layout.nodes) {
      expect(a.y + kNode.height).toBeLessThanOrEqual(layout.height);
      for (const b of layout.nodes) {
        if (a !== b && a.x === b.x) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(kNode.height);
      }
    }
  });
  test('more is thicker', () => {
    expect(layout.edges[0]!.width).toBeGreaterThan(layout.edges[2]!.width);
  });
  test('the labels of lines keep apart', () => {
    const parallel = layoutFlow([node('p', 0), node('a', 1)], Array(5).fill(edge(0, 1)), 2);
    const ys = parallel.edges.map(({ label }) => label.y).sort((a, b) => a - b);
    for (let i = 1; i < ys.length; i += 1) expect(ys[i]! - ys[i - 1]!).toBeGreaterThanOrEqual(24);
    expect(ys[0]).toBeGreaterThan(0);
    expect(ys.at(-1)).toBeLessThan(parallel.height);
  });
  test('downwards, a row a tier', () => {
    const down = layoutFlow(nodes, edges, 3, 'down');
    const [producer, a, b] = down.nodes;
    expect(a!.y).toBe(b!.y);
    expect(a!.y).toBeGreaterThan(producer!.y + kNode.height);
    expect(Math.abs(a!.x - b!.x)).toBeGreaterThanOrEqual(kNode.width);
  });
  test('a line that passes a tier goes between the places there', () => {
    const passed = [node('p', 0), node('a', 1), node('b', 1), node('c', 1), node('end', 2)];
    const lines = [edge(0, 1), edge(0, 2), edge(0, 3), edge(2, 4), edge(0, 4), edge(0, 4)];
    const long = layoutFlow(passed, lines, 3);
    const lanes = long.edges.flatMap(({ path }) => [
      ...path.matchAll(/([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/g),
    ]);
    expect(lanes).toHaveLength(2);
    for (const [, x, y, , level] of lanes) {
      expect(Number(x)).toBe(long.nodes[1]!.x);
      expect(level).toBe(y);
      for (const card of long.nodes.slice(1, 4)) {
        const isBeside = Number(y) < card.y || Number(y) > card.y + kNode.height;
        expect(isBeside, `${y} and the card at ${card.y}`).toBe(true);
      }
    }
    expect(long.nodes).toHaveLength(5);
  });
  test('a label says what moved, and what is left and used where that differs', () => {
    const now = { ...edge(0, 1, 1200), remaining: 40, used: 30 };
    const [first, second] = layoutFlow([node('p', 0), node('a', 1)], [edge(0, 1), now], 2).edges;
    expect(first!.texts).toEqual(['10']);
    expect(second!.texts).toEqual(['1,200', '40 left', '30 used']);
  });
  test('nothing at all has a layout too', () => {
    expect(layoutFlow([], [], 2).nodes).toEqual([]);
  });
});

describe('nextStop', () => {
  const at = (name: string) => ({ kind: 'node', index: named(name).index }) as const;
  test('arrows go along the lines and back', () => {
    const line = nextStop('ArrowRight', at('producer'), layout);
    expect(line).toEqual({ kind: 'edge', index: 0 });
    expect(nextStop('ArrowRight', line!, layout)).toEqual(at('a'));
    expect(nextStop('ArrowLeft', line!, layout)).toEqual(at('producer'));
    expect(nextStop('ArrowDown', line!, layout)).toEqual({ kind: 'edge', index: 1 });
  });
  test('downwards, the arrows are turned', () => {
    const down = layoutFlow(nodes, edges, 3, 'down');
    const line = nextStop('ArrowDown', { kind: 'node', index: 0 }, down);
    expect(line).toEqual({ kind: 'edge', index: 0 });
    expect(nextStop('ArrowRight', { kind: 'node', index: 1 }, down)).toEqual({ kind: 'node', index: 2 });
  });
  test('up and down go within a column and end there', () => {
    expect(nextStop('ArrowDown', at('a'), layout)).toEqual(at('b'));
    expect(nextStop('ArrowUp', at('b'), layout)).toEqual(at('a'));
    expect(nextStop('ArrowUp', at('a'), layout)).toBeUndefined();
    expect(nextStop('ArrowRight', at('of b'), layout)).toBeUndefined();
    expect(nextStop('x', at('a'), layout)).toBeUndefined();
  });
});
