// Tables of Tier Setup, which are written and not read.
#pragma once

#include "codec/csv_kind.h"
#include "codec/csv_report.h"

namespace sluice::codec {

/// Says why: products with their parameters (type, phase, scope, choices) do not stand in such a table, and nothing of
/// Tier Setup can be read without them.
void refuseTierSetupRows(const TableRows& table, CsvReport& report);

}  // namespace sluice::codec
