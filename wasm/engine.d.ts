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
  /** Puts the second part in, between two calls; nothing happens where it is there already. */
  join(deferred: SluiceCode): void;
  /** Whether the second part is there. */
  readonly joined: boolean;
}

/** A part of the module: its bytes, or compiled. */
export type SluiceCode = BufferSource | WebAssembly.Module;

export interface SluiceOptions {
  /** The bytes of sluice.wasm. */
  wasmBinary: BufferSource;
  /**
   * Called within a long `call`, some hundred times: the words of the present stage (UTF-8 at this address, of this size)
   * and how much of it is done, of how much.
   */
  progress?(stage: number, size: number, done: number, total: number): void;
  /** Gives sluice.deferred.wasm at once; asked for when a call needs it before somebody has joined it. */
  deferred(): SluiceCode;
}

export default function createSluice(options: SluiceOptions): Promise<SluiceModule>;
