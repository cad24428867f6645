// Files of CloudBlue Connect: native and Wasm make the same scenario of them, in whichever order they come; changed ones never
// end an engine, and what comes of them is a scenario without errors.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { assertAlike, opened } from "./lib/brought.mjs";
import { loadWhole, native } from "./lib/engine.mjs";
import { random } from "./lib/random.mjs";

const kFolder = new URL("../data/connect/", import.meta.url);
const module = await loadWhole();
const pathOf = (name) => fileURLToPath(new URL(name, kFolder));
const bytesOf = (name) => readFileSync(new URL(name, kFolder));

const kWhole = ["product-openpyxl.xlsx", "accounts.json", "tier-requests.json", "requests.json"];
const kJoined = [
  ["accounts.json"],
  ["requests.json"],
  ["tier-configs.json", "requests.json"],
  ["tier-requests-report.csv"],
  ["tier-requests-report.csv", "requests.json", "product-libreoffice.xlsx"],
  ["product-openpyxl.xlsx"],
  kWhole,
  [...kWhole].reverse(),
];

const fileOf = (name) => ({ name, path: pathOf(name), bytes: bytesOf(name) });

for (const names of kJoined) {
  test(`${names.join(", ")}: native and Wasm make the same of them`, () => {
    assertAlike(module, names.map(fileOf), ["somebody@example.com", "Main Street", "not to be told", "DE 000"]);
  });
}

test("a request of the dropped files says what it waits for, and the shortest way", () => {
  const scenario = native(["import", ...kWhole.map(pathOf)]).output;
  const asked = (...args) => native(["tier", ...args, "-", "PR-0000-0000-0001-001"], scenario).output.toString();
  assert.match(asked("request"), /waits for Northwind IT's tier-1 setup, which waits for Globex Distribution's tier-2 setup/);
  assert.match(asked("way"), /is approved after 8 actions, proven to be the fewest/);
});

/** Every object and list in a value, with the place of each of its members. */
function* members(value) {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    yield [value, key];
    yield* members(value[key]);
  }
}

/** The records with a few things swapped, dropped, doubled or of another kind. */
function changed(records, next) {
  const copy = structuredClone(records);
  for (let i = 0; i < 1 + next(4); i += 1) {
    const all = [...members(copy)];
    if (all.length === 0) break;
    const [holder, key] = all[next(all.length)];
    const [otherHolder, otherKey] = all[next(all.length)];
    const others = [null, true, 7, "", "TA-0000-0000-0002", "TC-000-000-001", "tiers_setup", "draft", "purchase", [], {}, 1e300];
    switch (next(5)) {
      case 0:
        if (!Array.isArray(holder)) delete holder[key];
        break;
      case 1:
        [holder[key], otherHolder[otherKey]] = [structuredClone(otherHolder[otherKey]), structuredClone(holder[key])];
        break;
      case 2:
        if (Array.isArray(holder)) holder.push(structuredClone(holder[key]));
        break;
      default:
        holder[key] = others[next(others.length)];
    }
  }
  return copy;
}

test("changed files never end an engine, and give a scenario without errors or none", () => {
  const kSeed = 20261129;
  const next = random(kSeed);
  const names = ["accounts.json", "tier-configs.json", "tier-requests.json", "requests.json"];
  const records = names.map((name) => JSON.parse(bytesOf(name).toString()));
  let taken = 0;
  for (let i = 0; i < 600; i += 1) {
    const files = names.map((name, at) => ({
      name,
      bytes: Buffer.from(JSON.stringify(next(2) === 0 ? changed(records[at], next) : records[at])),
    }));
    const { document, problems } = opened(module, files, { takeGoodRows: next(2) === 0 });
    assert.ok(Array.isArray(problems), `seed ${kSeed}, ${i}`);
    if (document === undefined) continue;
    taken += 1;
    const again = JSON.parse(module({ call: "open", format: "json" }, Buffer.from(document)).toString());
    assert.ok(again.ok, `seed ${kSeed}, ${i}: ${JSON.stringify(again.problems?.slice(0, 3))}`);
    module({ call: "close", session: again.result.state.session });
  }
  assert.ok(taken > 200, `${taken} of 600 were taken`);
});
