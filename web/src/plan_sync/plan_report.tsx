// What a step of Plan Sync did: whom it reached, what it says, and every value that became another, by organization.

import type { PlanEntry, PlanStep } from '../generated/protocol';
import { RuleLinks } from '../ui';
import { moreText } from '../ui/count_text';
import { BeforeAfter } from './before_after';
import { NotesList } from './notes_list';
import { entryKey } from './result_rows';
import { DestructiveMark } from './verdict';
import './result_view.css';
import './plan_report.css';

function byOrganization(entries: readonly PlanEntry[]): PlanEntry[][] {
  const groups = new Map<string, PlanEntry[]>();
  for (const entry of entries) {
    const own = groups.get(entry.organization);
    if (own) own.push(entry);
    else groups.set(entry.organization, [entry]);
  }
  return [...groups.values()];
}

function Line({ entry }: { entry: PlanEntry }) {
  const { planName, group, field, rule, destructive, before, after } = entry;
  const what = [planName, group, field].filter((part) => part !== '').join(' · ');
  return (
    <li class={`report-line plan-line${destructive ? ' plan-line--destructive' : ''}`}>
      <span class="plan-line__what user-text">{what}</span>
      {destructive && <DestructiveMark />}
      <BeforeAfter before={before} after={after} whole={entry.whole} />
      <RuleLinks ids={rule === '' ? [] : [rule]} />
    </li>
  );
}

export function PlanReport({ plan }: { plan: PlanStep }) {
  const more = plan.totalEntries - plan.entries.length;
  return (
    <div class="report">
      <NotesList notes={plan.notes} />
      {byOrganization(plan.entries).map((own) => (
        <section key={own[0]!.organization} class="change-group">
          <h3 class="user-text">{own[0]!.organizationName}</h3>
          <ul>
            {own.map((entry) => (
              <Line key={entryKey(entry)} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      {more > 0 && <p class="muted">{moreText(more)}</p>}
    </div>
  );
}

/** Every effect that takes something from a reseller, for the question whether to go on. */
export function DestructiveEntries({ plan }: { plan: PlanStep }) {
  const destructive = plan.entries.filter((entry) => entry.destructive);
  const more = plan.destructive - destructive.length;
  return (
    <>
      <ul>
        {destructive.map((entry) => (
          <li key={entryKey(entry)} class="report-line plan-line plan-line--destructive">
            <span class="plan-line__what user-text">{entry.sentence}</span>
            <RuleLinks ids={entry.rule === '' ? [] : [entry.rule]} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="muted">{moreText(more)}</p>}
    </>
  );
}
