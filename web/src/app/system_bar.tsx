// The line under the top bar: the tabs of the systems, then what the last step did or the scenario is about.
import { system } from '../store/system';
import { kSystems } from '../store/systems';
import { Tabs } from '../ui/tabs';
import { ContextBar } from './context_bar';
import './system_bar.css';

/** Prefix of the ids of the tabs and of the panel, which is the shell. */
export const kSystemTabs = 'system';

export function SystemBar() {
  return (
    <div class="system-bar">
      <nav class="system-bar__tabs" aria-label="Systems">
        <Tabs
          label="System"
          name={kSystemTabs}
          tabs={kSystems}
          chosen={system.value}
          onChoose={(id) => {
            system.value = id;
          }}
        />
      </nav>
      <ContextBar />
    </div>
  );
}
