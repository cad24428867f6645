// Pane A: supply chains out of the channel, and the products that are sold through them.
import { openForm } from '../event_forms/form_state';
import { Button, Tabs } from '../ui';
import { panelId, tabId } from '../ui/tabs';
import { ChainsList } from './chains_list';
import { NewRequestDialog } from './new_request';
import { ProductsList } from './products_list';
import { failure, leftTab, overview, text } from './state';
import './left_pane.css';

const kTabs = 'tier-left';

function Search() {
  return (
    <input
      type="search"
      class="tier-left__search"
      aria-label="Search accounts, requests and products"
      placeholder="Search"
      value={text.value}
      onInput={(event) => {
        text.value = event.currentTarget.value;
      }}
    />
  );
}

export function LeftPane() {
  if (!overview.value) return failure.value === '' ? null : <p class="tier-note">{failure.value}</p>;
  const shown = leftTab.value;
  return (
    <div class="tier-left">
      <div class="tier-left__bar">
        <Tabs
          label="Supply chains and products"
          name={kTabs}
          tabs={[
            { id: 'chains', label: 'Chains' },
            { id: 'products', label: 'Products' },
          ]}
          chosen={shown}
          onChoose={(id) => {
            leftTab.value = id;
          }}
        />
        <Search />
      </div>
      <div id={panelId(kTabs)} role="tabpanel" aria-labelledby={tabId(kTabs, shown)} class="tier-left__panel">
        {shown === 'products' ? (
          <>
            <ProductsList />
            <div class="tier-left__foot">
              <Button small icon="add" onClick={() => openForm('defineProduct', {})}>
                Define a product
              </Button>
            </div>
          </>
        ) : (
          <ChainsList />
        )}
      </div>
      <NewRequestDialog of="organizations" />
    </div>
  );
}
