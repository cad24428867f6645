// The header of a table: what each column holds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "codec/csv_report.h"
#include "codec/csv_table.h"
#include "data_sync/catalogue.h"

namespace sluice::codec {

enum class ColumnKind : std::uint8_t {
    ignored,
    organization,
    upstream,
    dataSync,
    exclusive,
    allowEdit,
    setting
};

struct Column {
    ColumnKind kind = ColumnKind::ignored;
    std::string name;  // as written
    const data_sync::CatalogueEntry* setting = nullptr;
};

/// The columns of a table by its header row. Unknown and repeated names are reported and their columns
/// ignored; a table without an organization column or with more than 1,000 columns is reported and gives none.
[[nodiscard]] std::vector<Column> readHeader(const CsvRow& header, CsvReport& report);

}  // namespace sluice::codec
