// Of very many places of a demand chain: those that alike come from the same ones are drawn as one, but for the largest
// few and those on the way to what is looked at. What comes from a bundle alone is a bundle, too.
import type { FlowEdge, FlowNode } from '../generated/protocol';
import { numberText } from '../ui/count_text';

export interface Bundle {
  /** By which it is unfolded; the same after another step. */
  key: string;
  count: number;
}
export interface DrawnNode extends FlowNode {
  bundle?: Bundle;
}
export interface DrawnEdge extends FlowEdge {
  bundle?: Bundle;
}
export interface Chain {
  nodes: readonly DrawnNode[];
  edges: readonly DrawnEdge[];
}

const kMostApart = 8; // more from one place are bundled
const kLargest = 5; // of them are drawn apart all the same

/** The places themselves and all that what they hold came through. */
export function waysTo(places: readonly number[], edges: readonly FlowEdge[]): Set<number> {
  const into = new Map<number, number[]>();
  for (const { from, to } of edges) into.set(to, [...(into.get(to) ?? []), from]);
  const ways = new Set(places);
  for (const place of ways) for (const from of into.get(place) ?? []) ways.add(from);
  return ways;
}

function total(nodes: readonly FlowNode[], member: 'received' | 'remaining' | 'entitlements'): number {
  return nodes.reduce((sum, node) => sum + node[member], 0);
}

function bundleOf(members: readonly FlowNode[], key: string): DrawnNode {
  return {
    ...members[0]!,
    account: '',
    name: `${numberText(members.length)} others`,
    withheld: false,
    received: total(members, 'received'),
    remaining: total(members, 'remaining'),
    entitlements: total(members, 'entitlements'),
    left: '',
    amounts: '',
    bundle: { key, count: members.length },
  };
}

/** Lines between the same two places whose ends are bundles are one for each way that something went. */
function joined(
  edges: readonly FlowEdge[],
  placeOf: readonly number[],
  nodes: readonly DrawnNode[],
): DrawnEdge[] {
  const drawn: DrawnEdge[] = [];
  const known = new Map<string, DrawnEdge>();
  for (const edge of edges) {
    const [from = 0, to = 0] = [placeOf[edge.from], placeOf[edge.to]];
    const bundle = nodes[to]?.bundle ?? nodes[from]?.bundle;
    if (!bundle) drawn.push({ ...edge, from, to });
    if (!bundle || from === to) continue;
    const key = `${from} ${to} ${edge.way}`;
    const first = known.get(key);
    if (first) {
      first.moved += edge.moved;
      first.remaining += edge.remaining;
      first.used += edge.used;
      first.ended &&= edge.ended;
      first.bundle!.count += 1;
    } else {
      const fresh: DrawnEdge = { ...edge, from, to, entitlement: '', bundle: { ...bundle, count: 1 } };
      known.set(key, fresh);
      drawn.push(fresh);
    }
  }
  return drawn;
}

/** `apart`: the places that are drawn each; `unfolded`: the keys of bundles that are not made. */
export function bundled(
  { nodes, edges }: Chain,
  apart: ReadonlySet<number>,
  unfolded: ReadonlySet<string>,
): Chain {
  const drawn: DrawnNode[] = [];
  const placeOf: number[] = [];
  const sources = nodes.map((): number[] => []);
  for (const { from, to } of edges) if (from !== to) sources[to]?.push(from);
  const draw = (members: readonly number[], node: DrawnNode) => {
    for (const member of members) placeOf[member] = drawn.length;
    drawn.push(node);
  };
  const columns = [...new Set(nodes.map(({ column }) => column))].sort((a, b) => a - b);
  for (const column of columns) {
    const groups = new Map<string, number[]>();
    nodes.forEach((node, index) => {
      if (node.column !== column) return;
      const from = new Set(sources[index]!.map((source) => placeOf[source]));
      // What comes from its own tier stands by itself: its source is not placed yet.
      const names = [...from].map((place) => {
        const source = place === undefined ? undefined : drawn[place];
        return source?.bundle?.key ?? source?.account ?? `${index}`;
      });
      const key = JSON.stringify([column, ...names.sort()]);
      groups.set(key, [...(groups.get(key) ?? []), index]);
    });
    for (const [key, group] of groups) {
      const comesFromBundle = sources[group[0]!]!.some((source) => drawn[placeOf[source] ?? -1]?.bundle);
      const shown = new Set(group.filter((index) => apart.has(index)));
      const few = comesFromBundle ? 0 : kLargest;
      const isBundled = !unfolded.has(key) && group.length > (comesFromBundle ? 1 : kMostApart);
      const bySize = [...group].sort((a, b) => nodes[b]!.received - nodes[a]!.received || a - b);
      for (const index of bySize.slice(0, few)) shown.add(index);
      const rest = isBundled ? group.filter((index) => !shown.has(index)) : [];
      const isOne = rest.length > 1;
      for (const index of group) if (!isOne || shown.has(index)) draw([index], nodes[index]!);
      if (isOne)
        draw(
          rest,
          bundleOf(
            rest.map((index) => nodes[index]!),
            key,
          ),
        );
    }
  }
  return { nodes: drawn, edges: joined(edges, placeOf, drawn) };
}
