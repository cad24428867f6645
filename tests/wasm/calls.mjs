// Every call of every module is made, and what comes back is looked at: the list of calls is the core's own
// (`sluice describe --calls`), so that one that is new is asked about here or fails. What is wrong with arguments is told
// of each call alike.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadFirst, loadWhole, native } from "./lib/engine.mjs";

const kExamples = new URL("../../web/examples/", import.meta.url);
const example = (name) => readFileSync(new URL(`${name}.json`, kExamples));
const kChannel = example("01-three-modes");
const kPlans = example("24-own-price-about-to-be-overwritten");
const kRights = example("25-down-the-partner-tiers");
const kTiers = example("34-first-sale-through-two-tiers");

const calls = JSON.parse(native(["describe", "--calls", "--format", "json"]).output);

const kScope = { provider: "nimbus", reseller: "corner", options: ["updateResourcePrices"] };
const kEvent = { type: "addItem", organization: "sunrise", setting: "adders", key: "Gate", detail: "$1" };
const begins = (text) => (bytes) => assert.ok(bytes.toString().startsWith(text), bytes.toString().slice(0, 200));
const holds = (text) => (bytes) => assert.match(bytes.toString(), text);

/**
 * What is asked of a session of the document, 1, at the step; `payload` beside it, and what has to be true of the
 * result. A second session of the same, 2, stands at the beginning.
 */
const kAsked = {
  describe: { check: ({ rules, outcomes }) => assert.ok(rules.length > 20 && outcomes.length === 5) },
  open: {
    payload: kChannel,
    check: ({ state, problems }) => {
      assert.equal(state.title, "Three modes side by side");
      assert.deepEqual(problems, []);
    },
  },
  openAt: { step: 2, session: 1, check: ({ state }) => assert.deepEqual([state.events, state.organizations], [0, 4]) },
  duplicate: { step: 2, session: 1, check: ({ state }) => assert.deepEqual([state.events, state.cursor], [3, 2]) },
  close: { session: 2, check: (nothing) => assert.deepEqual(nothing, {}) },
  state: { step: 1, session: 1, check: ({ cursor, events }) => assert.deepEqual([cursor, events], [1, 3]) },
  splice: {
    args: { at: 0, remove: 3 },
    session: 1,
    payload: JSON.stringify([kEvent]),
    check: ({ state, removed }) => assert.deepEqual([state.events, removed.length], [1, 3]),
  },
  goTo: { args: { step: 3 }, session: 1, check: ({ cursor }) => assert.equal(cursor, 3) },
  setReadings: {
    args: { readings: { "DS-25": "follow" } },
    session: 1,
    check: ({ readings }) => assert.equal(readings["DS-25"], "follow"),
  },
  setText: { args: { title: "Another" }, session: 1, check: ({ title }) => assert.equal(title, "Another") },
  setExpectations: {
    session: 1,
    payload: JSON.stringify([{ type: "holds", organization: "sunrise", setting: "adders", key: "Trenching" }]),
    check: ({ expectations }) => assert.deepEqual(expectations.map(({ passed }) => passed), [true]),
  },
  timeline: {
    args: { from: 1, count: 1 },
    session: 1,
    check: ({ entries, total }) => assert.deepEqual([entries.map(({ index }) => index), total], [[1], 3]),
  },
  compose: {
    args: { type: "addItem", fields: { ...kEvent, type: "" } },
    session: 1,
    check: ({ event }) => assert.deepEqual(JSON.parse(event), kEvent),
  },
  preview: {
    session: 1,
    payload: JSON.stringify(kEvent),
    check: ({ happened, changes }) => assert.ok(happened && changes.length > 1),
  },
  act: {
    args: { type: "addItem", fields: { ...kEvent, type: "" } },
    step: 3,
    session: 1,
    check: ({ outcome, event, report, state }) =>
      assert.deepEqual(
        [outcome, JSON.parse(event), report.happened, state.cursor, state.events],
        ["done", kEvent, true, 4, 4],
      ),
  },
  stepReport: { args: { step: 1 }, session: 1, check: ({ happened }) => assert.equal(happened, true) },
  tree: { session: 1, bytes: (bytes) => assert.equal(bytes.readInt32LE(0), 4) },
  marks: { session: 1, bytes: (bytes) => assert.equal(bytes.readInt32LE(0), 4) },
  edges: { session: 1, bytes: (bytes) => assert.equal(bytes.readInt32LE(0), 0) },
  find: { args: { text: "apex" }, session: 1, bytes: (bytes) => assert.deepEqual([...bytes], [0, 1, 0, 0]) },
  outcomes: {
    args: { moment: "added" },
    session: 1,
    bytes: (bytes) => assert.ok(bytes.length % 4 === 0 && bytes.includes(255) && bytes.some((each) => each < 5)),
  },
  rows: {
    args: { indices: [0, 2], moment: "added" },
    session: 1,
    check: ({ rows }) => assert.deepEqual(rows.map(({ id }) => id), ["sunrise", "helios"]),
  },
  matrix: {
    args: { indices: [1], moment: "added" },
    session: 1,
    check: ({ rows, settings }) => assert.ok(rows.length === 1 && settings.length > 5),
  },
  organization: { args: { organization: "apex" }, session: 1, check: ({ name }) => assert.equal(name, "Apex Energy") },
  partnership: {
    args: { upstream: "sunrise", downstream: "apex" },
    session: 1,
    check: ({ flags }) => assert.equal(flags.exclusive, true),
  },
  predictions: {
    args: { upstream: "sunrise", downstream: "apex" },
    session: 1,
    check: ({ predictions }) => assert.ok(predictions.every(({ downstream }) => downstream === "apex")),
  },
  whyValue: {
    args: { organization: "apex", setting: "adders", key: "Trenching" },
    session: 1,
    check: ({ steps }) => assert.ok(steps.length > 0),
  },
  whyOutcome: {
    args: { upstream: "sunrise", downstream: "apex", setting: "adders", moment: "added" },
    session: 1,
    check: ({ steps }) => assert.ok(steps.length > 0),
  },
  compare: { args: { with: 2 }, step: 1, session: 1, check: ({ differences }) => assert.ok(differences.length > 0) },
  readingsReport: { session: 1, check: ({ differences }) => assert.ok(Array.isArray(differences)) },
  drift: { session: 1, check: ({ summary }) => assert.ok(summary.length > 0) },
  document: { args: { form: "here" }, session: 1, bytes: begins('{\n  "sluice": 1') },
  table: { args: { mark: true }, session: 1, bytes: begins("\ufefforganization,") },
  run: { args: { format: "json" }, payload: kChannel, bytes: holds(/"steps":/) },
  predict: { args: { step: 0 }, payload: kChannel, bytes: holds(/"predictions":/) },
  link: { args: { anonymous: true }, session: 1, check: ({ link, characters }) => assert.ok(link && characters > 100) },
  shareDescribe: {
    check: ({ tables }) =>
      assert.deepEqual(tables.map(({ id }) => id), ["outcomes", "predictions", "changes", "entitlements", "requests", "rules"]),
  },
  fileKind: {
    payload: "organization,upstream\nA,\n",
    check: ({ sentence }) => assert.equal(sentence, 'This is a table of a channel, by its column "organization".'),
  },
  tableColumns: {
    payload: "organization,upstream\nA,\n",
    check: ({ columns }) => assert.deepEqual(columns.map(({ ours }) => ours), ["organization", "upstream"]),
  },
  repairTable: {
    args: { repairs: [{ row: 3, column: "data_sync", instead: "no" }] },
    payload: "organization;upstream;data_sync\n A ;;\nB;A;nope\n\nC;A;nope\n",
    bytes: (bytes) => assert.equal(bytes.toString(), "organization;upstream;data_sync\n A ;;\nB;A;no\n\nC;A;no\n"),
  },
  tableCell: {
    args: { row: 2, column: "upstream" },
    payload: 'organization,upstream\nB,"Ä"\n',
    check: (cell) => assert.deepEqual(cell, { at: 24, size: 4 }),
  },
  reconcile: { args: { with: 2, groups: ["added", "changed"] }, step: 3, session: 1, check: ({ total }) => assert.ok(total > 0) },
  tableText: { args: { of: "rules", form: "csv" }, session: 1, bytes: holds(/^DS-1,/m) },
  comparisonTable: { args: { with: 2, form: "markdown" }, step: 1, session: 1, bytes: begins("| Organization | What |") },
  previewTable: {
    args: { form: "html" },
    session: 1,
    payload: JSON.stringify(kEvent),
    bytes: begins("<table>"),
  },
  picture: { args: { of: "channel", theme: "dark" }, session: 1, bytes: begins("<svg ") },
  form: {
    document: kPlans,
    args: { type: "synchronize", fields: {} },
    session: 1,
    check: ({ fields }) => assert.ok(fields.some(({ name }) => name === "provider")),
  },
  planDescribe: { check: ({ options }) => assert.equal(options.length, 13) },
  planOverview: {
    document: kPlans,
    session: 1,
    check: ({ resellers }) => assert.deepEqual(resellers.map(({ id }) => id), ["corner"]),
  },
  planPreview: {
    document: kPlans,
    step: 4,
    args: { ...kScope, limit: 2 },
    session: 1,
    check: ({ entries, totalEntries }) => assert.ok(entries.length === 2 && totalEntries >= 2),
  },
  planAcross: { document: kPlans, args: kScope, session: 1, check: ({ plans }) => assert.ok(plans.length > 0) },
  planSides: {
    document: kPlans,
    args: { ...kScope, organization: "corner", plan: "basic" },
    session: 1,
    check: ({ rows }) => assert.ok(rows.length > 0),
  },
  planCatalogue: {
    document: kPlans,
    args: { organization: "corner" },
    session: 1,
    check: ({ plans }) => assert.deepEqual(plans.map(({ id }) => id), ["basic"]),
  },
  planTable: {
    document: kPlans,
    args: { organization: "nimbus" },
    session: 1,
    check: ({ table }) => assert.match(table, /^kind,plan,/),
  },
  planChoose: {
    document: kPlans,
    step: 4,
    args: {
      provider: "nimbus",
      reseller: "corner",
      wanted: [{ organization: "corner", path: "plans/basic/rates/disk/prices/recurring" }],
    },
    session: 1,
    check: ({ options }) => assert.deepEqual(options, ["updateResourcePrices"]),
  },
  whyPlan: {
    document: kPlans,
    args: { organization: "corner", path: "plans/basic/fees/recurring" },
    session: 1,
    check: ({ steps }) => assert.ok(steps.length > 0),
  },
  entitlementDescribe: { check: ({ rules }) => assert.ok(rules.length > 20) },
  entitlementOverview: {
    document: kRights,
    args: { as: "distributor-1" },
    session: 1,
    check: ({ viewer }) => assert.ok(viewer.length > 0),
  },
  entitlementTargets: {
    document: kRights,
    step: 4,
    args: { entitlement: "keys", by: "distributor-1" },
    session: 1,
    check: ({ split }) => assert.ok(split.length > 0),
  },
  entitlementDistribute: {
    document: kRights,
    step: 4,
    args: { entitlement: "keys", wanted: [{ account: "customer-1", quantity: 5 }] },
    session: 1,
    check: ({ steps }) => assert.ok(steps.length > 0),
  },
  whyEntitlement: {
    document: kRights,
    step: 4,
    args: { entitlement: "keys" },
    session: 1,
    check: ({ steps }) => assert.ok(steps.length > 0),
  },
  entitlementTable: {
    document: kRights,
    args: { format: "json" },
    session: 1,
    bytes: (bytes) => assert.ok(JSON.parse(bytes.toString()) !== null),
  },
  targetsTable: { document: kRights, step: 4, args: { entitlement: "keys", form: "markdown" }, session: 1, bytes: begins("| Account |") },
  distributionTable: {
    document: kRights,
    step: 4,
    args: { entitlement: "keys", wanted: [{ account: "customer-1", quantity: "5" }], form: "csv" },
    session: 1,
    bytes: begins("Step,What is done"),
  },
  composeEach: {
    document: kRights,
    step: 4,
    args: {
      type: "split",
      fields: { entitlement: "keys", tier: "reseller", quantity: 600, by: "distributor-1" },
      each: "account",
      values: ["Reseller 1", "reseller-2"],
    },
    session: 1,
    check: ({ entries, happened }) => {
      assert.deepEqual(entries.map(({ value }) => value), ["Reseller 1", "reseller-2"]);
      assert.deepEqual([entries[0].report.happened, entries[1].report.happened, happened], [true, false, 1]);
    },
  },
  tierDescribe: { check: ({ diagrams }) => assert.ok(diagrams.length > 0) },
  tierOverview: {
    document: kTiers,
    args: { product: "crm" },
    session: 1,
    check: ({ products }) => assert.deepEqual(products.map(({ id }) => id), ["crm"]),
  },
  tierRequest: { document: kTiers, args: { request: "PR-1" }, session: 1, check: (asked) => assert.ok(asked.chain) },
  tierForecast: {
    document: kTiers,
    step: 0,
    args: { fields: { product: "crm", customer: "acme", requestType: "purchase" } },
    session: 1,
    check: (forecast) => assert.equal(forecast.refusal, ""),
  },
  tierWay: {
    document: kTiers,
    args: { request: "PR-1", told: [{ request: "TCR-1", parameter: "region", value: "EMEA" }] },
    session: 1,
    check: ({ steps }) => assert.ok(steps.length > 3),
  },
  whyTier: { document: kTiers, args: { asset: "AS-1" }, session: 1, check: ({ steps }) => assert.ok(steps.length > 0) },
  tierTable: { document: kTiers, args: { of: "requests" }, session: 1, bytes: begins("Request ID,") },
};

/** A module with two sessions of the document; the first stands at the step. */
async function prepared(load, { document = kChannel, step }) {
  const engine = await load();
  engine({ call: "open", format: "json" }, document);
  engine({ call: "duplicate", session: 1 });
  const end = JSON.parse(engine({ call: "state", session: 1 })).result.events;
  engine({ call: "goTo", session: 2, step: 0 });
  engine({ call: "goTo", session: 1, step: step ?? Math.min(1, end) });
  return engine;
}
const requestOf = (name, { args, session }) => ({ call: name, ...(session ? { session } : {}), ...args });
const problemsOf = (bytes) => {
  const { ok, problems } = JSON.parse(bytes.toString());
  assert.equal(ok, false, bytes.toString().slice(0, 200));
  return problems;
};

test("Every call is asked about here, and no other", () => {
  assert.deepEqual(Object.keys(kAsked).sort(), calls.map(({ name }) => name).sort());
});

for (const { name, module, result, payload, arguments: members, groups } of calls) {
  const asked = kAsked[name];
  const isOfFirst = module === "first" && asked.document === undefined;
  const loaders = { whole: loadWhole, ...(isOfFirst ? { first: loadFirst } : {}) };

  for (const [which, load] of Object.entries(loaders)) {
    test(`${name} answers (${which})`, async () => {
      const engine = await prepared(load, asked);
      const bytes = engine(requestOf(name, asked), asked.payload);
      if (result.startsWith("bytes")) {
        assert.ok(!bytes.toString().startsWith('{"ok":false'), bytes.toString());
        return asked.bytes(bytes);
      }
      const answer = JSON.parse(bytes.toString());
      assert.equal(answer.ok, true, bytes.toString());
      asked.check(answer.result);
    });
  }

  test(`${name} tells what is wrong with its arguments`, async () => {
    const engine = await prepared(loadWhole, asked);
    const right = requestOf(name, asked);
    const before = engine({ call: "document", session: 1 });
    const paths = (request, given = asked.payload) => problemsOf(engine(request, given)).map(({ path }) => path);
    assert.deepEqual(paths({ ...right, nonsense: 1 }), ["/nonsense"]);
    for (const member of members.filter(({ required }) => required)) {
      const { [member.name]: _, ...rest } = right;
      const [missing] = problemsOf(engine(rest, asked.payload));
      assert.equal(missing.message, `The argument "${member.name}" is missing.`);
    }
    // Each at once: nothing that is named is of the type that it should be.
    const wrong = Object.fromEntries(members.map((member) => [member.name, { wrong: [[]] }]));
    const told = members.length > 0 ? paths({ call: name, ...wrong }) : [];
    for (const member of members) {
      assert.ok(told.some((path) => path.startsWith(`/${member.name}`)), `${name}: ${member.name}`);
    }
    for (const group of groups.filter((each) => !each.includes("neither"))) {
      const names = group.replace("either ", "").split(" or ");
      const without = Object.fromEntries(Object.entries(right).filter(([key]) => !names.includes(key)));
      assert.deepEqual(paths(without), [`/${names[0]}`]);
    }
    if (payload === "none") assert.deepEqual(paths(right, "[]"), [""]);
    if (module === "whole") assert.deepEqual(problemsOf((await loadFirst())(right, asked.payload))[0].path, "/call");
    assert.ok(engine({ call: "document", session: 1 }).equals(before), "something was changed");
  });
}

test("What only the whole module takes, the first one does not know", async () => {
  const first = await prepared(loadFirst, {});
  for (const [request, payload] of [
    [{ call: "preview", session: 1, as: "a" }, JSON.stringify(kEvent)],
    [{ call: "table", session: 1, format: "xlsx" }],
    [{ call: "compare", session: 1, with: 2, onlyTold: true }],
    [{ call: "open", fileNames: [], fileSizes: [] }, kChannel],
  ]) {
    assert.match(problemsOf(first(request, payload))[0].message, /^Unknown argument/);
  }
});

test("Nested arguments are held to their names, too", async () => {
  const tiers = await prepared(loadWhole, { document: kTiers });
  const told = [{ request: "TCR-1", parameter: "region", value: "EMEA", valeu: 1 }, { request: "TCR-1" }];
  assert.deepEqual(
    problemsOf(tiers({ call: "tierWay", session: 1, request: "PR-1", told })).map(({ path, message }) => [path, message]),
    [
      ["/told/0/valeu", 'Unknown argument "valeu".'],
      ["/told/1", 'The argument "parameter" is missing.'],
      ["/told/1", 'The argument "value" is missing.'],
    ],
  );
  const paths = (request) => problemsOf(tiers({ session: 1, ...request })).map(({ path }) => path);
  assert.deepEqual(paths({ call: "link", view: { sytem: "plan-sync" } }), ["/view/sytem"]);
  assert.deepEqual(paths({ call: "setReadings", readings: { "DS-1": "follow" } }), ["/readings/DS-1"]);
  assert.deepEqual(
    paths({ call: "entitlementDistribute", product: "x", wanted: [{ acount: "a", quantity: 1 }] }),
    ["/wanted/0/acount", "/wanted/0"],
  );
});
