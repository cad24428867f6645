// The workbook of a product of CloudBlue Connect, as its command line exports it (5-formats.md, 5.2).
#pragma once

#include <string_view>

#include "codec/xlsx.h"
#include "connect/findings.h"
#include "connect/records.h"

namespace sluice::connect {

/// Whether a workbook is such a one, by its sheets General Information and Capabilities or Ordering
/// Parameters.
[[nodiscard]] bool isProduct(std::string_view bytes);

/// Adds the product with its parameters; `file` stands before each place, or is empty.
void readProduct(const codec::Workbook& workbook, std::string_view file, Records& records,
                 Findings& findings);

}  // namespace sluice::connect
