// What has a text, as the engine finds it: accounts and entitlements.
import type { EntitlementOverview } from '../generated/protocol';
import { ask, useAnswer } from '../store/ask';
import { asViewer, viewer } from './state';

const kFound = 2000;

/** The first of what has the text; null without a text, or while the answer is awaited for the first time. */
export function useFound(typed: string): EntitlementOverview | null {
  const text = typed.trim();
  const as = viewer.value;
  const { value } = useAnswer(
    async () =>
      text === ''
        ? undefined
        : { as, found: await ask('entitlementOverview', { ...asViewer(), text, limit: kFound }) },
    text,
    as,
  );
  // An answer to another viewer is not shown on to this one.
  return text !== '' && value?.as === as ? value.found : null;
}
