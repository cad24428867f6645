// While a tab is shown as somebody sees it, what tells everything stays hidden: the timeline, the notes, what a form
// offers and what a report says name all.
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

export interface Veil {
  /** What stands in the place of the timeline. */
  Timeline: ComponentType;
  /** Whether a choice of a form's field may be offered. */
  shows: (field: string, choice: string) => boolean;
}

/** null: nothing is hidden. */
export const veil = signal<Veil | null>(null);
