// The plans over all resellers of a run, and the differences of the one that is unfolded.
import { batch, effect, signal } from '@preact/signals';
import { EngineReplaced } from '../engine/answer';
import type { PlanAcross, PlanAcrossReseller, PlanEntry } from '../generated/protocol';
import { ask } from '../store/ask';
import { revision, watchDocuments } from '../store/session';
import { system } from '../store/system';
import { failure, optionList, overview, scope, view } from './state';

/** The plan that is unfolded: its id, and whose own it is where that is not the run's provider. */
export interface AcrossPlan {
  plan: string;
  planOf: string;
}

export const across = signal<PlanAcross | null>(null);
export const unfolded = signal<AcrossPlan | null>(null);
/** Its resellers that differ. */
export const acrossResellers = signal<readonly PlanAcrossReseller[]>([]);
/** Keys of those that are folded or unfolded otherwise than they come. */
export const turned = signal<ReadonlySet<string>>(new Set());
/** The differences of the plan that is unfolded, as far as they have come. */
export const acrossEntries = signal<readonly PlanEntry[]>([]);

const kFirst = 80; // entries asked for at once
const kPage = 2000; // and with each question after it

const isNewDocument = watchDocuments();
/** Another document begins with nothing unfolded. */
function forgetChoices(): void {
  if (!isNewDocument()) return;
  batch(() => {
    across.value = null;
    unfolded.value = null;
    acrossResellers.value = [];
    acrossEntries.value = [];
    turned.value = new Set();
  });
}

let ticket = 0;
effect(() => {
  forgetChoices();
  const present = scope.value;
  const options = optionList.value;
  const plan = unfolded.value;
  const isShown = system.value === 'plan-sync' && view.value === 'plans' && overview.value !== null;
  if (!present || !isShown || revision.value < 0) return;
  ticket += 1;
  void askAcross({ ...present, options, ...(plan ?? { limit: 0 }) }, ticket, plan !== null);
});

type Args = Parameters<typeof ask<'planAcross'>>[1];

async function askAcross(args: Args, own: number, withEntries: boolean): Promise<void> {
  try {
    const first = await ask('planAcross', withEntries ? { ...args, limit: kFirst } : args);
    if (own !== ticket) return;
    batch(() => {
      across.value = first;
      acrossResellers.value = withEntries ? first.resellers : [];
      acrossEntries.value = withEntries ? first.entries : [];
    });
    while (withEntries && own === ticket && acrossEntries.peek().length < first.totalEntries) {
      const more = await ask('planAcross', { ...args, from: acrossEntries.peek().length, limit: kPage });
      if (own !== ticket || more.entries.length === 0) return;
      acrossEntries.value = [...acrossEntries.peek(), ...more.entries];
    }
  } catch (error) {
    if (error instanceof EngineReplaced) return; // the next revision asks again
    failure.value = error instanceof Error ? error.message : String(error);
  }
}
