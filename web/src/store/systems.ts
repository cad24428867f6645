// The systems by name, and which of them a scenario has something of. Knows no session: what only tells names loads no more.
import type { SessionState } from '../generated/protocol';

/** In the order of their tabs. */
export const kSystems = [
  { id: 'data-sync', label: 'Data Sync' },
  { id: 'plan-sync', label: 'Plan Sync' },
  { id: 'entitlements', label: 'Entitlements' },
  { id: 'tier-setup', label: 'Tier Setup' },
] as const;

export type System = (typeof kSystems)[number]['id'];
/** A system whose code and engine are loaded with its tab. */
export type LaterSystem = Exclude<System, 'data-sync'>;
export const kLaterSystems: readonly LaterSystem[] = kSystems.flatMap(({ id }) =>
  id === 'data-sync' ? [] : [id],
);

const kUses = {
  'plan-sync': 'usesPlans',
  entitlements: 'usesEntitlements',
  'tier-setup': 'usesTierSetup',
} as const satisfies Record<LaterSystem, keyof SessionState>;

type Uses = Pick<SessionState, (typeof kUses)[LaterSystem]>;

/** Those that a scenario has something of, beside its channel; none where nothing is open. */
export function systemsOf(opened: Uses | null): LaterSystem[] {
  return kLaterSystems.filter((system) => opened?.[kUses[system]]);
}
