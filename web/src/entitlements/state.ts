// What the user looks at in Entitlements, as whom, and what the engine says about it. A long list arrives in pages: the
// first with the picture, the rest afterwards.
import { batch, computed, effect, signal } from '@preact/signals';
import { EngineProblems, EngineReplaced } from '../engine/answer';
import type { ComposeFields } from '../engine/calls';
import { openForm } from '../event_forms/form_state';
import type { EntitlementAccount, EntitlementEntry, EntitlementOverview, Term } from '../generated/protocol';
import { ask } from '../store/ask';
import { isPhone, screen } from '../store/layout';
import { announce, notices, notify } from '../store/notices';
import { remembered } from '../store/preferences';
import { report } from '../store/queue';
import { revision, state, watchDocuments } from '../store/session';
import { kViewKeys, system } from '../store/system';
import { wantWords } from '../store/words';

export type View = 'flow' | 'list';
export type Chosen = { kind: 'account' | 'entitlement'; id: string };

/** The id of the account that looks; empty: nobody in particular, who sees everything. */
export const viewer = signal('');
/** The first page; null until the engine has answered. */
export const overview = signal<EntitlementOverview | null>(null);
/** All that has arrived. */
export const accounts = signal<readonly EntitlementAccount[]>([]);
export const entries = signal<readonly EntitlementEntry[]>([]);
/** Who can look, as last told to nobody in particular. */
export const viewers = signal<{ first: readonly Term[]; total: number }>({ first: [], total: 0 });
/** Why there is no answer; empty while there is one. */
export const failure = signal('');
export const chosen = signal<Chosen | null>(null);
export const view = remembered<View>(kViewKeys.entitlements, 'flow', (value): value is View =>
  ['flow', 'list'].includes(String(value)),
);

const kFirst = 300; // accounts and entitlements asked for at first
const kPage = 2000; // and with each question after it
const kMost = 20000;

export const accountById = computed(() => new Map(accounts.value.map((account) => [account.id, account])));
export const entryById = computed(() => new Map(entries.value.map((entry) => [entry.id, entry])));
/** Nobody is an account: there is nothing to show. */
export const isWithoutAccounts = computed(
  () => viewer.value === '' && overview.value !== null && overview.value.totalAccounts === 0,
);

/** The account that looks as an argument of a call. */
export function asViewer(): { as?: string } {
  return viewer.value === '' ? {} : { as: viewer.value };
}
/** The account that looks also acts. */
export function asActor(): { by?: string } {
  return viewer.peek() === '' ? {} : { by: viewer.peek() };
}

/** Opens the form of an event; what is known is settled unless it is named as open. */
export function prepare(type: string, known: ComposeFields = {}, open: readonly string[] = []): void {
  openForm(type, { ...asActor(), ...known }, open);
}

/** What the user looks at, for a form that asks about it. */
export function presentFields(): ComposeFields {
  const looked = chosen.peek();
  return { ...asActor(), ...(looked ? { [looked.kind]: looked.id } : {}) };
}

export function choose(next: Chosen): void {
  chosen.value = next;
  if (isPhone.peek()) screen.value = 'inspector';
}

/** What notices are about that name nobody: the others may name whom the account may not know. */
const kOfThePage = ['new-build', 'storage', 'offline'];

/** Shows everything as the account sees it; without an account, everything. */
export function viewAs(id: string): void {
  batch(() => {
    viewer.value = id;
    // What was seen before is not shown on until the answer is there.
    overview.value = null;
    accounts.value = [];
    entries.value = [];
    chosen.value = null;
    if (id !== '') notices.value = notices.value.filter(({ topic }) => kOfThePage.includes(topic));
  });
}

function complain(error: unknown): void {
  if (error instanceof EngineReplaced) return; // the next revision asks again
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof EngineProblems && viewer.peek() !== '') {
    // The account that looked is gone: an undo took it away.
    viewAs('');
    notify(message, { kind: 'warning' });
  } else {
    failure.value = message;
  }
}

const isNewDocument = watchDocuments();
/** Another document begins with nothing chosen. */
function forgetChoices(): void {
  if (!isNewDocument()) return;
  viewAs('');
}

let known: ReadonlySet<string> | undefined; // accounts and entitlements as they were before something is made

/**
 * A form is applied: the account or entitlement that it makes is chosen when it comes, unless it is about an entitlement
 * that is there already, which stays chosen.
 */
export function awaitNew(chosenFrom: readonly string[]): void {
  if (chosenFrom.includes('entitlement')) return;
  known = new Set([...accountById.peek().keys(), ...entryById.peek().keys()]);
}

function chooseNew({ accounts: all, entitlements }: EntitlementOverview): void {
  const made: Chosen[] = [
    ...all.map(({ id }) => ({ kind: 'account' as const, id })),
    ...entitlements.map(({ id }) => ({ kind: 'entitlement' as const, id })),
  ].filter(({ id }) => !known?.has(id));
  if (known && made.length === 1) chosen.value = made[0]!;
  known = undefined;
}

function adopt(next: EntitlementOverview): void {
  const isNew = overview.peek() === null;
  batch(() => {
    failure.value = '';
    overview.value = next;
    accounts.value = next.accounts;
    entries.value = next.entitlements;
    if (viewer.peek() === '') viewers.value = { first: next.viewers, total: next.totalViewers };
    chooseNew(next);
  });
  if (isNew && next.viewer !== '') announce(`As ${next.viewer} sees it. ${next.note}`);
}

let ticket = 0;
async function askOverview(as: { as?: string }, mine: number): Promise<void> {
  const first = await ask('entitlementOverview', { ...as, limit: kFirst });
  if (mine !== ticket) return;
  adopt(first);
  const most = Math.min(kMost, Math.max(first.totalAccounts, first.totalEntitlements));
  for (let from = kFirst; from < most; from += kPage) {
    const next = await ask('entitlementOverview', { ...as, from, limit: kPage });
    if (mine !== ticket) return;
    batch(() => {
      accounts.value = [...accounts.peek(), ...next.accounts];
      entries.value = [...entries.peek(), ...next.entitlements];
    });
  }
}

effect(() => {
  const present = revision.value;
  const as = asViewer();
  if (system.value !== 'entitlements' || !state.value || present < 0) return;
  ticket += 1;
  forgetChoices();
  void wantWords('entitlements').catch(report);
  askOverview(as, ticket).catch(complain);
});
