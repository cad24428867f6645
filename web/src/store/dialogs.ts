// Which dialog is open. One at a time; a question to the user is a promise of the answer.
import { signal } from '@preact/signals';
import type { StepReport } from '../generated/protocol';

export type DialogName =
  | 'none'
  | 'examples'
  | 'import'
  | 'readings'
  | 'palette'
  | 'shortcuts'
  | 'document'
  | 'restore'
  | 'compare'
  | 'problems'
  | 'destructive';

export const dialog = signal<DialogName>('none');
/** The step that the dialog 'destructive' asks about. */
export const destructiveReport = signal<StepReport | null>(null);

let typedAhead = '';

/** What is typed between asking for the palette and seeing it. */
export function typeAhead(letter: string): void {
  typedAhead += letter;
}

/** All of it, once. */
export function takeTypedAhead(): string {
  const taken = typedAhead;
  typedAhead = '';
  return taken;
}

let answer: ((agreed: boolean) => void) | undefined;

/** Opens a dialog in the place of the open one; an open question is answered with no. */
export function openDialog(name: Exclude<DialogName, 'none' | 'destructive'>): void {
  closeDialog();
  typedAhead = '';
  dialog.value = name;
}

/** Closes whatever dialog is open; an open question is answered with no. */
export function closeDialog(): void {
  settle(false);
}

function settle(agreed: boolean): void {
  dialog.value = 'none';
  destructiveReport.value = null;
  answer?.(agreed);
  answer = undefined;
}

/** Shows what the step would destroy and asks whether to go on. */
export function confirmDestructive(report: StepReport): Promise<boolean> {
  closeDialog();
  destructiveReport.value = report;
  dialog.value = 'destructive';
  return new Promise((resolve) => {
    answer = resolve;
  });
}

/** The user agrees to what the dialog 'destructive' asks. */
export function agree(): void {
  settle(true);
}
