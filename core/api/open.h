// Reading a scenario from bytes, in whichever form they come.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "codec/csv.h"
#include "codec/link.h"
#include "codec/scenario_json.h"

namespace sluice::api {

/// A scenario file, a table, a link or what somebody else's platform wrote (bring/files.h), read and checked: all problems of form and meaning at once. `format` is "json",
/// "csv", "link" or "auto" (a text that begins with `{` is JSON, an address with a link's mark is a link). Without errors
/// the document can be built. What a link shows goes into `view`, where somebody asks for it; anything else leaves it alone. A
/// module of Data Sync alone reads no links.
[[nodiscard]] codec::ReadDocument readInput(std::string_view bytes, std::string_view format,
                                            const codec::CsvOptions& options,
                                            std::optional<codec::LinkView>* view = nullptr);

}  // namespace sluice::api
