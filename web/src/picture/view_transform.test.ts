import { describe, expect, it } from 'vitest';
import { fitWhole, keepInSight, reveal, scaleAround } from './view_transform';

const pane = { width: 600, height: 400 };

describe('fitWhole', () => {
  it('centres what is smaller than the pane without blowing it up', () => {
    const at = fitWhole({ width: 200, height: 100 }, pane, { x: 0, y: 0 });
    expect(at.k).toBeCloseTo(1.1);
    expect(at.x).toBeCloseTo(190);
    expect(at.y).toBeCloseTo(145);
  });

  it('shows what is around the anchor where the whole would be illegible', () => {
    const at = fitWhole({ width: 4000, height: 9000 }, pane, { x: 0, y: 4000 });
    expect(at).toEqual({ k: 0.6, x: 20, y: 200 - 4000 * 0.6 });
  });
});

it('scaling keeps the point under the pointer', () => {
  const before = { k: 1, x: 30, y: 40 };
  const after = scaleAround(before, 2, { x: 130, y: 90 });
  expect(after).toEqual({ k: 2, x: -70, y: -10 });
  expect((130 - after.x) / after.k).toBe((130 - before.x) / before.k);
});

it('scaling has limits', () => {
  expect(scaleAround({ k: 1, x: 0, y: 0 }, 1000, { x: 0, y: 0 }).k).toBe(2.5);
  expect(scaleAround({ k: 1, x: 0, y: 0 }, 0.0001, { x: 0, y: 0 }).k).toBe(0.1);
});

it('the content cannot be pushed out of sight', () => {
  const at = keepInSight({ k: 1, x: 9000, y: -9000 }, { width: 300, height: 300 }, pane);
  expect(at).toEqual({ k: 1, x: 520, y: -220 });
});

it('revealing moves no further than it has to', () => {
  const at = { k: 1, x: 0, y: 0 };
  expect(reveal(at, { x: 100, y: 100, width: 50, height: 50 }, pane)).toEqual(at);
  expect(reveal(at, { x: 700, y: -60, width: 100, height: 50 }, pane)).toEqual({ k: 1, x: -220, y: 80 });
});
