// What a file brings into a scenario: native and Wasm tell the same, the events go in and happen, and asking or taking them
// back leaves every byte as it was.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadWhole, native } from "./lib/engine.mjs";

const kExamples = new URL("../../web/examples/", import.meta.url);
const kData = new URL("../data/", import.meta.url);
const kGroups = ["added", "changed", "gone"];
const module = await loadWhole();

/** The result of a call that succeeds. */
function ask(request, payload) {
  const answer = JSON.parse(module(request, payload).toString());
  assert.ok(answer.ok, JSON.stringify(answer.problems));
  return answer.result;
}
const open = (url, how = {}) => ask({ call: "open", ...how }, readFileSync(url)).state;
const documentOf = (session, form = "timeline") => module({ call: "document", session, form }).toString();

for (const [example, file] of [
  ["17-prices-before-a-new-plan.json", "price_list.csv"],
  ["19-plan-disabled-and-enabled.json", "commerce/catalogue.xlsx"],
  ["20-sale-availability-rides-along.json", "commerce/offers.json"],
  ["01-three-modes.json", "observed_channel.csv"],
  ["16-large-channel.json", "clean_channel.csv"],
]) {
  test(`${file} into ${example}: native and Wasm tell the same`, () => {
    const paths = [new URL(example, kExamples), new URL(file, kData)].map((url) => fileURLToPath(url));
    const groups = kGroups.flatMap((group) => ["--groups", group]);
    const told = native(["reconcile", ...paths, "--take-suggestions", ...groups, "--format", "json"]);
    assert.notEqual(told.exit, 2, told.complaint);
    const here = open(new URL(example, kExamples));
    ask({ call: "goTo", session: here.session, step: here.events });
    const { session: other } = open(new URL(file, kData), { takeSuggestions: true });
    const result = ask({ call: "reconcile", session: here.session, with: other, groups: kGroups, limit: 1_000_000 });
    assert.equal(JSON.stringify(result), JSON.stringify(JSON.parse(told.output.toString())));
    assert.ok(result.events.length > 0);
    for (const { session } of [here, { session: other }]) ask({ call: "close", session });
  });
}

for (const name of readdirSync(kExamples).filter((each) => each.endsWith(".json"))) {
  test(`${name}: its end goes into its beginning, and out again`, () => {
    const end = open(new URL(name, kExamples));
    ask({ call: "goTo", session: end.session, step: end.events });
    const { session } = ask({ call: "duplicate", session: end.session }).state;
    ask({ call: "goTo", session, step: 0 });
    const before = documentOf(session);
    const request = { call: "reconcile", session, with: end.session, groups: kGroups };
    const { events, counts, total } = ask(request);
    assert.equal(documentOf(session), before, "asking changes nothing");
    const refused = counts.reduce((sum, each) => sum + each.refused, 0);
    assert.equal(events.length + refused, total);
    const here = ask({ call: "openAt", session }).state.session;
    const text = documentOf(here);
    const spliced = ask({ call: "splice", session: here, at: 0, remove: 0, cursor: events.length }, `[${events.join(",")}]`);
    assert.equal(spliced.state.refused, 0, "what was told to happen happens");
    ask({ call: "splice", session: here, at: 0, remove: events.length, cursor: 0 }, "[]");
    assert.equal(documentOf(here), text, "taken back");
    for (const each of [here, session, end.session]) ask({ call: "close", session: each });
  });
}

test("what is wrong with the question is told", () => {
  const { session } = open(new URL("01-three-modes.json", kExamples));
  const refuse = (request) => {
    const answer = JSON.parse(module({ call: "reconcile", session, with: session, groups: kGroups, ...request }).toString());
    assert.equal(answer.ok, false);
    return answer.problems[0];
  };
  assert.equal(refuse({ groups: ["all"] }).path, "/groups/0");
  assert.equal(refuse({ with: 99 }).path, "/with");
  assert.equal(refuse({ seller: "nosuch" }).path, "/seller");
  assert.equal(refuse({ sellers: "x" }).path, "/sellers");
  ask({ call: "close", session });
});
