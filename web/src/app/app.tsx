// The page as a whole.
import { engineStatus } from '../engine/client';
import { InspectorPane } from '../inspector/inspector_pane';
import { PicturePane } from '../picture/picture_pane';
import { closeDialog, dialog } from '../store/dialogs';
import { notify } from '../store/notices';
import { EventDialog } from '../timeline/event_dialog';
import { TimelinePane } from '../timeline/timeline_pane';
import { TreegridPane } from '../treegrid/treegrid_pane';
import { later } from '../ui/later';
import { ContextBar } from './context_bar';
import { ErrorScreen } from './error_screen';
import { isPhone } from './layout';
import { PhoneBar } from './phone';
import { Shell } from './shell';
import { StatusBar } from './status_bar';
import { Toasts } from './toasts';
import { TopBar } from './top_bar';

const Dialogs = later(
  async () => (await import('./dialogs')).Dialogs,
  () => {
    closeDialog();
    notify('This part of the page could not be loaded. Is there a network?', { kind: 'error' });
  },
);

export function App() {
  if (engineStatus.value === 'failed') return <ErrorScreen />;
  return (
    <div class="app">
      <TopBar />
      <ContextBar />
      <Shell
        panes={{
          organizations: <TreegridPane />,
          picture: <PicturePane />,
          inspector: <InspectorPane />,
          timeline: <TimelinePane />,
        }}
      />
      <StatusBar />
      {isPhone.value && <PhoneBar />}
      <EventDialog />
      {dialog.value !== 'none' && <Dialogs />}
      <Toasts />
    </div>
  );
}
