// A table with the suggestions in it that reading it makes.
#pragma once

#include <array>
#include <string_view>

#include "base/fields.h"
#include "codec/csv_repair.h"

namespace sluice::api {

/// Every suggestion is taken, then those that reading it again makes, until there are none. Other problems stay.
[[nodiscard]] codec::RepairedTable repairBySuggestions(std::string_view bytes, codec::CsvOptions options);

}  // namespace sluice::api

namespace sluice::base {

template <>
struct Fields<codec::CellSpan> {
    using T = codec::CellSpan;
    static constexpr std::string_view name = "CellSpan";
    static constexpr std::string_view help = "Where a cell stands in the text of a table.";
    static constexpr auto list = std::tuple(field("at", &T::at, "Of its first byte."),
                                            field("size", &T::size, "In bytes, quotes included."));
};

}  // namespace sluice::base
