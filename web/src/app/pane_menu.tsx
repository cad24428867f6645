// Gives one pane the whole window, and all of them their places again.

import { enlarged, focusPane, kPanes } from '../store/layout';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';
import type { Panes } from './shell';

export function PaneMenu({ panes }: { panes: Panes }) {
  if (enlarged.value)
    return (
      <button
        type="button"
        class="status-bar__item"
        onClick={() => {
          enlarged.value = null;
        }}
      >
        <Icon name="fit" size={14} /> All panes
      </button>
    );
  return (
    <Menu
      button={
        <>
          <Icon name="expand" size={14} /> Enlarge
        </>
      }
      buttonClass="status-bar__item"
      label="Enlarge a pane"
      says="Enlarge"
      items={kPanes.map((pane) => ({
        label: panes[pane].label,
        run: () => {
          enlarged.value = pane;
          focusPane(pane);
        },
      }))}
    />
  );
}
