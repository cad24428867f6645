// A document that was made from rows, checked, and what is wrong with it told by row.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "codec/csv_report.h"
#include "scenario/document.h"

namespace sluice::codec {

/// Which row a part of the document came from, by its JSON pointer.
using RowsByPath = std::map<std::string, std::uint32_t>;

/// Makes the document from the rows that are left and says which row each part came from.
using MakeDocument = std::function<void(RowsByPath& rows)>;
/// Leaves a row out from now on.
using LeaveOut = std::function<void(std::uint32_t row)>;

/// Makes and checks the document. Its errors are told by row, in the column of the same name. Where rows with problems
/// may be left out, they are, and the document is made again, until nothing is wrong with it.
struct CheckedRows {
    MakeDocument make;
    LeaveOut leaveOut;
    bool takesGoodRows;
};
void checkRows(const CheckedRows& rows, scenario::Document& document, CsvReport& report);

}  // namespace sluice::codec
