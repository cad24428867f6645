// What the columns of somebody's own table are here. Told once, it is remembered for the next table of that kind.
import { signal } from '@preact/signals';
import type { Problem } from '../generated/protocol';

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

const kPlace = /^row (\d+), column (.+)$/s;

/** Columns that are wrong in the row that names them: in the header itself. */
export function unknownColumns(problems: readonly Problem[], text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const named = problems.flatMap(({ path }) => {
    const [, row, theirs] = kPlace.exec(path) ?? [];
    return theirs !== undefined && lines[Number(row) - 1]?.includes(theirs) ? [theirs] : [];
  });
  return [...new Set(named)];
}
