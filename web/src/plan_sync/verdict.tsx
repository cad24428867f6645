// What becomes of a difference: glyph, word and shape, never colour alone.

import type { PlanVerdict, PlanVerdictInfo } from '../generated/protocol';
import { planDescription } from '../store/words';
import './verdict.css';

export function verdictInfo(verdict: PlanVerdict): PlanVerdictInfo {
  const found = planDescription.value?.verdicts.find(({ id }) => id === verdict);
  return found ?? { id: verdict, glyph: '', label: verdict, help: '' };
}

export function VerdictMark({ verdict, compact }: { verdict: PlanVerdict; compact?: boolean }) {
  const { glyph, label, help } = verdictInfo(verdict);
  return (
    <span class={`verdict verdict--${verdict}`} title={`${label}. ${help}`}>
      <span aria-hidden="true">{glyph}</span>
      <span class={compact ? 'visually-hidden' : ''}>{label}</span>
    </span>
  );
}

/** Said of what takes something from a reseller that it may have set itself. */
export function DestructiveMark({ compact }: { compact?: boolean }) {
  return (
    <span
      class="verdict verdict--destructive"
      title="The reseller loses something that it may have set itself"
    >
      <span aria-hidden="true">!</span>
      <span class={compact ? 'visually-hidden' : ''}>destructive</span>
    </span>
  );
}
