// The rows of a channel's table (csv.h), cell by cell, and the channel that they are together (csv_channel.h).
#pragma once

#include "codec/csv_kind.h"
#include "codec/csv_report.h"
#include "scenario/document.h"

namespace sluice::codec {

/// Reads them into an empty document.
void readChannelRows(const TableRows& table, scenario::Document& document, CsvReport& report);

}  // namespace sluice::codec
