// The same for several resellers.
import type { ComposeFields } from '../engine/calls';
import { joined } from '../event_forms/forms';
import type { PlanOverview } from '../generated/protocol';
import { actOnSeveral } from '../store/several';
import { waysFor } from '../store/words';
import { optionList, scope } from './state';

/** What can be done for several resellers of one provider: of the one looked at, or the first. */
export function actOnResellers({ resellers }: PlanOverview): void {
  const provider = scope.peek()?.provider ?? resellers[0]?.provider;
  const known: ComposeFields = {
    ...(provider === undefined ? {} : { provider, upstream: provider }),
    options: joined(optionList.peek()),
  };
  const ways = ['reseller', 'downstream'].flatMap((each) => waysFor('plan-sync', each));
  actOnSeveral(
    ways.map((way) => ({ ...way, typed: known })),
    resellers
      .filter((reseller) => reseller.provider === provider)
      .map(({ id, name }) => ({ id, label: name, note: id })),
  );
}
