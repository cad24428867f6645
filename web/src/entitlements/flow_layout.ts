// Where the places and the lines of the demand chain lie: a column a tier, the producer's first.
import type { FlowEdge, FlowNode } from '../generated/protocol';

export const kNode = { width: 190, height: 66, gap: 22, columnGap: 150, top: 34 } as const;

export interface PlacedNode extends FlowNode {
  /** Its number in the answer. */
  index: number;
  x: number;
  y: number;
}
export interface PlacedEdge extends FlowEdge {
  /** Its number in the answer. */
  index: number;
  path: string;
  /** The middle of its label. */
  label: { x: number; y: number };
  /** Stroke width, by what moved. */
  width: number;
}
export interface FlowLayout {
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  /** Left edges of the columns. */
  columns: number[];
  width: number;
  height: number;
}

const kThinnest = 1.5;
const kThickest = 8;
const kLoop = 64; // how far a line within a column bulges out

/**
 * The nodes of each column from the top: near those that lead to them, so that lines seldom cross. What comes from its
 * own column stands right below where it comes from.
 */
function ordered(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): number[][] {
  const columns: number[][] = [];
  nodes.forEach(({ column }, index) => {
    columns[column] = [...(columns[column] ?? []), index];
  });
  const rank = new Map<number, number>();
  const result: number[][] = [];
  for (let column = 0; column < columns.length; column += 1) {
    const own = columns[column] ?? [];
    const pull = new Map<number, number>();
    const inside = new Map<number, number>();
    for (const index of own) {
      const sources = edges.filter(({ to, from }) => to === index && from !== index).map(({ from }) => from);
      const before = sources.flatMap((from) => rank.get(from) ?? []);
      if (before.length > 0) pull.set(index, before.reduce((sum, at) => sum + at, 0) / before.length);
      const sibling = sources.find((from) => nodes[from]?.column === column);
      if (before.length === 0 && sibling !== undefined) inside.set(index, sibling);
    }
    const place = (index: number, depth = 0): number => {
      const above = inside.get(index);
      if (above !== undefined && depth < own.length) return place(above, depth + 1) + 1e-6;
      return pull.get(index) ?? index / 1e3;
    };
    const sorted = own
      .map((index) => ({ index, at: place(index) }))
      .sort((a, b) => a.at - b.at || a.index - b.index)
      .map(({ index }) => index);
    sorted.forEach((index, i) => {
      rank.set(index, sorted.length === 1 ? 0 : i);
    });
    result.push(sorted);
  }
  return result;
}

/** By edge: how far down its end of a card it leaves or arrives, as a share of the height. */
function ports(edges: readonly FlowEdge[], end: 'from' | 'to', nodes: readonly PlacedNode[]): number[] {
  const other = end === 'from' ? 'to' : 'from';
  const byNode = new Map<number, number[]>();
  edges.forEach((edge, i) => {
    byNode.set(edge[end], [...(byNode.get(edge[end]) ?? []), i]);
  });
  const shares: number[] = [];
  for (const list of byNode.values()) {
    list.sort((a, b) => (nodes[edges[a]![other]]?.y ?? 0) - (nodes[edges[b]![other]]?.y ?? 0) || a - b);
    list.forEach((edge, i) => {
      shares[edge] = (i + 1) / (list.length + 1);
    });
  }
  return shares;
}

function strokeWidth(moved: number, most: number): number {
  return most === 0 ? kThinnest : kThinnest + (kThickest - kThinnest) * Math.sqrt(moved / most);
}

export function layoutFlow(
  nodes: readonly FlowNode[],
  edges: readonly FlowEdge[],
  columnCount: number,
): FlowLayout {
  const step = kNode.height + kNode.gap;
  const byColumn = ordered(nodes, edges);
  const tallest = Math.max(1, ...byColumn.map((column) => column.length));
  const placed: PlacedNode[] = [];
  byColumn.forEach((column, at) => {
    const start = kNode.top + ((tallest - column.length) * step) / 2;
    column.forEach((index, i) => {
      const x = at * (kNode.width + kNode.columnGap);
      placed[index] = { ...nodes[index]!, index, x, y: start + i * step };
    });
  });
  const leaves = ports(edges, 'from', placed);
  const arrives = ports(edges, 'to', placed);
  const most = Math.max(0, ...edges.map(({ moved }) => moved));
  const lines = edges.flatMap((edge, index): PlacedEdge[] => {
    const from = placed[edge.from];
    const to = placed[edge.to];
    if (!from || !to) return [];
    const y1 = from.y + kNode.height * leaves[index]!;
    const y2 = to.y + kNode.height * arrives[index]!;
    const x1 = from.x + kNode.width;
    const isInside = to.x <= from.x;
    const x2 = isInside ? to.x + kNode.width : to.x;
    const bend = isInside ? Math.max(x1, x2) + kLoop : (x1 + x2) / 2;
    return [
      {
        ...edge,
        index,
        path: `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`,
        label: { x: isInside ? bend - kLoop / 4 : bend, y: (y1 + y2) / 2 },
        width: strokeWidth(edge.moved, most),
      },
    ];
  });
  const count = Math.max(columnCount, byColumn.length);
  const columns = Array.from({ length: count }, (_, i) => i * (kNode.width + kNode.columnGap));
  return {
    nodes: placed,
    edges: lines,
    columns,
    width: count * kNode.width + (count - 1) * kNode.columnGap + kLoop,
    height: kNode.top + tallest * step - kNode.gap,
  };
}
