// What is remarked about a whole column of a table: cells that look like something that they are not taken for.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "codec/csv_cell.h"
#include "codec/csv_report.h"

namespace sluice::codec {

class ColumnRemarks {
  public:
    /// A key or a value of the column (details say nothing of it), as it was understood.
    void see(const CellValue& value, const base::ValuePool& values, std::uint32_t row);
    /// A number of a column of numbers, which is 0 where the cell holds none.
    void seeSign(const std::string& sign, std::uint32_t row);
    /// A cell that holds NULL or the like and is read as empty.
    void seeNothing(std::string_view cell, std::uint32_t row);

    /// DS-71: texts that look like numbers among numbers; signs that went; days written in several ways; NULL.
    void report(std::string_view column, CsvReport& report) const;

  private:
    /// How a day may be written.
    enum Form : std::uint8_t { iso, slashes, points, month, counted, kForms };
    struct Example {
        std::uint32_t row = 0;  // 0: none
        std::string text;
    };
    void seeDay(std::string_view spelling, bool isNumber, std::uint32_t row);
    void reportDays(std::string_view column, CsvReport& report) const;

    bool hasOthers_ = false, hasOtherThanDays_ = false;  // than numbers and what looks like them; than days
    CsvRows alike_, signs_, nothing_;
    std::string sign_, nothingWord_;
    std::array<Example, kForms> days_;
};

}  // namespace sluice::codec
