// What each event would do, or why it is refused; the summary of all stands above.
import type { EachEvent, EachEvents } from '../generated/protocol';
import { StepReport } from '../timeline/step_report';
import { Icon, RuleLinks } from '../ui';
import { numberText } from '../ui/count_text';

/** Why it would not happen; empty where it would. */
function reasonOf({ report, composed }: EachEvent): string {
  if (report) return report.refusal;
  return composed.problems.map(({ message }) => message).join(' ');
}

interface Group {
  reason: string;
  entries: EachEvent[];
}

/** A reason that several have is said once, where the first of them stands. */
function grouped(entries: readonly EachEvent[]): Group[] {
  const groups: Group[] = [];
  const byReason = new Map<string, Group>();
  for (const entry of entries) {
    const reason = reasonOf(entry);
    const known = reason === '' ? undefined : byReason.get(reason);
    if (known) known.entries.push(entry);
    else {
      const group = { reason, entries: [entry] };
      groups.push(group);
      byReason.set(reason, group);
    }
  }
  return groups;
}

const kNamed = 12; // those of one reason that are named

function Refused({ reason, entries }: Group) {
  const [first] = entries;
  const rule = first?.report?.rule ?? '';
  const named = entries.slice(0, kNamed).map(({ value }) => value);
  const more = entries.length - named.length;
  return (
    <p class="several__refused">
      <Icon name="error" size={14} />{' '}
      <strong class="user-text">
        {entries.length === 1 ? first?.composed.sentence || first?.value : named.join(', ')}
        {more > 0 && ` and ${numberText(more)} more`}
      </strong>{' '}
      <span class="user-text">{reason}</span> <RuleLinks ids={rule === '' ? [] : [rule]} />
    </p>
  );
}

function Done({ entry: { composed, report } }: { entry: EachEvent }) {
  if (!report) return null;
  const destroys = report.counts.destroyed > 0;
  return (
    <details class={`several__done${destroys ? ' several__done--destroys' : ''}`}>
      <summary>
        <Icon name={destroys ? 'warning' : 'check'} size={14} />{' '}
        <span class="user-text">{composed.sentence}</span>{' '}
        <span class="muted user-text">{report.summary}</span>
      </summary>
      <StepReport report={report} />
    </details>
  );
}

export function ResultList({ answer }: { answer: EachEvents }) {
  return (
    <>
      <p role="status">
        <strong>{answer.summary}</strong>
      </p>
      <ol class="several__list" aria-label="What each would do">
        {grouped(answer.entries).map((group, i) => (
          <li key={i}>{group.reason === '' ? <Done entry={group.entries[0]!} /> : <Refused {...group} />}</li>
        ))}
      </ol>
    </>
  );
}
