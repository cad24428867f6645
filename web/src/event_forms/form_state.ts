// The form that is open, if one is.
import { signal } from '@preact/signals';
import type { ComposeFields } from '../engine/calls';
import { goTo } from '../store/actions';
import type { Replaced } from '../timeline/replaced';

export interface OpenForm {
  type: string;
  typed: ComposeFields;
  /** Fields that are not asked, because it is clear what they are. */
  settled: readonly string[];
  /** The event that it takes the place of. */
  replaced?: Replaced;
  /** How many were applied before it, one after the other. */
  number?: number;
}

export const openedForm = signal<OpenForm | null>(null);

/** Opens the form of an event; the fields given are settled unless they are named as open. */
export function openForm(type: string, fields: ComposeFields, open: readonly string[] = []): void {
  const settled = Object.keys(fields).filter((name) => !open.includes(name));
  openedForm.value = { type, typed: fields, settled };
}

/** Opens the form with an event of the timeline, to change it. */
export function openFormAgain(type: string, typed: ComposeFields, replaced: Replaced): void {
  openedForm.value = { type, typed, settled: [], replaced };
}

export function typeInto(change: ComposeFields): void {
  const present = openedForm.peek();
  if (present) openedForm.value = { ...present, typed: { ...present.typed, ...change } };
}

export function closeForm(): void {
  openedForm.value = null;
}

export function cancelForm(): void {
  const replaced = openedForm.peek()?.replaced;
  closeForm();
  if (replaced) void goTo(replaced.cursor);
}
