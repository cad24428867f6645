// The event that is edited as text, if one is.
import { signal } from '@preact/signals';
import type { Replaced } from './replaced';

export interface EditedText {
  text: string;
  replaced: Replaced;
}

export const editedText = signal<EditedText | null>(null);
