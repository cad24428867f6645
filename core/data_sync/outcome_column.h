// Outcomes of very many partnerships at once, as bytes.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "data_sync/outcome.h"

namespace sluice::data_sync {

/// One byte for each mode (in the order of Mode): what a cell of the column is to hold.
using CodeOfMode = std::array<std::uint8_t, table::kModes>;

/// Writes codes[mode] for each mode (bytes 0 … 3). `modes` and `out` are equally long.
void fillOutcomeColumn(std::span<const std::uint8_t> modes, const CodeOfMode& codes,
                       std::span<std::uint8_t> out);

}  // namespace sluice::data_sync
