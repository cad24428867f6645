// What a run has to say besides its effects: problems first, then warnings and notices, by rule.

import type { NoteKind, PlanNote } from '../generated/protocol';
import { planDescription } from '../store/words';
import { Icon, type IconName, RuleLink } from '../ui';
import './notes_list.css';

const kOrder: readonly NoteKind[] = ['problem', 'warning', 'notice'];
const kIcons: Record<NoteKind, IconName> = { problem: 'error', warning: 'warning', notice: 'info' };

export function NotesList({ notes }: { notes: readonly PlanNote[] }) {
  if (notes.length === 0) return null;
  const sorted = [...notes].sort((a, b) => kOrder.indexOf(a.kind) - kOrder.indexOf(b.kind));
  const label = (kind: NoteKind) => planDescription.value?.notes.find(({ id }) => id === kind)?.label ?? kind;
  return (
    <ul class="plan-notes" aria-label="Notes">
      {sorted.map(({ kind, rule, sentence, organization }) => (
        <li key={`${organization} ${rule} ${sentence}`} class={`plan-note plan-note--${kind}`}>
          <Icon name={kIcons[kind]} size={14} />
          <span class="user-text">
            <strong>{label(kind)}:</strong> {sentence}
          </span>
          {rule !== '' && <RuleLink id={rule} />}
        </li>
      ))}
    </ul>
  );
}
