// The page as a whole.
import { engineStatus } from '../engine/client';
import { InspectorPane } from '../inspector/inspector_pane';
import { PicturePane } from '../picture/picture_pane';
import { closeDialog, dialog } from '../store/dialogs';
import { isPhone } from '../store/layout';
import { sayNotLoaded } from '../store/load_system';
import { system } from '../store/system';
import { closePrepared, prepared } from '../timeline/prepared';
import { TimelinePane } from '../timeline/timeline_pane';
import { TreegridPane } from '../treegrid/treegrid_pane';
import { ContextMenu } from '../ui/context_menu';
import { later } from '../ui/later';
import { ErrorScreen } from './error_screen';
import { PhoneBar } from './phone';
import { type Panes, Shell } from './shell';
import { StatusBar } from './status_bar';
import { SystemBar } from './system_bar';
import { EventForms, systemPanes } from './system_panes';
import { Toasts } from './toasts';
import { TopBar } from './top_bar';

const Dialogs = later(
  async () => (await import('./after_first_view')).Dialogs,
  () => {
    closeDialog();
    void sayNotLoaded();
  },
);

const EventDialog = later(
  async () => (await import('./after_first_view')).EventDialog,
  () => {
    closePrepared();
    void sayNotLoaded();
  },
);

const dataPanes: Panes = {
  organizations: { label: 'Organizations', Content: TreegridPane },
  picture: { label: 'Picture', Content: PicturePane },
  inspector: { label: 'Inspector', Content: InspectorPane },
  timeline: { label: 'Timeline', Content: TimelinePane },
};

export function App() {
  if (engineStatus.value === 'failed') return <ErrorScreen />;
  const panes = system.value === 'data-sync' ? dataPanes : systemPanes[system.value];
  return (
    <div class="app">
      <TopBar />
      <SystemBar />
      <Shell panes={panes} />
      <StatusBar panes={panes} />
      {isPhone.value && <PhoneBar />}
      {prepared.value && <EventDialog />}
      {system.value !== 'data-sync' && <EventForms />}
      {dialog.value !== 'none' && <Dialogs />}
      <Toasts />
      <ContextMenu />
    </div>
  );
}
