// The workbook of a product of CloudBlue Connect, as its command line exports it (5-formats.md, 5.2).
#pragma once

#include <string_view>

#include "codec/xlsx.h"
#include "connect/findings.h"
#include "connect/records.h"

namespace sluice::connect {

/// By its sheet General Information.
[[nodiscard]] bool isProduct(const codec::Workbook& workbook);

/// Adds the product with its parameters; `file` stands before each place, or is empty.
void readProduct(const codec::Workbook& workbook, std::string_view file, Records& records,
                 Findings& findings);

}  // namespace sluice::connect
