#include "codec/csv_tier_setup.h"

namespace sluice::codec {

void refuseTierSetupRows(const TableRows& table, CsvReport& report) {
    report.fail(
        {table.header.number, {}},
        "a table of Tier Setup cannot be read: it does not say what its products ask for (the type, phase, "
        "scope and choices of their parameters), and requests, configurations and assets need that",
        "keep the scenario file, which holds all of it");
}

}  // namespace sluice::codec
