// Products and what they ask for, and of whom.
import { signal } from '@preact/signals';
import { openForm } from '../event_forms/form_state';
import type { TierParameter, TierProduct } from '../generated/protocol';
import { eventInfo } from '../store/words';
import { type GridRow, RowsGrid, type TabIndex } from '../treegrid/rows_grid';
import { Button, Icon } from '../ui';
import { overview, text, word } from './state';
import './products_list.css';

const closed = signal<ReadonlySet<string>>(new Set());

function toggle(key: string): void {
  const next = new Set(closed.peek());
  if (!next.delete(key)) next.add(key);
  closed.value = next;
}

function Product({ product, tabIndex }: { product: TierProduct; tabIndex: TabIndex }) {
  const { id, name, resellerLevel, dynamicValidation } = product;
  return (
    <div class="product">
      <span
        class="tier-twisty"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          toggle(id);
        }}
      >
        <Icon name={closed.value.has(id) ? 'chevronRight' : 'chevronDown'} size={14} />
      </span>
      <span class="product__name user-text one-line" dir="auto" title={name}>
        {name}
      </span>
      <small class="product__facts muted one-line">
        {id}, level {resellerLevel}
        {dynamicValidation ? ', drafts first' : ''}
      </small>
      <Button
        small
        kind="quiet"
        icon="add"
        tabIndex={tabIndex}
        aria-label={`Add a parameter to ${name}`}
        onClick={(event) => {
          event.stopPropagation();
          openForm('addParameter', { product: id });
        }}
      >
        Parameter
      </Button>
    </div>
  );
}

function Parameter({ parameter }: { parameter: TierParameter }) {
  const { title, scope, phase, typeLabel, required, hidden, choices } = parameter;
  const facts = [
    word('scopes', scope),
    word('phases', phase),
    typeLabel,
    ...(required ? ['required'] : []),
    ...(hidden ? ['hidden'] : []),
  ];
  return (
    <div class="parameter">
      <span class="user-text one-line" dir="auto" title={title}>
        {title}
        {required && (
          <span class="parameter__required" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </span>
      <small class="muted one-line user-text" title={choices.join(', ')}>
        {facts.join(' · ')}
        {choices.length > 0 ? `: ${choices.join(', ')}` : ''}
      </small>
    </div>
  );
}

const kSeparator = '/'; // in no id of a parameter

/** A product begins without parameters: a tier is asked once it has one for it. */
function nothingAsked({ id }: TierProduct): GridRow {
  return {
    key: `${id}${kSeparator}`,
    level: 2,
    height: 46,
    cells: [
      (tabIndex) => (
        <div class="parameter">
          <Button
            small
            kind="primary"
            icon="add"
            tabIndex={tabIndex}
            onClick={(event) => {
              event.stopPropagation();
              openForm('addParameter', { product: id });
            }}
          >
            {eventInfo('addParameter').label}…
          </Button>
        </div>
      ),
    ],
  };
}

function rowsOf(products: readonly TierProduct[]): GridRow[] {
  return products.flatMap((product) => {
    const isOpen = !closed.value.has(product.id);
    const head: GridRow = {
      key: product.id,
      level: 1,
      expanded: isOpen,
      cells: [(tabIndex) => <Product product={product} tabIndex={tabIndex} />],
    };
    const parameters = product.parameters.map(
      (parameter): GridRow => ({
        key: `${product.id}${kSeparator}${parameter.id}`,
        level: 2,
        height: 46,
        cells: [() => <Parameter parameter={parameter} />],
      }),
    );
    if (isOpen && parameters.length === 0) return [head, nothingAsked(product)];
    return isOpen ? [head, ...parameters] : [head];
  });
}

function chooseRow(key: string): void {
  const at = key.lastIndexOf(kSeparator);
  if (at < 0) toggle(key);
  else if (at === key.length - 1) openForm('addParameter', { product: key.slice(0, at) });
  else openForm('changeParameter', { product: key.slice(0, at), parameter: key.slice(at + 1) });
}

export function ProductsList() {
  const wanted = text.value.trim().toLowerCase();
  const products = (overview.value?.products ?? []).filter(
    ({ id, name }) =>
      wanted === '' || id.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted),
  );
  return (
    <>
      {products.length === 0 && <p class="tier-note muted">No product yet.</p>}
      <RowsGrid
        label="Products and parameters"
        columns={['Product']}
        look="products"
        rowHeight={38}
        rows={rowsOf(products)}
        onChoose={chooseRow}
        onToggle={toggle}
      />
    </>
  );
}
