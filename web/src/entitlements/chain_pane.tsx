// Pane B: the tiers, then the demand chain as a picture or its entitlements as a list.
import { signal } from '@preact/signals';
import { Button, EmptyState, Tabs } from '../ui';
import { countText, numberText } from '../ui/count_text';
import { panelId, tabId } from '../ui/tabs';
import { DistributionDialog } from './distribution_dialog';
import { EmptyAccounts } from './empty_accounts';
import { FlowView } from './flow_view';
import { ListView } from './list_view';
import { Quantity } from './quantity';
import { failure, isWithoutAccounts, overview, prepare, type View, view } from './state';
import { TiersBar } from './tiers_bar';
import { ViewAsBanner } from './view_as';
import './chain_pane.css';

const kViews: readonly { id: View; label: string }[] = [
  { id: 'flow', label: 'Flow' },
  { id: 'list', label: 'Entitlements' },
];
const kViewTabs = 'entitlements-view';

export const distributing = signal(false);

function Products() {
  const products = overview.value?.products ?? [];
  if (products.length === 0) return null;
  return (
    <ul class="products" aria-label="Products">
      {products.slice(0, 12).map((each) => (
        <li key={each.product} title={`${countText(each.entitlements, 'entitlement')}, ${each.amounts}`}>
          <strong class="user-text">{each.product}</strong> <Quantity {...each} short />
        </li>
      ))}
      {products.length > 12 && <li class="muted">and {numberText(products.length - 12)} more products</li>}
    </ul>
  );
}

export function ChainPane() {
  const present = overview.value;
  if (!present) return failure.value === '' ? null : <EmptyState title={failure.value} />;
  if (isWithoutAccounts.value) return <EmptyAccounts />;
  return (
    <div class="chain">
      <ViewAsBanner />
      <div class="chain__bar">
        <Tabs
          label="Views"
          name={kViewTabs}
          tabs={kViews}
          chosen={view.value}
          onChoose={(id) => {
            view.value = id;
          }}
        />
        <span class="chain__actions">
          <Button small icon="add" onClick={() => prepare('createEntitlement')}>
            Add entitlement
          </Button>
          <Button
            small
            icon="branch"
            onClick={() => {
              distributing.value = true;
            }}
          >
            Plan a distribution
          </Button>
        </span>
      </div>
      <TiersBar />
      <Products />
      {failure.value !== '' && <p class="chain__failure">{failure.value}</p>}
      <div
        id={panelId(kViewTabs)}
        role="tabpanel"
        aria-labelledby={tabId(kViewTabs, view.value)}
        class="chain__panel"
      >
        {view.value === 'flow' ? <FlowView /> : <ListView />}
      </div>
      {distributing.value && (
        <DistributionDialog
          onClose={() => {
            distributing.value = false;
          }}
        />
      )}
    </div>
  );
}
