// The pane with the pictures of the channel. The diagram comes with the page, the others when they are first looked at.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isPhone } from '../store/layout';
import { sayNotLoaded } from '../store/load_system';
import { isEmpty } from '../store/session';
import { panelId, type Tab, Tabs, tabId } from '../ui/tabs';
import { Diagram } from './diagram';
import { EmptyPicture } from './empty_picture';
import './picture_pane.css';
import { chosenView, type PictureView, shownView } from './picture_state';

const kTabs: readonly Tab<PictureView>[] = [
  { id: 'diagram', label: 'Diagram' },
  { id: 'icicle', label: 'Icicle' },
  { id: 'matrix', label: 'Matrix' },
  { id: 'json', label: 'JSON' },
];
const kLater: Record<Exclude<PictureView, 'diagram'>, () => Promise<ComponentType>> = {
  icicle: async () => (await import('./icicle')).Icicle,
  matrix: async () => (await import('./matrix')).Matrix,
  json: async () => (await import('./json_view')).JsonView,
};

function LaterView({ view }: { view: Exclude<PictureView, 'diagram'> }) {
  const [loaded, setLoaded] = useState<{ View?: ComponentType; error?: string }>({});
  useEffect(() => {
    let current = true;
    kLater[view]().then(
      (View) => current && setLoaded({ View }),
      () => {
        void sayNotLoaded();
        if (current) setLoaded({ error: 'This view could not be loaded.' });
      },
    );
    return () => {
      current = false;
    };
  }, [view]);
  const { View, error } = loaded;
  if (View) return <View />;
  return (
    <p class="picture__wait muted" role="status">
      {error ?? 'Loading…'}
    </p>
  );
}

function View({ view }: { view: PictureView }) {
  if (isEmpty.value && view !== 'json') return <EmptyPicture />;
  if (view === 'diagram') return <Diagram />;
  return <LaterView key={view} view={view} />;
}

export function PicturePane() {
  // A phone has no editor.
  const tabs = isPhone.value ? kTabs.filter((tab) => tab.id !== 'json') : kTabs;
  const view = tabs.some((tab) => tab.id === shownView.value) ? shownView.value : 'diagram';
  return (
    <div class="picture">
      <Tabs
        label="Pictures"
        name="picture"
        tabs={tabs}
        chosen={view}
        onChoose={(next) => {
          chosenView.value = next;
        }}
      />
      <div
        class="picture__panel"
        id={panelId('picture')}
        role="tabpanel"
        aria-labelledby={tabId('picture', view)}
      >
        <View view={view} />
      </div>
    </div>
  );
}
