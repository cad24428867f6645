// Makes the calls of the page's first view on an instrumented module and writes which functions ran: those stay in the
// first part. A call that is missing here costs a second download during the first view, never an answer; the browser
// test of the sizes tells.
//
//     node first_view.mjs GLUE INSTRUMENTED EXAMPLE PROFILE
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [glue, instrumented, example, profile] = process.argv.slice(2);
const { default: createSluice } = await import(pathToFileURL(glue).href);

const kWriteProfile = "__write_profile";
let writeProfile;
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...given) => {
  const made = await instantiate(...given);
  writeProfile = made.instance.exports[kWriteProfile];
  return made;
};
const module = await createSluice({ wasmBinary: readFileSync(instrumented) });

function lend(bytes) {
  const at = module.allocate(bytes.length);
  module.HEAPU8.set(bytes, at);
  return at;
}

function ask(request, payload) {
  const text = new TextEncoder().encode(JSON.stringify(request));
  const at = lend(text);
  const payloadAt = payload ? lend(payload) : 0;
  module.call(at, text.length, payloadAt, payload?.length ?? 0);
  module.release(at);
  if (payload) module.release(payloadAt);
  const start = module.resultPointer();
  const answer = module.HEAPU8.slice(start, start + module.resultSize());
  if (Buffer.from(answer).toString().startsWith('{"ok":false')) {
    throw new Error(`"${request.call}" is answered with ${Buffer.from(answer)}`);
  }
}

const session = 1;
ask({ call: "describe" });
ask({ call: "open", format: "json", takeGoodRows: false }, readFileSync(example));
ask({ call: "tree", session });
ask({ call: "edges", session });
ask({ call: "timeline", session, from: 0, count: 100 });
ask({ call: "rows", session, indices: [0, 1, 2, 3], moment: "added" });
ask({ call: "organization", session, organization: "sunrise" });
ask({ call: "compose", session, type: "addItem", fields: {} });
ask({ call: "compose", session, type: "addItem", fields: { organization: "sunrise" } });

const kMost = 1 << 20;
const at = module.allocate(kMost);
const size = writeProfile(at, kMost);
if (size > kMost) throw new Error(`The profile takes ${size} bytes.`);
writeFileSync(profile, module.HEAPU8.slice(at, at + size));
