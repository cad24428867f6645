// Pane B: requests by state, what tiers have told, or the state diagram of the chosen request.
import { TableMenu } from '../tables/table_menu';
import { Button, Tabs } from '../ui';
import { panelId, tabId } from '../ui/tabs';
import { Board } from './board';
import { ConfigurationsView } from './configurations_view';
import { DiagramView } from './diagram_view';
import { EmptyTiers } from './empty_tiers';
import { NewRequestDialog, prepareRequest } from './new_request';
import { failure, isWithoutProducts, overview, presentProduct, product, type View, view } from './state';
import { tables } from './tables';
import './middle_pane.css';

const kTabs = 'tier-view';
const kViews: readonly { id: View; label: string }[] = [
  { id: 'board', label: 'Board' },
  { id: 'configurations', label: 'Configurations' },
  { id: 'diagram', label: 'Diagram' },
];

function ProductChoice() {
  const products = overview.value?.products ?? [];
  if (products.length < 2) return null;
  return (
    <select
      aria-label="Product"
      class="tier-bar__product"
      value={product.value}
      onChange={(event) => {
        product.value = event.currentTarget.value;
      }}
    >
      <option value="">All products</option>
      {products.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Shown() {
  switch (view.value) {
    case 'board':
      return <Board />;
    case 'configurations':
      return <ConfigurationsView />;
    case 'diagram':
      return <DiagramView />;
  }
}

export function MiddlePane() {
  if (!overview.value) return failure.value === '' ? null : <p class="tier-note">{failure.value}</p>;
  if (isWithoutProducts.value) return <EmptyTiers />;
  return (
    <div class="tier-middle">
      <div class="tier-bar">
        <Tabs
          label="Views"
          name={kTabs}
          tabs={kViews}
          chosen={view.value}
          onChoose={(id) => {
            view.value = id;
          }}
        />
        <span class="tier-bar__tools">
          <ProductChoice />
          <TableMenu tables={tables()} />
          <Button small kind="primary" icon="add" onClick={() => prepareRequest(presentProduct())}>
            New request
          </Button>
        </span>
      </div>
      {failure.value !== '' && <p class="tier-note">{failure.value}</p>}
      <div
        id={panelId(kTabs)}
        role="tabpanel"
        aria-labelledby={tabId(kTabs, view.value)}
        class="tier-middle__panel"
      >
        <Shown />
      </div>
      <NewRequestDialog of="picture" />
    </div>
  );
}
