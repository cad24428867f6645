// The domain's words as the core gives them, by id. Where the core has not answered yet, the id stands in.
import { computed, signal } from '@preact/signals';
import { call, useWholeEngine } from '../engine/client';
import type {
  Mode,
  Moment,
  PlanDescription,
  RuleInfo,
  SettingTypeInfo,
  Shown,
  ShownInfo,
  Term,
} from '../generated/protocol';
import { description, state } from './session';

function byId<T extends { id: string }>(terms: readonly T[] | undefined): Map<string, T> {
  return new Map((terms ?? []).map((term) => [term.id, term]));
}

const outcomes = computed(() => byId(description.value?.outcomes));
const modes = computed(() => byId(description.value?.modes));
const moments = computed(() => byId(description.value?.moments));
/** The words of Plan Sync; null until somebody needs them. */
export const planDescription = signal<PlanDescription | null>(null);
const rules = computed(() =>
  byId([...(description.value?.rules ?? []), ...(planDescription.value?.rules ?? [])]),
);
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

let asked: Promise<void> | undefined;
/** Fetches the words of Plan Sync, once. */
export function wantPlanWords(): Promise<void> {
  asked ??= useWholeEngine()
    .then(() => call('planDescribe', {}))
    .then(
      (words) => {
        planDescription.value = words;
      },
      () => {
        asked = undefined; // asked again by whoever needs them next
      },
    );
  return asked;
}
export function ruleInfo(id: string): RuleInfo | undefined {
  return rules.value.get(id);
}
export function settingInfo(id: string): SettingTypeInfo | undefined {
  return settings.value.get(id);
}
