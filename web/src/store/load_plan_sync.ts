// Plan Sync's code, fetched once by whoever needs it first.
import { notify } from './notices';

export const loadPlanSync = () => import('../plan_sync');

export function sayNotLoaded(): void {
  notify('Plan Sync could not be loaded. Is there a network?', { kind: 'error', topic: 'plan-sync' });
}
