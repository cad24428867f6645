// The tiers from the producer to the end customer; those between can be added, renamed and moved.
import { composeEvent } from '../event_forms/forms';
import type { EntitlementTier } from '../generated/protocol';
import { tryEvents } from '../store/actions';
import { notify } from '../store/notices';
import { entitlementDescription } from '../store/words';
import { Button, Icon, Popover } from '../ui';
import { asActor, overview, prepare } from './state';
import { wordsOf } from './words';
import './tiers_bar.css';

async function move(tier: EntitlementTier, position: number): Promise<void> {
  const composed = await composeEvent('moveTier', {
    ...asActor(),
    tier: tier.id,
    position: String(position),
  });
  if (composed.event !== '') await tryEvents([composed.event]);
  else notify(composed.problems[0]?.message ?? '', { kind: 'warning' });
}

function TierActions({ tier, last }: { tier: EntitlementTier; last: number }) {
  const { id, position } = tier;
  return (
    <div class="tier-actions">
      <button type="button" class="menu__item" onClick={() => prepare('renameTier', { tier: id })}>
        <Icon name="edit" /> Rename…
      </button>
      <button
        type="button"
        class="menu__item"
        disabled={position === 1}
        onClick={() => void move(tier, position - 1)}
      >
        <Icon name="chevronLeft" /> Move up the chain
      </button>
      <button
        type="button"
        class="menu__item"
        disabled={position === last}
        onClick={() => void move(tier, position + 1)}
      >
        <Icon name="chevronRight" /> Move down the chain
      </button>
    </div>
  );
}

export function TiersBar() {
  const tiers = overview.value?.tiers ?? [];
  const last = tiers.length - 1;
  const producer = wordsOf(entitlementDescription.value, 'accountTypes').find(({ id }) => id === 'producer');
  return (
    <div class="tiers" role="group" aria-label="Tiers">
      <ol class="tiers__list">
        <li>{producer?.label}</li>
        {tiers.map((tier) => (
          <li key={tier.id}>
            {tier.isEndCustomer ? (
              <span class="user-text">{tier.name}</span>
            ) : (
              <Popover
                button={
                  <>
                    <span class="user-text one-line">{tier.name}</span> <Icon name="chevronDown" size={12} />
                  </>
                }
                buttonClass="button button--quiet button--small"
                title={`Tier ${tier.name}`}
              >
                {() => <TierActions tier={tier} last={last} />}
              </Popover>
            )}
          </li>
        ))}
      </ol>
      <Button small kind="quiet" icon="add" onClick={() => prepare('addTier')}>
        Add tier
      </Button>
    </div>
  );
}
