#include <algorithm>
#include <utility>

#include "base/text.h"
#include "codec/csv.h"
#include "codec/csv_catalogue.h"
#include "codec/csv_channel_row.h"
#include "codec/csv_customers.h"
#include "codec/csv_entitlements.h"
#include "codec/csv_extract.h"
#include "codec/csv_header.h"
#include "codec/csv_kind.h"
#include "codec/csv_map.h"
#include "codec/csv_prices.h"
#include "codec/csv_propose.h"
#include "codec/csv_row.h"
#include "codec/csv_rows.h"
#include "codec/csv_table.h"
#include "codec/csv_tier_setup.h"
#include "codec/csv_workbook.h"
#include "codec/json_tape.h"

namespace sluice::codec {
namespace {

/// Each ends with a line feed, or with a carriage return alone.
std::size_t linesOf(std::string_view text) {
    const auto feeds = std::count(text.begin(), text.end(), '\n');
    return static_cast<std::size_t>(std::max(feeds, std::count(text.begin(), text.end(), '\r')));
}

bool isTable(std::string_view text, CsvReport& report) {
    if (text.size() > kLargestText) {
        report.fail({}, "the table is larger than 128 MB", "split it");
    } else if (linesOf(text) > kLongestList) {
        report.fail({},
                    "the table has " + base::counted(linesOf(text), "line") + "; at most " +
                        base::digits(kLongestList) + " are read",
                    "split it");
    } else if (text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF") {
        report.fail({}, "the table is UTF-16", "save the spreadsheet as \"CSV UTF-8\"");
    } else if (text.find('\0') != std::string_view::npos) {
        report.fail({}, "the table holds a zero byte: this is no CSV text",
                    "save the spreadsheet as \"CSV UTF-8\"");
    } else {
        return true;
    }
    return false;
}

bool isUtf8(const CsvRow& row) { return std::all_of(row.cells.begin(), row.cells.end(), isReadable); }

/// What stands above the header is not read, which is said once.
void remarkRowsAbove(const std::vector<CsvRow>& rows, std::size_t header, CsvReport& report) {
    if (header == 0) return;
    std::string_view first;
    for (const std::string& cell : rows[0].cells) {
        if (first.empty() && isReadable(cell)) first = cell;
    }
    report.warn({rows[0].number, {}}, "the header stands in " + rowText(rows[header].number) + "; " +
                                          base::counted(header, "row") + " above it, beginning with " +
                                          base::quoted(first) + ", " + (header == 1 ? "is" : "are") +
                                          " not read");
}

/// Takes away what stands above the rows, and the rows that repeat the header, which are reported.
void keepRowsBelow(const CsvRow& header, std::size_t above, std::vector<CsvRow>& rows, CsvReport& report) {
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(above));
    std::erase_if(rows, [&](const CsvRow& row) {
        if (row.cells != header.cells) return false;
        report.add({row.number, {}}, "this row is the header once more", "take it out");
        return true;
    });
}

/// The readers of the other systems' tables are no part of a build of Data Sync alone.
void readTable(const TableRows& table, scenario::Document& document, CsvReport& report,
               const ForeignRowsReader& readForeign) {
    if (!scenario::kHasAllSystems) return readChannelRows(table, document, report);
    switch (table.kind) {
        case TableKind::channel:
            return readChannelRows(table, document, report);
        case TableKind::customers:
            return readCustomerRows(table, document, report);
        case TableKind::catalogue:
            return readCatalogueRows(table, document, report);
        case TableKind::entitlements:
            return readEntitlementRows(table, document, report);
        case TableKind::tierSetup:
            return readForeign ? readForeign(table, document, report) : refuseTierSetupRows(table, report);
        case TableKind::extract:
            return readForeign ? readForeign(table, document, report) : refuseExtractRows(table, report);
    }
}
/// The row that most of our columns are found in, in other words; none where there is no such row.
std::size_t likelyHeaderOf(const std::vector<CsvRow>& rows, const ColumnMap& map) {
    std::size_t best = rows.size(), most = 0;
    for (std::size_t i = 0; i < std::min(rows.size(), kRowsWithHeader); ++i) {
        const Proposal proposal = proposalFor(rows[i], std::nullopt, map);
        const auto taken = static_cast<std::size_t>(
            std::count_if(proposal.columns.begin(), proposal.columns.end(),
                          [](const ProposedColumn& column) { return column.why == Proposed::taken; }));
        if (taken <= most) continue;
        best = i;
        most = taken;
    }
    return best;
}

/// Columns in other words are told with what they are likely to be; false where nobody has said that it is so.
bool takeProposal(const CsvRow& names, bool isOurs, const Proposal& proposal, ColumnMap& map,
                  const CsvOptions& options, CsvReport& report) {
    if (proposal.columns.empty() || (isOurs && !options.takeSuggestions)) return true;
    const CsvPlace place{names.number, {}};
    if (!options.takeSuggestions) {
        report.fail(place, "the columns are named in other words: " + proposalText(proposal.columns),
                    "take the suggestions, or map the columns: " + proposalMap(proposal.columns));
        return false;
    }
    for (const ProposedColumn& column : proposal.columns) map.add(column.theirs, column.ours);
    report.warn(place, "columns in other words are read so: " + proposalText(proposal.columns));
    return true;
}

}  // namespace

KnownColumns columnsOf(TableKind kind) {
    if (!scenario::kHasAllSystems) return channelColumns();
    switch (kind) {
        case TableKind::channel:
            return channelColumns();
        case TableKind::customers:
            return customerColumns();
        case TableKind::catalogue:
            return catalogueColumns();
        case TableKind::entitlements:
            return entitlementColumns();
        case TableKind::tierSetup:
        case TableKind::extract:
            return {};
    }
    return {};
}

Proposal proposalFor(const CsvRow& header, std::optional<TableKind> told, const ColumnMap& map) {
    Proposal proposal{told.value_or(TableKind::channel), {}};
    // A price names its plan; else the name of a plan might be taken for that of an organization.
    if (scenario::kHasAllSystems && proposal.kind == (told ? TableKind::catalogue : TableKind::channel)) {
        if (auto prices = proposePrices(header, map)) return {TableKind::catalogue, std::move(*prices)};
    }
    if (proposal.kind != TableKind::channel) return proposal;
    if (auto columns = proposeColumns(header, map)) proposal.columns = std::move(*columns);
    return proposal;
}

std::size_t headerIn(const std::vector<CsvRow>& rows, const ColumnMap& map) {
    const std::size_t header = headerOf(rows, isHeaderBy(map));
    return header < rows.size() ? header : likelyHeaderOf(rows, map);
}

void readTableRows(std::vector<CsvRow> rows, ColumnMap& map, scenario::Document& document,
                   const CsvOptions& options, CsvReport& report, const ForeignRowsReader& readForeign) {
    if (rows.empty()) {
        report.fail({}, "the table is empty",
                    "the first row names the columns, each other row an organization");
        return;
    }
    std::size_t header = headerIn(rows, map);
    if (header == rows.size()) header = 0;  // its columns are told to be unknown
    if (!isUtf8(rows[header])) {
        report.fail({rows[header].number, {}}, "the header is not valid UTF-8",
                    "save the spreadsheet as \"CSV UTF-8\"");
        return;
    }
    remarkRowsAbove(rows, header, report);
    const CsvRow names = rows[header];
    const bool hasRows = rows.size() > header + 1;
    keepRowsBelow(names, header + 1, rows, report);
    const std::optional<TableKind> told = kindOf(names, map);
    const Proposal proposal = proposalFor(names, told, map);
    const TableKind kind = proposal.kind;
    if (!map.check(names, columnsOf(kind), report)) return;  // all else would follow from it
    if (!takeProposal(names, told.has_value(), proposal, map, options, report)) return;
    readTable({kind, names, rows, map, options}, document, report, readForeign);
    if (!hasRows && told && kind != TableKind::extract)
        report.fail({}, "the table has a header and no rows", "each row below the header is an organization");
}

std::optional<TableSource> sourceOf(std::string_view bytes, const CsvOptions& options, const ColumnMap& map,
                                    CsvReport& report) {
    TableSource source;
    if (isWorkbook(bytes)) {
        std::optional<ChosenSheet> chosen = chooseSheet(bytes, options, map, report);
        if (!chosen) return {};
        source.rows = std::move(chosen->sheet().rows);
        source.sheet = chosen->index;
        for (Sheet& sheet : chosen->workbook.sheets) source.sheets.push_back(std::move(sheet.name));
        return source;
    }
    if (!isTable(bytes, report)) return {};
    source.rows = splitCsv(bytes, isHeaderBy(map));
    return source;
}

ReadDocument readCsv(std::string_view bytes, const CsvOptions& options,
                     const ForeignRowsReader& readForeign) {
    ReadDocument result;
    const base::Severity severity = options.takeGoodRows ? base::Severity::warning : base::Severity::error;
    CsvReport report(result.problems, severity);
    ColumnMap map(options.map, report);
    std::optional<TableSource> source = sourceOf(bytes, options, map, report);
    if (source) readTableRows(std::move(source->rows), map, result.document, options, report, readForeign);
    report.finish();
    if (base::hasErrors(result.problems)) result.document = {};
    return result;
}

}  // namespace sluice::codec
