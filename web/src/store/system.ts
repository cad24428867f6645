// Which system's panes are shown. The timeline, its undo and the document are one for all of them.
import { remembered } from './preferences';

export const kSystems = [
  { id: 'data-sync', label: 'Data Sync' },
  { id: 'plan-sync', label: 'Plan Sync' },
  { id: 'entitlements', label: 'Entitlements' },
  { id: 'tier-setup', label: 'Tier Setup' },
] as const;

export type System = (typeof kSystems)[number]['id'];
/** Under which key each of the younger systems keeps which of its views is shown. */
export const kViewKeys = {
  'plan-sync': 'plan.view',
  entitlements: 'entitlements.view',
  'tier-setup': 'tiers.view',
} as const;
/** A system whose code and engine are loaded with its tab. */
export type LaterSystem = Exclude<System, 'data-sync'>;

export const system = remembered<System>('system', 'data-sync', (value): value is System =>
  kSystems.some(({ id }) => id === value),
);
