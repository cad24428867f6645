// Where the systems beside Data Sync stand in the page. Their code is loaded when their tab is first opened.
import { loadForms, loadSystem, sayNotLoaded } from '../store/load_system';
import { system } from '../store/system';
import type { LaterSystem } from '../store/systems';
import { TimelinePane } from '../timeline/timeline_pane';
import { later } from '../ui/later';
import type { Panes } from './shell';

function panesOf(which: LaterSystem, labels: { left: string; middle: string }): Panes {
  const giveUp = () => {
    system.value = 'data-sync';
    void sayNotLoaded(which);
  };
  return {
    organizations: {
      label: labels.left,
      Content: later(async () => (await loadSystem(which)).LeftPane, giveUp),
    },
    picture: {
      label: labels.middle,
      Content: later(async () => (await loadSystem(which)).MiddlePane, giveUp),
    },
    inspector: {
      label: 'Inspector',
      Content: later(async () => (await loadSystem(which)).InspectorPane, giveUp),
    },
    timeline: { label: 'Timeline', Content: TimelinePane },
  };
}

export const systemPanes: Record<LaterSystem, Panes> = {
  'plan-sync': panesOf('plan-sync', { left: 'Resellers', middle: 'Synchronization' }),
  entitlements: panesOf('entitlements', { left: 'Accounts', middle: 'Demand chain' }),
  'tier-setup': panesOf('tier-setup', { left: 'Supply chains', middle: 'Requests' }),
};

export const EventForms = later(async () => (await loadForms()).EventForms, sayNotLoaded);
