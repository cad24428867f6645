// How a distribution can be brought about, or why it cannot.
import { EngineProblems } from '../engine/answer';
import type { OpenArgs } from '../engine/calls';
import type { EntitlementPlan } from '../generated/protocol';
import { tryEvents } from '../store/actions';
import { ask, askBytes } from '../store/ask';
import { AnswerTable } from '../tables/answer_table';
import { Button, Icon, RuleLinks } from '../ui';
import { meantAccount, type Named, rowOfPath, type WantedRow } from './distribution_rows';
import { asActor } from './state';

export interface Answer {
  plan?: EntitlementPlan;
  /** What the plan is of. */
  asked?: PlanQuestion;
  /** By row. */
  problems: Map<number, string>;
  error: string;
}
export const kNoAnswer: Answer = { problems: new Map(), error: '' };

/** More changes than this are folded at first. */
const kMostOpen = 8;

export type Source = { entitlement: string } | { product: string };
type PlanQuestion = OpenArgs<'entitlementDistribute'>;

/** `customers`: those whose names may stand in the rows. */
export async function askPlan(
  source: Source,
  rows: readonly WantedRow[],
  customers: readonly Named[],
): Promise<Answer> {
  const wanted = rows.map(({ account, quantity }) => ({
    account: meantAccount(account, customers),
    quantity: quantity.trim(),
  }));
  const asked = { ...asActor(), ...source, wanted };
  try {
    return { ...kNoAnswer, asked, plan: await ask('entitlementDistribute', asked) };
  } catch (error) {
    if (!(error instanceof EngineProblems)) return { ...kNoAnswer, error: String(error) };
    const problems = new Map<number, string>();
    for (const { path, message } of error.problems) {
      const row = rowOfPath(path);
      problems.set(row, [problems.get(row) ?? '', message].join(' ').trim());
    }
    return { problems, error: problems.get(-1) ?? '' };
  }
}

/** Whether all of it can be applied: a step that names somebody withheld from who acts comes without its event. */
export function isApplicable({ found, steps }: EntitlementPlan): boolean {
  return found && steps.length > 0 && steps.every(({ events }) => events.length > 0);
}

export function Result({ plan, asked }: { plan: EntitlementPlan; asked: PlanQuestion }) {
  const { found, proven, rule, steps } = plan;
  return (
    <section class={`distribution__result${found ? '' : ' distribution__result--none'}`} aria-label="The way">
      <p>
        <Icon name={found ? 'check' : 'error'} size={14} /> <span class="user-text">{plan.sentence}</span>{' '}
        <RuleLinks ids={rule === '' ? [] : [rule]} />
        {found && steps.length > 0 && (
          <span class={`distribution__proof${proven ? ' distribution__proof--proven' : ''}`}>
            {proven ? '✓ shortest, proven' : '≈ not proven to be the shortest'}
          </span>
        )}
      </p>
      {plan.remedies.map(({ sentence, events }) => (
        <p key={sentence} class="target__remedy">
          <span class="user-text">{sentence}</span>
          {events.length > 0 && (
            <Button
              small
              icon="play"
              aria-label={`Do it: ${sentence}`}
              onClick={() => void tryEvents(events)}
            >
              Do it
            </Button>
          )}
        </p>
      ))}
      <ol class="distribution__steps" aria-label="Steps">
        {steps.map(({ sentence: step, events }, i) => (
          <li key={`${i} ${events[0]}`} class="user-text">
            {step}
          </li>
        ))}
      </ol>
      {plan.changes.length > 0 && (
        <details open={plan.changes.length <= kMostOpen}>
          <summary>What every entitlement has then</summary>
          <ul class="distribution__changes">
            {plan.changes.map(({ subject, sentence }) => (
              <li key={subject} class="user-text">
                {sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
      <AnswerTable what="distribution" asked={(form) => askBytes('distributionTable', { ...asked, form })} />
      {steps.length > 0 && !isApplicable(plan) && (
        <p>
          It cannot be applied as this account: show everything, or look as the producer, and plan it there.
        </p>
      )}
    </section>
  );
}
