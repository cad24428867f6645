// The domain's words as the core gives them, by id. Where the core has not answered yet, the id stands in.
import { computed, signal } from '@preact/signals';
import { call, useWholeEngine } from '../engine/client';
import type {
  EventInfo,
  Mode,
  Moment,
  PlanDescription,
  ReadingInfo,
  RuleInfo,
  SettingTypeInfo,
  Shown,
  ShownInfo,
  SystemDescription,
  Term,
  TierDescription,
} from '../generated/protocol';
import { description, state } from './session';
import type { Way } from './several';
import { kLaterSystems, type LaterSystem } from './systems';

function byId<T extends { id: string }>(terms: readonly T[] | undefined): Map<string, T> {
  return new Map((terms ?? []).map((term) => [term.id, term]));
}

const outcomes = computed(() => byId(description.value?.outcomes));
const modes = computed(() => byId(description.value?.modes));
const moments = computed(() => byId(description.value?.moments));
/** The words of the other systems; null until somebody needs them. */
export const planDescription = signal<PlanDescription | null>(null);
export const entitlementDescription = signal<SystemDescription | null>(null);
export const tierDescription = signal<TierDescription | null>(null);

/** What the systems say of themselves in the same way. */
export function systemWords(
  system: LaterSystem,
): Pick<SystemDescription, 'rules' | 'readings' | 'events'> | null {
  if (system === 'plan-sync') return planDescription.value;
  return system === 'entitlements' ? entitlementDescription.value : (tierDescription.value?.system ?? null);
}
/** What can be done with something that a field of the system's events names: an event each, also for several. */
export function waysFor(system: LaterSystem, each: string): Way[] {
  const events = systemWords(system)?.events ?? [];
  return events
    .filter(({ several }) => several.includes(each))
    .map(({ id }) => ({ type: id, each, typed: {} }));
}
const others = computed(() => kLaterSystems.flatMap((system) => systemWords(system) ?? []));
const rules = computed(() =>
  byId([...(description.value?.rules ?? []), ...others.value.flatMap((words) => words.rules)]),
);
const events = computed(() =>
  byId([
    ...channelEvents().map(({ type, label, help }): Term => ({ id: type, label, help })),
    ...others.value.flatMap((words) => words.events),
  ]),
);
/** The open questions of these systems. */
export function readingsOf(systems: readonly LaterSystem[]): ReadingInfo[] {
  return systems.flatMap((system) => systemWords(system)?.readings ?? []);
}
const flags = computed(() => byId(description.value?.flags));
const cardinalities = computed(() => byId(description.value?.cardinalities));
const scopes = computed(() => byId(description.value?.scopes));
const statuses = computed(() => byId(description.value?.statuses));
const settings = computed(() => byId(state.value?.settingTypes ?? description.value?.settingTypes));

function term(terms: Map<string, Term>, id: string): Term {
  return terms.get(id) ?? { id, label: id, help: '' };
}

export function outcomeInfo(shown: Shown): ShownInfo {
  return outcomes.value.get(shown) ?? { id: shown, glyph: '', label: shown, help: '' };
}
export function modeInfo(mode: Mode): Term {
  return term(modes.value, mode);
}
export function momentInfo(moment: Moment): Term {
  return term(moments.value, moment);
}
export function flagInfo(flag: string): Term {
  return term(flags.value, flag);
}
export function cardinalityInfo(cardinality: string): Term {
  return term(cardinalities.value, cardinality);
}
export function scopeInfo(scope: string): Term {
  return term(scopes.value, scope);
}
export function statusInfo(status: string): Term {
  return term(statuses.value, status);
}

/** An event of one of the other systems, or of the channel that they share. */
export function eventInfo(type: string): Term {
  return term(events.value, type);
}

/** The events that make and unmake organizations and partnerships, which all systems share: they set no setting. */
export function channelEvents(): EventInfo[] {
  return (description.value?.events ?? []).filter(({ fields }) =>
    fields.every(({ kind }) => kind !== 'setting'),
  );
}

const asked: Partial<Record<LaterSystem, Promise<void>>> = {};
const kAsk: Record<LaterSystem, () => Promise<void>> = {
  'plan-sync': async () => {
    planDescription.value = await call('planDescribe', {});
  },
  entitlements: async () => {
    entitlementDescription.value = await call('entitlementDescribe', {});
  },
  'tier-setup': async () => {
    tierDescription.value = await call('tierDescribe', {});
  },
};
/** Fetches the words of a system, once. */
export function wantWords(system: LaterSystem): Promise<void> {
  asked[system] ??= useWholeEngine()
    .then(kAsk[system])
    .catch(() => {
      asked[system] = undefined; // asked again by whoever needs them next
    });
  return asked[system];
}
/** Fetches the words of every system: a rule may be of any. */
export async function wantAllWords(): Promise<void> {
  await Promise.all(kLaterSystems.map(wantWords));
}
/** The rules of Data Sync and of those systems whose words have come. */
export function knownRules(): RuleInfo[] {
  return [...rules.value.values()];
}
export function ruleInfo(id: string): RuleInfo | undefined {
  return rules.value.get(id);
}
export function settingInfo(id: string): SettingTypeInfo | undefined {
  return settings.value.get(id);
}
