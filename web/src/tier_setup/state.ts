// What the user looks at in Tier Setup, and what the engine says stands where.
import { batch, computed, effect, signal } from '@preact/signals';
import { EngineReplaced } from '../engine/answer';
import type { ComposeFields } from '../engine/calls';
import type { RequestStatus, Term, TierCard, TierOverview } from '../generated/protocol';
import { ask } from '../store/ask';
import { isPhone, screen } from '../store/layout';
import { remembered } from '../store/preferences';
import { report } from '../store/queue';
import { revision, state, watchDocuments } from '../store/session';
import { kViewKeys, system } from '../store/system';
import { tierDescription, wantWords } from '../store/words';
import { type Deck, emptyDeck, kPage, missingPages, withPage } from './deck';

export type View = 'board' | 'configurations' | 'diagram';
export type ChosenKind = 'request' | 'configuration' | 'asset';
export interface Chosen {
  kind: ChosenKind;
  id: string;
}

/** What stands where; null until the engine has said so. */
export const overview = signal<TierOverview | null>(null);
/** Why there is no answer; empty while there is one. */
export const failure = signal('');
export const view = remembered<View>(kViewKeys['tier-setup'], 'board', (value): value is View =>
  ['board', 'configurations', 'diagram'].includes(String(value)),
);
export const leftTab = remembered<'chains' | 'products'>('tiers.left', 'chains', (value): value is 'chains' =>
  ['chains', 'products'].includes(String(value)),
);
/** Only requests, configurations and assets of this product; empty: of all. */
export const product = signal('');
/** Only those whose id or account has this text. */
export const text = signal('');
/** What the inspector explains. */
export const chosen = signal<Chosen | null>(null);
/** The request whose diagram is drawn: the one chosen last. */
export const chosenRequest = signal('');
/** The cards of each column that have arrived. */
export const decks = signal<ReadonlyMap<RequestStatus, Deck<TierCard>>>(new Map());

/** Nothing is sold with tiers here. */
export const isWithoutProducts = computed(() => {
  const present = overview.value;
  if (!present) return false;
  const { products, totalRequests, totalConfigurations, totalAssets } = present;
  return products.length + totalRequests + totalConfigurations + totalAssets === 0 && text.value === '';
});

/** Shows it in the inspector; on a phone that is another screen. */
export function choose(next: Chosen): void {
  batch(() => {
    chosen.value = next;
    if (next.kind === 'request') chosenRequest.value = next.id;
    if (isPhone.peek()) screen.value = 'inspector';
  });
}

/** The product that is looked at, where it is one. */
export function presentProduct(): ComposeFields {
  return product.peek() === '' ? {} : { product: product.peek() };
}

/** About what a form would be. */
export function presentFields(): ComposeFields {
  const { kind, id } = chosen.peek() ?? {};
  return {
    ...presentProduct(),
    ...(kind === undefined || id === undefined ? {} : { [kind]: id }),
  };
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
    decks.value = new Map();
    product.value = '';
    text.value = '';
    chosen.value = null;
    chosenRequest.value = '';
  });
}

/** The request that somebody looks for first: one that waits, else the newest. */
function firstRequest({ requests }: TierOverview): TierCard | undefined {
  return requests.find(({ kind, isFinal }) => kind === 'asset' && !isFinal) ?? requests.at(-1);
}

/** Whether the request is known to be gone: taken back, or not made yet at this step. */
function isGone(id: string, { requests, totalRequests }: TierOverview): boolean {
  const isWhole = requests.length === totalRequests && product.peek() === '' && text.peek() === '';
  return isWhole && !requests.some((request) => request.id === id);
}

function adopt(next: TierOverview): void {
  batch(() => {
    failure.value = '';
    overview.value = next;
    decks.value = decksOf(next);
    const present = chosen.peek();
    if (present && (present.kind !== 'request' || !isGone(present.id, next))) return;
    const first = firstRequest(next)?.id;
    chosen.value = first === undefined ? null : { kind: 'request', id: first };
    chosenRequest.value = first ?? '';
  });
}

/** Few requests came all at once; of many each column asks for those in sight. */
function decksOf({ columns, requests, totalRequests }: TierOverview): Map<RequestStatus, Deck<TierCard>> {
  const isWhole = requests.length === totalRequests;
  return new Map(
    columns.map(({ id, count }) => [
      id,
      isWhole
        ? { count, cards: requests.filter(({ status }) => status === id), pages: 'all' }
        : emptyDeck(count, decks.peek().get(id)),
    ]),
  );
}

/** What narrows every question. */
export function asked() {
  return {
    ...(product.peek() === '' ? {} : { product: product.peek() }),
    ...(text.peek() === '' ? {} : { text: text.peek() }),
  };
}

let ticket = 0;
effect(() => {
  const present = revision.value;
  void product.value;
  void text.value;
  if (system.value !== 'tier-setup' || !state.value || present < 0) return;
  forgetChoices();
  ticket += 1;
  const own = ticket;
  void wantWords('tier-setup').catch(report);
  // A product that is no longer there is no longer asked for.
  const question = () => ask('tierOverview', asked());
  const again = (error: unknown) => {
    if (product.peek() === '' || error instanceof EngineReplaced) throw error;
    product.value = '';
    return question();
  };
  question()
    .catch(again)
    .then((next) => {
      if (own === ticket) adopt(next);
    }, complain);
});

/** Cards of a column come into sight: those that have not arrived are asked for. */
export function wantCards(status: RequestStatus, first: number, last: number): void {
  const deck = decks.peek().get(status);
  if (!deck || deck.pages === 'all') return;
  const own = ticket;
  for (const page of missingPages(deck, first, last)) {
    deck.pages.add(page);
    ask('tierOverview', { ...asked(), status, from: page * kPage, limit: kPage }).then(({ requests }) => {
      const present = decks.peek().get(status);
      if (own !== ticket || !present) return;
      decks.value = new Map(decks.peek()).set(status, withPage(present, page, requests));
    }, complain);
  }
}

function term(group: string, id: string): Term | undefined {
  const terms = tierDescription.value?.system.words.find((one) => one.id === group)?.terms;
  return terms?.find((one) => one.id === id);
}

/** What the core calls it. */
export function word(group: string, id: string): string {
  return term(group, id)?.label ?? id;
}

/** The sentence with which the core explains it. */
export function help(group: string, id: string): string {
  return term(group, id)?.help ?? '';
}
