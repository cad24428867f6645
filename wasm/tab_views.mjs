// The calls of the tabs' first views, on the module with all systems; the browser test of the sizes tells where one is
// missing.
//
//     node tab_views.mjs GLUE INSTRUMENTED EXAMPLES PROFILE
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { instrumented } from "./profile.mjs";

const [glue, wasm, examples, profile] = process.argv.slice(2);
const { ask, write } = await instrumented(glue, wasm);
const result = (answer) => JSON.parse(answer).result;

for (const call of ["describe", "planDescribe", "entitlementDescribe", "tierDescribe"]) ask({ call });

/** What a tab asks first of a document: in the initial state and after each event. */
function open(format, bytes, asked = () => []) {
  const { session } = result(ask({ call: "open", format, takeGoodRows: false }, bytes)).state;
  ask({ call: "tree", session });
  ask({ call: "marks", session });
  ask({ call: "edges", session });
  const { total } = result(ask({ call: "timeline", session, from: 0, count: 100 }));
  for (let step = 0; step <= total; ++step) {
    ask({ call: "goTo", session, step });
    if (step > 0) ask({ call: "stepReport", session, step, limit: 200 });
    for (const request of asked(step)) ask({ ...request, session });
  }
  ask({ call: "rows", session, indices: [0, 1, 2], moment: "added" });
  return session;
}
const example = (name, asked) => open("json", readFileSync(join(examples, name)), asked);

/** A tab is opened of a document that has nothing of its system, too. */
const overviews = [
  { call: "planOverview" }, { call: "form", type: "setReseller", fields: {} },
  { call: "entitlementOverview", limit: 300 }, { call: "tierOverview" },
];
const session = example("01-three-modes.json", () => [
  ...overviews,
  { call: "organization", organization: "sunrise" },
  { call: "compose", type: "addItem", fields: {} },
  { call: "compose", type: "addItem", fields: { organization: "sunrise" } },
]);
/** Somebody opens what is shared, with and without what is looked at; of the second example there is a remark. */
const view = { system: "data-sync", picture: "diagram", organization: "sunrise", downstream: "apex", moment: "added" };
for (const [shared, seen] of [[session, {}], [session, view], [example("06-tightening-to-strict.json"), {}]]) {
  open("link", Buffer.from(result(ask({ call: "link", session: shared, view: seen })).link));
}
ask({ call: "close", session });

const synchronized = { provider: "nimbus", reseller: "corner", subResellers: false, organization: "corner", limit: 80 };
example("17-prices-before-a-new-plan.json", () => [
  { call: "planOverview" },
  { call: "form", type: "setReseller", fields: {} },
  ...[[], ["createPlansAndPeriods"], ["updateResourcePrices"]].map((options) => ({
    call: "planPreview", ...synchronized, options,
  })),
]);
example("25-down-the-partner-tiers.json", () => [{ call: "entitlementOverview", limit: 300 }]);
example("34-first-sale-through-two-tiers.json", (step) => [
  { call: "tierOverview" },
  ...(step > 0 ? [{ call: "tierRequest", request: "PR-1" }, { call: "tierWay", request: "PR-1", told: [] }] : []),
]);
write(profile);
