// What a step does, or would do: counts first, then every change, where the flow stops and why, conflicts, locks.
// A refused step says by which rule, and what would make it legal.

import type { ComponentChildren } from 'preact';
import type { LockChange, StepReport as Report, Stop, SystemStep } from '../generated/protocol';
import { tryEvents } from '../store/actions';
import { loadPlanReports, sayNotLoaded } from '../store/load_system';
import { Button, Icon, RuleLinks } from '../ui';
import { moreText } from '../ui/count_text';
import { later } from '../ui/later';
import { StepChanges } from './step_changes';
import { StepCounts } from './step_counts';
import './step_report.css';

const PlanReport = later(async () => (await loadPlanReports()).PlanReport, sayNotLoaded);

/** `onTried`: a way out was taken. */
export function Refusal({ report, onTried }: { report: Report; onTried?: () => void }) {
  const attempt = async (events: readonly string[]) => {
    if (await tryEvents(events)) onTried?.();
  };
  return (
    <div class="refusal">
      <p>
        <Icon name="error" /> <span class="user-text">{report.refusal}</span>{' '}
        {report.rule !== '' && <RuleLinks ids={[report.rule]} />}
      </p>
      {report.remedies.length > 0 && (
        <ul class="refusal__remedies">
          {report.remedies.map((remedy) => (
            <li key={remedy.sentence}>
              <span class="user-text">{remedy.sentence}</span>
              {remedy.events.length > 0 && (
                <Button small onClick={() => void attempt(remedy.events)}>
                  Try
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Section({ title, count, children }: { title: string; count: number; children: ComponentChildren }) {
  if (count === 0) return null;
  return (
    <details class="report-section" open={count <= 12}>
      <summary>
        {title} <span class="muted">({count})</span>
      </summary>
      {children}
    </details>
  );
}

/** What a list that was cut short leaves out. */
function Rest({ shown, total }: { shown: number; total: number }) {
  return total > shown ? <p class="muted">{moreText(total - shown)}</p> : null;
}

function Stops({ stops, total }: { stops: readonly Stop[]; total: number }) {
  return (
    <Section title="Where it stops" count={total}>
      <ul>
        {stops.map((stop) => (
          <li key={`${stop.index} ${stop.upstream} ${stop.setting}`} class="report-line user-text">
            <span>{stop.sentence}</span> <RuleLinks ids={stop.rule === '' ? [] : [stop.rule]} />
          </li>
        ))}
      </ul>
      <Rest shown={stops.length} total={total} />
    </Section>
  );
}

function Locks({ locks, total }: { locks: readonly LockChange[]; total: number }) {
  return (
    <Section title="Locks" count={total}>
      <ul>
        {locks.map((lock) => (
          <li key={`${lock.index} ${lock.holder}`} class="report-line user-text">
            <Icon name={lock.gained ? 'lock' : 'unlock'} size={14} />
            <span>{lock.sentence}</span>
          </li>
        ))}
      </ul>
      <Rest shown={locks.length} total={total} />
    </Section>
  );
}

/** What a step of Entitlements or Tier Setup changed, told one by one. */
function Entries({ step }: { step: SystemStep }) {
  return (
    <>
      <ul class="report__entries">
        {step.entries.map((entry, index) => (
          <li key={`${index} ${entry.subject} ${entry.field}`} class="report-line user-text">
            <span>{entry.sentence}</span> <RuleLinks ids={entry.rule === '' ? [] : [entry.rule]} />
          </li>
        ))}
      </ul>
      <Rest shown={step.entries.length} total={step.totalEntries} />
    </>
  );
}

export function StepReport({ report }: { report: Report }) {
  if (!report.happened) return <Refusal report={report} />;
  if (report.plan) {
    return (
      <div class="report">
        <StepCounts counts={report.counts} destroyed="destructive" />
        <p class="report__summary user-text">{report.summary}</p>
        <PlanReport plan={report.plan} />
      </div>
    );
  }
  if (report.system) {
    return (
      <div class="report">
        <p class="report__summary user-text">{report.summary}</p>
        <Entries step={report.system} />
      </div>
    );
  }
  return (
    <div class="report">
      <StepCounts counts={report.counts} />
      <p class="report__summary user-text">{report.summary}</p>
      <Section title="Conflicts" count={report.totalConflicts}>
        <ul>
          {report.conflicts.map((conflict) => (
            <li
              key={`${conflict.organization} ${conflict.setting} ${conflict.key}`}
              class="report-line user-text"
            >
              {conflict.sentence}
            </li>
          ))}
        </ul>
        <Rest shown={report.conflicts.length} total={report.totalConflicts} />
      </Section>
      <StepChanges changes={report.changes} total={report.totalChanges} />
      <Stops stops={report.stops} total={report.totalStops} />
      <Locks locks={report.locks} total={report.totalLocks} />
    </div>
  );
}
