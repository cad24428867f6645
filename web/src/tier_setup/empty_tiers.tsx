// A document in which nothing is sold with tiers: what Tier Setup is for, and how to begin.
import examples from 'virtual:examples';
import { openForm } from '../event_forms/form_state';
import { openDialog } from '../store/dialogs';
import { openExample } from '../store/gallery';
import { Button, EmptyState } from '../ui';
import './empty_tiers.css';

const kListed = 12;

function Picture() {
  return (
    <svg class="empty-tiers__drawing" viewBox="0 0 260 84" aria-hidden="true">
      <rect x="6" y="22" width="64" height="40" rx="6" />
      <rect x="98" y="22" width="64" height="40" rx="6" />
      <rect class="empty-tiers__ghost" x="190" y="22" width="64" height="40" rx="6" />
      <path d="M70 42h22M86 37l6 5-6 5M162 42h22M178 37l6 5-6 5" />
      <path d="M20 38h36M20 47h22M112 38h36M112 47h22" />
      <path class="empty-tiers__ghost" d="M204 38h36M204 47h22" />
    </svg>
  );
}

export function EmptyTiers() {
  const own = examples.filter(({ system }) => system === 'tier-setup').slice(0, kListed);
  return (
    <div class="empty-tiers">
      <EmptyState
        picture={<Picture />}
        title="Nothing is sold through tiers yet"
        text="A vendor asks the resellers in the supply chain of a sale for what it needs, once for each product and tier. See who waits for whom, and the shortest way to approved."
      >
        <Button kind="primary" icon="add" onClick={() => openForm('defineProduct', {})}>
          Define a product
        </Button>
        <Button icon="upload" onClick={() => openDialog('import')}>
          Import a scenario
        </Button>
      </EmptyState>
      {own.length > 0 && (
        <section class="empty-tiers__examples">
          <h2>Examples of Tier Setup</h2>
          <ul>
            {own.map((example) => (
              <li key={example.file}>
                <button type="button" class="menu__item" onClick={() => void openExample(example)}>
                  <span>{example.title}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
