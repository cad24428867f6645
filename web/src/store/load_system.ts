// A system's code and the engine that has it, fetched once by whoever needs it first.
import type { ComponentType } from 'preact';
import type { ComposeFields } from '../engine/calls';
import { useWholeEngine } from '../engine/client';
import { notices, notify } from './notices';
import { kSystems, type LaterSystem } from './system';

/** What each system's part of the page gives to the shell. */
export interface SystemPart {
  LeftPane: ComponentType;
  MiddlePane: ComponentType;
  InspectorPane: ComponentType;
  /** What the user looks at, for a form that asks about it: it can be changed there. */
  presentFields: () => ComposeFields;
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

/** Says that a system, or a part of the page, could not be loaded; of a system's parts nothing is said beside it. */
export function sayNotLoaded(system?: LaterSystem): void {
  if (system === undefined && notices.peek().some(({ topic }) => topic === kTopic)) return;
  const label = kSystems.find(({ id }) => id === system)?.label ?? 'This part of the page';
  notify(`${label} could not be loaded. Is there a network?`, { kind: 'error', topic: kTopic });
}
