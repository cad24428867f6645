// As whom everything is shown: the chooser, the banner that says so, and what is hidden meanwhile.
import { effect } from '@preact/signals';
import type { EntitlementAccount } from '../generated/protocol';
import { ask } from '../store/ask';
import { notify } from '../store/notices';
import { system } from '../store/system';
import { veil } from '../store/veil';
import { Combobox, type Option } from '../timeline/combobox';
import { Button, Icon } from '../ui';
import { accountById, accounts, overview, viewAs, viewer, viewers } from './state';
import './view_as.css';

const kListed = 60;

function optionOf({ id, name, typeLabel }: EntitlementAccount): Option {
  return { value: id, label: name, note: `${typeLabel}, ${id}` };
}

/** Only who the present viewer may know is offered: a list of everybody would name the withheld ones. */
async function options(typed: string): Promise<Option[]> {
  const has = (text: string) => text.toLowerCase().includes(typed.trim().toLowerCase());
  if (viewer.peek() !== '') {
    return accounts
      .peek()
      .filter(({ id, name }) => has(id) || has(name))
      .slice(0, kListed)
      .map(optionOf);
  }
  const { first, total } = viewers.peek();
  if (total > first.length) {
    const found = await ask('entitlementOverview', { text: typed.trim(), limit: kListed });
    return found.accounts.map(optionOf);
  }
  return first
    .filter(({ id, label }) => has(id) || has(label))
    .slice(0, kListed)
    .map(({ id, label, help }) => ({ value: id, label, note: `${help}, ${id}` }));
}

export function ViewAsChoice() {
  const id = viewer.value;
  const name = overview.value?.viewer ?? '';
  return (
    <div class="view-as">
      <span class="view-as__label" aria-hidden="true">
        View as
      </span>
      <Combobox
        key={id}
        label="View as"
        value={id}
        shown={id === '' ? '' : name || id}
        placeholder="Nobody in particular: everything"
        options={options}
        onChange={viewAs}
      />
    </div>
  );
}

/** Says as whom everything is shown, with a way back. */
export function ViewAsBanner() {
  const name = overview.value?.viewer ?? '';
  if (name === '') return null;
  return (
    <div class="view-as-banner" role="status">
      <Icon name="info" />
      <p>
        As <strong class="user-text">{name}</strong> sees it.{' '}
        <span class="muted">{overview.value?.note}</span>
      </p>
      <Button small onClick={() => viewAs('')}>
        Show everything
      </Button>
    </div>
  );
}

/** In the place of the timeline, which names everybody. */
export function VeiledTimeline() {
  return (
    <div class="view-as-veil">
      <p>
        The timeline names everybody. It is hidden while everything is shown as{' '}
        <strong class="user-text">{overview.value?.viewer}</strong> sees it.
      </p>
      <Button onClick={() => viewAs('')}>Show everything</Button>
    </div>
  );
}

const knows = (account: string) => accountById.peek().has(account);

effect(() => {
  const isVeiled = system.value === 'entitlements' && viewer.value !== '';
  const why = `This names everybody. It waits while everything is shown as ${overview.value?.viewer || viewer.value} sees it.`;
  veil.value = isVeiled ? { as: viewer.value, why, Timeline: VeiledTimeline, knows } : null;
});

// The other tabs show everything: nobody looks there.
effect(() => {
  if (system.value === 'entitlements' || viewer.peek() === '') return;
  viewAs('');
  notify('Everything is shown again: only Entitlements can be viewed as an account.');
});
