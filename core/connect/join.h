// The door of this room: files of CloudBlue Connect, one or several, as one scenario (5-formats.md).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "codec/csv.h"
#include "codec/scenario_json.h"

namespace sluice::connect {

/// A file's bytes, and what it is called; without a name where there is only one.
struct NamedBytes {
    std::string_view name;
    std::string_view bytes;
};

/// Whether a JSON text is what the interface of CloudBlue Connect answers, or a report of it. Looks at its beginning alone.
[[nodiscard]] bool isOfConnect(std::string_view json);

/// Reads the files and joins by id what they say: products, accounts, tier configurations, subscriptions and requests. Tables
/// of a channel can stand beside them. Each problem says which file it is of, where there are several. With errors the
/// document must not be used.
[[nodiscard]] codec::ReadDocument readFiles(const std::vector<NamedBytes>& files,
                                            const codec::CsvOptions& options);

}  // namespace sluice::connect
