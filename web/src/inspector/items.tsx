// The items of a multiple setting: shown with their origin, added, changed and removed in their place.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ItemView } from '../generated/protocol';
import { problemOf, tryComposed, tryOrSay } from '../store/actions';
import { compose } from '../store/ask';
import { select } from '../store/session';
import { Button, IconButton } from '../ui';
import { Origin } from './origin';

interface Place {
  organization: string;
  setting: string;
}

/** Changes the detail; another key is a removal and an addition. Answers with the problem of a field, if any. */
async function saveItem(
  place: Place,
  before: ItemView | undefined,
  key: string,
  detail: string,
): Promise<string> {
  if (!before) return tryComposed('addItem', { ...place, key, detail });
  if (before.key === key) return tryComposed('changeItem', { ...place, key, detail });
  return problemOf(async () => {
    const added = await compose('addItem', { ...place, key, detail });
    const problem = added.problems[0];
    if (problem) return problem.message;
    const removed = await compose('removeItem', { ...place, key: before.key });
    return tryOrSay([removed.event, added.event]);
  });
}

interface FormProps extends Place {
  /** The item that is changed; absent: a new one. */
  item?: ItemView;
  onClose(): void;
}

export function ItemForm({ organization, setting, item, onClose }: FormProps) {
  const [key, setKey] = useState(item?.key ?? '');
  const [detail, setDetail] = useState(item?.detail ?? '');
  const [problem, setProblem] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.select(), []);

  const save = async () => {
    const found = await saveItem({ organization, setting }, item, key, detail);
    setProblem(found);
    if (found !== '') return;
    if (item) onClose();
    else {
      setKey('');
      setDetail('');
      first.current?.focus();
    }
  };
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <input
        ref={first}
        aria-label="Item"
        placeholder="Item"
        value={key}
        onInput={(event) => setKey(event.currentTarget.value)}
      />
      <input
        aria-label="Detail"
        placeholder="Detail"
        value={detail}
        onInput={(event) => setDetail(event.currentTarget.value)}
      />
      <span class="inline-form__actions">
        <button type="submit" class="button button--primary button--small">
          {item ? 'Save' : 'Add'}
        </button>
        <Button small kind="quiet" onClick={onClose}>
          {item ? 'Cancel' : 'Done'}
        </Button>
      </span>
      {problem !== '' && <p class="inline-form__problem">{problem}</p>}
    </form>
  );
}

interface LineProps extends Place {
  item: ItemView;
  mayEdit: boolean;
  isChosen: boolean;
}

export function ItemLine({ organization, setting, item, mayEdit, isChosen }: LineProps) {
  const [editing, setEditing] = useState(false);
  const place = { organization, setting };
  if (editing && mayEdit) {
    return (
      <li>
        <ItemForm {...place} item={item} onClose={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li class={`item${isChosen ? ' item--chosen' : ''}`}>
      <button
        type="button"
        class="item__text user-text few-lines"
        dir="auto"
        title={`Why? ${item.key}`}
        onClick={() => select({ kind: 'value', ...place, key: item.key })}
      >
        {item.key}
        {item.detail !== '' && <span class="item__detail">{item.detail}</span>}
      </button>
      <Origin text={item.origin} organization={item.originOrganization} />
      {mayEdit && (
        <span class="item__actions">
          <IconButton small icon="edit" label={`Change ${item.key}`} onClick={() => setEditing(true)} />
          <IconButton
            small
            icon="remove"
            label={`Remove ${item.key}`}
            onClick={() => void tryComposed('removeItem', { ...place, key: item.key })}
          />
        </span>
      )}
    </li>
  );
}
