// Rows of organizations by index, fetched in slices and shared by the treegrid, the pictures and the tooltips.
// Each consumer says which rows it shows; at a new revision exactly those are fetched anew, in one call.
import { effect, signal } from '@preact/signals';
import { EngineReplaced } from '../engine/answer';
import { call, engineSettled } from '../engine/client';
import type { Row } from '../generated/protocol';
import { moment, state, tree } from './session';

const kept = new Map<number, Row>();
const wanted = new Map<string, readonly number[]>();
const version = signal(0);
let generation = 0;
let scheduled = false;
let underWay = new Set<number>();

/** How many of the rows that were shown before and after the last refresh have another outcome. */
export const outcomesChanged = signal(0);

/** The row of an organization index, where it is there already. Reading it subscribes to its arrival. */
export function row(index: number): Row | undefined {
  void version.value;
  return kept.get(index);
}

/** `consumer` shows these organization indices now (and no longer those it named before). */
export function wantRows(consumer: string, indices: readonly number[]): void {
  wanted.set(consumer, indices);
  if (scheduled || !indices.some((index) => !kept.has(index) && !underWay.has(index))) return;
  scheduled = true;
  queueMicrotask(() => {
    scheduled = false;
    void fetchMissing();
  });
}

function present(indices: Iterable<number>, rowOf: Int32Array): number[] {
  return [...indices].filter((index) => (rowOf[index] ?? -1) >= 0);
}

function allWanted(): Set<number> {
  return new Set([...wanted.values()].flat());
}

async function fetchRows(session: number, indices: number[]): Promise<Row[]> {
  if (indices.length === 0) return [];
  return (await call('rows', { session, indices, moment: moment.peek() })).rows;
}

async function fetchMissing(): Promise<void> {
  await engineSettled();
  const session = state.peek()?.session;
  const absent = (index: number) => !kept.has(index) && !underWay.has(index);
  const missing = present(allWanted(), tree.peek().rowOf).filter(absent);
  if (session === undefined || missing.length === 0) return;
  const asked = generation;
  for (const index of missing) underWay.add(index);
  const rows = await fetchRows(session, missing).catch(ignoreReplacement);
  if (asked !== generation) return;
  for (const index of missing) underWay.delete(index);
  if (state.peek()?.session !== session) {
    // Asked of the session before, while the present one was being opened.
    void fetchMissing();
    return;
  }
  for (const fetched of rows) kept.set(fetched.index, fetched);
  version.value += 1;
}

function ignoreReplacement(error: unknown): Row[] {
  if (error instanceof EngineReplaced) return [];
  throw error;
}

function countChanged(rows: readonly Row[]): number {
  let count = 0;
  for (const after of rows) {
    const before = kept.get(after.index);
    if (!before || before.id !== after.id) continue;
    if (before.multiple?.shown !== after.multiple?.shown) count += 1;
    if (before.single?.shown !== after.single?.shown) count += 1;
  }
  return count;
}

/**
 * Fetches what is shown, for a state whose tree has these rows. The answer puts them in the place of the present
 * ones, so that rows and tree change together.
 */
export async function freshRows(session: number, rowOf: Int32Array): Promise<() => void> {
  generation += 1;
  const asked = generation;
  underWay = new Set();
  const rows = await fetchRows(session, present(allWanted(), rowOf));
  return () => {
    if (asked !== generation) return;
    outcomesChanged.value = countChanged(rows);
    kept.clear();
    for (const fetched of rows) kept.set(fetched.index, fetched);
    version.value += 1;
    void fetchMissing();
  };
}

/** Forgets every row: another document was opened. */
export function forgetRows(): void {
  generation += 1;
  underWay = new Set();
  kept.clear();
  version.value += 1;
}

async function showMoment(): Promise<void> {
  await engineSettled();
  const session = state.peek()?.session;
  if (session === undefined) return;
  try {
    (await freshRows(session, tree.peek().rowOf))();
  } catch (error) {
    ignoreReplacement(error);
  }
}

let shownMoment = moment.peek();
effect(() => {
  if (moment.value === shownMoment) return;
  shownMoment = moment.value;
  void showMoment();
});
