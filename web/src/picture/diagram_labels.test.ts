import { expect, it } from 'vitest';
import { freePlaces } from './diagram_labels';
import type { Card, LabelPlace } from './diagram_shape';

const card = (x: number, y: number): Card => ({
  row: 0,
  x,
  y,
  hidden: 0,
  foldable: true,
  inLine: 0,
});
const at = (x: number, y: number): LabelPlace => ({ x, y, anchor: 'middle' });

const edge = (...labels: LabelPlace[]) => ({ labels, points: [] });

it('takes the first place that touches no card, no button of a card and no other label', () => {
  const cards = [card(0, 0)];
  expect(freePlaces(cards, [edge(at(100, 40), at(400, 40))])).toEqual([at(400, 40)]);
  expect(freePlaces(cards, [edge(at(298, 40), at(400, 40))])).toEqual([at(400, 40)]);
  expect(freePlaces(cards, [edge(at(400, 40)), edge(at(410, 45), at(410, 80))])).toEqual([
    at(400, 40),
    at(410, 80),
  ]);
});

it('leaves out a label that has no such place', () => {
  expect(freePlaces([card(0, 0)], [edge(at(400, 40)), edge(at(410, 45))])).toEqual([at(400, 40), undefined]);
});

it('keeps off other edges, not off its own', () => {
  const steep = {
    labels: [at(400, 40), at(400, 200)],
    points: [
      { x: 400, y: 0 },
      { x: 400, y: 100 },
    ],
  };
  expect(freePlaces([], [steep])).toEqual([at(400, 40)]);
  expect(freePlaces([], [edge(at(400, 40), at(400, 200)), steep])).toEqual([at(400, 200), at(400, 40)]);
});
