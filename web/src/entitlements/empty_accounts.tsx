// A document in which nobody is an account: what Entitlements is for, and how to begin.
import examples from 'virtual:examples';
import { openExample } from '../store/gallery';
import { eventInfo } from '../store/words';
import { Button, EmptyState } from '../ui';
import { prepare } from './state';
import './empty_accounts.css';

const kListed = 10;

function Picture() {
  return (
    <svg class="empty-accounts__drawing" viewBox="0 0 240 84" aria-hidden="true">
      <rect x="6" y="28" width="52" height="28" rx="5" />
      <rect x="94" y="28" width="52" height="28" rx="5" />
      <path d="M58 42h36M146 36c18 0 18-16 36-16M146 48c18 0 18 16 36 16" />
      <rect class="empty-accounts__ghost" x="182" y="6" width="52" height="28" rx="5" />
      <rect class="empty-accounts__ghost" x="182" y="50" width="52" height="28" rx="5" />
    </svg>
  );
}

export function EmptyAccounts() {
  const own = examples.filter(({ system }) => system === 'entitlements').slice(0, kListed);
  return (
    <div class="empty-accounts">
      <EmptyState
        picture={<Picture />}
        title="Nobody is an account here yet"
        text="A producer's rights pass through distributors and resellers to end customers. See who holds how many, who may pass them on to whom, and what each of them gets to see."
      >
        <Button
          kind="primary"
          icon="organization"
          title={eventInfo('createAccount').help}
          onClick={() => prepare('createAccount', { accountType: 'producer' })}
        >
          Start with the producer
        </Button>
      </EmptyState>
      {own.length > 0 && (
        <section class="empty-accounts__examples">
          <h2>Examples of Entitlements</h2>
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
