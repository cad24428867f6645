// While a tab is shown as somebody sees it, what tells everything stays hidden: the timeline and the notes name all.
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

/** What stands in the place of the timeline then; null: nothing is hidden. */
export const veil = signal<ComponentType | null>(null);
