// Reading a scenario from bytes, in whichever form they come.
#pragma once

#include <string>
#include <string_view>

#include "codec/csv.h"
#include "codec/link.h"
#include "codec/scenario_json.h"

namespace sluice::api {

/// True where the bytes are to be read as a link. A module of Data Sync alone reads none.
[[nodiscard]] bool isLink(std::string_view bytes, std::string_view format);

/// A scenario file, a CSV table or a link, read and checked: all problems of form and meaning at once. `format` is "json",
/// "csv", "link" or "auto" (a text that begins with `{` is JSON, an address with a link's mark is a link). Without errors
/// the document can be built. What a link shows goes into `view`, where somebody asks for it.
[[nodiscard]] codec::ReadDocument readInput(std::string_view bytes, std::string_view format,
                                            const codec::CsvOptions& options,
                                            codec::LinkView* view = nullptr);

}  // namespace sluice::api
