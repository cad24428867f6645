// The strip that says what the last applied step did: counts first, the core's own sentence, and undo. It goes as soon as
// undo would take back something else.
import { computed, signal } from '@preact/signals';
import type { StepReport } from '../generated/protocol';
import { type HistoryEntry, undoable } from './history_list';
import { announce } from './notices';
import { outcomesChanged } from './rows';
import { expectationsBroken } from './session';

export interface StepStrip {
  step: StepReport;
  /** Outcomes among the rows in view that are others now. */
  outcomes: number;
  /** Expectations that fail for it. */
  broken: number;
}

const told = signal<(StepStrip & { entry: HistoryEntry | undefined }) | null>(null);
export const strip = computed<StepStrip | null>(() =>
  told.value && told.value.entry === undoable.value.at(-1) ? told.value : null,
);

export function outcomesText(count: number): string {
  return count === 1 ? '1 outcome changed' : `${count} outcomes changed`;
}

export function brokenText(count: number): string {
  return count === 1 ? '1 expectation fails now' : `${count} expectations fail now`;
}

/** Sentences one after the other, with one full stop between them. */
export function inOne(parts: readonly string[]): string {
  const told = parts.filter((part) => part !== '');
  return told.map((part, i) => (i + 1 < told.length ? part.replace(/\.$/, '') : part)).join('. ');
}

/** Several events are one change: what undo takes back is said of all of them. */
export function ofSeveral(step: StepReport, count: number): StepReport {
  if (count < 2) return step;
  return { ...step, sentence: `${count} events, the last: ${step.sentence}`, summary: '' };
}

export function showStep(step: StepReport): void {
  const outcomes = outcomesChanged.peek();
  const broken = expectationsBroken.peek();
  told.value = { step, outcomes, broken, entry: undoable.peek().at(-1) };
  const counts = [outcomes > 0 ? outcomesText(outcomes) : '', broken > 0 ? brokenText(broken) : ''];
  announce(inOne([step.sentence, ...counts, step.summary]));
}

export function hideStep(): void {
  told.value = null;
}
