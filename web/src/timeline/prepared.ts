// The event that is prepared in a dialog, if one is.
import { signal } from '@preact/signals';
import type { ComposeFields } from '../engine/calls';
import { goTo } from '../store/actions';
import { type Draft, newDraft, withFields } from './draft';
import type { Replaced } from './replaced';

export interface Prepared {
  draft: Draft;
  /** Fields that are not asked, because it is clear what they are. */
  settled: readonly string[];
  /** The event that it takes the place of. */
  replaced?: Replaced;
  /** How many were applied before it, one after the other. */
  number?: number;
}

export const prepared = signal<Prepared | null>(null);

/** Opens the dialog for an event; the fields given are settled unless they are named as open. */
export function prepareEvent(type: string, fields: ComposeFields, open: readonly string[] = []): void {
  const settled = Object.keys(fields).filter((name) => !open.includes(name));
  prepared.value = { draft: newDraft(type, fields), settled };
}

/** Opens the dialog with an event of the timeline, to change it. */
export function prepareAgain(type: string, fields: ComposeFields, replaced: Replaced): void {
  prepared.value = { draft: { type, fields }, settled: [], replaced };
}

export function changeFields(change: ComposeFields): void {
  const present = prepared.peek();
  if (present) prepared.value = { ...present, draft: withFields(present.draft, change) };
}

export function closePrepared(): void {
  prepared.value = null;
}

export function cancelPrepared(): void {
  const replaced = prepared.peek()?.replaced;
  closePrepared();
  if (replaced) void goTo(replaced.cursor);
}
