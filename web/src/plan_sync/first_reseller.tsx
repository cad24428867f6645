// Nobody resells yet: what a reseller needs, one thing after the other, each with the button that leads to it.
import { openForm } from '../event_forms/form_state';
import { ask, useAnswer } from '../store/ask';
import { eventInfo } from '../store/words';
import { prepareEvent } from '../timeline/prepared';
import { Button, Icon, type IconName } from '../ui';
import { overview, shown } from './state';
import './first_reseller.css';

interface Need {
  label: string;
  isMet: boolean;
  action: string;
  icon: IconName;
  run: () => void;
}

/** Who would provide: the organization in view, else the first with a catalogue. */
function providerOf(): { id: string; name: string } | undefined {
  const present = overview.value;
  if (!present) return undefined;
  const all = [...present.providers, ...present.others];
  return all.find(({ id }) => id === shown.value) ?? all[0];
}

async function askChoices(upstream: string) {
  const form = await ask('form', { type: 'setReseller', fields: { upstream } });
  const count = (name: string) => form.fields.find((field) => field.name === name)?.choices.length ?? 0;
  return { partners: count('downstream'), templates: count('serviceTemplate') };
}

function needsOf(provider: { id: string; name: string }, partners: number, templates: number): Need[] {
  const { id } = provider;
  const present = overview.value;
  const others = (present?.providers.length ?? 0) + (present?.totalOthers ?? 0) - 1;
  return [
    others > 0
      ? {
          label: `A partnership below ${provider.name}`,
          isMet: partners > 0,
          action: 'Add a partnership',
          icon: 'arrow',
          run: () => prepareEvent('partner', { upstream: id }, ['upstream']),
        }
      : {
          label: `A partner below ${provider.name}`,
          isMet: false,
          action: eventInfo('invite').label,
          icon: 'invite',
          run: () => prepareEvent('invite', { upstream: id }),
        },
    {
      label: `A service template of ${provider.name} with the plans to delegate`,
      isMet: templates > 0,
      action: 'Add a service template',
      icon: 'add',
      run: () => openForm('setServiceTemplate', { organization: id }),
    },
    {
      label: 'The reseller, on that template',
      isMet: false,
      action: 'Add a reseller',
      icon: 'add',
      run: () => openForm('setReseller', { upstream: id }, ['upstream']),
    },
  ];
}

export function FirstReseller() {
  const provider = providerOf();
  const id = provider?.id ?? '';
  const { value: choices } = useAnswer(() => (id === '' ? undefined : askChoices(id)), id);
  if (!provider || !choices) return null;
  const needs = needsOf(provider, choices.partners, choices.templates);
  const next = needs.find(({ isMet }) => !isMet);
  return (
    <section class="first-reseller" aria-label="To the first reseller">
      <h2>No reseller yet</h2>
      <p class="muted">
        A reseller is a partner that sells copies of the plans which a service template delegates.
      </p>
      <ol>
        {needs.map((need) => (
          <li key={need.label} class={need.isMet ? 'first-reseller__met' : ''}>
            <Icon name={need.isMet ? 'check' : 'minus'} size={14} />
            <span class="user-text">
              {need.label}
              {need.isMet && <span class="visually-hidden">, there</span>}
            </span>
            {need === next && (
              <Button small kind="primary" icon={need.icon} onClick={need.run}>
                {need.action}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
