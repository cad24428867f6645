#include "codec/csv_columns.h"

#include <algorithm>
#include <optional>

#include "codec/csv_cell.h"
#include "codec/csv_extract.h"
#include "codec/csv_map.h"
#include "codec/csv_row.h"
#include "codec/csv_rows.h"

namespace sluice::codec {
namespace {

constexpr std::size_t kExamples = 3;

ColumnStanding standingOf(const std::string& cell, const ColumnMap& map, const KnownColumns& known) {
    if (map.leavesOut(cell) || map.meant(cell) != cell) return ColumnStanding::mapped;
    return known.has(cell) ? ColumnStanding::ours : ColumnStanding::unknown;
}

ColumnStanding standingInExtract(const std::string& cell) {
    if (extractColumnOf(cell) != ExtractColumn::other) return ColumnStanding::ours;
    return isAboutPeople(cell) ? ColumnStanding::personal : ColumnStanding::unknown;
}

/// Where the proposal has something to say of a column.
void takeProposalOf(const std::vector<ProposedColumn>& proposal, SeenColumn& column) {
    const auto found = std::find_if(proposal.begin(), proposal.end(),
                                    [&](const ProposedColumn& each) { return each.theirs == column.theirs; });
    if (found == proposal.end()) return;
    column.ours = found->ours;
    if (found->why == Proposed::taken) column.standing = ColumnStanding::proposed;
    if (found->why == Proposed::personal) column.standing = ColumnStanding::personal;
}

std::vector<std::string> examplesOf(const std::vector<CsvRow>& rows, std::size_t header, std::size_t column) {
    std::vector<std::string> examples;
    for (std::size_t i = header + 1; i < std::min(rows.size(), header + 1 + kExamples); ++i) {
        const bool isThere = column < rows[i].cells.size() && isReadable(rows[i].cells[column]);
        examples.push_back(isThere ? rows[i].cells[column] : std::string());
    }
    return examples;
}

/// Whether a column alone tells the kind of its table.
bool tells(const std::string& cell, TableKind kind, const ColumnMap& map) {
    if (kind == TableKind::extract) return extractColumnOf(cell) == ExtractColumn::entitlement;
    CsvRow alone;
    alone.cells.push_back(cell);
    return kindOf(alone, map) == kind;
}

}  // namespace

SeenTable seeTable(std::string_view bytes, const CsvOptions& options) {
    SeenTable seen;
    CsvReport report(seen.problems, base::Severity::error);
    ColumnMap map(options.map, report);
    std::optional<TableSource> source = sourceOf(bytes, options, map, report);
    report.finish();
    if (!source || source->rows.empty()) return seen;
    const std::vector<CsvRow>& rows = source->rows;
    std::size_t header = headerIn(rows, map);
    if (header == rows.size()) header = 0;
    const CsvRow& names = rows[header];
    const std::optional<TableKind> kind = kindOf(names, map);
    const Proposal proposal = proposalFor(names, kind, map);
    seen.kind = proposal.kind;
    seen.header = names.number;
    seen.rows = static_cast<std::uint32_t>(rows.size() - header - 1);
    const KnownColumns known = columnsOf(seen.kind);
    for (std::size_t i = 0; i < names.cells.size(); ++i) {
        const std::string& cell = names.cells[i];
        if (cell.empty() || !isReadable(cell)) continue;
        if (kind && seen.because.empty() && tells(cell, *kind, map)) seen.because = cell;
        const ColumnStanding standing =
            kind == TableKind::extract ? standingInExtract(cell) : standingOf(cell, map, known);
        SeenColumn column{cell, {}, standing, examplesOf(rows, header, i)};
        if (column.standing != ColumnStanding::unknown) {
            column.ours = map.meant(cell);
        } else {
            takeProposalOf(proposal.columns, column);
        }
        if (column.standing == ColumnStanding::personal) column.examples.clear();
        seen.columns.push_back(std::move(column));
    }
    for (const std::string_view name : known.names) seen.known.emplace_back(name);
    seen.sheets = std::move(source->sheets);
    if (!seen.sheets.empty()) seen.sheet = seen.sheets[source->sheet];
    return seen;
}

}  // namespace sluice::codec
