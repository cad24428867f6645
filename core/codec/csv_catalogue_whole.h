// Reads a table that holds all of a catalogue: one with a column kind (see csv_catalogue.h).
#pragma once

#include "codec/csv_kind.h"
#include "codec/csv_report.h"
#include "scenario/document.h"

namespace sluice::codec {

[[nodiscard]] bool hasKinds(const TableRows& table);
void readWholeCatalogue(const TableRows& table, scenario::Document& document, CsvReport& report);

}  // namespace sluice::codec
