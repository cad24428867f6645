// The scenario as its file, to read and to edit. What is typed stays until it is applied or discarded.
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../generated/protocol';
import { askBytes } from '../store/ask';
import { notify } from '../store/notices';
import { openDocument } from '../store/open';
import { revision } from '../store/session';
import { Button } from '../ui/button';
import { discard, draft, encoded, found, outdated } from './json_draft';
import { createEditor, type Editor } from './json_editor';
import './json_view.css';

async function presentText(): Promise<string> {
  return new TextDecoder().decode(await askBytes('document', { form: 'timeline' }));
}

async function apply(text: string): Promise<void> {
  const before = await askBytes('document', { form: 'timeline' });
  const problems = await openDocument(encoded(text), { format: 'json', keep: true });
  found.value = problems;
  if (problems.some(isError)) return;
  discard();
  notify('The scenario was opened from the edited text.', {
    kind: 'success',
    actions: [{ label: 'Take back', run: () => void openDocument(before, { format: 'json', keep: true }) }],
  });
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** Remarks alone are in nobody's way. */
function foundText(problems: readonly Problem[]): string {
  const wrong = problems.filter(isError).length;
  const [count, word] = wrong > 0 ? [wrong, 'problem'] : [problems.length, 'warning'];
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

function standingText(): string {
  if (draft.value === null) return 'The scenario file as it stands';
  return found.value.length > 0 ? `Edited, not applied: ${foundText(found.value)}` : 'Edited, not applied';
}

/** The text of the scenario that the editor showed last: a draft begins with it. */
let shown = '';

/** Keeps the editor at the scenario's text while nothing is typed. */
function usePresentText(editor: { current: Editor | undefined }): void {
  useEffect(() => {
    let current = true;
    presentText().then(
      (text) => {
        if (!current) return;
        if (draft.peek() !== null) {
          outdated.value = text !== shown; // another engine or another step has the same text
          return;
        }
        shown = text;
        if (editor.current?.text() !== text) editor.current?.setText(text);
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
    made.showProblems(found.peek());
    return () => made.destroy();
  }, []);
  usePresentText(editor);
  useEffect(() => editor.current?.showProblems(found.value), [found.value]);

  const isEdited = draft.value !== null;
  return (
    <div class="json-view">
      <div class="picture-tools">
        <span class={isEdited ? 'json-view__edited' : 'muted'} role="status">
          {standingText()}
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
      {found.value.length > 0 && <Problems editor={editor} />}
    </div>
  );
}

function Problems({ editor }: { editor: { current: Editor | undefined } }) {
  const problems = found.value;
  return (
    <section class="json-view__problems" aria-label="Problems of the text">
      <h3>{foundText(problems)}</h3>
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
