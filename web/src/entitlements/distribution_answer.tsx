// How a distribution can be brought about, or why it cannot.
import { EngineProblems } from '../engine/answer';
import type { EntitlementPlan } from '../generated/protocol';
import { ask } from '../store/ask';
import { ruleInfo } from '../store/words';
import { Icon, RuleLinks } from '../ui';
import { rowOfPath, type WantedRow } from './distribution_rows';
import { asActor, viewer } from './state';

export interface Answer {
  plan?: EntitlementPlan;
  /** By row. */
  problems: Map<number, string>;
  error: string;
}
export const kNoAnswer: Answer = { problems: new Map(), error: '' };

export type Source = { entitlement: string } | { product: string };

export async function askPlan(source: Source, rows: readonly WantedRow[]): Promise<Answer> {
  const wanted = rows.map(({ account, quantity }) => ({ account, quantity: quantity.trim() }));
  try {
    return { ...kNoAnswer, plan: await ask('entitlementDistribute', { ...asActor(), ...source, wanted }) };
  } catch (error) {
    if (!(error instanceof EngineProblems)) return { ...kNoAnswer, error: String(error) };
    const problems = new Map(error.problems.map(({ path, message }) => [rowOfPath(path), message]));
    return { problems, error: problems.get(-1) ?? '' };
  }
}

/** What the plan comes to. Why there is none may name those who are withheld: then the rule is told alone. */
export function planSentence({ found, rule, sentence }: EntitlementPlan): string {
  return found || viewer.value === '' ? sentence : (ruleInfo(rule)?.sentence ?? '');
}

export function Result({ plan }: { plan: EntitlementPlan }) {
  const { found, proven, rule, steps } = plan;
  return (
    <section class={`distribution__result${found ? '' : ' distribution__result--none'}`} aria-label="The way">
      <p>
        <Icon name={found ? 'check' : 'error'} size={14} />{' '}
        <span class="user-text">{planSentence(plan)}</span> <RuleLinks ids={rule === '' ? [] : [rule]} />
        {found && steps.length > 0 && (
          <span class={`distribution__proof${proven ? ' distribution__proof--proven' : ''}`}>
            {proven ? '✓ shortest, proven' : '≈ not proven to be the shortest'}
          </span>
        )}
      </p>
      <ol class="distribution__steps" aria-label="Steps">
        {steps.map(({ sentence: step, events }, i) => (
          <li key={`${i} ${events[0]}`} class="user-text">
            {step}
          </li>
        ))}
      </ol>
    </section>
  );
}
