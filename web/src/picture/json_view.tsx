// The scenario as its file, to read and to edit. What is typed stays until it is applied or discarded.
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../generated/protocol';
import { askBytes } from '../store/ask';
import { notify } from '../store/notices';
import { openDocument } from '../store/open';
import { revision } from '../store/session';
import { Button } from '../ui/button';
import { createEditor, type Editor } from './json_editor';
import './json_view.css';

/** What was typed and not applied; null: the text is the scenario as it stands. */
const draft = signal<string | null>(null);
const refusedWith = signal<readonly Problem[]>([]);
/** The scenario changed after the draft was begun. */
const outdated = signal(false);

async function presentText(): Promise<string> {
  return new TextDecoder().decode(await askBytes('document', { form: 'timeline' }));
}

function discard(): void {
  draft.value = null;
  refusedWith.value = [];
  outdated.value = false;
}

async function apply(text: string): Promise<void> {
  const before = await askBytes('document', { form: 'timeline' });
  const problems = await openDocument(new TextEncoder().encode(text), { format: 'json', keep: true });
  refusedWith.value = problems;
  if (problems.some((problem) => problem.severity === 'error')) return;
  discard();
  notify('The scenario was opened from the edited text.', {
    kind: 'success',
    actions: [{ label: 'Take back', run: () => void openDocument(before, { format: 'json', keep: true }) }],
  });
}

/** Keeps the editor at the scenario's text while nothing is typed. */
function usePresentText(editor: { current: Editor | undefined }): void {
  const seen = useRef(revision.peek());
  useEffect(() => {
    const changed = seen.current !== revision.value;
    seen.current = revision.value;
    if (draft.peek() !== null) {
      if (changed) outdated.value = true;
      return;
    }
    let current = true;
    presentText().then(
      (text) => {
        if (current && draft.peek() === null && editor.current?.text() !== text)
          editor.current?.setText(text);
      },
      () => {}, // the engine is being replaced; the next revision asks again
    );
    return () => {
      current = false;
    };
  }, [revision.value, draft.value === null, editor]);
}

export function JsonView() {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>();
  useEffect(() => {
    const made = createEditor(host.current!, draft.peek() ?? '', () => {
      draft.value = made.text();
    });
    editor.current = made;
    made.showProblems(refusedWith.peek());
    return () => made.destroy();
  }, []);
  usePresentText(editor);
  useEffect(() => editor.current?.showProblems(refusedWith.value), [refusedWith.value]);

  const isEdited = draft.value !== null;
  return (
    <div class="json-view">
      <div class="picture-tools">
        <span class={isEdited ? 'json-view__edited' : 'muted'}>
          {isEdited ? 'Edited, not applied' : 'The scenario file as it stands'}
        </span>
        <span class="picture-tools__space" />
        <Button small disabled={!isEdited} onClick={discard}>
          Discard edits
        </Button>
        <Button small kind="primary" disabled={!isEdited} onClick={() => void apply(draft.peek() ?? '')}>
          Apply
        </Button>
      </div>
      {isEdited && outdated.value && (
        <p class="json-view__outdated" role="status">
          The scenario has changed since you began to edit. Applying puts this text in its place.
        </p>
      )}
      <div ref={host} class="json-view__editor" />
      {refusedWith.value.length > 0 && <Problems editor={editor} />}
    </div>
  );
}

function Problems({ editor }: { editor: { current: Editor | undefined } }) {
  const problems = refusedWith.value;
  return (
    <section class="json-view__problems" aria-label="Problems of the text">
      <h3>{problems.length === 1 ? 'Not applied: 1 problem' : `Not applied: ${problems.length} problems`}</h3>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.message}`} class={`json-view__problem--${problem.severity}`}>
            <button type="button" onClick={() => editor.current?.goTo(problem)}>
              <code class="user-text">{problem.path || 'document'}</code>
              <span class="user-text">{problem.message}</span>
              {problem.hint && <span class="muted user-text">{problem.hint}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
