// While a tab is shown as somebody sees it, what tells everything stays hidden: the timeline, the notes, expectations,
// comparisons and exports name all. Forms and previews are told as that account may know it.
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

export interface Veil {
  /** The id of the account that looks. */
  as: string;
  /** Why something is hidden, in a sentence. */
  why: string;
  /** What stands in the place of the timeline. */
  Timeline: ComponentType;
  /** Whether that account may know of an account. */
  knows: (account: string) => boolean;
}

/** null: nothing is hidden. */
export const veil = signal<Veil | null>(null);
