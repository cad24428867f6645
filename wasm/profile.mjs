// Makes calls on an instrumented module and writes which functions ran: those stay in the first part. A call that is
// missing costs a second download when it is first made, never an answer.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const kWriteProfile = "__write_profile";
const kMost = 1 << 22;  // bytes of a profile

/** Starts the module; `ask` makes a call and gives back its answer, `write` writes the profile of all that were made. */
export async function instrumented(glue, wasm) {
  const { default: createSluice } = await import(pathToFileURL(glue).href);
  let writeProfile;
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    writeProfile = made.instance.exports[kWriteProfile];
    return made;
  };
  const module = await createSluice({ wasmBinary: readFileSync(wasm) });

  const lend = (bytes) => {
    const at = module.allocate(bytes.length);
    module.HEAPU8.set(bytes, at);
    return at;
  };
  return {
    ask(request, payload) {
      const text = new TextEncoder().encode(JSON.stringify(request));
      const at = lend(text);
      const payloadAt = payload ? lend(payload) : 0;
      module.call(at, text.length, payloadAt, payload?.length ?? 0);
      module.release(at);
      if (payload) module.release(payloadAt);
      const start = module.resultPointer();
      const answer = Buffer.from(module.HEAPU8.slice(start, start + module.resultSize()));
      if (answer.toString().startsWith('{"ok":false')) {
        throw new Error(`"${request.call}" is answered with ${answer}`);
      }
      return answer;
    },
    write(profile) {
      const at = module.allocate(kMost);
      const size = writeProfile(at, kMost);
      if (size > kMost) throw new Error(`The profile takes ${size} bytes.`);
      writeFileSync(profile, module.HEAPU8.slice(at, at + size));
    },
  };
}
