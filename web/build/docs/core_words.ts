// What the core says of itself, gathered: the rules and open questions of each system, and the words with their help.
import type {
  Description,
  PlanDescription,
  ReadingInfo,
  RuleInfo,
  SystemDescription,
  Term,
  TierDescription,
} from '../../src/generated/protocol.ts';
import type { Ask } from './engine.ts';

export interface SystemWords {
  /** Its part of an address, as the page's tabs have it. */
  id: string;
  label: string;
  rules: readonly RuleInfo[];
  readings: readonly ReadingInfo[];
}

export interface CoreWords {
  systems: readonly SystemWords[];
  rules: ReadonlyMap<string, RuleInfo>;
  statuses: ReadonlyMap<string, Term>;
  /** Lists of words by name: `modes`, `planOptions`, `tierStates` … */
  terms: ReadonlyMap<string, readonly Term[]>;
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Groups of a system under names of their own: `states` of Entitlements are `entitlementStates`. */
function grouped(prefix: string, { words, events }: SystemDescription): [string, readonly Term[]][] {
  const named = words.map(({ id, terms }): [string, readonly Term[]] => [`${prefix}${upper(id)}`, terms]);
  return [...named, [`${prefix}Events`, events]];
}

export function readCoreWords(ask: Ask): CoreWords {
  const own = ask<Description>('describe');
  const plan = ask<PlanDescription>('planDescribe');
  const entitlement = ask<SystemDescription>('entitlementDescribe');
  const { system: tier } = ask<TierDescription>('tierDescribe');
  const systems: SystemWords[] = [
    { id: 'data-sync', label: 'Data Sync', ...own },
    { id: 'plan-sync', label: 'Plan Sync', ...plan },
    { id: 'entitlements', label: 'Entitlements', ...entitlement },
    { id: 'tier-setup', label: 'Tier Setup', ...tier },
  ];
  const { modes, moments, cardinalities, scopes, statuses, flags, expectations } = own;
  return {
    systems,
    rules: new Map(systems.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule]))),
    statuses: new Map(statuses.map((term) => [term.id, term])),
    terms: new Map<string, readonly Term[]>([
      ...Object.entries({ modes, moments, cardinalities, scopes, statuses, flags, expectations }),
      [
        'outcomes',
        own.outcomes.map(({ id, glyph, label, help }) => ({ id, label: `${glyph} ${label}`, help })),
      ],
      ['settingTypes', own.settingTypes.map((type) => ({ ...type, help: settingWords(type, own) }))],
      ['events', own.events.map(({ type, label, help }) => ({ id: type, label, help }))],
      ['planOptions', plan.options],
      ['planVerdicts', plan.verdicts],
      ['planEvents', plan.events],
      ...grouped('entitlement', entitlement),
      ...grouped('tier', tier),
    ]),
  };
}

function settingWords(
  type: Description['settingTypes'][number],
  { cardinalities, scopes }: Description,
): string {
  const of = (terms: readonly Term[], id: string) => terms.find((term) => term.id === id)?.label ?? id;
  return `${of(cardinalities, type.cardinality)}, ${of(scopes, type.scope)}`;
}
