// The phone's bottom bar and the screen behind "More".

import { type Screen, screen } from '../store/layout';
import { system } from '../store/system';
import type { System } from '../store/systems';
import { Icon, type IconName } from '../ui/icon';
import { commands } from './commands';
import './phone.css';

interface Place {
  id: Screen;
  label: string;
  icon: IconName;
}

const kShared: readonly Place[] = [
  { id: 'inspector', label: 'Why', icon: 'why' },
  { id: 'timeline', label: 'Timeline', icon: 'timeline' },
  { id: 'more', label: 'More', icon: 'more' },
];
const kPlaces: Record<System, readonly Place[]> = {
  'data-sync': [{ id: 'organizations', label: 'Organizations', icon: 'organization' }, ...kShared],
  'plan-sync': [
    { id: 'organizations', label: 'Resellers', icon: 'organization' },
    { id: 'picture', label: 'Synchronize', icon: 'play' },
    ...kShared,
  ],
  entitlements: [
    { id: 'organizations', label: 'Accounts', icon: 'organization' },
    { id: 'picture', label: 'Flow', icon: 'fit' },
    ...kShared,
  ],
  'tier-setup': [
    { id: 'organizations', label: 'Chains', icon: 'organization' },
    { id: 'picture', label: 'Requests', icon: 'play' },
    ...kShared,
  ],
};

export function PhoneBar() {
  return (
    <nav class="phone-bar" aria-label="Screens">
      {kPlaces[system.value].map(({ id, label, icon }) => (
        <button
          type="button"
          key={id}
          class="phone-bar__button"
          aria-current={screen.value === id ? 'page' : undefined}
          onClick={() => {
            screen.value = id;
          }}
        >
          <Icon name={icon} size={20} />
          {label}
        </button>
      ))}
    </nav>
  );
}

/** Commands that a phone lists; a keyboard's are left out. */
const kListed = [
  'undo',
  'redo',
  'examples',
  'import',
  'new',
  'restore',
  'readings',
  'compare',
  'document',
  'share',
  'save',
  'save-here',
  'save-page',
  'save-table',
  'save-spreadsheet',
  'save-workbook',
  'continue-here',
  'theme',
  'docs',
];

export function More() {
  const listed = kListed.flatMap((id) => commands.filter((command) => command.id === id));
  return (
    <section class="more" aria-label="More">
      {system.value === 'data-sync' && (
        <button
          type="button"
          class="menu__item"
          onClick={() => {
            screen.value = 'picture';
          }}
        >
          <Icon name="fit" /> Picture of the channel
        </button>
      )}
      {listed.map((command) => (
        <button
          type="button"
          key={command.id}
          class="menu__item"
          disabled={!command.enabled()}
          onClick={command.run}
        >
          <Icon name={command.icon} /> {command.label}
        </button>
      ))}
    </section>
  );
}
