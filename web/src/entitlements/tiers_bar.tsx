// The tiers from the producer to the end customer; those between can be added, renamed and moved.
import type { EntitlementTier } from '../generated/protocol';
import { tryOrNotify } from '../store/actions';
import { entitlementDescription } from '../store/words';
import { Button, Icon, Menu, type MenuItem } from '../ui';
import { openContextMenu } from '../ui/context_menu';
import { asActor, overview, prepare } from './state';
import { wordsOf } from './words';
import './tiers_bar.css';

async function move(tier: EntitlementTier, position: number): Promise<void> {
  await tryOrNotify('moveTier', { ...asActor(), tier: tier.id, position: String(position) });
}

function actionsOf(tier: EntitlementTier, last: number): MenuItem[] {
  const { id, position } = tier;
  return [
    { label: 'Rename', icon: 'edit', run: () => prepare('renameTier', { tier: id }) },
    {
      label: 'Move up the chain',
      icon: 'chevronLeft',
      disabled: position === 1,
      run: () => void move(tier, position - 1),
    },
    {
      label: 'Move down the chain',
      icon: 'chevronRight',
      disabled: position === last,
      run: () => void move(tier, position + 1),
    },
  ];
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
          <li
            key={tier.id}
            onContextMenu={(event) => {
              if (!tier.isEndCustomer) openContextMenu(event, `Tier ${tier.name}`, actionsOf(tier, last));
            }}
          >
            {tier.isEndCustomer ? (
              <span class="user-text">{tier.name}</span>
            ) : (
              <Menu
                button={
                  <>
                    <span class="user-text one-line">{tier.name}</span> <Icon name="chevronDown" size={12} />
                  </>
                }
                buttonClass="button button--quiet button--small"
                label={`Tier ${tier.name}`}
                items={actionsOf(tier, last)}
              />
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
