// Files of FlexNet Operations: native and Wasm make the same scenario of them, packed or not, in whichever order they come;
// archives that are cut anywhere never end an engine.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { assertAlike, opened } from "./lib/brought.mjs";
import { loadWhole } from "./lib/engine.mjs";
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

const fileOf = (name) => ({ name, path: pathOf(name), bytes: bytesOf(name) });

for (const names of kJoined) {
  test(`${names.join(", ")}: native and Wasm make the same of them`, () => {
    assertAlike(module, names.map(fileOf), ["somebody@example.com", "gina@"]);
  });
}

test("archives that are cut or changed anywhere give a scenario or say why not", () => {
  const kSeed = 20261130;
  const next = random(kSeed);
  const whole = bytesOf("extract.zip");
  for (let i = 0; i < 400; i += 1) {
    const bytes = Buffer.from(next(2) === 0 ? whole.subarray(0, next(whole.length)) : whole);
    for (let k = next(4); k > 0 && bytes.length > 0; k -= 1) bytes[next(bytes.length)] = next(256);
    const { document, problems } = opened(module, [{ name: "extract.zip", bytes }], { format: "csv", takeGoodRows: next(2) === 0 });
    assert.ok(document !== undefined || problems.length > 0, `seed ${kSeed}, ${i}`);
  }
});

test("an archive that unpacks to far more than it holds is refused", () => {
  const { document, problems } = opened(module, [{ name: "bomb.zip", bytes: bytesOf("bomb.zip") }]);
  assert.equal(document, undefined);
  assert.match(problems[0].message, /unpacks to more than is read/);
});
