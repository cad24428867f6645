// What columns of price lists and exported catalogues are called by the platforms that write them, and by people.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/csv_propose.h"

namespace sluice::codec {

/// Our column of a catalogue for a header in other words: `Setup fee (EUR)` → `setup`; empty where nothing is like it. Of
/// names in several languages the English one is meant.
[[nodiscard]] std::string_view priceColumn(std::string_view header);

/// Whether a name is that of a length of time, as periods are called: `1 month`, `Annual`, `12 Monate`.
[[nodiscard]] bool isLength(std::string_view name);
/// Whether a cell says that there is no limit.
[[nodiscard]] bool isUnlimited(std::string_view cell);

/// One for each column that has a name and is not told by `map`; none where no column is a price, or none can name what
/// it is the price of.
[[nodiscard]] std::optional<std::vector<ProposedColumn>> proposePrices(const CsvRow& header,
                                                                       const ColumnMap& map);

}  // namespace sluice::codec
