// Numbers of spreadsheets: as they show them, and as the days that some of them are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sluice::codec {

/// What a number format shows.
enum class NumberShown : std::uint8_t { number, day, time };

/// By the id of a built-in format (ECMA-376, 18.8.30).
[[nodiscard]] NumberShown shownByFormat(std::uint32_t id);
/// By the code of a format of the workbook's own, such as `dd.mm.yyyy` or `#,##0.00 [$€]`.
[[nodiscard]] NumberShown shownByFormat(std::string_view code);

/// A number of a cell in canonical spelling, without what its binary form added: spreadsheets keep 15 digits. What is no
/// number stays as it is.
[[nodiscard]] std::string spreadsheetNumber(std::string_view literal);

/// The day that a cell's number stands for: `2026-02-01`, with its time where it has one, `2026-02-01 13:05:00`; a time
/// alone `13:05:00`. `since1904`: how old workbooks of one system count. A number beyond the year 9999 stays a number.
[[nodiscard]] std::string spreadsheetDay(std::string_view literal, NumberShown shown, bool since1904);

}  // namespace sluice::codec
