// Pane A: the organizations of the channel, with their switches and outcomes.

import { filters, isEmpty, noFilters } from '../store/session';
import { prepareEvent } from '../timeline/prepared';
import { Button, EmptyState } from '../ui';
import { Treegrid } from './treegrid';
import { matches, visible } from './treegrid_state';
import { TreegridToolbar } from './treegrid_toolbar';

export function TreegridPane() {
  if (isEmpty.value) {
    return (
      <EmptyState title="No organizations yet" text="Add the first one, or import a table of them.">
        <Button kind="primary" icon="add" onClick={() => prepareEvent('addOrganization', {})}>
          Add an organization
        </Button>
      </EmptyState>
    );
  }
  const nothingMatches = matches.value !== null && visible.value.length === 0;
  return (
    <div class="treegrid-pane">
      <TreegridToolbar />
      {nothingMatches && (
        <EmptyState title="No organization matches">
          <Button
            onClick={() => {
              filters.value = noFilters;
            }}
          >
            Clear search and filters
          </Button>
        </EmptyState>
      )}
      {!nothingMatches && <Treegrid />}
    </div>
  );
}
