// Reading a scenario from bytes, in whichever form they come.
#pragma once

#include <string>
#include <string_view>

#include "codec/csv.h"
#include "codec/scenario_json.h"

namespace sluice::api {

/// A scenario file or a CSV table, read and checked: all problems of form and meaning at once. `format` is "json",
/// "csv" or "auto" (a text that begins with `{` is JSON). Without errors the document can be built.
[[nodiscard]] codec::ReadDocument readInput(std::string_view bytes, std::string_view format,
                                            const codec::CsvOptions& options);

}  // namespace sluice::api
