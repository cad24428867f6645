// The systems that a scenario has something of, beside its channel.
import type { SessionState } from '../generated/protocol';
import type { LaterSystem } from './system';

type Uses = Pick<SessionState, 'usesPlans' | 'usesEntitlements' | 'usesTierSetup'>;

/** In the order of their tabs; none where nothing is open. */
export function systemsOf(opened: Uses | null): LaterSystem[] {
  const uses: [LaterSystem, boolean | undefined][] = [
    ['plan-sync', opened?.usesPlans],
    ['entitlements', opened?.usesEntitlements],
    ['tier-setup', opened?.usesTierSetup],
  ];
  return uses.flatMap(([id, isUsed]) => (isUsed ? [id] : []));
}
