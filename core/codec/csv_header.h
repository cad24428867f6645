// The header of a table: what each column holds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "codec/csv_map.h"
#include "codec/csv_report.h"
#include "codec/csv_table.h"
#include "data_sync/catalogue.h"
#include "scenario/document.h"

namespace sluice::codec {

enum class ColumnKind : std::uint8_t {
    ignored,
    id,
    organization,
    upstream,
    path,
    dataSync,
    exclusive,
    allowEdit,
    setting
};

struct Column {
    ColumnKind kind = ColumnKind::ignored;
    std::string name;  // as written
    // Of a setting:
    std::string setting = {};  // its id
    data_sync::Cardinality cardinality = data_sync::Cardinality::multiple;
};

/// What the columns of a channel may be called; others are setting types.
[[nodiscard]] KnownColumns channelColumns();

/// The columns of a table by its header row. A setting type of the table's own, `roof [Roof; multiple; synced]`, goes
/// into the document. Unknown and repeated names are reported and their columns ignored; a table without an
/// organization column or with more than 1,000 columns is reported and gives none.
[[nodiscard]] std::vector<Column> readHeader(const CsvRow& header, const ColumnMap& map,
                                             scenario::Document& document, CsvReport& report);

/// The header cell of a setting type: its id, with all that makes it where it is the scenario's own.
[[nodiscard]] std::string headerCell(const scenario::SettingTypeEntry& type, const base::ValuePool& values);

}  // namespace sluice::codec
