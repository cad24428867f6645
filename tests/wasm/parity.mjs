// The Wasm module and the native command line give the same bytes: for every example, for random scenarios, and
// again when one instance has answered much before.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { loadWhole, native } from "./lib/engine.mjs";
import { randomScenario } from "./lib/scenarios.mjs";

const kExamples = new URL("../../web/examples/", import.meta.url);
const kSeeds = 40;
const wasm = await loadWhole();

/** Says where two byte strings part, rather than printing megabytes of both. */
function assertSameBytes(actual, expected, what) {
  if (actual.equals(expected)) return;
  let at = 0;
  while (at < actual.length && actual[at] === expected[at]) ++at;
  const around = (bytes) => bytes.subarray(Math.max(0, at - 60), at + 60).toString();
  assert.fail(`${what} differs at byte ${at}:\nWasm   \u2026${around(actual)}\nnative \u2026${around(expected)}`);
}

function assertTwinsAgree(document, what) {
  for (const call of ["run", "predict"]) {
    const told = native([call, "--format", "json", "-"], document);
    assert.notEqual(told.exit, 2, `${what}: ${told.output}${told.complaint}`);
    assertSameBytes(wasm({ call }, document), told.output, `${call} of ${what}`);
  }
}

for (const name of readdirSync(kExamples).filter((each) => each.endsWith(".json"))) {
  test(`Wasm and native agree about ${name}`, () => {
    assertTwinsAgree(readFileSync(new URL(name, kExamples)), name);
  });
}

// What is given to others is the same from the page and from the command line.
for (const name of readdirSync(kExamples).filter((each) => each.endsWith(".json"))) {
  test(`Wasm and native share the same of ${name}`, () => {
    const document = readFileSync(new URL(name, kExamples));
    const { session, cursor } = JSON.parse(wasm({ call: "open" }, document).toString()).result.state;
    for (const anonymous of [false, true]) {
      const made = JSON.parse(wasm({ call: "link", session, anonymous }).toString()).result;
      const told = native(["link", "-", ...(anonymous ? ["--anonymous"] : [])], document);
      assert.equal(`${made.link}\n`, told.output.toString(), name);
    }
    const table = wasm({ call: "tableText", session, of: "predictions", form: "markdown" });
    const told = native(["predict", "-", "--step", String(cursor), "--format", "markdown"], document);
    assertSameBytes(table, told.output, `the predictions of ${name}`);
    wasm({ call: "close", session });
  });
}

test("Wasm and native write the same tables of answers", () => {
  const read = (name) => readFileSync(new URL(name, kExamples));
  const opened = (document, step) => {
    const { session } = JSON.parse(wasm({ call: "open" }, document).toString()).result.state;
    wasm({ call: "goTo", session, step });
    return session;
  };
  const kForms = ["markdown", "html", "csv"];
  const flags = read("06-tightening-to-strict.json");
  const event = JSON.stringify(JSON.parse(flags).events[0]);
  const channel = opened(flags, 0);
  const rights = read("25-down-the-partner-tiers.json");
  const wanted = [{ account: "customer-1", quantity: "5" }];
  const held = opened(rights, 4);
  for (const form of kForms) {
    const step = ["--step", "0", "--format", form];
    assertSameBytes(
      wasm({ call: "previewTable", session: channel, form }, Buffer.from(event)),
      native(["preview", "-", "--event", event, ...step], flags).output,
      `the preview as ${form}`,
    );
    const of = (call, more) => wasm({ call, session: held, entitlement: "keys", form, ...more });
    const told = (verb, ...more) =>
      native(["entitlement", verb, "-", ...more, "--step", "4", "--format", form], rights).output;
    assertSameBytes(of("targetsTable"), told("targets", "keys"), `the targets as ${form}`);
    assertSameBytes(
      of("distributionTable", { wanted }),
      told("distribute", "--entitlement", "keys", "--wanted", "customer-1=5"),
      `the distribution as ${form}`,
    );
  }
});

test("Wasm and native repair tables alike", () => {
  const data = new URL("../data/", import.meta.url);
  const tables = readdirSync(data).filter((name) => name.endsWith(".csv"));
  for (const name of [...tables, "workbooks/channel-libreoffice.xlsx"]) {
    const table = readFileSync(new URL(name, data));
    assertSameBytes(wasm({ call: "repairTable" }, table), native(["repair", "-"], table).output, name);
  }
});

test(`Wasm and native agree about ${kSeeds} random scenarios`, () => {
  for (let seed = 1; seed <= kSeeds; ++seed) {
    assertTwinsAgree(Buffer.from(JSON.stringify(randomScenario(seed))), `seed ${seed}`);
  }
});

test("Random scenarios have events that happen and events that are refused", () => {
  const rules = new Set();
  for (let seed = 1; seed <= kSeeds; ++seed) {
    const answer = JSON.parse(wasm({ call: "run" }, Buffer.from(JSON.stringify(randomScenario(seed)))).toString());
    for (const step of answer.steps) rules.add(step.happened ? "happened" : step.rule);
  }
  for (const rule of ["happened", "DS-50", "DS-51", "DS-52", "DS-62", "DS-63", "DS-64", "DS-65"]) {
    assert.ok(rules.has(rule), `no random event ended in ${rule}`);
  }
});

test("Wasm and native find the same problems in bad input", () => {
  const example = readFileSync(new URL("01-three-modes.json", kExamples)).toString();
  const bad = {
    empty: "",
    truncated: example.slice(0, 700),
    "of the wrong kind": '{"sluice": 1, "title": 7, "organizations": [{"id": 3}], "events": [{"type": "sing"}]}',
    "with dangling ids": example.replaceAll('"upstream": "sunrise"', '"upstream": "sunrize"'),
    "nested too deeply": "[".repeat(5000),
  };
  for (const [what, text] of Object.entries(bad)) {
    const told = native(["run", "--format", "json", "-"], text);
    assert.equal(told.exit, 2, `input ${what}`);
    const answer = JSON.parse(wasm({ call: "run" }, Buffer.from(text)).toString());
    assert.deepEqual(answer, JSON.parse(told.output.toString()), `input ${what}`);
    assert.ok(answer.problems.length > 0);
  }
});

/** The document with one of its values after the other replaced by another one, or gone. */
function* readWrongly(value, document) {
  for (const key of Object.keys(value)) {
    const before = value[key];
    for (const wrong of [5, "x", undefined]) {
      value[key] = wrong;
      yield JSON.stringify(document);
    }
    value[key] = before;
    if (before !== null && typeof before === "object") yield* readWrongly(before, document);
  }
}

test("Wasm and native tell the same of files that are read wrongly", () => {
  const every = 40; // a process each takes its time: one of so many, of each system
  const ofEachSystem = [
    "06-tightening-to-strict",
    "22-own-prices-and-a-confirmation",
    "30-redeemed-keys",
    "37-tier-two-fails",
  ];
  for (const name of ofEachSystem) {
    const document = JSON.parse(readFileSync(new URL(`${name}.json`, kExamples)).toString());
    let count = 0;
    for (const text of readWrongly(document, document)) {
      if (count++ % every !== 0) continue;
      const told = native(["run", "--format", "json", "-"], text);
      const trimmed = (bytes) => Buffer.from(bytes.toString().trimEnd());
      assertSameBytes(trimmed(wasm({ call: "run" }, Buffer.from(text))), trimmed(told.output), text);
    }
  }
});

test("An open session answers as a fresh one after undo and redo", () => {
  const document = readFileSync(new URL("06-tightening-to-strict.json", kExamples));
  const ask = (request, payload) => JSON.parse(wasm(request, payload).toString());
  const { session } = ask({ call: "open" }, document).result.state;
  const here = () => wasm({ call: "document", session, form: "here" });
  const worlds = [0, 1, 2].map((step) => {
    ask({ call: "goTo", session, step });
    return here();
  });
  for (const step of [1, 0, 2, 1, 2, 0]) {
    ask({ call: "goTo", session, step });
    assertSameBytes(here(), worlds[step], `step ${step}`);
  }
  ask({ call: "close", session });
});
