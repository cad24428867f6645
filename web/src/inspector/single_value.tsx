// The value of a single setting: shown with its origin, set, changed and cleared in its place.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SettingView } from '../generated/protocol';
import { tryComposed } from '../store/actions';
import { select } from '../store/session';
import { Button, IconButton } from '../ui';
import { Origin } from './origin';

interface Props {
  organization: string;
  setting: SettingView;
}

function ValueForm({ organization, setting, onClose }: Props & { onClose(): void }) {
  const [typed, setTyped] = useState(setting.value ?? '');
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  const place = { organization, setting: setting.type.id };

  const save = async () => {
    const found = await tryComposed('setValue', { ...place, value: typed });
    setProblem(found);
    if (found === '') onClose();
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
        ref={field}
        aria-label={setting.type.label}
        placeholder="Value"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <span class="inline-form__actions">
        <button type="submit" class="button button--primary button--small">
          Save
        </button>
        <Button small kind="quiet" onClick={onClose}>
          Cancel
        </Button>
      </span>
      {problem !== '' && <p class="inline-form__problem">{problem}</p>}
    </form>
  );
}

export function SingleValue({ organization, setting }: Props) {
  const [editing, setEditing] = useState(false);
  const { type, value, valueOrigin, mayEdit } = setting;
  const place = { organization, setting: type.id };
  if (editing && mayEdit) {
    return <ValueForm organization={organization} setting={setting} onClose={() => setEditing(false)} />;
  }
  return (
    <span class="single-value">
      {value !== undefined && (
        <>
          <button
            type="button"
            class="item__text user-text few-lines"
            dir="auto"
            title={`Why? ${type.label}`}
            onClick={() => select({ kind: 'value', ...place })}
          >
            {value}
          </button>
          <Origin text={valueOrigin} organization="" />
        </>
      )}
      {mayEdit && (
        <span class="item__actions">
          <IconButton
            small
            icon={value === undefined ? 'add' : 'edit'}
            label={value === undefined ? `Set ${type.label}` : `Change ${type.label}`}
            onClick={() => setEditing(true)}
          />
          {value !== undefined && (
            <IconButton
              small
              icon="remove"
              label={`Clear ${type.label}`}
              onClick={() => void tryComposed('clearValue', place)}
            />
          )}
        </span>
      )}
    </span>
  );
}
