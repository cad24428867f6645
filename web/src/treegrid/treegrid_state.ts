// What the treegrid remembers: which rows are open, which match the filters, and where the focus stands.
import { computed, effect, signal } from '@preact/signals';
import { EngineReplaced } from '../engine/answer';
import { askBytes } from '../store/ask';
import {
  type Filters,
  filters,
  moment,
  previewed,
  revision,
  shape,
  state,
  tree,
  watchDocuments,
} from '../store/session';
import { changesByRow } from './changes';
import { kRow } from './keyboard';
import {
  changedBefore,
  type Expansion,
  initialExpansion,
  kAllOpen,
  openOnlyChanged,
  openTheWayTo,
  turnOver,
  visibleRows,
} from './visible_rows';

export const expansion = signal<Expansion>(kAllOpen);
/** A byte an organization index, 1 = matches the filters; null while no filter is on. */
export const matches = signal<Uint8Array | null>(null);
/** The focus: an organization index and a column of its row. */
export const focus = signal({ organization: -1, column: kRow });

/** Tree rows in display order. */
export const visible = computed(() => visibleRows(shape.value, expansion.value, matches.value));
export const isPreview = computed(() => previewed.value !== null);
/** What changes, by row: in the step at the cursor, or in the one that is previewed. */
export const shownChanges = computed(() => {
  const { changed, rowOf, rows } = tree.value;
  const preview = previewed.value;
  return preview ? changesByRow(preview.report.changes, rowOf, rows) : changed;
});
export const changedCounts = computed(() => changedBefore(shownChanges.value));
export const matchCount = computed(() => {
  const { organization } = shape.value;
  const found = matches.value;
  return found ? organization.reduce((count, index) => count + (found[index] ?? 0), 0) : 0;
});

export function isFiltering({ text, mode, outcome, changed, lost }: Filters): boolean {
  return text.trim() !== '' || mode !== '' || outcome !== '' || changed || lost;
}

export function toggleOpen(organization: number): void {
  expansion.value = turnOver(expansion.value, organization);
}

export function showOnlyChanged(): void {
  expansion.value = openOnlyChanged(tree.value);
}

/** Opens every row above the organization; answers whether it is in the channel. */
export function reveal(organization: number): boolean {
  const row = tree.peek().rowOf[organization] ?? -1;
  if (row < 0) return false;
  expansion.value = openTheWayTo(tree.peek(), expansion.peek(), row);
  return true;
}

/** Position of an organization among the visible rows; -1: not visible. */
export function visiblePosition(organization: number): number {
  const row = tree.peek().rowOf[organization] ?? -1;
  return row < 0 ? -1 : positionOf(visible.peek(), row);
}

/** Visible rows ascend, so a halving search finds one. */
export function positionOf(rows: Int32Array, row: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rows[middle]!;
    if (found === row) return middle;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const isNewDocument = watchDocuments();
effect(() => {
  const rows = shape.value.rows;
  if (!isNewDocument()) return;
  expansion.value = initialExpansion(rows);
  focus.value = { organization: -1, column: kRow };
});

let asked = 0;
effect(() => {
  const { text, mode, outcome, changed, lost } = filters.value;
  void revision.value;
  const at = moment.value;
  const ticket = ++asked;
  if (!state.peek() || !isFiltering(filters.value)) {
    matches.value = null;
    return;
  }
  const wanted = {
    moment: at,
    ...(text.trim() ? { text: text.trim() } : {}),
    ...(mode ? { mode } : {}),
    ...(outcome ? { outcome } : {}),
    ...(changed ? { changed } : {}),
    ...(lost ? { lost } : {}),
  };
  askBytes('find', wanted).then(
    (found) => {
      if (ticket === asked) matches.value = found;
    },
    (error: unknown) => {
      if (!(error instanceof EngineReplaced)) throw error;
    },
  );
});
