// What the user looks at in Plan Sync, and what the engine says about it. The preview follows every tick at once: the
// entries in sight are asked for first, the rest of a long list and the counts of each option afterwards.
import { batch, computed, effect, signal } from '@preact/signals';
import { EngineReplaced } from '../engine/answer';
import type { ComposeFields } from '../engine/calls';
import type {
  EventForm,
  PlanEntry,
  PlanOverview,
  PlanPlace,
  PlanPreview,
  SyncOption,
} from '../generated/protocol';
import { ask } from '../store/ask';
import { announce } from '../store/notices';
import { remembered } from '../store/preferences';
import { report } from '../store/queue';
import { revision, state, watchDocuments } from '../store/session';
import { kViewKeys, system } from '../store/system';
import { planDescription, wantWords } from '../store/words';
import { keptScope, reached, type Scope, scopeKey, scopeOf } from './scope';

export type View = 'result' | 'plans' | 'sides' | 'catalogue';

export interface Mark extends PlanPlace {
  wanted: boolean;
  /** What it is about, whatever becomes of it. */
  label: string;
}

/** Who provides and resells; null until the engine has said so. */
export const overview = signal<PlanOverview | null>(null);
/** Why there is no answer; empty while there is one. */
export const failure = signal('');
/** The form of a relationship, whose words its switches have in the tree. */
export const relationForm = signal<EventForm | null>(null);
export const scope = signal<Scope | null>(null);
/** Ids of the options that are ticked. */
export const ticked = signal<ReadonlySet<string>>(new Set());
/** The organization whose differences or catalogue are shown. */
export const shown = signal('');
/** The value that the inspector explains. */
export const chosen = signal<PlanPlace | null>(null);
export const marks = signal<readonly Mark[]>([]);
export const view = remembered<View>(kViewKeys['plan-sync'], 'result', (value): value is View =>
  ['result', 'plans', 'sides', 'catalogue'].includes(String(value)),
);
/** The plan that the side-by-side shows; empty: what belongs to no plan. */
export const sidePlan = signal<string | null>(null);

export const preview = signal<PlanPreview | null>(null);
/** The entries of the reseller in view that have arrived. */
export const entries = signal<readonly PlanEntry[]>([]);
/** How many differences each option would carry, ticked alone. */
export const optionCounts = signal<ReadonlyMap<string, number>>(new Map());

const kFirst = 80; // entries asked for with a tick
const kPage = 2000; // and with each question after it

export const optionList = computed(() => {
  const chosenOptions = ticked.value;
  return (planDescription.value?.options ?? []).flatMap(({ id }) => (chosenOptions.has(id) ? [id] : []));
});
/** Ids of the resellers in the scope. */
export const inScope = computed<ReadonlySet<string>>(() =>
  scope.value && overview.value ? reached(scope.value, overview.value) : new Set(),
);
/** The names of all organizations by their ids; a reseller that provides too has one. */
export const organizationNames = computed<ReadonlyMap<string, string>>(() => {
  const { providers = [], resellers = [], others = [] } = overview.value ?? {};
  return new Map([...providers, ...resellers, ...others].map(({ id, name }) => [id, name]));
});
/** Nobody in the channel sells or resells plans. */
export const isWithoutPlans = computed(
  () =>
    overview.value !== null &&
    overview.value.providers.length === 0 &&
    overview.value.resellers.length === 0 &&
    state.value?.usesPlans !== true,
);

/** About whom a form would be. */
export function presentFields(): ComposeFields {
  const present = scope.peek();
  const fields: ComposeFields = shown.peek() === '' ? {} : { organization: shown.peek() };
  if (!present) return fields;
  const { provider, reseller, serviceTemplate, subResellers = false } = present;
  const whom: ComposeFields =
    reseller === undefined ? { serviceTemplate: serviceTemplate ?? '' } : { reseller };
  return { ...fields, ...whom, provider, upstream: provider, subResellers };
}

export function tick(options: readonly string[], on: boolean): void {
  const next = new Set(ticked.peek());
  for (const option of options) {
    if (on) next.add(option);
    else next.delete(option);
  }
  ticked.value = next;
}

export function setTicked(options: readonly string[]): void {
  ticked.value = new Set(options);
}

/** Shows an organization; a reseller that the scope does not reach becomes the scope. */
export function show(id: string): void {
  batch(() => {
    shown.value = id;
    const present = overview.peek();
    if (!present || inScope.peek().has(id)) return;
    const next = scopeOf(id, present, scope.peek()?.subResellers ?? false);
    if (next) scope.value = next;
  });
}

export function setScope(next: Scope): void {
  batch(() => {
    scope.value = next;
    if (next.reseller) shown.value = next.reseller;
  });
}

export function choose(place: PlanPlace): void {
  chosen.value = place;
}

export function markOf(place: PlanPlace): Mark | undefined {
  return marks.value.find(
    ({ organization, path }) => organization === place.organization && path === place.path,
  );
}

/** Marks a value as wanted or unwanted; a second time takes the mark away. */
export function toggleMark(place: PlanPlace, wanted: boolean, label: string): void {
  const present = markOf(place);
  const others = marks.value.filter((mark) => mark !== present);
  const { organization, path } = place;
  marks.value = present?.wanted === wanted ? others : [...others, { organization, path, wanted, label }];
}

function complain(error: unknown): void {
  if (error instanceof EngineReplaced) return; // the next revision asks again
  failure.value = error instanceof Error ? error.message : String(error);
}

const isNewDocument = watchDocuments();
/** Another document begins with nothing chosen. */
function forgetChoices(): void {
  if (!isNewDocument()) return;
  batch(() => {
    overview.value = null;
    preview.value = null;
    entries.value = [];
    scope.value = null;
    ticked.value = new Set();
    shown.value = '';
    chosen.value = null;
    marks.value = [];
    sidePlan.value = null;
  });
}

function adopt(next: PlanOverview): void {
  batch(() => {
    failure.value = '';
    overview.value = next;
    scope.value = keptScope(scope.peek(), next);
    const known = [...next.resellers, ...next.providers, ...next.others];
    if (!known.some(({ id }) => id === shown.peek())) {
      shown.value = scope.peek()?.reseller ?? next.resellers[0]?.id ?? known[0]?.id ?? '';
    }
  });
}

let overviewTicket = 0;
effect(() => {
  const present = revision.value;
  if (system.value !== 'plan-sync' || !state.value || present < 0) return;
  const ticket = ++overviewTicket;
  forgetChoices();
  void wantWords('plan-sync').catch(report);
  ask('planOverview', {}).then((next) => {
    if (ticket === overviewTicket) adopt(next);
  }, complain);
  if (relationForm.peek()) return;
  ask('form', { type: 'setReseller', fields: {} }).then((form) => {
    relationForm.value = form;
  }, complain);
});

/** What an answer is about. */
interface Question {
  args: Scope & { options: SyncOption[]; organization?: string };
  ticket: number;
}

let ticket = 0;
const isCurrent = (question: Question) => question.ticket === ticket;

async function askRest(question: Question, total: number): Promise<void> {
  while (isCurrent(question) && entries.peek().length < total) {
    const more = await ask('planPreview', { ...question.args, from: entries.peek().length, limit: kPage });
    if (!isCurrent(question) || more.entries.length === 0) return;
    entries.value = [...entries.peek(), ...more.entries];
  }
}

let countedFor = '';
/** One question an option: what it carries alone does not depend on the others. */
async function askOptionCounts(question: Question): Promise<void> {
  const about = `${revision.peek()} ${scopeKey(question.args)} ${question.args.subResellers}`;
  if (about === countedFor) return;
  const counts = new Map<string, number>();
  for (const { id } of planDescription.peek()?.options ?? []) {
    const alone = await ask('planPreview', { ...question.args, options: [id], limit: 0 });
    if (!isCurrent(question)) return;
    counts.set(id, alone.counts.carried);
  }
  if (counts.size === 0) return;
  countedFor = about;
  optionCounts.value = counts;
}

let announcedFor: PlanOverview | null = null;
/** A tick is answered aloud; what a step did has been said already. */
function announcePreview({ happened, summary, refusal }: PlanPreview): void {
  if (announcedFor === overview.peek()) announce(happened ? summary : refusal);
  announcedFor = overview.peek();
}

async function askPreview(question: Question): Promise<void> {
  const first = await ask('planPreview', { ...question.args, limit: kFirst });
  if (!isCurrent(question)) return;
  batch(() => {
    failure.value = '';
    preview.value = first;
    entries.value = first.entries;
  });
  announcePreview(first);
  await askOptionCounts(question);
  await askRest(question, first.totalEntries);
}

effect(() => {
  const present = scope.value;
  const options = optionList.value;
  const organization = inScope.value.has(shown.value) ? shown.value : '';
  if (system.value !== 'plan-sync' || !planDescription.value || !overview.value) return;
  ticket += 1;
  if (!present) {
    preview.value = null;
    entries.value = [];
    return;
  }
  const args = { ...present, options, ...(organization === '' ? {} : { organization }) };
  askPreview({ args, ticket }).catch(complain);
});
