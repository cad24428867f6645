// The twins: the Wasm modules as the page loads them, and the native command line.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const kRoot = new URL("../../../", import.meta.url);
const kNative = process.env.SLUICE_NATIVE ?? fileURLToPath(new URL("build/gcc/core/sluice", kRoot));

const file = (path) => new URL(path, kRoot);

async function instance(glue, wasm, deferred, onProgress) {
  const { default: createSluice } = await import(file(glue).href);
  let memory;
  const progress = (at, size, done, total) =>
    onProgress?.({ stage: Buffer.from(memory.HEAPU8.slice(at, at + size)).toString(), done, total });
  memory = await createSluice({ wasmBinary: readFileSync(file(wasm)), deferred, progress });
  return caller(memory);
}

/** A module in two parts; the second is read by the first call that needs it. */
const inParts = (folder, onProgress) => {
  const deferred = () => readFileSync(file(`${folder}/sluice.deferred.wasm`));
  return instance(`${folder}/sluice.js`, `${folder}/sluice.wasm`, deferred, onProgress);
};

/** Loads the module that the page begins with; it tells how far a long call is. */
export const loadFirst = (onProgress) => inParts("web/engine", onProgress);

/** Loads that of embeds, which reads links, too. */
export const loadEmbed = () => inParts("web/engine/embed");

/** Loads the one that the page begins with as it was linked, before it was split. */
export const loadUnsplit = () => instance("web/engine/sluice.js", "build/wasm-first/wasm/sluice.wasm");

/** Loads the module with all systems. */
export const loadWhole = (onProgress) => inParts("web/engine/whole", onProgress);

/** Loads the same module as it was linked. */
export const loadWholeUnsplit = () => instance("web/engine/whole/sluice.js", "build/wasm-release/wasm/sluice.wasm");

/** A function that answers calls with bytes; a request is an object, or the bytes of one. */
function caller(module) {
  const place = (bytes) => {
    const at = module.allocate(Math.max(bytes.length, 1));
    module.HEAPU8.set(bytes, at);
    return at;
  };
  return (request, given = new Uint8Array()) => {
    const payload = typeof given === "string" ? Buffer.from(given) : given;
    const text = Buffer.isBuffer(request) ? request : Buffer.from(JSON.stringify(request));
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
