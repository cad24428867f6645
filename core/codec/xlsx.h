// Workbooks (XLSX; ECMA-376): the sheets as rows of cells, as a table's text gives them, before anything is understood.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/csv_report.h"
#include "codec/csv_table.h"

namespace sluice::codec {

struct Sheet {
    std::string name;
    bool isHidden = false;
    /// Without rows that hold nothing. A boolean is TRUE or FALSE, a day `2026-02-01`, a number as shown with 15 digits;
    /// a formula what it last came to.
    std::vector<CsvRow> rows;
    // What stands in it that a table has not:
    std::uint32_t formulas = 0;
    std::uint32_t uncomputed = 0;  // formulas that never came to anything
    std::uint32_t merged = 0;      // ranges of cells made one, whose text stands in the first
};

struct Workbook {
    std::vector<Sheet> sheets;
    bool hasMacros = false;
};

/// Whether the bytes are meant to be a workbook of any kind, not a text: an archive, or what programs wrote before
/// there was XLSX.
[[nodiscard]] bool isWorkbook(std::string_view bytes);

/// The names of its sheets, without reading them. None where they cannot be had: reading it tells why.
[[nodiscard]] std::vector<std::string> sheetNames(std::string_view bytes);

/// Reads the workbook. None, and reported with what to do, where it is an old binary one, protected by a password, cut
/// off or broken, another program's, or larger than what is read: 256 MB of XML, 1,048,576 rows, ten million cells.
[[nodiscard]] std::optional<Workbook> readWorkbook(std::string_view bytes, CsvReport& report);

}  // namespace sluice::codec
