// The ids that a text has, and which of them a field most likely names.
import { jsonLanguage } from '@codemirror/lang-json';
import type { SyntaxNode } from '@lezer/common';
import { nameOf } from './json_place';

export interface Id {
  text: string;
  /** The name of the list that it is an id of. */
  list: string;
}

function literalOf(text: string, node: SyntaxNode | null): string {
  return (node && nameOf(text.slice(node.from, node.to))) ?? '';
}

function listAround(text: string, property: SyntaxNode): string {
  let at = property.parent?.parent ?? null;
  while (at && at.name !== 'Property') at = at.parent;
  return at ? literalOf(text, at.firstChild) : '';
}

/**
 * Ids for a field: those of lists that are called like it (`plan`: `plans`), then of lists from which the same field names
 * one elsewhere in the text, then the others.
 */
export function idsFor(text: string, field: string, known: readonly Id[]): Id[] {
  const ids = new Map<string, Id>();
  const named = new Set<string>();
  jsonLanguage.parser.parse(text).iterate({
    enter({ name: kind, node }) {
      if (kind !== 'Property' || node.lastChild?.name !== 'String') return;
      const name = literalOf(text, node.firstChild);
      if (name === field && name !== 'id') named.add(literalOf(text, node.lastChild));
      if (name !== 'id') return;
      const id = literalOf(text, node.lastChild);
      if (id !== '' && !ids.has(id)) ids.set(id, { text: id, list: listAround(text, node) });
    },
  });
  for (const id of known) if (!ids.has(id.text)) ids.set(id.text, id);
  const lists = new Set([...named].flatMap((id) => ids.get(id)?.list ?? []));
  const singular = field.replace(/s$/, '');
  const rank = ({ list }: Id) => (list.startsWith(singular) ? 0 : lists.has(list) ? 1 : 2);
  return [...ids.values()].sort((a, b) => rank(a) - rank(b));
}
