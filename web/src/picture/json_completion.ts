// What can be typed next in the JSON view: fields and words that the schema of the scenario file names, ids of the text.
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { ensureSyntaxTree } from '@codemirror/language';
import type { EditorView } from '@codemirror/view';
import { type Context, contextAt } from './json_context';
import { type Id, idsFor } from './json_ids';
import { bracketsOf, fieldsOf, type Schema, type Step, schemasAt, wordsAt } from './json_schema';

const kMostOffered = 300;

/** Puts the text in the place of what is typed, quotes included; the cursor goes before its last `behind` characters. */
function inserting(text: string, behind = 0): Completion['apply'] {
  return (view: EditorView, _: Completion, start: number, end: number) => {
    const isQuoted = view.state.sliceDoc(start - 1, start) === '"';
    const rest = isQuoted
      ? /^[^"\n:,]*"/.exec(view.state.sliceDoc(end, view.state.doc.lineAt(end).to))
      : null;
    const from = isQuoted ? start - 1 : start;
    view.dispatch({
      changes: { from, to: end + (rest?.[0].length ?? 0), insert: text },
      selection: { anchor: from + text.length - behind },
      userEvent: 'input.complete',
    });
  };
}

function fieldCompletions(root: Schema, context: Context, isNamed: boolean): Completion[] {
  const fields = [...fieldsOf(root, context.steps, context.told)];
  return fields
    .filter(([name]) => !context.names.has(name))
    .map(([name, schema], i) => {
      const [open, close] = bracketsOf(root, schema);
      const typed = isNamed ? JSON.stringify(name) : `${JSON.stringify(name)}: ${open}${close}`;
      const apply = inserting(typed, isNamed ? 0 : close.length);
      return { label: name, type: 'property', info: schema.description, boost: -i, apply };
    });
}

/** The name of the nearest field: what stands in a list is named by the list. */
function fieldName(steps: readonly Step[]): string {
  const last = steps.findLast((step) => step.into === 'object');
  return last?.into === 'object' ? last.name : '';
}

function idCompletions(text: string, field: string, known: readonly Id[]): Completion[] {
  return idsFor(text, field, known)
    .slice(0, kMostOffered)
    .map(({ text: id, list }, i) => {
      return { label: id, type: 'constant', detail: list, boost: -i, apply: inserting(JSON.stringify(id)) };
    });
}

function valueCompletions(
  root: Schema,
  { steps }: Context,
  text: string,
  known: readonly Id[],
): Completion[] {
  const words = wordsAt(root, steps).map(({ text: word, help }, i) => {
    return { label: word, type: 'enum', info: help, boost: -i, apply: inserting(JSON.stringify(word)) };
  });
  if (words.length > 0) return words;
  const types = new Set(schemasAt(root, steps).flatMap(({ type }) => type ?? []));
  const flags = types.has('boolean') ? ['true', 'false'].map((label) => ({ label, type: 'keyword' })) : [];
  const field = fieldName(steps);
  // An id of its own is a new one.
  const ids = types.has('string') && field !== 'id' ? idCompletions(text, field, known) : [];
  return [...flags, ...ids];
}

/** Names that the schema leaves open, such as settings in an organization, are ids. */
function openNames(
  root: Schema,
  { steps, names }: Context,
  text: string,
  known: readonly Id[],
): Completion[] {
  const isOpen = schemasAt(root, steps).some(
    ({ additionalProperties }) => typeof additionalProperties === 'object',
  );
  if (!isOpen) return [];
  return idCompletions(text, fieldName(steps), known).filter(({ label }) => !names.has(label));
}

/** Completes by the schema; `known` are ids that the text does not hold. */
export function completionSource(schema: Promise<Schema>, known: () => readonly Id[]) {
  return async (asked: CompletionContext): Promise<CompletionResult | null> => {
    const text = asked.state.doc.toString();
    const tree = ensureSyntaxTree(asked.state, asked.pos, 100) ?? undefined;
    const context = contextAt(text, asked.pos, tree);
    if (!context || (context.from === asked.pos && !asked.explicit)) return null;
    const root = await schema.catch((): Schema => ({}));
    const isNamed = /^\s*:/.test(text.slice(context.to));
    const options =
      context.wanted === 'name'
        ? [...fieldCompletions(root, context, isNamed), ...openNames(root, context, text, known())]
        : valueCompletions(root, context, text, known());
    if (options.length === 0) return null;
    // What the labels are compared with has no quotes.
    return {
      from: text[context.from] === '"' ? context.from + 1 : context.from,
      options,
      validFor: /^[^"\n]*$/,
    };
  };
}
