import { describe, expect, it } from 'vitest';
import { boxOf, icicleNeighbour, layoutIcicle, rowAt } from './icicle_layout';
import { sampleTree } from './sample_tree';

const tree = sampleTree([-1, 0, 1, 1, 0, -1, 5]);
const size = { width: 300, height: 400 };

describe('the icicle', () => {
  it('makes an organization as high as the leaves below it', () => {
    const layout = layoutIcicle(tree, -1);
    expect(layout).toMatchObject({ levels: 3, leaves: 4 });
    expect(boxOf(tree, layout, 0, size.width, size.height)).toEqual({ x: 0, y: 0, width: 100, height: 300 });
    expect(boxOf(tree, layout, 3, size.width, size.height)).toEqual({
      x: 200,
      y: 100,
      width: 100,
      height: 100,
    });
    expect(boxOf(tree, layout, 6, size.width, size.height)).toEqual({
      x: 100,
      y: 300,
      width: 100,
      height: 100,
    });
  });

  it('finds the row under every box’s middle', () => {
    for (const top of [-1, 0, 1]) {
      const layout = layoutIcicle(tree, top);
      for (let row = layout.firstRow; row <= layout.lastRow; row++) {
        const box = boxOf(tree, layout, row, size.width, size.height);
        const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        expect(rowAt(tree, layout, point, size)).toBe(row);
      }
    }
  });

  it('finds nothing where no organization stands', () => {
    const layout = layoutIcicle(tree, -1);
    expect(rowAt(tree, layout, { x: 250, y: 250 }, size)).toBe(-1);
  });

  it('leads to siblings, the parent and the first partner with the arrow keys', () => {
    const layout = layoutIcicle(tree, -1);
    expect(icicleNeighbour(tree, layout, 1, 'ArrowDown')).toBe(4);
    expect(icicleNeighbour(tree, layout, 4, 'ArrowUp')).toBe(1);
    expect(icicleNeighbour(tree, layout, 4, 'ArrowDown')).toBeUndefined();
    expect(icicleNeighbour(tree, layout, 3, 'ArrowLeft')).toBe(1);
    expect(icicleNeighbour(tree, layout, 0, 'ArrowRight')).toBe(1);
    expect(icicleNeighbour(tree, layout, 5, 'ArrowUp')).toBe(0);
  });

  it('stays inside the subtree that it shows', () => {
    const layout = layoutIcicle(tree, 1);
    expect(icicleNeighbour(tree, layout, 1, 'ArrowDown')).toBeUndefined();
    expect(icicleNeighbour(tree, layout, 1, 'ArrowLeft')).toBeUndefined();
  });
});
