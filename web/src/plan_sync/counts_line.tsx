// The counts of differences by what becomes of them, first of all that is said.
import type { PlanCounts } from '../generated/protocol';
import { verdictInfo } from './verdict';
import './counts_line.css';
import { numberText } from '../ui/count_text';

const kVerdicts = ['carried', 'heldBack', 'neverCarried'] as const;

export function PlanCountsLine({ counts, compact }: { counts: PlanCounts; compact?: boolean }) {
  return (
    // Within a row it has no name of its own: that would be read out in the place of the counts.
    <ul
      class={`plan-counts${compact ? ' plan-counts--compact' : ''}`}
      aria-label={compact ? undefined : 'Counts'}
    >
      {kVerdicts.map((verdict) => {
        const { glyph, label } = verdictInfo(verdict);
        const count = counts[verdict];
        return (
          <li
            key={verdict}
            class={`plan-counts__tile plan-counts__tile--${count === 0 ? 'none' : verdict}`}
            title={label}
          >
            <span aria-hidden="true">{glyph}</span> <strong>{numberText(count)}</strong>{' '}
            <span class={compact ? 'visually-hidden' : ''}>{label.toLowerCase()}</span>
          </li>
        );
      })}
      {counts.destructive > 0 && (
        <li class="plan-counts__tile plan-counts__tile--destructive" title="destructive">
          <span aria-hidden="true">!</span> <strong>{numberText(counts.destructive)}</strong>{' '}
          <span class={compact ? 'visually-hidden' : ''}>destructive</span>
        </li>
      )}
    </ul>
  );
}
