// The two twins: the Wasm module as the page loads it, and the native command line.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const kRoot = new URL("../../../", import.meta.url);
const kNative = process.env.SLUICE_NATIVE ?? fileURLToPath(new URL("build/asan/core/sluice", kRoot));

/** Loads the module; the result answers calls with bytes. Its second part is read by the first call that needs it. */
export async function loadWasm() {
  const file = (name) => new URL(`web/engine/${name}`, kRoot);
  const { default: createSluice } = await import(file("sluice.js").href);
  const module = await createSluice({
    wasmBinary: readFileSync(file("sluice.wasm")),
    deferred: () => readFileSync(file("sluice.deferred.wasm")),
  });
  const place = (bytes) => {
    const at = module.allocate(Math.max(bytes.length, 1));
    module.HEAPU8.set(bytes, at);
    return at;
  };
  return (request, payload = new Uint8Array()) => {
    const text = new TextEncoder().encode(JSON.stringify(request));
    const requestAt = place(text);
    const payloadAt = place(payload);
    module.call(requestAt, text.length, payloadAt, payload.length);
    module.release(requestAt);
    module.release(payloadAt);
    const start = module.resultPointer();
    return Buffer.from(module.HEAPU8.slice(start, start + module.resultSize()));
  };
}

/** Runs `sluice` with these arguments and this standard input. */
export function native(args, input) {
  const result = spawnSync(kNative, args, { input, maxBuffer: 1 << 28 });
  if (result.error) throw result.error;
  return { output: result.stdout, complaint: result.stderr.toString(), exit: result.status };
}
