// The shape of sluice.js: a factory of engine modules. See README.md beside this file.

/** One instance of the core. A trap (an exception out of any function here) leaves it unusable: make another. */
export interface SluiceModule {
  /** The module's memory. Read it anew after each `allocate` and `call`: growing memory replaces it. */
  readonly HEAPU8: Uint8Array;
  /** The address of `size` free bytes, or 0 where memory has run out. */
  allocate(size: number): number;
  release(pointer: number): void;
  /** Answers one request (UTF-8 JSON) with an optional payload (0, 0 for none); returns the answer's size. */
  call(requestPointer: number, requestSize: number, payloadPointer: number, payloadSize: number): number;
  /** Where the last answer stands, until the next `call`. */
  resultPointer(): number;
  resultSize(): number;
}

export interface SluiceOptions {
  /** The bytes of sluice.wasm; needed in node, where the module does not fetch them itself. */
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** The address of a file that the module asks for (`sluice.wasm`); by default it lies beside sluice.js. */
  locateFile?(file: string): string;
}

export default function createSluice(options?: SluiceOptions): Promise<SluiceModule>;
