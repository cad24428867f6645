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

/** In their order across the way from the producer. */
function fromTop<T>(list: T[], at: (entry: T) => { x: number; y: number }, { direction }: FlowLayout): T[] {
  const across = (entry: T) => (direction === 'right' ? at(entry).y : at(entry).x);
  return list.sort((a, b) => across(a) - across(b));
}

function beside<T extends { index: number }>(list: T[], index: number, step: 1 | -1): T | undefined {
  return list[list.findIndex((entry) => entry.index === index) + step];
}

function fromNode(key: string, index: number, layout: FlowLayout): Stop | undefined {
  const { nodes, edges } = layout;
  const node = nodes[index];
  if (!node) return undefined;
  const own = fromTop(
    nodes.filter(({ column }) => column === node.column),
    (placed) => placed,
    layout,
  );
  const lines = (end: 'from' | 'to') =>
    fromTop(
      edges.filter((edge) => edge[end] === index),
      ({ label }) => label,
      layout,
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

function fromEdge(key: string, index: number, layout: FlowLayout): Stop | undefined {
  const { edges } = layout;
  const edge = edges.find((candidate) => candidate.index === index);
  if (!edge) return undefined;
  const own = fromTop(
    edges.filter(({ from }) => from === edge.from),
    ({ label }) => label,
    layout,
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

/** The key that does in a layout to the right what this one does in a layout downwards. */
const kTurned: Record<string, string> = {
  ArrowDown: 'ArrowRight',
  ArrowUp: 'ArrowLeft',
  ArrowRight: 'ArrowDown',
  ArrowLeft: 'ArrowUp',
};

/** Where the key leads; undefined where it leads nowhere. */
export function nextStop(typed: string, at: Stop, layout: FlowLayout): Stop | undefined {
  const key = layout.direction === 'down' ? (kTurned[typed] ?? typed) : typed;
  if (key === 'Home') return nodeStop(layout.nodes[0]);
  if (key === 'End') return nodeStop(layout.nodes.at(-1));
  return at.kind === 'node' ? fromNode(key, at.index, layout) : fromEdge(key, at.index, layout);
}
