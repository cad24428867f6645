// Where the cards and the edges of the diagram stand: a tidy tree, upstream at the left or at the top.
import { hierarchy, tree as tidyTree } from 'd3-hierarchy';
import type { Mode } from '../generated/protocol';
import { type Edges, modeOf, type Tree } from '../store/columns';
import { freePlaces } from './diagram_labels';
import { type Route, route } from './diagram_route';
import {
  type Card,
  type DiagramLayout,
  type Direction,
  kCard,
  kLineGap,
  type Link,
  type Placed,
} from './diagram_shape';

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

const kLongRun = 8; // so many siblings without partners stand one beside the other

/** What stands at one place across: a card with what is below it, or a line of cards that have nothing below. */
interface Place {
  rows: number[];
  children: Place[];
}

/** Keeps the levels that a line of cards reaches into free of other cards. */
function reserved(levels: number): Place[] {
  return levels <= 0 ? [] : [{ rows: [], children: reserved(levels - 1) }];
}

/** Those one below the other; of a long run of those that have nothing below so many together. */
function inLines(nodes: readonly Node[], inOne: number, reach: number): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < nodes.length; ) {
    let end = at;
    while (end < nodes.length && nodes[end]!.children.length === 0) end += 1;
    const isLong = inOne > 1 && end - at > kLongRun;
    if (isLong) {
      for (let first = at; first < end; first += inOne) {
        const rows = nodes.slice(first, Math.min(end, first + inOne)).map(({ row }) => row);
        places.push({ rows, children: reserved(reach) });
      }
      at = end;
      continue;
    }
    const until = Math.max(end, at + 1);
    for (const { row, children } of nodes.slice(at, until))
      places.push({ rows: [row], children: inLines(children, inOne, reach) });
    at = until;
  }
  return places;
}

/** Where the cards stand; `inOne`: how many of a long run stand in one line. */
export function placeDiagram(tree: Tree, folding: Folding, direction: Direction, inOne = 1): Placed {
  const cards = placeCards(tree, visibleForest(tree, folding), direction, inOne);
  const width = Math.max(0, ...cards.map((card) => card.x + kCard.width));
  const height = Math.max(0, ...cards.map((card) => card.y + kCard.height));
  return { direction, cards, width, height };
}

/** The edges between the cards, and their labels. */
export function drawDiagram(tree: Tree, edges: Edges, placed: Placed): DiagramLayout {
  const { cards, direction } = placed;
  const cardOf = new Map(cards.map((card) => [card.row, card]));
  const drawn: (Omit<Link, 'label'> & Route)[] = [];
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
  const places = freePlaces(cards, drawn);
  const links = drawn.map(({ labels: _, points: __, ...link }, i): Link => ({ ...link, label: places[i] }));
  const start = { x: (cards[0]?.x ?? 0) + kCard.width / 2, y: (cards[0]?.y ?? 0) + kCard.height / 2 };
  return { ...placed, links, start };
}

function placeCards(tree: Tree, forest: Node[], direction: Direction, inOne: number): Card[] {
  if (forest.length === 0) return [];
  const gap = kGap[direction];
  const right = direction === 'right';
  const length = right ? kCard.width : kCard.height;
  const stepAlong = length + gap.along;
  const stepInLine = length + kLineGap;
  const stepAcross = (right ? kCard.height : kCard.width) + gap.across;
  const reach = Math.ceil(((inOne - 1) * stepInLine) / stepAlong);
  const place = tidyTree<Place>()
    .nodeSize([stepAcross, stepAlong])
    .separation((a, b) => (a.parent !== b.parent ? 1.15 : a.depth === 1 ? 1 + kRootGap / stepAcross : 1));
  const root = place(hierarchy<Place>({ rows: [], children: inLines(forest, inOne, reach) }));
  const nodes = root.descendants().filter((node) => node.data.rows.length > 0);
  const first = Math.min(...nodes.map((node) => node.x));
  const drawn = new Set(nodes.flatMap((node) => node.data.rows));
  return nodes.flatMap((node) => {
    const across = Math.round(node.x - first);
    return node.data.rows.map((row, inLine) => {
      const along = (node.depth - 1) * stepAlong + inLine * stepInLine;
      const shown = childRows(tree, row).filter((child) => drawn.has(child));
      const below = shown.reduce((sum, child) => sum + 1 + tree.subtreeRows[child]!, 0);
      return {
        row,
        x: right ? along : across,
        y: right ? across : along,
        hidden: tree.subtreeRows[row]! - below,
        foldable: tree.subtreeRows[row]! > 0,
        inLine,
      };
    });
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
