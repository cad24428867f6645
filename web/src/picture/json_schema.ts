// What the schema of the scenario file says of a place in a text: which fields an object has, which words a field takes.
import { addressOf, fetchFile } from '../beside/beside';

export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  description?: string;
  type?: string | readonly string[];
  const?: string | number;
  enum?: readonly string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
}

/** A step from a value into one of its parts; of an object also the short values that tell of which kind it is. */
export type Step =
  | { into: 'array' }
  | { into: 'object'; name: string; told: ReadonlyMap<string, string | number> };

/** What it may be: without references, one entry for each alternative. */
function alternatives(root: Schema, schema: Schema | undefined): Schema[] {
  if (!schema) return [];
  const { $ref, ...own } = schema;
  if ($ref) {
    const referred = root.$defs?.[$ref.slice('#/$defs/'.length)];
    return alternatives(root, referred);
  }
  const several = own.oneOf ?? own.anyOf;
  return several ? several.flatMap((one) => alternatives(root, one)) : [own];
}

/** Alternatives are told apart by their constants; where nothing is told yet, all of them are left. */
function fitting(schemas: readonly Schema[], told: ReadonlyMap<string, string | number>): Schema[] {
  return schemas.filter((schema) =>
    Object.entries(schema.properties ?? {}).every(
      ([name, { const: constant }]) =>
        constant === undefined || !told.has(name) || told.get(name) === constant,
    ),
  );
}

function partOf(schema: Schema, step: Step): Schema | undefined {
  if (step.into === 'array') return schema.items;
  const { additionalProperties: others } = schema;
  return schema.properties?.[step.name] ?? (typeof others === 'object' ? others : undefined);
}

/** Everything that may stand where the steps lead. */
export function schemasAt(root: Schema, steps: readonly Step[]): Schema[] {
  let present = alternatives(root, root);
  for (const step of steps) {
    const left = step.into === 'object' ? fitting(present, step.told) : present;
    present = left.flatMap((schema) => alternatives(root, partOf(schema, step)));
  }
  return present;
}

export interface Word {
  text: string;
  help: string;
}

/** The fields that the object may have, as its other values tell of which kind it is. */
export function fieldsOf(
  root: Schema,
  steps: readonly Step[],
  told: ReadonlyMap<string, string | number>,
): Map<string, Schema> {
  const fields = fitting(schemasAt(root, steps), told).flatMap((schema) =>
    Object.entries(schema.properties ?? {}),
  );
  return new Map(fields.reverse());
}

/** The words among which a value is chosen. */
export function wordsAt(root: Schema, steps: readonly Step[]): Word[] {
  const last = steps.at(-1);
  const holders = last?.into === 'object' ? schemasAt(root, steps.slice(0, -1)) : [];
  // The word that tells the kind is itself one of the choices: whatever it is now, the others are offered too.
  const kinds = holders.flatMap(({ properties, description = '' }) => {
    const constant = last?.into === 'object' ? properties?.[last.name]?.const : undefined;
    return typeof constant === 'string' ? [{ text: constant, help: description }] : [];
  });
  if (kinds.length > 0) return kinds;
  return schemasAt(root, steps).flatMap((schema) =>
    (schema.enum ?? []).map((text) => ({ text, help: schema.description ?? '' })),
  );
}

/** How a value of this kind begins and ends, to be typed between. */
export function bracketsOf(root: Schema, schema: Schema): readonly [string, string] {
  const kinds = alternatives(root, schema);
  const types = kinds.flatMap(({ type, enum: words, const: constant }) =>
    words || typeof constant === 'string' ? 'string' : (type ?? []),
  );
  if (types.every((type) => type === 'array')) return ['[', ']'];
  if (types.every((type) => type === 'object')) return ['{ ', ' }'];
  return types.includes('string') ? ['"', '"'] : ['', ''];
}

let asked: Promise<Schema> | undefined;

/** The schema of the scenario file, fetched once. */
export function scenarioSchema(): Promise<Schema> {
  asked ??= fetchFile(addressOf('scenario.schema.json'))
    .then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Schema)
    .catch((error: unknown) => {
      asked = undefined; // asked again by the next editor
      throw error;
    });
  return asked;
}
