// The customers of CloudBlue Connect as its command line exports them: a sheet in which each row names the one above it
// by an id, an external id or an external uid (5-formats.md, 5.1).
#pragma once

#include "codec/csv_kind.h"
#include "codec/csv_map.h"
#include "codec/csv_report.h"
#include "scenario/document.h"

namespace sluice::codec {

/// The columns that are looked at.
[[nodiscard]] KnownColumns customerColumns();

/// Reads the rows into an empty document: each customer and reseller is an organization, whoever it is below its
/// upstream. A hyphen stands for nothing. Contacts, addresses and tax ids are passed over, which is said, as is what else
/// is not kept. The export does not say how partnerships are switched: all are off.
void readCustomerRows(const TableRows& table, scenario::Document& document, CsvReport& report);

}  // namespace sluice::codec
