// Channels as tables: CSV text to Document and back.
//
// Header (any order and case, spaces, hyphens and underscores alike): organization, upstream, data_sync,
// exclusive, allow_edit, and any setting type of the catalogue by id or label. A row without upstream is a
// root; several rows of one organization with different upstreams are several partnerships. A cell of a
// setting with multiple values holds its items separated by `;`, a detail after `=`; double quotes around
// either make it a text as it stands.
//
// A table with a column plan instead of organization is a provider's catalogue: see csv_catalogue.h.
#pragma once

#include <string>
#include <string_view>

#include "codec/scenario_json.h"
#include "scenario/document.h"

namespace sluice::codec {

struct CsvOptions {
    /// Leave out the rows with problems, and report these as warnings.
    bool takeGoodRows = false;
};

/// Reads a table (RFC 4180; UTF-8; separated by `,`, `;` or tabs). Everything wrong is reported at once as
/// `row 12, column exclusive`, rows counted as a spreadsheet counts them. An organization's id is its name in
/// kebab case. With errors the document is empty.
[[nodiscard]] ReadDocument readCsv(std::string_view utf8, CsvOptions options);

/// The table of a document's initial state, with a column for each setting type that has values. Reading it
/// gives the same channel and values; ids that are not the names in kebab case, readings, events and
/// expectations are lost.
[[nodiscard]] std::string writeCsv(const scenario::Document& document);

}  // namespace sluice::codec
