// In the place of app/beginning: the page begins with the scenario that it holds, as it was shown when it was saved.
import type * as Real from '../../app/beginning';
import { showView } from '../../picture/link_view';
import { ask } from '../../store/ask';
import { notify } from '../../store/notices';
import { openDocument } from '../../store/open';
import { change } from '../../store/queue';
import { state } from '../../store/session';
import { showCommitted } from '../../store/show';
import { commit } from '../../store/standing';
import { textOf } from '../blocks';
import type { ShownAt } from '../shown';

/** Without keeping the session, unlike when somebody moves: nothing was done in it yet. */
async function showStep(step: number): Promise<void> {
  await change('', async () => {
    if (state.peek()?.cursor === step) return;
    const reached = await ask('goTo', { step });
    commit({ state: reached });
    await showCommitted(reached);
  });
}

async function openOwn(): Promise<void> {
  const bytes = new TextEncoder().encode(textOf('scenario'));
  const [first] = await openDocument(bytes, { format: 'json', onlyFirst: true });
  if (first) {
    notify(`The scenario in this file could not be opened. ${first.message}`, {
      kind: 'error',
      sticky: true,
    });
    return;
  }
  const { step, view } = JSON.parse(textOf('shown')) as ShownAt;
  await showStep(step);
  showView(view);
}

/** There is nothing to fetch: it is in this file. */
export const { openBeginning, fetchBeginning }: typeof Real = {
  openBeginning: openOwn,
  fetchBeginning: () => {},
};
