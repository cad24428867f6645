// The calls of the page's first view; the browser test of the sizes tells where one is missing.
//
//     node first_view.mjs GLUE INSTRUMENTED EXAMPLES PROFILE
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { instrumented } from "./profile.mjs";

const [glue, wasm, examples, profile] = process.argv.slice(2);
const { ask, write } = await instrumented(glue, wasm);

const session = 1;
ask({ call: "describe" });
ask({ call: "open", format: "json", takeGoodRows: false }, readFileSync(join(examples, "01-three-modes.json")));
ask({ call: "tree", session });
ask({ call: "marks", session });
ask({ call: "edges", session });
ask({ call: "timeline", session, from: 0, count: 100 });
ask({ call: "rows", session, indices: [0, 1, 2, 3], moment: "added" });
ask({ call: "organization", session, organization: "sunrise" });
ask({ call: "compose", session, type: "addItem", fields: {} });
ask({ call: "compose", session, type: "addItem", fields: { organization: "sunrise" } });
write(profile);
