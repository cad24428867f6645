// What a test program does under node before it starts.

// node's fetch() cannot read files, but the module would try it first.
globalThis.fetch = undefined;

// The environment is the shell's: GTEST_SHARD_INDEX, SLUICE_WORLDS. A program that asks for none has no ENV.
Module["preRun"] = () => {
  if (typeof ENV !== "undefined") Object.assign(ENV, process.env);
};
