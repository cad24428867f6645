// A document in which nobody sells plans: what Plan Sync is for, and how to begin.
import examples from 'virtual:examples';
import { openForm } from '../event_forms/form_state';
import { openDialog } from '../store/dialogs';
import { openExample } from '../store/gallery';
import { prepareEvent } from '../timeline/prepared';
import { Button, EmptyState } from '../ui';
import { overview } from './state';
import './empty_plans.css';

const kListed = 8;

function Picture() {
  return (
    <svg class="empty-plans__drawing" viewBox="0 0 220 84" aria-hidden="true">
      <rect x="6" y="10" width="64" height="64" rx="6" />
      <path d="M18 26h40M18 38h28M18 50h40M18 62h20" />
      <path d="M78 42h56M126 34l9 8-9 8" />
      <rect class="empty-plans__ghost" x="146" y="10" width="64" height="64" rx="6" />
      <path class="empty-plans__ghost" d="M158 26h40M158 38h28M158 50h40M158 62h20" />
    </svg>
  );
}

export function EmptyPlans() {
  const first = overview.value?.others[0];
  const own = examples.filter(({ system }) => system === 'plan-sync').slice(0, kListed);
  return (
    <div class="empty-plans">
      <EmptyState
        picture={<Picture />}
        title="Nobody sells plans here yet"
        text="A provider delegates plans of its catalogue to resellers; a synchronization rewrites parts of their copies, as 13 options choose. See what each would carry before it runs."
      >
        {first ? (
          <Button
            kind="primary"
            icon="add"
            onClick={() => openForm('addPlan', { organization: first.id }, ['organization'])}
          >
            Start with a provider's catalogue
          </Button>
        ) : (
          <Button kind="primary" icon="organization" onClick={() => prepareEvent('addOrganization', {})}>
            Start with a provider
          </Button>
        )}
        <Button icon="upload" onClick={() => openDialog('import')}>
          Import a catalogue
        </Button>
      </EmptyState>
      {own.length > 0 && (
        <section class="empty-plans__examples">
          <h2>Examples of Plan Sync</h2>
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
