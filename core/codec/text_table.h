// A table of texts as people put it into documents.
#pragma once

#include <string>
#include <vector>

#include "base/fields.h"

namespace sluice::codec {

struct TextTable {
    std::vector<std::string> heads;
    std::vector<std::vector<std::string>> rows;  // each as long as the heads
};

enum class TableForm : std::uint8_t { markdown, html, csv };

/// The table, with a line end behind its last line. In Markdown (GitHub's) and HTML every text is shown as it stands: nothing
/// in it is a mark. In CSV a cell that a spreadsheet would run is guarded.
[[nodiscard]] std::string writeTable(const TextTable& table, TableForm form);

}  // namespace sluice::codec

namespace sluice::base {

template <>
struct Enumerators<codec::TableForm> {
    using Form = codec::TableForm;
    static constexpr std::string_view name = "TableForm";
    static constexpr std::array rows = {
        EnumRow<Form>{Form::markdown, "markdown", "Markdown", "A table of GitHub's Markdown."},
        EnumRow<Form>{Form::html, "html", "HTML", "A table element, for a page or a rich text."},
        EnumRow<Form>{Form::csv, "csv", "CSV", "For a spreadsheet."},
    };
};

}  // namespace sluice::base
