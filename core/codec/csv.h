// Channels as tables: CSV text to Document and back.
//
// Header (any order and case, spaces, hyphens and underscores alike): organization, upstream, data_sync,
// exclusive, allow_edit, id, any setting type of the catalogue by id or label, and setting types of the table's own as
// `roof [Roof; multiple; synced]`, and path (`Sunrise > Apex`, see csv_paths.h). Without the columns id and path, names tell organizations apart. A row without upstream is a
// root; several rows of one organization with different upstreams are several partnerships. A cell of a
// setting with multiple values holds its items separated by `;`, a detail after `=`; double quotes around
// either make it a text as it stands.
//
// A table with a column plan instead of organization is a provider's catalogue (csv_catalogue.h), one with a column
// entitlement or account holds Entitlements (csv_entitlements.h).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/csv_number.h"
#include "codec/csv_report.h"
#include "codec/scenario_json.h"
#include "codec/xlsx_write.h"
#include "scenario/document.h"

namespace sluice::codec {

struct CsvOptions {
    /// Leave out the rows with problems, and report these as warnings.
    bool takeGoodRows = false;
    /// Take what is written almost as something else as that, and add the upstreams that have no row; each is remarked.
    bool takeSuggestions = false;
    /// Which mark stands before the decimals of its numbers (DS-71).
    DecimalMark decimal = DecimalMark::asJson;
    /// Columns of other names, each `their header=our column`: see csv_map.h.
    std::vector<std::string> map = {};
    /// Of a workbook: the name of the sheet that is meant, or its number counted from 1.
    std::string sheet = {};
};

struct TableRows;
/// Reads the rows of a table that another platform wrote, which a room above this one understands: TableKind::tierSetup
/// (connect/report_read.h) and TableKind::extract (flexnet/extract_read.h).
using ForeignRowsReader = std::function<void(const TableRows&, scenario::Document&, CsvReport&)>;

/// Reads a table (RFC 4180; UTF-8; separated by `,`, `;`, tabs or `|`). Everything wrong is reported at once as
/// `row 12, column exclusive`, rows counted as a spreadsheet counts them. An organization's id is its name in
/// kebab case, where no column gives it. With errors the document is empty. A header in other words than ours is told
/// with what its columns are likely to be (csv_propose.h), which takeSuggestions takes. A workbook's sheet is read so too
/// (csv_workbook.h): the one that is named, else the first that has a table.
/// `readForeign` reads what is a table of another platform; without it such a table is refused.
[[nodiscard]] ReadDocument readCsv(std::string_view utf8, const CsvOptions& options,
                                   const ForeignRowsReader& readForeign = {});

/// The table of a document's initial state, with a column for each setting type that has values or is the scenario's
/// own. Reading it gives the same channel and values; readings, events and expectations are lost. What a spreadsheet
/// would run as a formula has an apostrophe in front. `hasMark`: it begins with a byte order mark, by which spreadsheets
/// know UTF-8.
[[nodiscard]] std::string writeCsv(const scenario::Document& document, bool hasMark = false);
/// The same as a CSV or as a workbook.
[[nodiscard]] std::string writeChannelTable(const scenario::Document& document, TableFile file, bool hasMark);

/// What such a table does not hold of the document, in words: `2 catalogues, 1 entitlement`. Empty where it holds all of
/// the initial state.
[[nodiscard]] std::string leftOutOfChannel(const scenario::Document& document);

}  // namespace sluice::codec
