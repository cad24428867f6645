// Where in a JSON text a problem's path points.
import { jsonLanguage } from '@codemirror/lang-json';
import type { SyntaxNode } from '@lezer/common';

export interface Place {
  from: number;
  to: number;
}

/** The place of a JSON pointer or of `line 3, column 7`; undefined where the text has no such place. */
export function placeOf(text: string, path: string): Place | undefined {
  const position = /^line (\d+)(?:, column (\d+))?/.exec(path);
  if (position) return placeOfPosition(text, Number(position[1]), Number(position[2] ?? 1));
  if (path !== '' && !path.startsWith('/')) return undefined;
  return placeOfPointer(text, path);
}

function placeOfPosition(text: string, line: number, column: number): Place | undefined {
  let from = 0;
  for (let at = 1; at < line; at++) {
    from = text.indexOf('\n', from) + 1;
    if (from === 0) return undefined;
  }
  from = Math.min(from + column - 1, text.length);
  return { from, to: Math.min(from + 1, text.length) };
}

function placeOfPointer(text: string, pointer: string): Place | undefined {
  let node = values(jsonLanguage.parser.parse(text).topNode)[0];
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const next: SyntaxNode | undefined =
      node?.name === 'Array' ? values(node)[Number(name)] : node && member(text, node, name);
    // A field that is missing is a problem of the object that lacks it.
    if (!next) break;
    node = next;
  }
  return node && { from: node.from, to: Math.min(node.to, endOfLine(text, node.from)) };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

const kValues = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']);

function values(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (kValues.has(child.name)) found.push(child);
  }
  return found;
}

function member(text: string, object: SyntaxNode, name: string): SyntaxNode | undefined {
  for (const property of object.getChildren('Property')) {
    const key = property.getChild('PropertyName');
    if (key && nameOf(text.slice(key.from, key.to)) === name) return values(property)[0];
  }
  return undefined;
}

/** The text that a literal stands for; undefined while it is broken. */
export function nameOf(literal: string): string | undefined {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return undefined;
  }
}
