// Where the arrow keys lead in the demand chain: along the lines, and up and down between places or lines.
import type { FlowLayout, PlacedEdge, PlacedNode } from './flow_layout';

export type Stop = { kind: 'node' | 'edge'; index: number };

export function stopKey({ kind, index }: Stop): string {
  return `${kind}${index}`;
}

function nodeStop(node: PlacedNode | undefined): Stop | undefined {
  return node && { kind: 'node', index: node.index };
}
function edgeStop(edge: PlacedEdge | undefined): Stop | undefined {
  return edge && { kind: 'edge', index: edge.index };
}

function fromTop<T>(list: T[], top: (entry: T) => number): T[] {
  return list.sort((a, b) => top(a) - top(b));
}

function beside<T extends { index: number }>(list: T[], index: number, step: 1 | -1): T | undefined {
  return list[list.findIndex((entry) => entry.index === index) + step];
}

function fromNode(key: string, index: number, { nodes, edges }: FlowLayout): Stop | undefined {
  const node = nodes[index];
  if (!node) return undefined;
  const own = fromTop(
    nodes.filter(({ column }) => column === node.column),
    ({ y }) => y,
  );
  const lines = (end: 'from' | 'to') =>
    fromTop(
      edges.filter((edge) => edge[end] === index),
      ({ label }) => label.y,
    );
  switch (key) {
    case 'ArrowRight':
      return edgeStop(lines('from')[0]);
    case 'ArrowLeft':
      return edgeStop(lines('to')[0]);
    case 'ArrowDown':
      return nodeStop(beside(own, index, 1));
    case 'ArrowUp':
      return own[0] === node ? undefined : nodeStop(beside(own, index, -1));
    default:
      return undefined;
  }
}

function fromEdge(key: string, index: number, { edges }: FlowLayout): Stop | undefined {
  const edge = edges.find((candidate) => candidate.index === index);
  if (!edge) return undefined;
  const own = fromTop(
    edges.filter(({ from }) => from === edge.from),
    ({ label }) => label.y,
  );
  switch (key) {
    case 'ArrowRight':
      return { kind: 'node', index: edge.to };
    case 'ArrowLeft':
      return { kind: 'node', index: edge.from };
    case 'ArrowDown':
      return edgeStop(beside(own, index, 1));
    case 'ArrowUp':
      return own[0] === edge ? undefined : edgeStop(beside(own, index, -1));
    default:
      return undefined;
  }
}

/** Where the key leads; undefined where it leads nowhere. */
export function nextStop(key: string, at: Stop, layout: FlowLayout): Stop | undefined {
  if (key === 'Home') return nodeStop(layout.nodes[0]);
  if (key === 'End') return nodeStop(layout.nodes.at(-1));
  return at.kind === 'node' ? fromNode(key, at.index, layout) : fromEdge(key, at.index, layout);
}
