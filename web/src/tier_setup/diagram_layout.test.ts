import { expect, test } from 'vitest';
import type { RequestStatus, TierDiagram, TierMove, TierState } from '../generated/protocol';
import { arrowsOf, judged, type Layout, layoutOf } from './diagram_layout';

function move(
  from: RequestStatus,
  action: string,
  to: RequestStatus,
  more: Partial<TierMove> = {},
): TierMove {
  const texts = { label: action, event: action, rule: 'TC-1', sentence: '' };
  return {
    action,
    from,
    to,
    ends: to,
    who: ['the vendor'],
    isLegal: false,
    refuses: false,
    needs: [],
    ...texts,
    ...more,
  };
}
function state(id: RequestStatus): TierState {
  return { id, label: id, help: '', isFinal: false, count: 0 };
}
const rows = [
  move('none', 'create', 'pending'),
  move('pending', 'look', 'tiers-setup'),
  move('pending', 'fill', 'pending'),
  move('tiers-setup', 'tierApproved', 'pending'),
  move('tiers-setup', 'tierApproved', 'inquiring', { sentence: 'a value is missing' }),
  move('pending', 'approve', 'approved'),
  move('pending', 'approve', 'pending', { refuses: true }),
  move('pending', 'inquire', 'inquiring'),
  move('pending', 'look', 'inquiring'),
];
const diagram: TierDiagram = {
  kind: 'asset',
  states: (['none', 'tiers-setup', 'pending', 'inquiring', 'approved'] as const).map(state),
  moves: rows,
};

test('what stays or refuses is no arrow, and two moves along one way are one', () => {
  const arrows = arrowsOf(rows);
  expect(arrows.map(({ from, to }) => `${from} ${to}`)).toEqual([
    'none pending',
    'pending tiers-setup',
    'tiers-setup pending',
    'tiers-setup inquiring',
    'pending approved',
    'pending inquiring',
  ]);
  expect(arrows.at(-1)?.moves).toHaveLength(2);
});

test('no two states stand in one place, and no arrow runs through a third state', () => {
  for (const isNarrow of [false, true]) expectClear(layoutOf(diagram, isNarrow));
});

function expectClear({ nodes, arrows, node: size }: Layout) {
  expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
  for (const arrow of arrows) {
    const points = arrow.path.slice(1).split('L');
    for (const node of nodes.filter(({ id }) => id !== arrow.from && id !== arrow.to)) {
      const inside = points.filter((point) => {
        const [x = 0, y = 0] = point.split(' ').map(Number);
        return Math.abs(x - node.x) < size.width / 2 && Math.abs(y - node.y) < size.height / 2;
      });
      expect(inside, `${arrow.from} to ${arrow.to} through ${node.id}`).toEqual([]);
    }
  }
}

test('an arrow has what the core says of its moves for one request', () => {
  const now = rows.map((row, i) => ({ ...row, isLegal: i === 5, sentence: `why not ${i}` }));
  const arrows = arrowsOf(rows);
  expect(judged(diagram, now, arrows.at(-1)!.moves).map(({ sentence }) => sentence)).toEqual([
    'why not 7',
    'why not 8',
  ]);
  expect(judged(diagram, now, arrows[4]!.moves)[0]?.isLegal).toBe(true);
});
