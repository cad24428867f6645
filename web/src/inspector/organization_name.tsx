// The name of an organization, renamed in its place; the id stays.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { tryComposed } from '../store/actions';
import { Button, IconButton } from '../ui';

export function OrganizationName({ id, name }: { id: string; name: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const editing = typed !== null;
  useLayoutEffect(() => field.current?.select(), [editing]);

  const rename = async () => {
    if (typed === null) return;
    if (typed === name) setTyped(null);
    else {
      const found = await tryComposed('renameOrganization', { organization: id, name: typed });
      setProblem(found);
      if (found === '') setTyped(null);
    }
  };
  if (!editing) {
    return (
      <header class="inspector__head">
        <h2 class="inspector__title user-text few-lines" dir="auto" title={name}>
          {name}
        </h2>
        {id !== name && <code class="muted one-line">{id}</code>}
        <IconButton small icon="edit" label="Rename" onClick={() => setTyped(name)} />
      </header>
    );
  }
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null);
      }}
    >
      <input
        ref={field}
        aria-label="Name"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <Button small kind="primary" onClick={() => void rename()}>
        Rename
      </Button>
      <Button small kind="quiet" onClick={() => setTyped(null)}>
        Cancel
      </Button>
      {problem !== '' && <p class="inline-form__problem">{problem}</p>}
    </form>
  );
}
