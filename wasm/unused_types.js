// Embind's run-time library registers every type that it knows. Numbers and nothing else cross here (bindings.cpp), so
// the conversions of all other types, which are most of the glue, are left out.
const unused = {};
for (const type of ["bigint", "bool", "emval", "float", "memory_view", "std_string", "std_wstring"]) {
  unused[`_embind_register_${type}`] = function () {};
  unused[`_embind_register_${type}__deps`] = [];
}
mergeInto(LibraryManager.library, unused);
