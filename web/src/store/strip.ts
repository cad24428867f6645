// The strip that says what the last applied step did: counts first, the core's own sentence, and undo.
import { signal } from '@preact/signals';
import type { StepReport } from '../generated/protocol';
import { announce } from './notices';
import { outcomesChanged } from './rows';

export interface StepStrip {
  step: StepReport;
  /** Outcomes among the rows in view that are others now. */
  outcomes: number;
}

export const strip = signal<StepStrip | null>(null);

export function outcomesText(count: number): string {
  return count === 1 ? '1 outcome changed' : `${count} outcomes changed`;
}

/** Sentences one after the other, with one full stop between them. */
export function inOne(parts: readonly string[]): string {
  const told = parts.filter((part) => part !== '');
  return told.map((part, i) => (i + 1 < told.length ? part.replace(/\.$/, '') : part)).join('. ');
}

export function showStep(step: StepReport): void {
  strip.value = { step, outcomes: outcomesChanged.peek() };
  const parts = [
    step.sentence,
    strip.value.outcomes > 0 ? outcomesText(strip.value.outcomes) : '',
    step.summary,
  ];
  announce(inOne(parts));
}

export function hideStep(): void {
  strip.value = null;
}
