// Where the arrow keys lead from card to card: downstream, upstream, or beside.
import type { Tree } from '../store/columns';
import { childRows } from './diagram_layout';
import type { Card, DiagramLayout, Direction } from './diagram_shape';

type Step = 'downstream' | 'upstream' | 'next' | 'previous';

const kSteps: Record<Direction, Record<string, Step>> = {
  right: { ArrowRight: 'downstream', ArrowLeft: 'upstream', ArrowDown: 'next', ArrowUp: 'previous' },
  down: { ArrowDown: 'downstream', ArrowUp: 'upstream', ArrowRight: 'next', ArrowLeft: 'previous' },
};

/** Whether the key leads downstream, where it also unfolds. */
export function leadsDownstream(key: string, direction: Direction): boolean {
  return kSteps[direction][key] === 'downstream';
}

/** The row of the card that a key leads to; undefined where there is none. */
export function neighbourRow(
  tree: Tree,
  { cards, direction }: DiagramLayout,
  row: number,
  key: string,
): number | undefined {
  const shown = new Set(cards.map((card) => card.row));
  if (key === 'Home') return cards[0]?.row;
  if (key === 'End') return cards.at(-1)?.row;
  switch (kSteps[direction][key]) {
    case 'upstream':
      return (
        inLine(cards, row, direction, -1) ??
        (shown.has(tree.parentRow[row]!) ? tree.parentRow[row] : undefined)
      );
    case 'downstream':
      return childRows(tree, row).find((child) => shown.has(child)) ?? inLine(cards, row, direction, 1);
    case 'next':
      return beside(cards, row, direction, 1);
    case 'previous':
      return beside(cards, row, direction, -1);
    case undefined:
      return undefined;
  }
}

/** The card before or behind it in its line. */
function inLine(cards: readonly Card[], row: number, direction: Direction, sign: 1 | -1): number | undefined {
  const here = cards.findIndex((card) => card.row === row);
  const [before, behind] = sign < 0 ? [cards[here - 1], cards[here]] : [cards[here], cards[here + 1]];
  if (!before || !behind || behind.inLine === 0) return undefined;
  const across = direction === 'right' ? 'y' : 'x';
  return before[across] === behind[across] ? (sign < 0 ? before : behind).row : undefined;
}

/** The nearest card of the same level, after or before. */
function beside(cards: readonly Card[], row: number, direction: Direction, sign: 1 | -1): number | undefined {
  const here = cards.find((card) => card.row === row);
  if (!here) return undefined;
  const [along, across] = direction === 'right' ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const level = cards.filter(
    (card) => card[along] === here[along] && (card[across] - here[across]) * sign > 0,
  );
  level.sort((a, b) => (a[across] - b[across]) * sign);
  return level[0]?.row;
}
