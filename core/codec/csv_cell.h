// What the cells of a table mean: names, switches and values, with the slips that spreadsheets bring along.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/value_pool.h"
#include "data_sync/event.h"

namespace sluice::codec {

/// Without blanks at either end: ASCII blanks, no-break spaces, zero-width spaces, byte order marks.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// A name with one plain space wherever any blanks or line breaks stood.
[[nodiscard]] std::string tidied(std::string_view name);

/// Equal for names that differ only in ASCII capitals, blanks, hyphens, underscores and the shape of quotes.
[[nodiscard]] std::string alike(std::string_view name);

/// The name in kebab case: small ASCII letters, digits and the letters of every other script, hyphens between
/// words; `organization` where nothing of that is left.
[[nodiscard]] std::string slug(std::string_view name);

/// yes, y, true, 1, on → true; no, n, false, 0, off and the empty cell → false; none for anything else. Case
/// and quotes of any shape around the word do not matter.
[[nodiscard]] std::optional<bool> readSwitch(std::string_view cell);

/// A value: in double quotes a text as it stands (a doubled quote stands for one), else a number where it is
/// one, else a text.
[[nodiscard]] base::ValueId readCellValue(std::string_view cell, base::ValuePool& values);
/// The items of a cell: `key=detail;key;…`. A key without content is left out.
[[nodiscard]] std::vector<data_sync::Item> readCellItems(std::string_view cell, base::ValuePool& values);

/// The cell that reads back as this value, these items.
[[nodiscard]] std::string writeCellValue(base::ValueId value, const base::ValuePool& values);
[[nodiscard]] std::string writeCellItems(const std::vector<data_sync::Item>& items,
                                         const base::ValuePool& values);

}  // namespace sluice::codec
