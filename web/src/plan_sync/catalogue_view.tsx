// The catalogue of one organization: its plans, what plans refer to, its service templates and its seller data.

import { openForm } from '../event_forms/form_state';
import type { PlanCatalogue, PlanShelf } from '../generated/protocol';
import { tryOrNotify } from '../store/actions';
import { ask, useAnswer } from '../store/ask';
import { TableMenu } from '../tables/table_menu';
import { Button, EmptyState, Icon, IconButton } from '../ui';
import { CataloguePlan } from './catalogue_plan';
import { organizationNames, shown } from './state';
import { tables } from './tables';
import './catalogue_view.css';

function OrganizationChoice() {
  return (
    <label class="sides-bar__plan">
      <span>Catalogue of</span>
      <select
        value={shown.value}
        onChange={(event) => {
          shown.value = event.currentTarget.value;
        }}
      >
        {[...organizationNames.value].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Shelf({ shelf, organization }: { shelf: PlanShelf; organization: string }) {
  const { kind, label, event, entries } = shelf;
  return (
    <details class="catalogue-shelf" open={entries.length > 0 && entries.length <= 6}>
      <summary>
        {label} <span class="muted">({entries.length})</span>
      </summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} class="catalogue-line">
            <span class="catalogue-line__name user-text">{entry.label}</span>
            <span class="catalogue-line__help muted user-text">{entry.help}</span>
            <span class="catalogue-line__actions">
              <IconButton
                small
                icon="edit"
                label={`Edit ${entry.label}`}
                onClick={() => openForm(event, { organization, id: entry.id })}
              />
              <IconButton
                small
                icon="remove"
                label={`Remove ${entry.label}`}
                onClick={() => void tryOrNotify('removeCatalogueEntry', { organization, kind, id: entry.id })}
              />
            </span>
          </li>
        ))}
      </ul>
      <Button small kind="quiet" icon="add" onClick={() => openForm(event, { organization })}>
        Add to {label.toLowerCase()}
      </Button>
    </details>
  );
}

function SellerData({ catalogue }: { catalogue: PlanCatalogue }) {
  const { organization, orderFlow, privileges, termsAndConditions } = catalogue;
  const lines = [
    ['Order flow', orderFlow],
    ['Privileges', privileges.join(', ')],
    ['Terms and conditions', termsAndConditions],
  ];
  return (
    <details class="catalogue-shelf">
      <summary>As a seller</summary>
      <dl class="catalogue-facts">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="user-text">{value || '–'}</dd>
          </div>
        ))}
      </dl>
      <Button small kind="quiet" icon="edit" onClick={() => openForm('setSellerData', { organization })}>
        Edit
      </Button>
    </details>
  );
}

function Plans({ catalogue }: { catalogue: PlanCatalogue }) {
  const { plans, organization } = catalogue;
  if (plans.length === 0) {
    return (
      <EmptyState title="No plan yet" text="A plan is what is sold: fees, periods and rates of resources.">
        <Button kind="primary" icon="add" onClick={() => openForm('addPlan', { organization })}>
          Add a plan
        </Button>
      </EmptyState>
    );
  }
  return (
    <ul class="catalogue-plans" aria-label="Plans">
      {plans.map((plan) => (
        <CataloguePlan key={plan.id} plan={plan} catalogue={catalogue} />
      ))}
    </ul>
  );
}

export function CatalogueView() {
  const organization = shown.value;
  const { value: catalogue, error } = useAnswer(
    () => (organization === '' ? undefined : ask('planCatalogue', { organization })),
    organization,
  );
  if (error !== '') return <p class="pane-note">{error}</p>;
  if (!catalogue || catalogue.organization !== organization) return null;
  return (
    <div class="catalogue">
      <div class="sides-bar">
        <OrganizationChoice />
        <Button small icon="add" onClick={() => openForm('addPlan', { organization })}>
          Add a plan
        </Button>
        <TableMenu tables={tables()} />
      </div>
      <div class="catalogue__body" tabIndex={0} role="region" aria-label="Catalogue">
        {catalogue.providerName !== '' && (
          <p class="catalogue__provider muted">
            <Icon name="arrow" size={14} /> sold on from {catalogue.providerName}
          </p>
        )}
        <Plans catalogue={catalogue} />
        {catalogue.shelves.map((shelf) => (
          <Shelf key={shelf.kind} shelf={shelf} organization={organization} />
        ))}
        <SellerData catalogue={catalogue} />
      </div>
    </div>
  );
}
