// What can be done with an entitlement: each opens the form of its event, with what is known.
import type { EntitlementEntry } from '../generated/protocol';
import { eventInfo } from '../store/words';
import { Button } from '../ui';
import { prepare } from './state';

/** Whether it may be done says the form: by the rule that forbids it, with what would make it legal. */
const kUses = { bulk: ['redeem'], simple: ['activate', 'deactivate'] };

export function EntitlementActions({ entry: { id, kind, state, from } }: { entry: EntitlementEntry }) {
  const uses = kind === 'bulk' ? kUses.bulk : kUses.simple;
  const ends = ['setCurrentOwner', 'nameEndCustomer', 'setQuantity', 'changeState'];
  const types = ['split', 'transfer', ...uses, ...(from === '' ? [] : ['mergeBack']), ...ends];
  return (
    <div class="inspector__actions" role="group" aria-label="Actions">
      {types.map((type) => (
        <Button
          key={type}
          small
          kind={type === 'split' && state === 'deployed' ? 'primary' : 'plain'}
          title={eventInfo(type).help}
          onClick={() => prepare(type, { entitlement: id })}
        >
          {eventInfo(type).label}
        </Button>
      ))}
    </div>
  );
}
