// What a table looks like before anything is taken from it: which kind it is, by what, and what each column is.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/fields.h"
#include "codec/csv.h"
#include "codec/csv_kind.h"

namespace sluice::codec {

enum class ColumnStanding : std::uint8_t { ours, mapped, proposed, personal, unknown };

struct SeenColumn {
    std::string theirs;
    std::string ours;  // empty where it is, or would be, left out
    ColumnStanding standing = ColumnStanding::unknown;
    std::vector<std::string> examples;  // of the first rows, as they stand
};
struct SeenTable {
    TableKind kind = TableKind::channel;
    std::string because;  // the column that tells it
    std::uint32_t header = 0, rows = 0;
    std::vector<SeenColumn> columns;
    std::vector<std::string> known;   // what columns of such a table may be called
    std::vector<std::string> sheets;  // of a workbook
    std::string sheet;                // the one that is looked at
    base::Problems problems;          // for which nothing can be seen
};
/// Understands no further than the header and the first rows, though all of the bytes are split.
[[nodiscard]] SeenTable seeTable(std::string_view bytes, const CsvOptions& options);

}  // namespace sluice::codec

namespace sluice::base {

template <>
struct Enumerators<codec::TableKind> {
    using Kind = codec::TableKind;
    static constexpr std::string_view name = "TableKind";
    static constexpr std::array rows = {
        EnumRow<Kind>{Kind::channel, "channel", "Channel",
                      "Organizations, their upstreams and their settings."},
        EnumRow<Kind>{Kind::customers, "customers", "Customers of CloudBlue Connect",
                      "Customers and resellers, each with the one above it."},
        EnumRow<Kind>{Kind::catalogue, "catalogue", "Catalogue of plans",
                      "A provider's plans with their rates."},
        EnumRow<Kind>{Kind::entitlements, "entitlements", "Entitlements", "Entitlements and accounts."},
        EnumRow<Kind>{Kind::tierSetup, "tier-setup", "Table of Tier Setup",
                      "Requests, configurations or assets, which a table does not hold whole."},
        EnumRow<Kind>{Kind::extract, "extract", "Extract of FlexNet Operations",
                      "Entitlements, each with the chain of accounts from distributor to customer."},
    };
};
template <>
struct Enumerators<codec::ColumnStanding> {
    using Standing = codec::ColumnStanding;
    static constexpr std::string_view name = "ColumnStanding";
    static constexpr std::array rows = {
        EnumRow<Standing>{Standing::ours, "ours", "Read", "It has a name of ours."},
        EnumRow<Standing>{Standing::mapped, "mapped", "Mapped", "You said what it is."},
        EnumRow<Standing>{Standing::proposed, "proposed", "Proposed",
                          "It is likely to be this, by its name."},
        EnumRow<Standing>{Standing::personal, "personal", "Personal data",
                          "It is about people: it is proposed to leave it out."},
        EnumRow<Standing>{Standing::unknown, "unknown", "Not known",
                          "Nothing here is like it: it is proposed to leave it out."},
    };
};

}  // namespace sluice::base
