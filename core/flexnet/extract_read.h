// The Entitlement Data Extract of FlexNet Operations: CSV with the whole chain of an entitlement in each row, and the maintenance
// lines beside it (5-formats.md, 5.6).
#pragma once

#include <string_view>

#include "codec/csv_kind.h"
#include "flexnet/findings.h"
#include "flexnet/records.h"

namespace sluice::flexnet {

/// Adds what the rows say; `file` stands before each place, or is empty. Columns about people are not looked into.
void readExtract(const codec::TableRows& table, std::string_view file, Records& records, Findings& findings);

}  // namespace sluice::flexnet
