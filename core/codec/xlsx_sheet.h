// The parts of a workbook: one file of XML each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "codec/xlsx.h"
#include "codec/xlsx_number.h"

namespace sluice::codec {

struct SheetEntry {
    std::string name;
    std::string relation;  // its id among the workbook's
    bool isHidden = false;
};
struct WorkbookPart {
    std::vector<SheetEntry> sheets;
    bool since1904 = false;
};
/// From ids to the files that they are, as written.
using Relations = std::map<std::string, std::string>;

// Each is false where the XML is broken.

[[nodiscard]] bool readWorkbookPart(std::string_view xml, WorkbookPart& part);
/// By id; `byType` by the last word of the type instead: `officeDocument`.
[[nodiscard]] bool readRelations(std::string_view xml, Relations& relations, bool byType = false);
/// Without what is read out beside the signs of some languages.
[[nodiscard]] bool readSharedTexts(std::string_view xml, std::vector<std::string>& texts);
/// What the number of a cell with each style is.
[[nodiscard]] bool readStyles(std::string_view xml, std::vector<NumberShown>& styles);

/// What the cells of a sheet are looked up in.
struct SheetContext {
    const std::vector<std::string>& texts;
    const std::vector<NumberShown>& styles;
    bool since1904;
    std::size_t& cellsLeft;  // of the whole workbook
};
enum class SheetFault : std::uint8_t { none, broken, tooManyRows, tooManyCells };
[[nodiscard]] SheetFault readSheet(std::string_view xml, const SheetContext& context, Sheet& sheet);

}  // namespace sluice::codec
