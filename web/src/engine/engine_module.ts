// The shape of the Wasm module that wasm/bindings.cpp exports, and one call across it as bytes.

export interface EngineModule {
  HEAPU8: Uint8Array;
  allocate(size: number): number;
  release(pointer: number): void;
  call(request: number, requestSize: number, payload: number, payloadSize: number): unknown;
  resultPointer(): number;
  resultSize(): number;
}

const encoder = new TextEncoder();

/** Copies the bytes into the module's memory; 0 for no bytes. */
function lend(module: EngineModule, bytes: Uint8Array): number {
  if (bytes.length === 0) return 0;
  const pointer = module.allocate(bytes.length) >>> 0;
  if (pointer === 0) throw new RangeError('out of memory');
  // Memory may have grown: HEAPU8 is read again after each allocation.
  module.HEAPU8.set(bytes, pointer);
  return pointer;
}

/** One call: a request text and its payload in, a copy of the answer's bytes out. */
export function callModule(module: EngineModule, request: string, payload: Uint8Array): Uint8Array {
  const requestBytes = encoder.encode(request);
  const requestPointer = lend(module, requestBytes);
  const payloadPointer = lend(module, payload);
  module.call(requestPointer, requestBytes.length, payloadPointer, payload.length);
  const start = module.resultPointer() >>> 0;
  const answer = module.HEAPU8.slice(start, start + (module.resultSize() >>> 0));
  if (requestPointer !== 0) module.release(requestPointer);
  if (payloadPointer !== 0) module.release(payloadPointer);
  return answer;
}
