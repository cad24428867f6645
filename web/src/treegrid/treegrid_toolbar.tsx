// Above the treegrid: search, the moment whose outcomes are shown, filters, and what is open.
import { useState } from 'preact/hooks';
import type { ComposeFields } from '../engine/calls';
import type { Moment } from '../generated/protocol';
import { description, filters, moment, noFilters, selection, setFilters, tree } from '../store/session';
import { eventInfo } from '../timeline/draft';
import { prepareEvent } from '../timeline/prepared';
import { Button, Icon, IconButton, Menu } from '../ui';
import { countText, numberText } from '../ui/count_text';
import { FilterFields, filterCount } from './treegrid_filters';
import { expansion, isFiltering, matchCount, showOnlyChanged } from './treegrid_state';
import { kAllClosed, kAllOpen } from './visible_rows';

function SearchField() {
  return (
    <label class="treegrid-bar__search">
      <Icon name="search" size={14} />
      <span class="visually-hidden">Search organizations</span>
      <input
        type="search"
        placeholder="Search"
        value={filters.value.text}
        onInput={(event) => setFilters({ text: event.currentTarget.value })}
      />
    </label>
  );
}

function MomentChoice() {
  return (
    <label class="treegrid-bar__field treegrid-bar__moment">
      <span>Outcomes when it is</span>
      <select
        value={moment.value}
        onChange={(event) => {
          moment.value = event.currentTarget.value as Moment;
        }}
      >
        {description.value?.moments.map(({ id, label }) => (
          <option key={id} value={id}>
            {label.toLowerCase()}
          </option>
        ))}
      </select>
    </label>
  );
}

/** While a filter is on: how many match, and the way back. */
function Matches() {
  if (!isFiltering(filters.value)) return null;
  return (
    <div class="treegrid-bar treegrid-bar--matches">
      <span>
        {numberText(matchCount.value)} of {countText(tree.value.rows, 'organization')} match
      </span>
      <Button
        kind="quiet"
        small
        onClick={() => {
          filters.value = noFilters;
        }}
      >
        Clear
      </Button>
    </div>
  );
}

const kAdding = [
  { type: 'addOrganization', icon: 'organization' },
  { type: 'invite', icon: 'invite' },
  { type: 'partner', icon: 'arrow' },
] as const;

/** What adds an organization or a partnership; below the selected organization where there is one. */
function AddMenu() {
  const selected = selection.value;
  const fields: ComposeFields = selected.kind === 'organization' ? { upstream: selected.id } : {};
  return (
    <Menu
      button={<Icon name="add" />}
      buttonClass="icon-button"
      label="Add"
      items={kAdding.map(({ type, icon }) => ({
        label: eventInfo(type)?.label ?? type,
        icon,
        run: () => prepareEvent(type, type === 'addOrganization' ? {} : fields, ['upstream']),
      }))}
    />
  );
}

export function TreegridToolbar() {
  const [filtersShown, setFiltersShown] = useState(false);
  const count = filterCount(filters.value);
  return (
    <>
      <div class="treegrid-bar" role="toolbar" aria-label="Organizations">
        <SearchField />
        <MomentChoice />
        <IconButton
          icon="filter"
          label={count > 0 ? `Filters (${count} on)` : 'Filters'}
          aria-expanded={filtersShown}
          aria-pressed={count > 0}
          onClick={() => setFiltersShown(!filtersShown)}
        />
        <AddMenu />
        <Menu
          button={<Icon name="expand" />}
          buttonClass="icon-button"
          label="Expand and collapse"
          items={[
            { label: 'Expand all', run: () => (expansion.value = kAllOpen) },
            { label: 'Collapse all', run: () => (expansion.value = kAllClosed) },
            { label: 'Expand only what changed', run: showOnlyChanged },
          ]}
        />
      </div>
      {filtersShown && <FilterFields />}
      <Matches />
    </>
  );
}
