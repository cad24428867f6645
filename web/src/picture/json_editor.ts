// The editor of the JSON view. It lives in a shadow root, where its styles are adopted style sheets: the page's
// Content-Security-Policy allows no other kind of style that a script makes.
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Problem } from '../generated/protocol';
import { state as session } from '../store/session';
import { completionSource } from './json_completion';
import type { Id } from './json_ids';
import { placeOf } from './json_place';
import { scenarioSchema } from './json_schema';

export interface Editor {
  text(): string;
  setText(text: string): void;
  showProblems(problems: readonly Problem[]): void;
  /** Moves to the problem's place; false where it has none. */
  goTo(problem: Problem): boolean;
  focus(): void;
  destroy(): void;
}

/** The page's shortcuts that work in the editor too; every other key is the editor's own. */
function isForThePage(event: Event): boolean {
  if (!(event instanceof KeyboardEvent)) return false;
  return event.key === 'F6' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k');
}
const kKept = ['keydown', 'paste', 'drop'] as const;

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '12.5px', color: 'var(--ink)', backgroundColor: 'var(--surface)' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.5' },
  '.cm-gutters': {
    color: 'var(--ink-3)',
    backgroundColor: 'var(--surface-2)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent) 7%, transparent)' },
  '.cm-activeLineGutter': { color: 'var(--ink)', backgroundColor: 'var(--surface-3)' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--selected)',
  },
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--line)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-mono)', maxHeight: '14em' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--accent-ink)',
    backgroundColor: 'var(--accent)',
  },
  '.cm-completionDetail': { color: 'var(--ink-3)', fontStyle: 'normal' },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-tooltip.cm-completionInfo': { maxWidth: '300px', padding: '6px 8px', fontFamily: 'var(--font)' },
  '.cm-foldPlaceholder': { color: 'var(--ink-2)', backgroundColor: 'var(--surface-3)', border: '0' },
});

const colors = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: tags.string, color: 'var(--success)' },
  { tag: tags.number, color: 'var(--warning)' },
  { tag: [tags.bool, tags.null], color: 'var(--merge)' },
]);

function diagnosticOf(text: string, problem: Problem): Diagnostic | undefined {
  const place = placeOf(text, problem.path);
  if (!place) return undefined;
  const message = problem.hint ? `${problem.message} ${problem.hint}` : problem.message;
  return { ...place, severity: problem.severity, message };
}

/** Settings that the engine brings need not stand in the text. */
function knownIds(): Id[] {
  return (session.peek()?.settingTypes ?? []).map(({ id }) => ({ text: id, list: 'settingTypes' }));
}

/** Puts an editor into the host element; `onEdit` is told of every edit by hand. */
export function createEditor(host: HTMLElement, text: string, onEdit: () => void): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  let quiet = false;
  const extensions = [
    lineNumbers(),
    foldGutter(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ override: [completionSource(scenarioSchema(), knownIds)], icons: false }),
    EditorView.lineWrapping,
    highlightActiveLine(),
    lintGutter(),
    json(),
    syntaxHighlighting(colors),
    look,
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      ...foldKeymap,
    ]),
    EditorView.contentAttributes.of({ 'aria-label': 'Scenario as JSON', spellcheck: 'false', tabindex: '0' }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged && !quiet) onEdit();
    }),
  ];
  const view = new EditorView({ parent: root, root, state: EditorState.create({ doc: text, extensions }) });
  // From outside, a shadow root looks like any element: the page would take what is typed and pasted for its own.
  const keepInside = (event: Event) => {
    if (!isForThePage(event)) event.stopPropagation();
  };
  for (const kind of kKept) host.addEventListener(kind, keepInside);

  return {
    text: () => view.state.doc.toString(),
    setText(next) {
      quiet = true;
      view.setState(EditorState.create({ doc: next, extensions }));
      quiet = false;
    },
    showProblems(problems) {
      const shown = view.state.doc.toString();
      const found = problems.flatMap((problem) => diagnosticOf(shown, problem) ?? []);
      view.dispatch(setDiagnostics(view.state, found));
    },
    goTo(problem) {
      const place = placeOf(view.state.doc.toString(), problem.path);
      if (!place) return false;
      const effects = EditorView.scrollIntoView(place.from, { y: 'center' });
      view.dispatch({ selection: { anchor: place.from, head: place.to }, effects });
      view.focus();
      return true;
    },
    focus: () => view.focus(),
    destroy() {
      for (const kind of kKept) host.removeEventListener(kind, keepInside);
      view.destroy();
    },
  };
}
