// A table as rows of cells, whatever they came from, understood.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/csv.h"
#include "codec/csv_kind.h"
#include "codec/csv_map.h"
#include "codec/csv_propose.h"
#include "codec/csv_report.h"
#include "codec/csv_table.h"

namespace sluice::codec {

struct TableSource {
    std::vector<CsvRow> rows;
    std::vector<std::string> sheets;  // of a workbook
    std::size_t sheet = 0;            // which of them the rows are of
};
/// The rows of a text or of the sheet that is meant; none, and reported, where there are none to be had.
[[nodiscard]] std::optional<TableSource> sourceOf(std::string_view bytes, const CsvOptions& options,
                                                  const ColumnMap& map, CsvReport& report);

/// What a header in other words is likely to be the header of, and its columns; none where there is nothing to propose.
struct Proposal {
    TableKind kind = TableKind::channel;
    std::vector<ProposedColumn> columns;
};
/// `told`: the kind of table that the header says it is of.
[[nodiscard]] Proposal proposalFor(const CsvRow& header, std::optional<TableKind> told, const ColumnMap& map);

/// The row that is the header, ours or in other words, among the first twenty; the number of rows where none is.
[[nodiscard]] std::size_t headerIn(const std::vector<CsvRow>& rows, const ColumnMap& map);

/// What the columns of such a table may be called.
[[nodiscard]] KnownColumns columnsOf(TableKind kind);

/// Reads the rows into an empty document. What suggestions say of the columns goes into the map.
void readTableRows(std::vector<CsvRow> rows, ColumnMap& map, scenario::Document& document,
                   const CsvOptions& options, CsvReport& report, const ForeignRowsReader& readForeign);

}  // namespace sluice::codec
