// Where Plan Sync stands in the page. Its code is loaded when its tab is first opened.
import { loadPlanSync as load, sayNotLoaded } from '../store/load_plan_sync';
import { system } from '../store/system';
import { TimelinePane } from '../timeline/timeline_pane';
import { later } from '../ui/later';
import type { Panes } from './shell';

function giveUp(): void {
  system.value = 'data-sync';
  sayNotLoaded();
}

const Resellers = later(async () => (await load()).ResellersPane, giveUp);
const Synchronization = later(async () => (await load()).SynchronizationPane, giveUp);
const Inspector = later(async () => (await load()).PlanInspectorPane, giveUp);

export const planPanes: Panes = {
  organizations: { label: 'Resellers', Content: Resellers },
  picture: { label: 'Synchronization', Content: Synchronization },
  inspector: { label: 'Inspector', Content: Inspector },
  timeline: { label: 'Timeline', Content: TimelinePane },
};

export const PlanDialogs = later(async () => (await load()).PlanDialogs, giveUp);
