// Files of FlexNet Operations: native and Wasm make the same scenario of them, packed or not, in whichever order they come;
// archives that are cut anywhere never end an engine.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadWhole, native } from "./lib/engine.mjs";
import { random } from "./lib/random.mjs";

const kFolder = new URL("../data/flexnet/", import.meta.url);
const module = await loadWhole();
const pathOf = (name) => fileURLToPath(new URL(name, kFolder));
const bytesOf = (name) => readFileSync(new URL(name, kFolder));

const kJoined = [
  ["extract.zip"],
  ["access.json"],
  ["EntitlementsExtract-2026.csv"],
  ["EntitlementsExtract-2026.csv", "MaintenanceLine-2026.csv"],
  ["extract.zip", "access.json"],
  ["access.json", "extract.zip"],
];

/** The document that the module makes of the files, or why it makes none; what it says of either. */
function opened(files, args = {}) {
  const several =
    files.length > 1 ? { fileNames: files.map(({ name }) => name), fileSizes: files.map(({ bytes }) => bytes.length) } : {};
  const answer = JSON.parse(
    module({ call: "open", ...several, ...args }, Buffer.concat(files.map(({ bytes }) => bytes))).toString(),
  );
  if (!answer.ok) return { problems: answer.problems };
  const { session } = answer.result.state;
  const document = module({ call: "document", session, form: "timeline" }).toString();
  module({ call: "close", session });
  return { document, problems: answer.result.problems };
}

for (const names of kJoined) {
  test(`${names.join(", ")}: native and Wasm make the same of them`, () => {
    const result = native(["import", ...names.map(pathOf)]);
    assert.equal(result.exit, 0, result.complaint);
    const { document, problems } = opened(names.map((name) => ({ name, bytes: bytesOf(name) })));
    assert.equal(document, result.output.toString());
    for (const { message } of problems) assert.ok(result.complaint.includes(message), message);
    for (const secret of ["somebody@example.com", "gina@"]) {
      assert.ok(!document.includes(secret), secret);
      assert.ok(!JSON.stringify(problems).includes(secret), secret);
    }
  });
}

test("archives that are cut or changed anywhere give a scenario or say why not", () => {
  const kSeed = 20261130;
  const next = random(kSeed);
  const whole = bytesOf("extract.zip");
  for (let i = 0; i < 400; i += 1) {
    const bytes = Buffer.from(next(2) === 0 ? whole.subarray(0, next(whole.length)) : whole);
    for (let k = next(4); k > 0 && bytes.length > 0; k -= 1) bytes[next(bytes.length)] = next(256);
    const { document, problems } = opened([{ name: "extract.zip", bytes }], { format: "csv", takeGoodRows: next(2) === 0 });
    assert.ok(document !== undefined || problems.length > 0, `seed ${kSeed}, ${i}`);
  }
});

test("an archive that unpacks to far more than it holds is refused", () => {
  const { document, problems } = opened([{ name: "bomb.zip", bytes: bytesOf("bomb.zip") }]);
  assert.equal(document, undefined);
  assert.match(problems[0].message, /unpacks to more than is read/);
});
