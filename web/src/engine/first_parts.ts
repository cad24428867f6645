// The engine to begin with, in its two parts.
export { default as firstDeferred } from '/engine/sluice.deferred.wasm?url';
export { default as firstWasm } from '/engine/sluice.wasm?url';

/** What it is handed to read links with; none where it reads none. */
export const linkKnown: (() => Promise<string>) | undefined = undefined;
