// What the columns of somebody's own table are here. Told once, it is remembered for the next table of that kind.
import { signal } from '@preact/signals';
import type { TableColumns } from '../generated/protocol';

/** Of one of their columns: which of ours it is, as it was typed, or that nobody needs it. */
export interface Meant {
  ours: string;
  leftOut: boolean;
}

export const kNotTold: Meant = { ours: '', leftOut: false };

/** By their header. */
export const meanings = signal<Readonly<Record<string, Meant>>>({});

export function setMeaning(theirs: string, change: Partial<Meant>): void {
  const present = meanings.peek()[theirs] ?? kNotTold;
  meanings.value = { ...meanings.peek(), [theirs]: { ...present, ...change } };
}

/** For the argument map of open: "their header=our column"; of a column that nobody needs, nothing stands behind. */
export function columnMap(columns: readonly string[]): string[] {
  return columns.flatMap((theirs) => {
    const { ours, leftOut } = meanings.peek()[theirs] ?? kNotTold;
    if (leftOut) return [`${theirs}=`];
    return ours.trim() === '' ? [] : [`${theirs}=${ours.trim()}`];
  });
}

/** The headers of which somebody may say what they are. */
export function toldColumns(seen: TableColumns | null): string[] {
  return seen?.columns.filter(({ standing }) => standing !== 'ours').map(({ theirs }) => theirs) ?? [];
}

/** What the core proposes, where nobody has said anything yet. What is not known is left out where no header is ours. */
export function propose(seen: TableColumns): void {
  for (const { theirs, ours, standing } of seen.columns) {
    if (standing === 'ours' || meanings.peek()[theirs]) continue;
    const isLeftOut = standing === 'personal' || (standing === 'unknown' && seen.because === '');
    if (ours !== '' || isLeftOut) setMeaning(theirs, { ours, leftOut: isLeftOut });
  }
}
