// What the diagram draws of a channel: where it starts, what is folded away, and the layout that follows.
import { computed, effect, signal } from '@preact/signals';
import { edges, tree, watchDocuments } from '../store/session';
import { drawDiagram, firstFolding, placeDiagram } from './diagram_layout';
import { kCardLimit, type Placed } from './diagram_shape';
import { type Extent, wholeScale } from './view_transform';

/** Organization index of the card at the left; -1: every organization without upstream. */
export const startAt = signal(-1);
/** Organization indices whose partners are folded away. */
export const folded = signal<ReadonlySet<number>>(new Set());
/** Organization index of the card that the keyboard is at. */
export const focused = signal(-1);

const topRow = computed(() => (startAt.value < 0 ? -1 : (tree.value.rowOf[startAt.value] ?? -1)));

/** The size of the pane that the diagram is drawn in. */
export const pane = signal<Extent>({ width: 0, height: 0 });
const kMuchLarger = 1.15; // how much larger a diagram downwards has to be to be preferred

/** How many of a long run stand in one line, simplest first. */
const kInLine = [1, 2, 3, 4, 6];

/**
 * Downstream is to the right and everyone stands below the one before, unless the whole is drawn much larger downwards,
 * or with several in a line.
 */
export const layout = computed(() => {
  const shown = tree.value;
  const folding = { top: topRow.value, folded: folded.value, limit: kCardLimit };
  const scaleOf = (placed: Placed) => Math.min(1, wholeScale(placed, pane.value));
  let best: Placed | undefined;
  for (const inOne of kInLine) {
    if (best && scaleOf(best) === 1) break; // all of it is read as it is
    for (const direction of ['right', 'down'] as const) {
      const placed = placeDiagram(shown, folding, direction, inOne);
      if (!best || scaleOf(placed) > scaleOf(best) * kMuchLarger) best = placed;
    }
  }
  return drawDiagram(shown, edges.value, best!);
});

export function fold(index: number, away: boolean): void {
  const next = new Set(folded.value);
  if (away) next.add(index);
  else next.delete(index);
  folded.value = next;
}

/** Draws on from a card whose partners do not all fit; unfolds one that was folded. */
export function showBelow(index: number): void {
  if (folded.value.has(index)) fold(index, false);
  else startAt.value = index;
}

/** Makes sure that an organization has a card. */
export function bringIntoDiagram(index: number): void {
  const row = tree.peek().rowOf[index] ?? -1;
  if (row < 0 || layout.peek().cards.some((card) => card.row === row)) return;
  const next = new Set(folded.peek());
  const { parentRow, organization } = tree.peek();
  for (let up = parentRow[row]!; up >= 0; up = parentRow[up]!) next.delete(organization[up]!);
  folded.value = next;
  if (layout.peek().cards.some((card) => card.row === row)) return;
  const parent = parentRow[row]!;
  const first = parent >= 0 && row - parent < kCardLimit ? parent : row;
  startAt.value = organization[first]!;
}

/** Organization indices from the first organization without upstream down to where the diagram starts. */
export const pathToStart = computed(() => {
  const path: number[] = [];
  const { parentRow, organization } = tree.value;
  for (let row = topRow.value; row >= 0; row = parentRow[row]!) path.unshift(organization[row]!);
  return path;
});

const isNewDocument = watchDocuments();
effect(() => {
  const shown = tree.value;
  if (!isNewDocument()) return;
  startAt.value = -1;
  folded.value = firstFolding(shown);
  focused.value = -1;
});
