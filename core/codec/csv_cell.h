// What the cells of a table mean: names, switches and values, with the slips that spreadsheets bring along.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/value_pool.h"
#include "codec/csv_number.h"
#include "data_sync/event.h"

namespace sluice::codec {

/// A name with one plain space wherever any blanks stood, as it is kept (DS-70).
[[nodiscard]] std::string tidied(std::string_view name);

/// What names are matched by: a tidied name without invisible characters.
[[nodiscard]] std::string seen(std::string_view name);

/// Equal for names that differ only in case, blanks, invisible characters, hyphens, underscores and the shape of
/// quotes.
[[nodiscard]] std::string alike(std::string_view name);

/// NULL, n/a, a dash and the like, which programs write where there is nothing.
[[nodiscard]] bool saysNothing(std::string_view cell);

/// The name in kebab case: small ASCII letters, digits and the letters of every other script, hyphens between
/// words; `organization` where nothing of that is left.
[[nodiscard]] std::string slug(std::string_view name);

/// yes, true, 1, x, ✓ and the like, in some languages → true; no, false, 0 and the like and the empty cell → false; none
/// for anything else. Case and quotes of any shape around the word do not matter.
[[nodiscard]] std::optional<bool> readSwitch(std::string_view cell);

/// How values are read, and where they go.
struct CellReader {
    base::ValuePool& values;
    DecimalMark mark = DecimalMark::asJson;
};
struct CellValue {
    base::ValueId id;       // none: nothing stands there
    std::string sign;       // a currency or percent sign that stood beside the number
    bool isQuoted = false;  // a text on purpose
};
struct CellItem {
    CellValue key, detail;
    bool hasDetail = false;  // there is an equals sign
};

/// A value: in double quotes a text as it stands (a doubled quote stands for one), else a number where it is
/// one (DS-71), else a text.
[[nodiscard]] CellValue readCellValue(std::string_view cell, CellReader reader);
/// The items of a cell: `key=detail;key;…`. What has neither key nor detail is left out.
[[nodiscard]] std::vector<CellItem> readCellItems(std::string_view cell, CellReader reader);

/// A text as it stands; in double quotes, a doubled one standing for one, also one that begins with a quote or is empty.
/// None where nothing stands there.
[[nodiscard]] base::ValueId readCellText(std::string_view cell, base::ValuePool& values);
/// The texts of a cell, separated by `;`, each in double quotes where it holds such a mark or begins with a quote.
[[nodiscard]] std::vector<base::ValueId> readCellTexts(std::string_view cell, base::ValuePool& values);
/// The cells that read back so; a list without texts is the empty text in quotes.
[[nodiscard]] std::string writeCellText(std::string_view text);
[[nodiscard]] std::string writeCellTexts(const std::vector<std::string_view>& texts);
/// Two double quotes: an empty text or list on purpose.
inline constexpr std::string_view kEmptyOnPurpose = "\"\"";

/// The cell that reads back as this value, these items.
[[nodiscard]] std::string writeCellValue(base::ValueId value, const base::ValuePool& values);
[[nodiscard]] std::string writeCellItems(const std::vector<data_sync::Item>& items,
                                         const base::ValuePool& values);

}  // namespace sluice::codec
