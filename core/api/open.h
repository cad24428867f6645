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
/// module of Data Sync alone reads no tables, and links only where it was told what reads them, with `linkKnown`
/// (codec/link_known.h).
[[nodiscard]] codec::ReadDocument readInput(std::string_view bytes, DocumentFormat format,
                                            const codec::CsvOptions& options,
                                            std::optional<codec::LinkView>* view = nullptr,
                                            std::string_view linkKnown = {});

using LinkReader = codec::LinkRead (*)(std::string_view text, std::string_view known);
/// Links are read from now on, by codec::readLink.
void readLinksWith(LinkReader reader);

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
