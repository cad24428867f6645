// Plan Sync's code and the engine that has it, fetched once by whoever needs it first.
import { useWholeEngine } from '../engine/client';
import { notify } from './notices';

export async function loadPlanSync() {
  const [code] = await Promise.all([import('../plan_sync'), useWholeEngine()]);
  return code;
}

export function sayNotLoaded(): void {
  notify('Plan Sync could not be loaded. Is there a network?', { kind: 'error', topic: 'plan-sync' });
}
