// The same for several: one form, of which one field is told several times.
import { signal } from '@preact/signals';
import type { ComposeFields } from '../engine/calls';
import { openDialog } from './dialogs';

/** Something that it may be done for. */
export interface Offered {
  id: string;
  label: string;
  /** What tells it from others of that name. */
  note?: string;
}

/** What could be done for several: an event, the field that is told for several, what is known of the others. */
export interface Way {
  type: string;
  each: string;
  typed: ComposeFields;
}

export interface Several extends Way {
  /** The events among which can be chosen; none: it is settled. */
  ways?: readonly Way[];
  /** Other fields that are not asked, because it is clear what they are. */
  settled: readonly string[];
  /** What it is told, each in a line of its own. */
  values: string;
  /** Those among whom is chosen; where it is not told, the form offers them, or they are typed. */
  offered?: readonly Offered[];
}

/** What is being prepared; it stays while a question about it is open. */
export const preparedSeveral = signal<Several | null>(null);

export function doForSeveral(wanted: Several): void {
  preparedSeveral.value = wanted;
  openDialog('several');
}

/** More are not shown to be ticked. */
export const kMostOffered = 500;

/** The same for those of a list that are looked at: all of them are ticked at first. */
export function actOnSeveral(ways: readonly Way[], looked: readonly Offered[]): void {
  const [first] = ways;
  if (!first) return;
  const offered = looked.slice(0, kMostOffered);
  doForSeveral({ ...first, ways, settled: [], values: offered.map(({ id }) => id).join('\n'), offered });
}

/** The same for several of a field of a form that is open: what was typed into it stays. */
export function goOnForSeveral(form: Pick<Several, 'type' | 'typed' | 'settled'>, each: string): void {
  const first = form.typed[each];
  doForSeveral({ ...form, each, values: typeof first === 'string' ? first : '' });
}

export function changeSeveral(change: Partial<Several>): void {
  const present = preparedSeveral.peek();
  if (present) preparedSeveral.value = { ...present, ...change };
}

/** What is the same for all, beside what has been told of it. */
export function tellSeveral(change: ComposeFields): void {
  const present = preparedSeveral.peek();
  if (present) changeSeveral({ typed: { ...present.typed, ...change } });
}

/** Another value beside those that stand there. */
export function addToSeveral(value: string): void {
  const held = valuesOf(preparedSeveral.peek()?.values ?? '');
  if (value !== '' && !held.includes(value)) changeSeveral({ values: [...held, value].join('\n') });
}

/** The single values, in order; an empty line is none. */
export function valuesOf(values: string): string[] {
  return values
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
