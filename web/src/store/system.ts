// Which system's panes are shown. The timeline, its undo and the document are one for all of them.
import { remembered } from './preferences';
import { kSystems, type System } from './systems';

/** Under which key each of the younger systems keeps which of its views is shown. */
export const kViewKeys = {
  'plan-sync': 'plan.view',
  entitlements: 'entitlements.view',
  'tier-setup': 'tiers.view',
} as const;

export const system = remembered<System>('system', 'data-sync', (value): value is System =>
  kSystems.some(({ id }) => id === value),
);
