// What the icicle colours by: each organization falls in one category, drawn with a colour and a pattern.
import type { Shown } from '../generated/protocol';
import { kChanged, modeOf, type Tree } from '../store/columns';
import { row } from '../store/rows';
import { description } from '../store/session';

export type ColourBy = 'mode' | 'multiple' | 'single' | 'changed';
export type Pattern = 'solid' | 'plain' | 'stripes' | 'lines' | 'dots' | 'half' | 'cross';

export interface Category {
  readonly id: string;
  readonly label: string;
  readonly pattern: Pattern;
  /** Custom properties of the page's colours. */
  readonly color: string;
  readonly ink: string;
}
export interface Coloring {
  readonly categories: readonly Category[];
  /** Category of each row. */
  readonly of: Uint8Array;
  /** Rows in each category. */
  readonly counts: readonly number[];
}

const kTop: Category = {
  id: 'top',
  label: 'No upstream',
  pattern: 'plain',
  color: '--surface-3',
  ink: '--ink',
};
const kModeLook: Record<string, Pick<Category, 'pattern' | 'color' | 'ink'>> = {
  off: { pattern: 'dots', color: '--none', ink: '--ink' },
  'non-exclusive': { pattern: 'lines', color: '--merge', ink: '--ink' },
  flexible: { pattern: 'solid', color: '--merge', ink: '--merge-ink' },
  strict: { pattern: 'solid', color: '--match', ink: '--match-ink' },
};
const kShownLook: Record<Shown, Pick<Category, 'pattern' | 'color' | 'ink'>> = {
  'match-locked': { pattern: 'solid', color: '--match', ink: '--match-ink' },
  'match-at-first': { pattern: 'half', color: '--match', ink: '--ink' },
  merge: { pattern: 'solid', color: '--merge', ink: '--merge-ink' },
  'n/a': { pattern: 'stripes', color: '--none', ink: '--ink' },
  off: { pattern: 'dots', color: '--none', ink: '--ink' },
};
const kUnchanged = 0;
const kChanges: readonly Category[] = [
  { id: 'unchanged', label: 'Not changed', pattern: 'plain', color: '--surface-3', ink: '--ink' },
  { id: 'gained', label: 'Gained only', pattern: 'lines', color: '--success', ink: '--ink' },
  { id: 'altered', label: 'Altered', pattern: 'stripes', color: '--warning', ink: '--ink' },
  { id: 'lost', label: 'Lost', pattern: 'cross', color: '--danger', ink: '--ink' },
  { id: 'destroyed', label: 'Lost for good', pattern: 'solid', color: '--danger', ink: '--danger-ink' },
];

function changeCategory(bits: number): number {
  if (bits & kChanged.destroyed) return 4;
  if (bits & kChanged.lost) return 3;
  if (bits & kChanged.altered) return 2;
  return bits & kChanged.gained ? 1 : kUnchanged;
}

/** Rows that stand for their mode: all partnerships of one mode have the same outcomes. */
export function sampleRows(tree: Tree): Map<number, number> {
  const samples = new Map<number, number>();
  for (let r = 0; r < tree.rows && samples.size < 4; r++) {
    const mode = tree.mode[r]!;
    if (tree.parentRow[r]! >= 0 && !samples.has(mode)) samples.set(mode, r);
  }
  return samples;
}

/** Loops instead of callbacks: a million rows are coloured with every change. */
function colored(tree: Tree, categories: readonly Category[], categoryOf: (row: number) => number): Coloring {
  const of = new Uint8Array(tree.rows);
  const counts = new Uint32Array(categories.length);
  for (let r = 0; r < of.length; r++) {
    const category = categoryOf(r);
    of[r] = category;
    counts[category]! += 1;
  }
  return { categories, of, counts: [...counts] };
}

/** What has no upstream, then the categories of the modes; `codes`: the category of each mode. */
function byCode(tree: Tree, categories: readonly Category[], codes: readonly number[]): Coloring {
  const { parentRow, mode } = tree;
  return colored(tree, [kTop, ...categories], (r) => (parentRow[r]! < 0 ? 0 : codes[mode[r]!]!));
}

function byMode(tree: Tree): Coloring {
  const modes = description.value?.modes ?? [];
  const categories = modes.map(({ id, label }) => ({ id, label, ...kModeLook[id]! }));
  const codes = [0, 1, 2, 3].map((code) => 1 + modes.findIndex(({ id }) => id === modeOf(code)));
  return byCode(tree, categories, codes);
}

function byOutcome(tree: Tree, cardinality: 'multiple' | 'single'): Coloring {
  const outcomes = description.value?.outcomes ?? [];
  const categories = outcomes.map(({ id, label }) => ({ id, label, ...kShownLook[id] }));
  const codes = [0, 0, 0, 0];
  for (const [mode, sample] of sampleRows(tree)) {
    const shown = row(tree.organization[sample]!)?.[cardinality]?.shown;
    codes[mode] = 1 + outcomes.findIndex(({ id }) => id === shown);
  }
  return byCode(tree, categories, codes);
}

export function colorRows(tree: Tree, by: ColourBy): Coloring {
  switch (by) {
    case 'mode':
      return byMode(tree);
    case 'changed':
      return colored(tree, kChanges, (r) => changeCategory(tree.changed[r]!));
    default:
      return byOutcome(tree, by);
  }
}
