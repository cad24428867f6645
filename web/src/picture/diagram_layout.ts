// Where the cards and the edges of the diagram stand: a tidy tree, upstream at the left or at the top.
import { hierarchy, tree as tidyTree } from 'd3-hierarchy';
import type { Mode } from '../generated/protocol';
import { type Edges, modeOf, type Tree } from '../store/columns';
import { freePlaces } from './diagram_labels';
import { type Route, route } from './diagram_route';
import { type Card, type DiagramLayout, type Direction, kCard, type Link } from './diagram_shape';

/** The room between cards: along the way downstream and across it. */
const kGap = { right: { along: 130, across: 16 }, down: { along: 58, across: 18 } } as const;
const kRootGap = 24;

export interface Folding {
  /** The row drawn as the only root; -1: all of them. */
  readonly top: number;
  /** Organization indices whose partners are folded away. */
  readonly folded: ReadonlySet<number>;
  readonly limit: number;
}

interface Node {
  row: number;
  children: Node[];
}

/** The rows below `row`, one level down. */
export function childRows(tree: Tree, row: number): number[] {
  const rows: number[] = [];
  const end = row + tree.subtreeRows[row]!;
  for (let child = row + 1; child <= end; child += tree.subtreeRows[child]! + 1) rows.push(child);
  return rows;
}

function rootRows(tree: Tree): number[] {
  const rows: number[] = [];
  for (let row = 0; row < tree.rows; row += tree.subtreeRows[row]! + 1) rows.push(row);
  return rows;
}

/** Takes rows level by level, so that what is nearest to the top is drawn first. */
function visibleForest(tree: Tree, { top, folded, limit }: Folding): Node[] {
  const tops = (top < 0 ? rootRows(tree) : [top]).slice(0, limit);
  const roots = tops.map((row): Node => ({ row, children: [] }));
  let left = limit - roots.length;
  let level = roots;
  while (level.length > 0 && left > 0) {
    const next: Node[] = [];
    for (const node of level) {
      if (folded.has(tree.organization[node.row]!)) continue;
      const rows = childRows(tree, node.row).slice(0, left);
      left -= rows.length;
      node.children = rows.map((row) => ({ row, children: [] }));
      next.push(...node.children);
    }
    level = next;
  }
  return roots;
}

/** Positions of every card and edge that is drawn. */
export function layoutDiagram(
  tree: Tree,
  edges: Edges,
  folding: Folding,
  direction: Direction,
): DiagramLayout {
  const cards = placeCards(tree, visibleForest(tree, folding), direction);
  const cardOf = new Map(cards.map((card) => [card.row, card]));
  const drawn: (Omit<Link, 'label'> & Pick<Route, 'labels'>)[] = [];
  const link = (upstreamRow: number, downstreamRow: number, mode: Mode, further: boolean): void => {
    const from = cardOf.get(upstreamRow);
    const to = cardOf.get(downstreamRow);
    if (from && to)
      drawn.push({ upstreamRow, downstreamRow, mode, further, ...route(from, to, further, direction) });
  };
  for (const card of cards) {
    const parent = tree.parentRow[card.row]!;
    if (parent >= 0) link(parent, card.row, modeOf(tree.mode[card.row]!), false);
  }
  for (let i = 0; i < edges.rows; i++) {
    link(edges.upstreamRow[i]!, edges.downstreamRow[i]!, modeOf(edges.mode[i]!), true);
  }
  const places = freePlaces(
    cards,
    drawn.map(({ labels }) => labels),
  );
  const links = drawn.map(({ labels: _, ...link }, i): Link => ({ ...link, label: places[i] }));
  const width = Math.max(0, ...cards.map((card) => card.x + kCard.width));
  const height = Math.max(0, ...cards.map((card) => card.y + kCard.height));
  const start = { x: (cards[0]?.x ?? 0) + kCard.width / 2, y: (cards[0]?.y ?? 0) + kCard.height / 2 };
  return { direction, cards, links, width, height, start };
}

function placeCards(tree: Tree, forest: Node[], direction: Direction): Card[] {
  if (forest.length === 0) return [];
  const gap = kGap[direction];
  const right = direction === 'right';
  const stepAlong = (right ? kCard.width : kCard.height) + gap.along;
  const stepAcross = (right ? kCard.height : kCard.width) + gap.across;
  const place = tidyTree<Node>()
    .nodeSize([stepAcross, stepAlong])
    .separation((a, b) => (a.parent !== b.parent ? 1.15 : a.depth === 1 ? 1 + kRootGap / stepAcross : 1));
  const root = place(hierarchy<Node>({ row: -1, children: forest }));
  const nodes = root.descendants().filter((node) => node.data.row >= 0);
  const first = Math.min(...nodes.map((node) => node.x));
  return nodes.map((node) => {
    const { row, children } = node.data;
    const along = (node.depth - 1) * stepAlong;
    const across = Math.round(node.x - first);
    const below = children.reduce((sum, child) => sum + 1 + tree.subtreeRows[child.row]!, 0);
    return {
      row,
      x: right ? along : across,
      y: right ? across : along,
      hidden: tree.subtreeRows[row]! - below,
      foldable: tree.subtreeRows[row]! > 0,
    };
  });
}

const kManyCards = 40;

/**
 * What to fold away at first: in a channel of many organizations, everything below the deepest level down to which
 * the cards can be taken in at a glance, or below the second.
 */
export function firstFolding(tree: Tree): ReadonlySet<number> {
  if (tree.rows <= 1.5 * kManyCards) return new Set();
  const atLevel: number[] = [];
  for (const level of tree.level) atLevel[level] = (atLevel[level] ?? 0) + 1;
  let deepest = 2;
  let cards = (atLevel[1] ?? 0) + (atLevel[2] ?? 0);
  while (cards + (atLevel[deepest + 1] ?? 0) <= kManyCards && deepest < atLevel.length) {
    deepest += 1;
    cards += atLevel[deepest] ?? 0;
  }
  const folded = new Set<number>();
  tree.level.forEach((level, row) => {
    if (level === deepest && tree.subtreeRows[row]! > 0) folded.add(tree.organization[row]!);
  });
  return folded;
}
