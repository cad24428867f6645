// The module is two: sluice.wasm holds what the first view calls, sluice.deferred.wasm the rest, and shares memory and
// table with it. A function of the rest is a placeholder until then; the first call of one fetches the second part
// through `deferred()`, at once, since Wasm cannot wait. `join` lets whoever has it already put it in earlier.
Module["instantiateWasm"] = (imports, received) => {
  let primary;
  const join = (deferred) => {
    if (Module["joined"]) return;
    const module = deferred instanceof WebAssembly.Module ? deferred : new WebAssembly.Module(deferred);
    new WebAssembly.Instance(module, { "primary": primary.exports });
    Module["joined"] = true;
  };
  Module["joined"] = false;
  Module["join"] = join;
  imports["placeholder"] = new Proxy({}, {
    get: (_, slot) => (...values) => {
      if (!Module["joined"]) join(Module["deferred"]());
      return wasmTable.get(+slot)(...values);
    },
  });
  WebAssembly.instantiate(Module["wasmBinary"], imports).then((made) => {
    primary = made.instance;
    received(primary);
  }).catch(readyPromiseReject);
  return {};
};
