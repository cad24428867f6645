#include "api/import_columns.h"

#include "api/messages_fields.h"

namespace sluice::api {

TableColumns tableColumnsOf(const codec::SeenTable& seen) {
    TableColumns columns;
    columns.kind = seen.kind;
    columns.label = base::enumRow(seen.kind).label;
    columns.because = seen.because;
    columns.header = seen.header;
    columns.rows = seen.rows;
    for (const codec::SeenColumn& each : seen.columns) {
        TableColumn column{each.theirs, each.ours, each.standing, {}};
        for (const std::string& example : each.examples) column.examples.push_back(example);
        columns.columns.push_back(column);
    }
    for (const std::string& name : seen.known) columns.known.push_back(name);
    for (const std::string& sheet : seen.sheets) columns.sheets.push_back(sheet);
    columns.sheet = seen.sheet;
    for (const auto& row : base::Enumerators<codec::ColumnStanding>::rows)
        columns.standings.push_back({row.wireName, row.label, row.help});
    return columns;
}

}  // namespace sluice::api
