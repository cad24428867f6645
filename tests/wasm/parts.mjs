// The module that the page begins with answers, in its two parts, as it did before it was split, whichever call puts
// the second part in, for calls of every kind and for what the fuzz targets replay. Where it is about Data Sync alone,
// it answers as the module with all systems does.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { loadEmbed, loadFirst, loadUnsplit, loadWhole, loadWholeUnsplit } from "./lib/engine.mjs";
import { randomScenario } from "./lib/scenarios.mjs";

const kExamples = new URL("../../web/examples/", import.meta.url);
const kCorpus = new URL("../fuzz/corpus/call/", import.meta.url);
const kNextCall = "\x1e"; // as call_fuzz.cpp separates them
const kPayload = "\x1f";
const kMoments = ["invited", "partnered", "added", "changed", "removed"];

/** Calls of every kind on a session of this document, with the ids that it names. */
function requestsFor(document) {
  const session = 1;
  const scenario = JSON.parse(document.toString());
  const organizations = scenario.organizations.slice(0, 4).map(({ id }) => id);
  const partnerships = (scenario.partnerships ?? []).slice(0, 4);
  const pairs = partnerships.map(({ upstream, downstream }) => ({ upstream, downstream }));
  const settings = ["adders", "project-cost"];
  const events = scenario.events ?? [];
  const indices = organizations.map((_, index) => index);
  const requests = [
    { call: "state", session },
    { call: "tree", session },
    { call: "edges", session },
    { call: "timeline", session, from: 0, count: 100 },
    { call: "readingsReport", session },
    { call: "drift", session },
    { call: "predictions", session },
    { call: "table", session },
    { call: "document", session, form: "here" },
    { call: "document", session, form: "expectations" },
    { call: "duplicate", session },
    { call: "openAt", session },
    { call: "compare", session, with: 2 },
    { call: "compare", session: 2, with: 3 },
    { call: "find", session, text: "a", changed: true },
    { call: "find", session, mode: "strict", lost: true },
    { call: "nothing", session },
    { call: "goTo", session: 99, step: 0 },
    { call: "setText", session, title: "Another", notes: "" },
    { call: "setReadings", session, readings: { "DS-25": "follow", "DS-27": "skip", "DS-28": "next-event" } },
    { call: "setExpectations", session, payload: scenario.expectations ?? [] },
  ];
  for (const step of events.keys()) {
    requests.push({ call: "goTo", session, step: step + 1 });
    requests.push({ call: "stepReport", session, step: step + 1, limit: 50 });
  }
  for (const event of events.slice(0, 12)) {
    requests.push({ call: "preview", session, payload: event });
    const { type, ...fields } = event;
    requests.push({ call: "compose", session, type, fields: {} });
    const texts = Object.entries(fields).filter(([, value]) => ["string", "boolean"].includes(typeof value));
    requests.push({ call: "compose", session, type, fields: Object.fromEntries(texts) });
  }
  for (const moment of kMoments) {
    requests.push({ call: "rows", session, indices, moment }, { call: "matrix", session, indices, moment });
    requests.push({ call: "outcomes", session, moment });
    for (const setting of settings) {
      for (const pair of pairs) requests.push({ call: "whyOutcome", session, ...pair, setting, moment });
    }
  }
  for (const organization of organizations) {
    requests.push({ call: "organization", session, organization });
    for (const setting of settings) requests.push({ call: "whyValue", session, organization, setting });
  }
  for (const pair of pairs) {
    requests.push({ call: "partnership", session, ...pair }, { call: "predictions", session, ...pair });
  }
  requests.push({ call: "splice", session, at: 0, remove: events.length, payload: [...events].reverse() });
  requests.push({ call: "document", session }, { call: "close", session: 2 }, { call: "state", session });
  return requests.map(({ payload, ...request }) => [request, payload && JSON.stringify(payload)]);
}

/** Asks a fresh module of each kind the same. */
async function assertAgree(loaders, requests, what) {
  const [first, ...others] = await Promise.all(loaders.map((load) => load()));
  for (const [request, payload] of requests) {
    const bytes = payload === undefined ? undefined : Buffer.from(payload);
    const expected = first(request, bytes);
    for (const other of others) {
      assert.ok(other(request, bytes).equals(expected), `${JSON.stringify(request)} of ${what}`);
    }
  }
}
const assertPartsAgree = (requests, what) => assertAgree([loadFirst, loadUnsplit], requests, what);
const assertWholeAgrees = (requests, what) => assertAgree([loadWhole, loadWholeUnsplit], requests, what);
const assertAllAgree = (requests, what) => assertAgree([loadFirst, loadUnsplit, loadWhole], requests, what);

/** Whether a further system has a part in it: plans, accounts with their entitlements, or products. */
function isOfFurtherSystems(document) {
  const { organizations = [], products } = JSON.parse(document);
  return products !== undefined || organizations.some(({ catalogue, account }) => catalogue ?? account);
}

for (const name of readdirSync(kExamples).filter((each) => each.endsWith(".json"))) {
  const document = readFileSync(new URL(name, kExamples));
  if (isOfFurtherSystems(document)) {
    test(`The first module leaves ${name} to the whole one`, async () => {
      const first = await loadFirst();
      assert.match(first({ call: "open" }, document).toString(), /^{"ok":false/);
    });
    continue;
  }
  test(`All modules answer alike about ${name}`, async () => {
    await assertAllAgree([[{ call: "open" }, document], ...requestsFor(document)], name);
  });
}

test("All modules answer alike about random scenarios", async () => {
  for (let seed = 1; seed <= 10; ++seed) {
    const document = Buffer.from(JSON.stringify(randomScenario(seed)));
    await assertAllAgree([[{ call: "open" }, document], ...requestsFor(document)], `seed ${seed}`);
  }
});

const kLinks = new URL("../data/links/", import.meta.url);
const goldenLink = (name) => readFileSync(new URL(`${name}.link`, kLinks), "utf8");
const linkKnown = readFileSync(new URL("../../web/src/generated/link_known.json", import.meta.url), "utf8");

test("The first module leaves tables and links to the whole one", async () => {
  const table = "organization,upstream,data_sync,exclusive,allow_edit\nA,,,,\nB,A,yes,yes,no\n";
  const whole = await loadWhole();
  for (const [format, bytes] of [["csv", table], ["auto", table], ["link", goldenLink("twenty")], ["auto", goldenLink("twenty")]]) {
    const first = await loadFirst();
    assert.match(first({ call: "open", format, linkKnown }, bytes).toString(), /^{"ok":false.*is not there/);
    assert.match(whole({ call: "open", format }, bytes).toString(), /^{"ok":true/);
  }
});

test("That of embeds opens links of Data Sync as the whole one does, with what links are read with", async () => {
  for (const name of ["data-sync", "twenty"]) {
    const open = (engine, more) => engine({ call: "open", format: "link", ...more }, goldenLink(name)).toString();
    const embed = await loadEmbed();
    assert.match(open(embed, {}), /^{"ok":false.*is not there/);
    assert.match(open(embed, { linkKnown: linkKnown.replace("1", "2") }), /^{"ok":false.*is not there/);
    const opened = open(embed, { linkKnown });
    assert.match(opened, /^{"ok":true/);
    assert.equal(opened, open(await loadWhole(), {}));
    assert.equal(open(embed, {}).replace(/"session":2/, '"session":1'), opened, "once is enough");
  }
});

test("That of embeds says what is wrong with a link as the whole one does, and leaves other systems to it", async () => {
  const embed = await loadEmbed();
  const whole = await loadWhole();
  const link = goldenLink("twenty");
  const wrongs = [link.slice(0, 100), link.replace("#s1.", "#s9."), `${link.slice(0, 60)}AAAA${link.slice(64)}`, "#s1.", "#s1.!!"];
  for (const wrong of wrongs) {
    const asked = { call: "open", format: "link", linkKnown };
    const said = embed(asked, wrong).toString();
    assert.match(said, /^{"ok":false.*"path":"link"/);
    assert.equal(said, whole(asked, wrong).toString());
  }
  for (const name of ["plan-sync", "entitlements", "tier-setup"]) {
    assert.match(embed({ call: "open", format: "link", linkKnown }, goldenLink(name)).toString(), /^{"ok":false/);
  }
});

test("Whichever call comes first puts the second part in", async () => {
  const document = readFileSync(new URL("06-tightening-to-strict.json", kExamples));
  // The whole module describes more, so that this call is not among those that all modules answer alike.
  for (const asked of [[{ call: "describe" }], ...requestsFor(document)]) {
    await assertPartsAgree([[{ call: "open" }, document], asked], JSON.stringify(asked));
  }
});

for (const name of readdirSync(kCorpus)) {
  test(`Both parts answer as one about the fuzz input ${name}`, async () => {
    const calls = readFileSync(new URL(name, kCorpus), "latin1").split(kNextCall);
    const asBytes = (text) => Buffer.from(text, "latin1");
    const requests = calls.map((call) => call.split(kPayload).map(asBytes));
    await assertPartsAgree(requests, name);
    await assertWholeAgrees(requests, name);
  });
}

test("both modules say how far a long call is, and say nothing of a short one", async () => {
  const told = [];
  const listen = (each) => told.push(each);
  const stages = () => told.map(({ stage }) => stage).filter((stage, at, all) => stage !== all[at - 1]);
  const organizations = Array.from({ length: 30_000 }, (_, i) => ({ id: `o${i}`, name: `Organization number ${i}` }));
  const file = JSON.stringify({ sluice: 1, organizations });
  for (const load of [loadFirst, loadWhole]) {
    const engine = await load(listen);
    engine({ call: "open" }, '{"sluice": 1, "organizations": [{"id": "a"}]}');
    assert.deepEqual(told, []);
    assert.ok(JSON.parse(engine({ call: "open" }, file).toString()).ok);
    assert.deepEqual(stages(), ["Reading the file"]);
    assert.ok(told.every(({ done, total }) => done <= total && total === file.length));
    told.length = 0;
  }
  const whole = await loadWhole(listen);
  const rows = Array.from({ length: 60_000 }, (_, i) => `Partner number ${i},Root`);
  whole({ call: "open", format: "csv" }, `organization,upstream\nRoot,\n${rows.join("\n")}\n`);
  assert.deepEqual(stages(), ["Reading the table", "Reading the rows"]);
});
