// What the columns of somebody's own table are here. Told once, it is remembered for the next table with such a column, by
// the browser too.
import { effect, signal } from '@preact/signals';
import type { TableColumns } from '../generated/protocol';
import { remembered } from '../store/preferences';

/** Of one of their columns: which of ours it is, as it was typed, or that nobody needs it. */
export interface Meant {
  ours: string;
  leftOut: boolean;
  /** Nobody said so: the core proposed it, for the table that is there. */
  isProposed?: boolean;
}

export const kNotTold: Meant = { ours: '', leftOut: false };

type Meanings = Readonly<Record<string, Meant>>;

const kMostKept = 500; // columns

const kept = remembered('columns', '', (value): value is string => typeof value === 'string');

function isMeant(value: unknown): value is Meant {
  const { ours, leftOut } = (value ?? {}) as Partial<Meant>;
  return typeof ours === 'string' && typeof leftOut === 'boolean';
}

/** What the browser kept; nothing where it is not what was kept here. */
function keptMeanings(text: string): Meanings {
  try {
    const read: unknown = JSON.parse(text);
    return Object.fromEntries(Object.entries(read as object).filter(([, meant]) => isMeant(meant)));
  } catch {
    return {};
  }
}

/** By their header. */
export const meanings = signal<Meanings>(keptMeanings(kept.peek()));
effect(() => {
  const told = Object.entries(meanings.value).filter(([, { isProposed }]) => !isProposed);
  const latest = told.slice(-kMostKept);
  kept.value = latest.length === 0 ? '' : JSON.stringify(Object.fromEntries(latest));
});

export function setMeaning(theirs: string, change: Partial<Meant>): void {
  const present = meanings.peek()[theirs] ?? kNotTold;
  meanings.value = { ...meanings.peek(), [theirs]: { ...present, isProposed: false, ...change } };
}

/** For the argument map of open: "their header=our column"; of a column that nobody needs, nothing stands behind. */
export function columnMap(columns: readonly string[]): string[] {
  return columns.flatMap((theirs) => {
    const { ours, leftOut } = meanings.peek()[theirs] ?? kNotTold;
    if (leftOut) return [`${theirs}=`];
    return ours.trim() === '' ? [] : [`${theirs}=${ours.trim()}`];
  });
}

/** The same as a file, for `sluice import --map-file`. */
export function mappingText(seen: TableColumns): string {
  return `${columnMap(toldColumns(seen)).join('\n')}\n`;
}

/** The headers of which somebody may say what they are. */
export function toldColumns(seen: TableColumns | null): string[] {
  return seen?.columns.filter(({ standing }) => standing !== 'ours').map(({ theirs }) => theirs) ?? [];
}

/** What the core proposes, where nobody has said anything yet. What is not known is left out where no header is ours. */
export function propose(seen: TableColumns): void {
  for (const { theirs, ours, standing } of seen.columns) {
    const known = meanings.peek()[theirs];
    if (standing === 'ours' || (known && !known.isProposed)) continue;
    const isLeftOut = standing === 'personal' || (standing === 'unknown' && seen.because === '');
    if (ours !== '' || isLeftOut || known) setMeaning(theirs, { ours, leftOut: isLeftOut, isProposed: true });
  }
}
