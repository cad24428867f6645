// node's fetch() cannot read files, but the module would try it first.
globalThis.fetch = undefined;
