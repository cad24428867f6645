import { expect, it } from 'vitest';
import { freePlaces } from './diagram_labels';
import type { Card, LabelPlace } from './diagram_shape';

const card = (x: number, y: number): Card => ({ row: 0, x, y, hidden: 0, foldable: true });
const at = (x: number, y: number): LabelPlace => ({ x, y, anchor: 'middle' });

it('takes the first place that touches no card, no button of a card and no other label', () => {
  const cards = [card(0, 0)];
  expect(freePlaces(cards, [[at(100, 40), at(400, 40)]])).toEqual([at(400, 40)]);
  expect(freePlaces(cards, [[at(298, 40), at(400, 40)]])).toEqual([at(400, 40)]);
  expect(freePlaces(cards, [[at(400, 40)], [at(410, 45), at(410, 80)]])).toEqual([at(400, 40), at(410, 80)]);
});

it('leaves out a label that has no such place', () => {
  expect(freePlaces([card(0, 0)], [[at(400, 40)], [at(410, 45)]])).toEqual([at(400, 40), undefined]);
});
