// Where in a JSON text the cursor stands, however broken the text is while it is typed.
import { jsonLanguage } from '@codemirror/lang-json';
import type { SyntaxNode, Tree } from '@lezer/common';
import { nameOf } from './json_place';
import type { Step } from './json_schema';

export interface Context {
  /** What is typed here: the name of a field, or a value. */
  wanted: 'name' | 'value';
  /** From the document to the object whose field it is, or to the value. */
  steps: Step[];
  /** The names and the short values that the innermost object has beside. */
  names: ReadonlySet<string>;
  told: ReadonlyMap<string, string | number>;
  /** What is typed already, quotes included. */
  from: number;
  to: number;
}

function keyOf(text: string, property: SyntaxNode): string {
  const key = property.firstChild;
  return (key && nameOf(text.slice(key.from, key.to))) ?? '';
}

function toldBy(text: string, object: SyntaxNode, but: SyntaxNode | null) {
  const told = new Map<string, string | number>();
  for (const property of object.getChildren('Property')) {
    const value = property.lastChild;
    if (property.from === but?.from || (value?.name !== 'String' && value?.name !== 'Number')) continue;
    const said: unknown = nameOf(text.slice(value.from, value.to));
    if (typeof said === 'string' || typeof said === 'number') told.set(keyOf(text, property), said);
  }
  return told;
}

/** The steps from the document down to the node. */
function stepsTo(text: string, node: SyntaxNode): Step[] {
  const steps: Step[] = [];
  for (let at: SyntaxNode | null = node; at; at = at.parent) {
    if (at.name === 'Property' && at.parent)
      steps.unshift({ into: 'object', name: keyOf(text, at), told: toldBy(text, at.parent, at) });
    else if (at.parent?.name === 'Array') steps.unshift({ into: 'array' });
  }
  return steps;
}

/** The object or array around the place. */
function around(node: SyntaxNode): SyntaxNode | null {
  let at: SyntaxNode | null = node;
  while (at && at.name !== 'Object' && at.name !== 'Array') at = at.parent;
  return at;
}

const kWords = ['String', 'PropertyName', 'True', 'False', 'Null'];

/** The word under the cursor, which may not be one yet: `tru`. */
function wordAt(text: string, pos: number, inner: SyntaxNode): { from: number; to: number } {
  if (kWords.includes(inner.name) && inner.from < pos)
    return { from: inner.from, to: Math.max(inner.to, pos) };
  const letters = /[A-Za-z]*$/.exec(text.slice(Math.max(0, pos - 40), pos))?.[0] ?? '';
  return { from: pos - letters.length, to: pos };
}

/** Null where nothing can stand but a mark. */
export function contextAt(
  text: string,
  pos: number,
  tree: Tree = jsonLanguage.parser.parse(text),
): Context | null {
  const word = wordAt(text, pos, tree.resolveInner(pos, -1));
  const before = text.slice(0, word.from).trimEnd();
  const holder = around(tree.resolveInner(before.length, -1));
  if (!holder) return null;
  const mark = before.at(-1);
  if (mark === ':') {
    const property = propertyAt(tree, before.length);
    if (!property?.parent) return null;
    const told = toldBy(text, property.parent, property);
    return { wanted: 'value', steps: stepsTo(text, property), names: new Set(), told, ...word };
  }
  if (holder.name === 'Array' && (mark === '[' || mark === ',')) {
    const steps: Step[] = [...stepsTo(text, holder), { into: 'array' }];
    return { wanted: 'value', steps, names: new Set(), told: new Map(), ...word };
  }
  if (mark !== '{' && mark !== ',') return null;
  const others = holder.getChildren('Property').filter(({ from }) => from !== word.from);
  const names = new Set(others.map((one) => keyOf(text, one)));
  return { wanted: 'name', steps: stepsTo(text, holder), names, told: toldBy(text, holder, null), ...word };
}

/** The property whose colon ends there. */
function propertyAt(tree: Tree, colon: number): SyntaxNode | null {
  let at: SyntaxNode | null = tree.resolveInner(colon, -1);
  while (at && at.name !== 'Property') at = at.parent;
  return at;
}
