// One plan of a catalogue: what it is in a line, its periods and rates when it is opened.
import { useState } from 'preact/hooks';
import type { ComposeFields } from '../engine/calls';
import { openForm } from '../event_forms/form_state';
import type { PlanCatalogue, PlanSummary, Term } from '../generated/protocol';
import { tryOrNotify } from '../store/actions';
import { Button, Icon, IconButton, Menu, type MenuItem } from '../ui';
import { openContextMenu } from '../ui/context_menu';

interface PartsProps {
  title: string;
  parts: readonly Term[];
  place: ComposeFields;
  /** The events that set and remove one, and the field that names it. */
  set: string;
  remove: string;
  field: string;
}

/** The periods or rates of a plan. */
function Parts({ title, parts, place, set, remove, field }: PartsProps) {
  return (
    <section class="catalogue-parts">
      <h4>
        {title} <span class="muted">({parts.length})</span>
        <IconButton
          small
          icon="add"
          label={`Add to ${title.toLowerCase()}`}
          onClick={() => openForm(set, place)}
        />
      </h4>
      <ul>
        {parts.map(({ id, label, help }) => (
          <li key={id} class="catalogue-line">
            <span class="catalogue-line__name user-text">{label}</span>
            <span class="catalogue-line__help muted user-text">{help}</span>
            <span class="catalogue-line__actions">
              <IconButton
                small
                icon="edit"
                label={`Edit ${label}`}
                onClick={() => openForm(set, { ...place, [field]: id })}
              />
              <IconButton
                small
                icon="remove"
                label={`Remove ${label}`}
                onClick={() => void tryOrNotify(remove, { ...place, [field]: id })}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function menuItems(plan: PlanSummary, { organization, shelves }: PlanCatalogue): MenuItem[] {
  const place = { organization, plan: plan.id };
  const templates = shelves.find(({ kind }) => kind === 'serviceTemplate')?.entries ?? [];
  const delegating: MenuItem[] = templates.map(({ id, label }, i) => {
    const isIn = plan.templates.includes(id);
    return {
      label: isIn ? `Withdraw from ${label}` : `Delegate in ${label}`,
      icon: isIn ? ('minus' as const) : ('arrow' as const),
      apart: i === 0,
      run: () => void tryOrNotify(isIn ? 'withdrawPlan' : 'delegatePlan', { ...place, serviceTemplate: id }),
    };
  });
  return [
    { label: 'Edit', icon: 'edit', run: () => openForm('changePlan', place) },
    { label: 'Remove', icon: 'remove', run: () => void tryOrNotify('removePlan', place) },
    ...delegating,
  ];
}

function Status({ plan }: { plan: PlanSummary }) {
  const { status, disabledByProvider, confirmationNeeded, isCopy } = plan;
  return (
    <>
      {isCopy && <span class="badge">copy</span>}
      {status.map((words, i) => (
        <span
          key={words}
          class={`badge${i > 0 && (disabledByProvider || confirmationNeeded) ? ' badge--warning' : ''}`}
        >
          {words}
        </span>
      ))}
    </>
  );
}

function Facts({ plan }: { plan: PlanSummary }) {
  const categories = [plan.planCategory, ...plan.salesCategories].filter((name) => name !== '');
  const facts: (readonly [string, string])[] = [
    ['Setup', plan.setup],
    ['Recurring', plan.recurring],
    ['Renewal', plan.renewal],
    ['Categories', categories.join(', ')],
    ...plan.facts.map(({ label, help }) => [label, help] as const),
  ];
  return (
    <dl class="catalogue-facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="user-text">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

export function CataloguePlan({ plan, catalogue }: { plan: PlanSummary; catalogue: PlanCatalogue }) {
  const [open, setOpen] = useState(false);
  const place = { organization: catalogue.organization, plan: plan.id };
  const label = `Actions for ${plan.name}`;
  const items = menuItems(plan, catalogue);
  return (
    <li class="catalogue-plan">
      <div class="catalogue-plan__head" onContextMenu={(event) => openContextMenu(event, label, items)}>
        <button
          type="button"
          class="catalogue-plan__name"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'chevronDown' : 'chevronRight'} size={14} />
          <span class="user-text one-line">{plan.name}</span>
        </button>
        <span class="catalogue-plan__status">
          <Status plan={plan} />
        </span>
        {plan.confirmationNeeded && (
          <Button small kind="primary" icon="check" onClick={() => void tryOrNotify('confirmPlan', place)}>
            Confirm
          </Button>
        )}
        <Menu label={label} button={<Icon name="more" />} buttonClass="icon-button" items={items} />
      </div>
      {open && (
        <div class="catalogue-plan__body">
          <Facts plan={plan} />
          <Parts
            title="Periods"
            parts={plan.periods}
            place={place}
            set="setPeriod"
            remove="removePeriod"
            field="period"
          />
          <Parts
            title="Rates"
            parts={plan.rates}
            place={place}
            set="setRate"
            remove="removeRate"
            field="resource"
          />
        </div>
      )}
    </li>
  );
}
