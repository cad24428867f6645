#include "codec/csv_table.h"

#include <algorithm>
#include <array>

#include "codec/csv_cell.h"

namespace sluice::codec {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kSeparators = ",;\t";

bool isLineEnd(char c) { return c == '\n' || c == '\r'; }

/// Walks a text cell by cell.
class CsvScanner {
  public:
    CsvScanner(std::string_view text, char separator) : text_(text), separator_(separator) {}

    [[nodiscard]] bool isAtEnd() const { return at_ >= text_.size(); }

    CsvRow nextRow() {
        CsvRow row;
        row.number = ++rows_;
        while (true) {
            row.cells.push_back(nextCell(row.isCutOff));
            if (isAtEnd()) return row;
            const char end = text_[at_++];
            if (end == '\r' && !isAtEnd() && text_[at_] == '\n') ++at_;
            if (end != separator_) return row;
        }
    }

  private:
    /// Stops at the separator, line end or end of text after the cell.
    std::string nextCell(bool& isCutOff) {
        std::size_t start = at_;
        while (start < text_.size() && text_[start] == ' ') ++start;
        if (start >= text_.size() || text_[start] != '"') return std::string(trimmed(plainRest()));
        at_ = start + 1;
        std::string cell = quotedRest(isCutOff);
        cell += plainRest();
        return std::string(trimmed(cell));
    }
    std::string_view plainRest() {
        const std::size_t start = at_;
        while (!isAtEnd() && text_[at_] != separator_ && !isLineEnd(text_[at_])) ++at_;
        return text_.substr(start, at_ - start);
    }
    /// After the opening quote, up to behind the closing one; a doubled quote stands for one.
    std::string quotedRest(bool& isCutOff) {
        std::string cell;
        for (; !isAtEnd(); ++at_) {
            if (text_[at_] == '"') {
                ++at_;
                if (isAtEnd() || text_[at_] != '"') return cell;
            }
            cell += text_[at_];
        }
        isCutOff = true;
        return cell;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::uint32_t rows_ = 0;
};

/// The separator that stands most often outside quotes in the first row with content; a comma where none
/// does.
char separatorOf(std::string_view text) {
    std::array<std::size_t, kSeparators.size()> counts{};
    bool isQuoted = false;
    bool hasContent = false;
    for (const char c : text) {
        if (c == '"') isQuoted = !isQuoted;
        if (isQuoted) continue;
        if (isLineEnd(c) && hasContent) break;
        const std::size_t separator = kSeparators.find(c);
        if (separator != std::string_view::npos) ++counts[separator];
        hasContent = hasContent || (separator == std::string_view::npos && !isLineEnd(c) && c != ' ');
    }
    return kSeparators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                                counts.begin())];
}

/// The separator that a first line `sep=;` declares, as some spreadsheets write and read it; 0: none.
char declaredSeparator(std::string_view text) {
    const bool isDeclaration = text.substr(0, 4) == "sep=" && text.size() > 5 && isLineEnd(text[5]);
    return isDeclaration ? text[4] : '\0';
}

bool isBlank(const CsvRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

std::vector<CsvRow> splitCsv(std::string_view text) {
    if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) text.remove_prefix(kByteOrderMark.size());
    const char declared = declaredSeparator(text);
    CsvScanner scanner(text, declared != '\0' ? declared : separatorOf(text));
    if (declared != '\0') (void)scanner.nextRow();
    std::vector<CsvRow> rows;
    while (!scanner.isAtEnd()) {
        CsvRow row = scanner.nextRow();
        if (!isBlank(row) || row.isCutOff) rows.push_back(std::move(row));
    }
    return rows;
}

std::string csvCell(std::string_view text) {
    const bool isPlain = text.find_first_of(",;\t\"\r\n") == std::string_view::npos && trimmed(text) == text;
    if (isPlain) return std::string(text);
    std::string cell = "\"";
    for (const char c : text) {
        if (c == '"') cell += '"';
        cell += c;
    }
    return cell + '"';
}

}  // namespace sluice::codec
