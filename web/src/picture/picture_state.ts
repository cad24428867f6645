// What the pictures share: which one is shown, and what the step at the cursor (or the previewed one) did.
import { computed, signal } from '@preact/signals';
import { lastStep, previewed, tree } from '../store/session';
import { kCardLimit } from './diagram_shape';
import { marksOf } from './step_marks';

export type PictureView = 'diagram' | 'icicle' | 'matrix' | 'json';

/** The picture that the user chose; null: whichever suits the channel's size. */
export const chosenView = signal<PictureView | null>(null);
export const shownView = computed<PictureView>(
  () => chosenView.value ?? (tree.value.rows > kCardLimit ? 'icicle' : 'diagram'),
);

/** Marks of the previewed step where there is one, else of the step at the cursor. */
export const marks = computed(() => marksOf(previewed.value?.report ?? lastStep.value));
export const marksArePreviewed = computed(() => previewed.value !== null);
