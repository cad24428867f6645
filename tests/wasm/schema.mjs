// The JSON Schema and the reader agree on every whole number: each numeric field of the examples is given values on both
// sides of each bound, and both are asked.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { native } from "./lib/engine.mjs";

const kWeb = new URL("../../web/", import.meta.url);
const { default: Ajv } = createRequire(new URL("package.json", kWeb))("ajv/dist/2020.js");
const schema = JSON.parse(readFileSync(new URL("public/scenario.schema.json", kWeb)));
const fits = new Ajv({ strict: false, allErrors: true }).compile(schema);

const kProbes = [-1, 0, 0.5, 1, 2, 3, 4, 2 ** 32 - 2, 2 ** 32 - 1, 2 ** 53, 2 ** 53 + 2, 1e300, "1", true, null, []];

/** What the examples do not have. */
const kMore = {
  sluice: 1,
  opensAt: 1,
  organizations: [{ id: "a" }, { id: "b" }],
  entitlements: [{ id: "e", product: "p", quantity: 2, kind: "bulk", redeemed: 1, passedOn: 1, tiers: {} }],
  events: [{ type: "addItem", organization: "a", setting: "adders", key: 1, detail: 2 }],
  expectations: [{ type: "configuration", product: "p", account: "a", level: 1, after: 0 }],
};

/** Each number of a document with the JSON pointer to it. */
function* numbersIn(value, pointer = "") {
  if (typeof value === "number") yield pointer;
  if (value === null || typeof value !== "object") return;
  for (const [name, each] of Object.entries(value)) yield* numbersIn(each, `${pointer}/${name}`);
}

/** The same for all fields of one name and kind of struct. */
function kindOf(document, pointer) {
  const names = pointer.split("/").slice(1);
  const holder = names.slice(0, -1).reduce((at, name) => at[name], document);
  return [names.filter((name) => !/^\d+$/.test(name)).join("/"), holder.type ?? ""].join(" ");
}

function changed(document, pointer, value) {
  const copy = structuredClone(document);
  const names = pointer.split("/").slice(1);
  const last = names.pop();
  names.reduce((at, name) => at[name], copy)[last] = value;
  return copy;
}

/** What the reader says of the form of this field. */
function formProblem(document, pointer) {
  const told = JSON.parse(native(["validate", "--format", "json", "-"], JSON.stringify(document)).output);
  const problems = (Array.isArray(told) ? told : [told]).flatMap((file) => file.problems ?? []);
  return problems.find(
    ({ severity, path, message }) => severity === "error" && path.startsWith(pointer) && /^Expected /.test(message),
  );
}

const examples = readdirSync(new URL("examples/", kWeb)).filter((name) => name.endsWith(".json"));
const documents = [kMore, ...examples.map((name) => JSON.parse(readFileSync(new URL(`examples/${name}`, kWeb))))];
const fields = new Map();
for (const document of documents) {
  for (const pointer of numbersIn(document)) {
    const kind = kindOf(document, pointer);
    if (pointer !== "/sluice" && !/values\/|settings\//.test(kind) && !fields.has(kind)) fields.set(kind, [document, pointer]);
  }
}

test("Schema and reader agree on both sides of every bound", () => {
  for (const document of documents) assert.ok(fits(document), JSON.stringify(fits.errors));
  for (const [kind, [document, pointer]] of fields) {
    for (const probe of kProbes) {
      const probed = changed(document, pointer, probe);
      const isValid = fits(probed);
      const problem = formProblem(probed, pointer);
      assert.equal(
        problem === undefined,
        isValid,
        `${kind} = ${JSON.stringify(probe)}: the schema says ${isValid ? "yes" : "no"}, the reader ${problem?.message ?? "yes"}`,
      );
    }
  }
});

test("Every whole number of the schema was asked about", () => {
  const names = new Set();
  const walk = (value, name) => {
    if (value === null || typeof value !== "object") return;
    if (value.type === "integer") names.add(name);
    for (const [key, each] of Object.entries(value)) walk(each, key);
  };
  walk(schema, "");
  const asked = new Set([...fields.keys()].map((kind) => kind.split(" ")[0].split("/").at(-1)));
  for (const name of names) assert.ok(asked.has(name), `no document of this test has the field "${name}"`);
});
