// The calls of what an embed of Data Sync shows first, of a link or of what stands in the host's page; the browser test of
// the sizes tells where one is missing.
//
//     node embed_view.mjs GLUE INSTRUMENTED EXAMPLES PROFILE
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { instrumented } from "./profile.mjs";

const [glue, wasm, examples, profile] = process.argv.slice(2);
const { ask, write } = await instrumented(glue, wasm);
const linkKnown = readFileSync(join(examples, "../src/generated/link_known.json"), "utf8");
const link = readFileSync(join(examples, "../../tests/data/links/data-sync.link"));

ask({ call: "describe" });
const shown = [
  [{ format: "json" }, readFileSync(join(examples, "01-three-modes.json"))],
  [{ format: "link", linkKnown }, link],
];
for (const [how, bytes] of shown) {
  const { state } = JSON.parse(ask({ call: "open", ...how, takeGoodRows: false }, bytes)).result;
  const { session } = state;
  for (const call of ["tree", "marks", "edges"]) ask({ call, session });
  ask({ call: "timeline", session, from: 0, count: 100 });
  ask({ call: "rows", session, indices: [0, 1, 2], moment: "added" });
  ask({ call: "goTo", session, step: Math.min(1, state.events) });
}
write(profile);
