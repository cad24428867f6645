// Quantities as extracts and people write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "codec/csv_number.h"

namespace sluice::flexnet {

/// A whole number up to 2^53 (EN-31): digits, or groups of three with one and the same mark or blank between them. Decimals may
/// stand there where they are zeros. `decimal` says which mark begins these; where nobody said, three digits behind a mark are
/// a group, since quantities are whole.
[[nodiscard]] std::optional<std::uint64_t> quantityIn(std::string_view text, codec::DecimalMark decimal);

}  // namespace sluice::flexnet
