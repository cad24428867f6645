#include "codec/xlsx_sheet.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "base/unicode.h"
#include "codec/json_tape.h"
#include "codec/xlsx_text.h"
#include "codec/xml.h"

namespace sluice::codec {
namespace {

using Kind = XmlReader::Kind;

constexpr std::size_t kMostColumns = 16384;

/// The column of a reference such as `AB12`, counted from 0; none where it is no reference.
std::optional<std::size_t> columnOf(std::string_view reference) {
    std::size_t column = 0;
    for (const char c : reference) {
        if (c >= '0' && c <= '9') break;
        if (c < 'A' || c > 'Z') return std::nullopt;
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
        if (column > kMostColumns) return std::nullopt;
    }
    if (column == 0) return std::nullopt;
    return column - 1;
}

class SheetReader {
  public:
    SheetReader(std::string_view xml, const SheetContext& context, Sheet& sheet)
        : reader_(xml), context_(context), sheet_(sheet) {}

    SheetFault read() {
        for (Kind kind = reader_.next(); kind != Kind::done; kind = reader_.next()) {
            if (kind == Kind::broken) return SheetFault::broken;
            text_.see(kind, reader_);
            if (kind == Kind::begin) {
                begin();
            } else if (kind == Kind::end) {
                end();
            } else if (isValue_) {
                value_ += reader_.text();
            } else if (isFormula_) {
                formula_ += reader_.text();
            }
            if (fault_ != SheetFault::none) return fault_;
        }
        return SheetFault::none;
    }

  private:
    void begin() {
        const std::string_view name = reader_.name();
        if (name == "row") {
            const std::uint32_t told = number(reader_.attribute("r"));
            row_ = {};
            row_.number = told > 0 ? told : lastRow_ + 1;
            lastRow_ = row_.number;
            column_ = 0;
        } else if (name == "c") {
            column_ = columnOf(reader_.attribute("r").value_or("")).value_or(column_);
            type_ = reader_.attribute("t").value_or("n");
            style_ = number(reader_.attribute("s"));
            value_.clear();
            text_ = {};
            formula_.clear();
            hasFormula_ = false;
        } else if (name == "v") {
            isValue_ = true;
        } else if (name == "f") {
            hasFormula_ = isFormula_ = true;
        } else if (name == "mergeCell") {
            ++sheet_.merged;
        }
    }
    void end() {
        const std::string_view name = reader_.name();
        if (name == "v") {
            isValue_ = false;
        } else if (name == "f") {
            isFormula_ = false;
        } else if (name == "c") {
            takeCell();
        } else if (name == "row" && !row_.cells.empty()) {
            if (sheet_.rows.size() >= kLongestList) fault_ = SheetFault::tooManyRows;
            sheet_.rows.push_back(std::move(row_));
        }
    }
    void takeCell() {
        std::string cell = content();
        // One program writes the booleans that somebody typed as formulas.
        if (hasFormula_ && formula_ != "TRUE()" && formula_ != "FALSE()") {
            ++sheet_.formulas;
            if (cell.empty()) ++sheet_.uncomputed;
        }
        const std::size_t column = column_++;
        if (cell.empty()) return;
        if (column >= row_.cells.size()) {
            const std::size_t added = column + 1 - row_.cells.size();  // with what stands between
            if (added > context_.cellsLeft) {
                fault_ = SheetFault::tooManyCells;
                return;
            }
            context_.cellsLeft -= added;
            row_.cells.resize(column + 1);
        }
        row_.cells[column] = std::move(cell);
    }
    std::string content() {
        if (type_ == "s") {
            const std::size_t index = std::strtoul(value_.c_str(), nullptr, 10);
            return !value_.empty() && index < context_.texts.size() ? context_.texts[index] : std::string();
        }
        if (type_ == "inlineStr") return text_.take();
        if (type_ == "b") return value_ == "1" || value_ == "true" ? "TRUE" : value_.empty() ? "" : "FALSE";
        if (type_ != "n")
            return base::tidy(withoutCodes(value_));  // a formula's text, an error, a day as text
        const std::string literal(base::trimmed(value_));
        if (literal.empty()) return {};
        const NumberShown shown =
            style_ < context_.styles.size() ? context_.styles[style_] : NumberShown::number;
        return spreadsheetDay(literal, shown, context_.since1904);
    }
    static std::uint32_t number(const std::optional<std::string>& text) {
        return text ? static_cast<std::uint32_t>(std::strtoul(text->c_str(), nullptr, 10)) : 0;
    }

    XmlReader reader_;
    const SheetContext& context_;
    Sheet& sheet_;
    CsvRow row_;
    std::uint32_t lastRow_ = 0, style_ = 0;
    std::size_t column_ = 0;
    std::string type_, value_, formula_;
    CellText text_;
    bool isValue_ = false, isFormula_ = false, hasFormula_ = false;
    SheetFault fault_ = SheetFault::none;
};

}  // namespace

SheetFault readSheet(std::string_view xml, const SheetContext& context, Sheet& sheet) {
    return SheetReader(xml, context, sheet).read();
}

}  // namespace sluice::codec
