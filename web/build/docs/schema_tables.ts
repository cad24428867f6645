// The file format as tables, from the JSON Schema that the core generates: nothing of it is written a second time.
import { escaped, slugOf, table, withRuleLinks } from './html.ts';

export interface Schema {
  title?: string;
  description?: string;
  type?: string | string[];
  const?: string | number;
  enum?: (string | number)[];
  minimum?: number;
  maximum?: number;
  $ref?: string;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  $defs?: Record<string, Schema>;
}

const nameOf = (reference: string) => reference.replace('#/$defs/', '');
const anchorOf = (name: string) => `type-${slugOf(name)}`;
const wordsOf = (name: string) => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
const typeLink = (name: string) => `<a href="#${anchorOf(name)}">${escaped(wordsOf(name))}</a>`;
const json = (value: string | number) => `<code>${escaped(JSON.stringify(value))}</code>`;

const kTypes: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  null: 'null',
};
const typeWord = (type: string) => kTypes[type] ?? type;

/** Bounds that say more than "as large as a number of its kind can be". */
function bounds({ minimum, maximum }: Schema): string {
  const isLimit = maximum !== undefined && maximum < 2 ** 32 - 2;
  if (minimum !== undefined && isLimit) return `, ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, ${minimum} or more`;
  return isLimit ? `, at most ${maximum}` : '';
}

function kindOf(schema: Schema): string {
  if (schema.$ref) return typeLink(nameOf(schema.$ref));
  if (schema.const !== undefined) return json(schema.const);
  if (schema.enum) return schema.enum.map(json).join(', ');
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) {
    if (alternatives.length > 8) return 'one of those below';
    return alternatives.map(kindOf).join(' or ');
  }
  if (schema.type === 'array') return `list of: ${kindOf(schema.items ?? {})}`;
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') {
    return `object, each member: ${kindOf(schema.additionalProperties)}`;
  }
  if (schema.type === 'object' && schema.properties) return `object with ${memberNames(schema)}`;
  const types = schema.type === undefined ? ['anything'] : [schema.type].flat().map(typeWord);
  return types.join(' or ') + bounds(schema);
}

const memberNames = ({ properties = {} }: Schema) =>
  Object.keys(properties)
    .map((name) => `<code>${escaped(name)}</code>`)
    .join(', ');

function members(caption: string, { properties = {}, required = [] }: Schema): string {
  const columns = [{ title: 'Member', isShort: true }, { title: 'What it is' }];
  const rows = Object.entries(properties).map(([name, schema]) => ({
    cells: [
      `<code>${escaped(name)}</code>${required.includes(name) ? ' <span class="required">required</span>' : ''}`,
      `${withRuleLinks(schema.description ?? '')} <span class="kind">${kindOf(schema)}</span>`,
    ],
  }));
  return table(caption, columns, rows);
}

function section(name: string, schema: Schema): string {
  const type = schema.properties?.type?.const;
  const title = type === undefined ? escaped(wordsOf(name)) : `<code>${escaped(String(type))}</code>`;
  const about = `<h3 id="${anchorOf(name)}">${title}</h3>\n<p>${withRuleLinks(schema.description ?? '')}</p>`;
  if (schema.properties) return `${about}\n${members(`Members of ${wordsOf(name)}`, schema)}`;
  return `${about}\n<p>${kindOf(schema)}</p>`;
}

/** The types that a list of the document may hold: its events, or its expectations. */
const choicesOf = (schema: Schema, list: string) =>
  (schema.properties?.[list]?.items?.oneOf ?? []).flatMap(({ $ref }) => ($ref ? [nameOf($ref)] : []));

/** `part`: document, parts, events or expectations. */
export function schemaTables(part: string, schema: Schema): string {
  const defs = schema.$defs ?? {};
  const all = (names: readonly string[]) => names.map((name) => section(name, defs[name] ?? {})).join('\n');
  const kinds = [choicesOf(schema, 'events'), choicesOf(schema, 'expectations')] as const;
  if (part === 'document') return members('Members of a scenario', schema);
  if (part === 'events') return all(kinds[0]);
  if (part === 'expectations') return all(kinds[1]);
  if (part !== 'parts')
    throw new Error(`The schema has no part "${part}": document, parts, events, expectations.`);
  return all(Object.keys(defs).filter((name) => !kinds.flat().includes(name)));
}
