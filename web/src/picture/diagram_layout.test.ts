import { describe, expect, it } from 'vitest';
import type { Edges, Tree } from '../store/columns';
import { emptyEdges } from '../store/columns';
import { neighbourRow } from './diagram_keys';
import { childRows, drawDiagram, type Folding, firstFolding, placeDiagram } from './diagram_layout';
import type { Direction } from './diagram_shape';
import { kCard } from './diagram_shape';
import { sampleTree } from './sample_tree';

function layoutDiagram(tree: Tree, edges: Edges, folding: Folding, direction: Direction, inOne = 1) {
  return drawDiagram(tree, edges, placeDiagram(tree, folding, direction, inOne));
}

// 0 ┬ 1 ┬ 2        5 ─ 6
//   │   └ 3
//   └ 4
const tree = sampleTree([-1, 0, 1, 1, 0, -1, 5]);
const everything = { top: -1, folded: new Set<number>(), limit: 300 };

describe('the diagram', () => {
  it('draws every organization once, one column a level', () => {
    const { cards } = layoutDiagram(tree, emptyEdges, everything, 'right');
    expect(cards.map((card) => card.row).sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const card of cards)
      expect(card.x / (tree.level[card.row]! - 1 || 1)).toBe(
        tree.level[card.row] === 1 ? 0 : kCard.width + 130,
      );
  });

  it('lets no two cards of a column touch', () => {
    const { cards } = layoutDiagram(tree, emptyEdges, everything, 'right');
    for (const a of cards) {
      for (const b of cards) {
        if (a === b || a.x !== b.x) continue;
        expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(kCard.height);
      }
    }
  });

  it('draws one edge for each partnership between drawn cards', () => {
    const { links } = layoutDiagram(tree, emptyEdges, everything, 'right');
    expect(links.map((link) => [link.upstreamRow, link.downstreamRow]).sort()).toEqual([
      [0, 1],
      [0, 4],
      [1, 2],
      [1, 3],
      [5, 6],
    ]);
  });

  it('counts what a folded card hides', () => {
    const { cards } = layoutDiagram(tree, emptyEdges, { ...everything, folded: new Set([1]) }, 'right');
    expect(cards.find((card) => card.row === 1)).toMatchObject({ hidden: 2, foldable: true });
    expect(cards).toHaveLength(5);
  });

  it('draws no more cards than the limit, the nearest levels first', () => {
    const { cards } = layoutDiagram(tree, emptyEdges, { ...everything, limit: 5 }, 'right');
    expect(cards.map((card) => card.row).sort()).toEqual([0, 1, 4, 5, 6]);
    expect(cards.find((card) => card.row === 1)?.hidden).toBe(2);
  });

  it('can start at any organization', () => {
    const { cards } = layoutDiagram(tree, emptyEdges, { ...everything, top: 1 }, 'right');
    expect(cards.map((card) => card.row)).toEqual([1, 2, 3]);
    expect(cards[0]?.x).toBe(0);
  });

  it('leads from card to card with the arrow keys, whichever way is downstream', () => {
    const right = layoutDiagram(tree, emptyEdges, everything, 'right');
    expect(neighbourRow(tree, right, 1, 'ArrowLeft')).toBe(0);
    expect(neighbourRow(tree, right, 1, 'ArrowRight')).toBe(2);
    expect(neighbourRow(tree, right, 1, 'ArrowDown')).toBe(4);
    expect(neighbourRow(tree, right, 4, 'ArrowDown')).toBe(6);
    expect(neighbourRow(tree, right, 0, 'ArrowUp')).toBeUndefined();
    const down = layoutDiagram(tree, emptyEdges, everything, 'down');
    expect(neighbourRow(tree, down, 1, 'ArrowUp')).toBe(0);
    expect(neighbourRow(tree, down, 1, 'ArrowDown')).toBe(2);
    expect(neighbourRow(tree, down, 1, 'ArrowRight')).toBe(4);
  });

  it('puts the levels below each other when downstream is down', () => {
    const { cards, height } = layoutDiagram(tree, emptyEdges, everything, 'down');
    expect(new Set(cards.map((card) => card.y)).size).toBe(3);
    expect(height).toBeLessThan(400);
  });
});

/** A tree at random: the seed says which. */
function randomParents(seed: number, rows: number): number[] {
  let state = seed;
  const below = (limit: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % limit;
  };
  const parents = [-1];
  // Depth first, as a tree tells them: each stands below the one before, or below one of those above that.
  for (let row = 1; row < rows; row++) {
    let parent = row - 1;
    for (let up = below(4); up > 0 && parents[parent]! >= 0; up--) parent = parents[parent]!;
    parents.push(below(3) === 0 ? parent : (parents[row - 1] ?? 0) < 0 ? 0 : parents[row - 1]!);
  }
  return parents;
}

describe('lines of several', () => {
  const star = sampleTree([-1, ...Array.from({ length: 60 }, () => 0)]);

  it('make a star of sixty nearly square', () => {
    const { cards, width, height } = placeDiagram(star, everything, 'right', 4);
    expect(cards).toHaveLength(61);
    expect(width / height).toBeGreaterThan(0.8);
    expect(width / height).toBeLessThan(1.6);
  });

  it('let no two cards touch, whatever stands beside them', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = sampleTree(randomParents(seed, 60));
      for (const direction of ['right', 'down'] as const) {
        for (const inOne of [1, 2, 3, 6]) {
          const { cards } = placeDiagram(random, everything, direction, inOne);
          expect(cards.map(({ row }) => row).sort((a, b) => a - b)).toEqual([...Array(60).keys()]);
          const touching = cards.flatMap((a, i) =>
            cards
              .slice(i + 1)
              .filter((b) => Math.abs(a.x - b.x) < kCard.width && Math.abs(a.y - b.y) < kCard.height)
              .map((b) => [a.row, b.row]),
          );
          expect(touching, `seed ${seed}, ${direction}, ${inOne} in a line`).toEqual([]);
        }
      }
    }
  });

  it('are walked with the arrow keys, there and back', () => {
    for (const [direction, on, back] of [
      ['right', 'ArrowRight', 'ArrowLeft'],
      ['down', 'ArrowDown', 'ArrowUp'],
    ] as const) {
      const drawn = layoutDiagram(star, emptyEdges, everything, direction, 3);
      expect([0, 1, 2, 3].map((row) => neighbourRow(star, drawn, row, on))).toEqual([1, 2, 3, undefined]);
      expect([3, 2, 1, 0].map((row) => neighbourRow(star, drawn, row, back))).toEqual([2, 1, 0, undefined]);
      const beside = direction === 'right' ? 'ArrowDown' : 'ArrowRight';
      expect(neighbourRow(star, drawn, 2, beside)).toBe(5);
    }
  });

  it('have an edge to each card, that ends at its side', () => {
    const { links, cards } = layoutDiagram(star, emptyEdges, everything, 'right', 3);
    expect(links).toHaveLength(60);
    for (const { path, downstreamRow } of links) {
      const [x = 0, y = 0] = path
        .split(/[MCLQ ]/)
        .at(-1)!
        .split(',')
        .map(Number);
      const { x: left, y: top } = cards.find(({ row }) => row === downstreamRow)!;
      expect(x >= left && x <= left + kCard.width && y >= top && y <= top + kCard.height).toBe(true);
    }
  });
});

describe('childRows', () => {
  it('skips whole subtrees', () => {
    expect(childRows(tree, 0)).toEqual([1, 4]);
    expect(childRows(tree, 4)).toEqual([]);
  });
});

describe('what is folded at first', () => {
  it('is nothing in a small channel', () => {
    expect(firstFolding(tree).size).toBe(0);
  });

  it('is all below the levels that can be taken in at a glance', () => {
    const parents = [-1];
    for (let region = 0; region < 10; region++) {
      const row = parents.push(0) - 1;
      for (let below = 0; below < 9; below++) parents.push(row);
    }
    const large = sampleTree(parents);
    const folded = firstFolding(large);
    expect(folded.size).toBe(10);
    const { cards } = layoutDiagram(large, emptyEdges, { top: -1, folded, limit: 300 }, 'right');
    expect(cards).toHaveLength(11);
  });
});
