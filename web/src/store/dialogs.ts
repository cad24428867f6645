// Which dialog is open. One at a time; a question to the user is a promise of the answer.
import { signal } from '@preact/signals';
import type { StepReport } from '../generated/protocol';
import { type Harm, kNoHarm } from './harm';

export type DialogName =
  | 'none'
  | 'examples'
  | 'import'
  | 'readings'
  | 'palette'
  | 'shortcuts'
  | 'document'
  | 'share'
  | 'embed'
  | 'restore'
  | 'compare'
  | 'reconcile'
  | 'problems'
  | 'destructive'
  | 'later'
  | 'event'
  | 'several';

export const dialog = signal<DialogName>('none');
/** The step that the dialog 'destructive' asks about. */
export const destructiveReport = signal<StepReport | null>(null);
/** What the dialog 'later' asks about. */
export const laterHarm = signal<Harm>(kNoHarm);
/** What becomes of an event in the middle that does harm to what comes later. */
export type LaterAnswer = 'branch' | 'keep' | 'end' | 'nothing';
/** Whether what is done to events that are there could be done elsewhere instead. */
export const hasOtherWays = signal(true);

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

type Given = LaterAnswer | 'agreed';
let answer: ((given: Given) => void) | undefined;

/** Opens a dialog in the place of the open one; an open question is answered with no. */
export function openDialog(name: Exclude<DialogName, 'none' | 'destructive' | 'later'>): void {
  closeDialog();
  typedAhead = '';
  dialog.value = name;
}

/** Closes whatever dialog is open; an open question is answered with no. */
export function closeDialog(): void {
  settle('nothing');
}

function settle(given: Given): void {
  dialog.value = 'none';
  destructiveReport.value = null;
  laterHarm.value = kNoHarm;
  answer?.(given);
  answer = undefined;
}

function ask(name: 'destructive' | 'later'): Promise<Given> {
  dialog.value = name;
  return new Promise((resolve) => {
    answer = resolve;
  });
}

/** Shows what the step would destroy and asks whether to go on. */
export async function confirmDestructive(report: StepReport): Promise<boolean> {
  closeDialog();
  destructiveReport.value = report;
  return (await ask('destructive')) === 'agreed';
}

/** The user agrees to what the dialog 'destructive' asks. */
export function agree(): void {
  settle('agreed');
}

/** Shows what it would do to what comes later and asks what is to be done. */
export async function askAboutLater(harm: Harm): Promise<LaterAnswer> {
  closeDialog();
  laterHarm.value = harm;
  hasOtherWays.value = true;
  return (await ask('later')) as LaterAnswer;
}

/** Shows what it would do to what is there and asks whether to go on. */
export async function askWhetherHarm(harm: Harm): Promise<boolean> {
  const answered = askAboutLater(harm);
  hasOtherWays.value = false;
  return (await answered) === 'keep';
}

/** The user's answer to the dialog 'later'. */
export function answerAboutLater(given: LaterAnswer): void {
  settle(given);
}
