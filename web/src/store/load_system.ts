// A system's code and the engine that has it, fetched once by whoever needs it first.
import type { ComponentType } from 'preact';
import type { ComposeFields } from '../engine/calls';
import { useWholeEngine } from '../engine/client';
import { whyNotLoaded } from './new_build';
import { notices, notify } from './notices';
import { kSystems, type LaterSystem } from './systems';
import type { Table } from './table';

/** What each system's part of the page gives to the shell. */
export interface SystemPart {
  LeftPane: ComponentType;
  MiddlePane: ComponentType;
  InspectorPane: ComponentType;
  /** What the user looks at, for a form that asks about it: it can be changed there. */
  presentFields: () => ComposeFields;
  /** A form is applied in which these were chosen from what is there: what it makes can be shown when it comes. */
  awaitNew?: (chosenFrom: readonly string[]) => void;
  /** What can be kept of it as a table. */
  tables: () => readonly Table[];
}

const kParts: Record<LaterSystem, () => Promise<SystemPart>> = {
  'plan-sync': () => import('../plan_sync'),
  entitlements: () => import('../entitlements'),
  'tier-setup': () => import('../tier_setup'),
};

export async function loadSystem(system: LaterSystem): Promise<SystemPart> {
  const [part] = await Promise.all([kParts[system](), useWholeEngine()]);
  return part;
}

/** The dialogs of events that the core makes forms of, and the engine that makes them. */
export async function loadForms() {
  const [code] = await Promise.all([import('../event_forms'), useWholeEngine()]);
  return code;
}

/** What a report of Plan Sync is shown with. */
export async function loadPlanReports() {
  const [code] = await Promise.all([import('../plan_sync'), useWholeEngine()]);
  return code;
}

const kTopic = 'not-loaded';
/** What is being told of, while it is asked why: several parts that fail together are one notice. */
let telling: { system: LaterSystem | undefined } | undefined;

/** Says that a system, or a part of the page, could not be loaded; of a system's parts nothing is said beside it. */
export async function sayNotLoaded(system?: LaterSystem): Promise<void> {
  if (telling) {
    telling.system ??= system; // a part was the first to fail, but the system is what is missing
    return;
  }
  if (system === undefined && notices.peek().some(({ topic }) => topic === kTopic)) return;
  const told = { system };
  telling = told;
  const why = await whyNotLoaded();
  telling = undefined;
  if (why === 'new build') return; // which is told of by itself
  const label = kSystems.find(({ id }) => id === told.system)?.label ?? 'This part of the page';
  const hint = why === 'no network' ? 'Is there a network?' : 'Try again.';
  notify(`${label} could not be loaded. ${hint}`, { kind: 'error', topic: kTopic });
}
