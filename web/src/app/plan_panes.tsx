// The panes of Plan Sync. Their code is loaded when the tab is first opened.
import { notify } from '../store/notices';
import { system } from '../store/system';
import { TimelinePane } from '../timeline/timeline_pane';
import { later } from '../ui/later';
import type { Panes } from './shell';

const load = () => import('../plan_sync');

function giveUp(): void {
  system.value = 'data-sync';
  notify('Plan Sync could not be loaded. Is there a network?', { kind: 'error', topic: 'plan-sync' });
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
