// The words of a table's options on the wire.
#pragma once

#include "base/fields.h"
#include "codec/csv_number.h"

namespace sluice::base {

template <>
struct Enumerators<codec::DecimalMark> {
    using Mark = codec::DecimalMark;
    static constexpr std::string_view name = "DecimalMark";
    static constexpr std::array rows = {
        EnumRow<Mark>{Mark::asJson, "json", "As JSON writes it", "3.20 is a number; 3,20 is a text."},
        EnumRow<Mark>{Mark::comma, "comma", "Comma", "3,20 and 1.234,50 are numbers."},
        EnumRow<Mark>{Mark::point, "point", "Point", "3.20 and 1,234.50 are numbers."},
    };
};

}  // namespace sluice::base
