// Tables as workbooks (XLSX; ECMA-376), for spreadsheets that ask no questions about separators and marks.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/fields.h"

namespace sluice::codec {

/// In which form a table is saved.
enum class TableFile : std::uint8_t { csv, xlsx };

/// The workbook of one sheet that holds this table, a CSV as it is written here: readWorkbook() gives its rows again. Texts
/// are text cells, so that no spreadsheet runs or changes one; numbers that a spreadsheet keeps exactly are number cells.
/// The header is bold and stays in sight. A column of yes and no offers both. The same table is the same bytes.
[[nodiscard]] std::string writeWorkbook(std::string_view csv, std::string_view sheet);

}  // namespace sluice::codec

namespace sluice::base {

template <>
struct Enumerators<codec::TableFile> {
    using File = codec::TableFile;
    static constexpr std::string_view name = "TableFile";
    static constexpr std::array rows = {
        EnumRow<File>{File::csv, "csv", "CSV", "A text with commas."},
        EnumRow<File>{File::xlsx, "xlsx", "Workbook (XLSX)", "For a spreadsheet, texts as texts."},
    };
};

}  // namespace sluice::base
