// What the icicle shows: where it starts, what it colours by, and where its keyboard cursor stands.
import { computed, effect, signal } from '@preact/signals';
import { shape, tree, watchDocuments } from '../store/session';
import { type ColourBy, colorRows } from './icicle_categories';
import { layoutIcicle } from './icicle_layout';

export const colourBy = signal<ColourBy>('mode');
/** Organization index at the left; -1: the whole channel. */
export const zoomedTo = signal(-1);
/** Organization index of the keyboard cursor. */
export const cursor = signal(-1);

/** What the mouse points at. */
export const hover = signal<{ x: number; y: number; index: number } | null>(null);

const topRow = computed(() => (zoomedTo.value < 0 ? -1 : (shape.value.rowOf[zoomedTo.value] ?? -1)));
export const layout = computed(() => layoutIcicle(shape.value, topRow.value));
export const coloring = computed(() => colorRows(tree.value, colourBy.value));
export const cursorRow = computed(() => (cursor.value < 0 ? -1 : (shape.value.rowOf[cursor.value] ?? -1)));

/** Organization indices from the top of the channel to where the icicle starts. */
export const pathToTop = computed(() => {
  const path: number[] = [];
  const { parentRow, organization } = shape.value;
  for (let row = topRow.value; row >= 0; row = parentRow[row]!) path.unshift(organization[row]!);
  return path;
});

/** Starts at an organization that has others below it; answers whether it has. */
export function zoomInto(index: number): boolean {
  const row = shape.peek().rowOf[index] ?? -1;
  if (row < 0 || shape.peek().subtreeRows[row] === 0) return false;
  zoomedTo.value = index;
  return true;
}

export function zoomOut(): void {
  zoomedTo.value = pathToTop.peek().at(-2) ?? -1;
}

const isNewDocument = watchDocuments();
effect(() => {
  if (!isNewDocument()) return;
  zoomedTo.value = -1;
  cursor.value = -1;
});
