// The JSON Schema of the scenario file, made from the field tables that read and write it.
#pragma once

#include <string>

namespace sluice::codec {

/// JSON Schema, draft 2020-12, laid out for people, ending with a line end. What a schema cannot say
/// (dangling ids, loops, second upstreams …) is for scenario::check().
[[nodiscard]] std::string scenarioSchema();

}  // namespace sluice::codec
