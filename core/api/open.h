// Reading a scenario from bytes, in whichever form they come.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/fields.h"
#include "codec/csv.h"
#include "codec/link.h"
#include "codec/scenario_json.h"

namespace sluice::api {

enum class DocumentFormat : std::uint8_t { json, csv, link, automatic };

/// A scenario file, a table, a link or what somebody else's platform wrote (bring/files.h), read and checked: all problems
/// of form and meaning at once. Without errors the document can be built. What a link shows goes into `view`, where somebody asks for it; anything else leaves it alone. A
/// module of Data Sync alone reads no links.
[[nodiscard]] codec::ReadDocument readInput(std::string_view bytes, DocumentFormat format,
                                            const codec::CsvOptions& options,
                                            std::optional<codec::LinkView>* view = nullptr);

}  // namespace sluice::api

namespace sluice::base {

template <>
struct Enumerators<api::DocumentFormat> {
    using Format = api::DocumentFormat;
    static constexpr std::string_view name = "DocumentFormat";
    static constexpr std::array rows = {
        EnumRow<Format>{Format::json, "json", "JSON",
                        "A scenario file, or what somebody else's platform wrote."},
        EnumRow<Format>{Format::csv, "csv", "Table", "CSV, or a workbook."},
        EnumRow<Format>{Format::link, "link", "Link", "An address that shares a scenario."},
        EnumRow<Format>{Format::automatic, "auto", "Any", "Whichever of these it looks like."},
    };
};

}  // namespace sluice::base
