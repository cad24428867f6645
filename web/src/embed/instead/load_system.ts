// In the place of store/load_system in the build of embeds: of the further systems only their reports and forms are
// shown.
import { useWholeEngine } from '../../engine/client';
import type * as Real from '../../store/load_system';
import { notify } from '../../store/notices';

export const sayNotLoaded: typeof Real.sayNotLoaded = async () => {
  notify('A part of this could not be loaded. Try again.', { kind: 'error', topic: 'not-loaded' });
};

/** Nothing of a system's own panes is there, so nobody waits for what a form makes. */
export async function loadSystem(): Promise<Pick<Real.SystemPart, 'awaitNew'>> {
  return {};
}

/** What a report of Plan Sync is shown with. */
export async function loadPlanReports() {
  const [code] = await Promise.all([import('../../plan_sync/plan_report'), useWholeEngine()]);
  return code;
}
