#include "codec/csv_table.h"

#include <algorithm>
#include <array>

#include "base/decimal.h"
#include "base/progress.h"
#include "base/unicode.h"

namespace sluice::codec {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kSeparators = ",;\t|";
/// What a spreadsheet takes for the beginning of a formula; the wide ones in some languages.
constexpr std::array<std::string_view, 8> kFormulaStarts = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};

bool isLineEnd(char c) { return c == '\n' || c == '\r'; }
bool beginsWith(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

/// Whether it would run, or was guarded because it would.
bool wouldRun(std::string_view text) {
    while (beginsWith(text, "'")) text.remove_prefix(1);
    return std::any_of(kFormulaStarts.begin(), kFormulaStarts.end(),
                       [text](std::string_view start) { return beginsWith(text, start); });
}
std::string unguarded(std::string cell) {
    if (beginsWith(cell, "'") && wouldRun(cell)) cell.erase(0, 1);
    return cell;
}

/// Walks a text cell by cell.
class CsvScanner {
  public:
    CsvScanner(std::string_view text, char separator)
        : text_(text),
          separator_(separator),
          hasMarks_(text.find(kByteOrderMark) != std::string_view::npos) {}

    [[nodiscard]] bool isAtEnd() const { return at_ >= text_.size(); }
    [[nodiscard]] std::size_t position() const { return at_; }

    /// `spans`: where its cells stand, where somebody asks.
    CsvRow nextRow(std::vector<CellSpan>* spans = nullptr) {
        CsvRow row;
        row.number = ++rows_;
        row.cells.reserve(width_);
        const std::size_t start = at_;
        while (true) {
            const std::size_t begin = at_;
            const bool isQuoted = takeCell(row);
            if (spans != nullptr) spans->push_back({begin, at_ - begin});
            if (isAtEnd() || text_[at_] != separator_) {
                row.isQuotedWhole = isQuoted && row.cells.size() == 1;
                row.hasMark = hasMarks_ &&
                              text_.substr(start, at_ - start).find(kByteOrderMark) != std::string_view::npos;
                width_ = row.cells.size();
                endLine();
                return row;
            }
            ++at_;
        }
    }

  private:
    /// Takes the cell up to the separator, line end or end of text after it; true where it stands in quotes.
    bool takeCell(CsvRow& row) {
        const std::size_t start = firstSeen();
        if (start >= text_.size() || text_[start] != '"') {
            row.cells.push_back(unguarded(base::tidy(plainRest())));
            return false;
        }
        at_ = start + 1;
        std::string cell = quotedRest(row.isCutOff);
        const std::string behind = base::tidy(plainRest());
        if (!behind.empty()) row.behind.push_back({row.cells.size(), behind});
        row.cells.push_back(unguarded(base::tidy(cell + behind)));
        return true;
    }
    void endLine() {
        if (isAtEnd()) return;
        const char end = text_[at_++];
        if (end == '\r' && !isAtEnd() && text_[at_] == '\n') ++at_;
    }
    /// Where the cell begins to be seen: marks and blanks of any kind may stand before a quote.
    [[nodiscard]] std::size_t firstSeen() const {
        std::size_t start = at_;
        while (start < text_.size() && text_[start] != separator_ && !isLineEnd(text_[start])) {
            if (text_[start] > ' ' && text_[start] < 0x7F) break;  // nearly always
            const base::CodePoint next = base::firstCodePoint(text_.substr(start));
            if (!base::isUnseen(next.value)) break;
            start += next.length;
        }
        return start;
    }
    std::string_view plainRest() {
        const char* const begin = text_.data() + at_;
        const char* const end = text_.data() + text_.size();
        const char* at = begin;
        while (at != end && *at != separator_ && !isLineEnd(*at)) ++at;
        const auto length = static_cast<std::size_t>(at - begin);
        at_ += length;
        return {begin, length};
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
    bool hasMarks_;  // somewhere
    std::size_t at_ = 0;
    std::size_t width_ = 0;  // cells of the row before
    std::uint32_t rows_ = 0;
};

bool isBlank(const CsvRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return cell.empty(); });
}

/// `places`: where the cells of each row stand, where somebody asks.
std::vector<CsvRow> rowsOf(std::string_view text, char separator, std::size_t most,
                           std::vector<std::vector<CellSpan>>* places = nullptr) {
    CsvScanner scanner(text, separator);
    std::vector<CsvRow> rows;
    const bool isWhole = most > kRowsWithHeader;  // else the header is looked for
    if (isWhole) rows.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1);
    base::Progress progress("Reading the table", isWhole ? text.size() : 0, base::kLongText);
    while (!scanner.isAtEnd() && rows.size() < most) {
        progress.at(scanner.position());
        std::vector<CellSpan> spans;
        CsvRow row = scanner.nextRow(places != nullptr ? &spans : nullptr);
        if (isBlank(row) && !row.isCutOff && row.behind.empty()) continue;
        rows.push_back(std::move(row));
        if (places != nullptr) places->push_back(std::move(spans));
    }
    return rows;
}

/// The separator that stands most often outside quotes in the first row with content; a comma where none
/// does.
char mostFrequentSeparator(std::string_view text) {
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

char separatorOf(std::string_view text, char declared, const HeaderTest& isHeader) {
    std::string candidates(1, declared != '\0' ? declared : mostFrequentSeparator(text));
    candidates += kSeparators;
    for (const char candidate : candidates) {
        const std::vector<CsvRow> rows = rowsOf(text, candidate, kRowsWithHeader);
        if (headerOf(rows, isHeader) < rows.size()) return candidate;
    }
    return candidates.front();
}

/// A first line that declares the separator, as some spreadsheets write and read it: `sep=;`, in any case, in quotes or
/// filled up with separators by the program that saved it once more.
struct Declaration {
    char separator = '\0';  // none
    std::size_t length = 0;
};
Declaration declarationIn(std::string_view text) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    std::string_view line = base::trimmed(text.substr(0, end));
    if (beginsWith(line, "\"")) line.remove_prefix(1);
    std::string word(line.substr(0, 4));
    for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (word != "sep=" || end == text.size()) return {};
    // A tab that is declared is a blank at the line's end.
    const char separator = line.size() > 4 ? line[4] : '\t';
    const std::string_view rest = line.size() > 5 ? line.substr(5) : std::string_view();
    const bool isAlone = rest.find_first_not_of("\" ,;\t|") == std::string_view::npos;
    if (!isAlone || separator == '"') return {};
    const bool isPair = text.substr(end, 2) == "\r\n";
    return {separator, end + (isPair ? 2 : 1)};
}

}  // namespace

std::size_t headerOf(const std::vector<CsvRow>& rows, const HeaderTest& isHeader) {
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), kRowsWithHeader));
    const auto header = std::find_if(rows.begin(), end, isHeader);
    return header == end ? rows.size() : static_cast<std::size_t>(header - rows.begin());
}

namespace {

/// The text without what stands in front of its rows, and how they are separated.
struct Body {
    std::string_view text;
    char separator;
};
Body bodyOf(std::string_view text, const HeaderTest& isHeader) {
    while (beginsWith(text, kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    const Declaration declaration = declarationIn(text);
    text.remove_prefix(declaration.length);
    return {text, separatorOf(text, declaration.separator, isHeader)};
}

}  // namespace

std::vector<CsvRow> splitCsv(std::string_view text, const HeaderTest& isHeader) {
    const Body body = bodyOf(text, isHeader);
    return rowsOf(body.text, body.separator, body.text.size());
}

PlacedRows splitCsvWithPlaces(std::string_view text, const HeaderTest& isHeader) {
    const Body body = bodyOf(text, isHeader);
    const std::size_t before = text.size() - body.text.size();
    PlacedRows placed;
    placed.rows = rowsOf(body.text, body.separator, body.text.size(), &placed.spans);
    for (std::vector<CellSpan>& spans : placed.spans) {
        for (CellSpan& span : spans) span.at += before;
    }
    return placed;
}

std::string csvCell(std::string_view text) {
    const bool isFormula = wouldRun(text) && base::canonicalNumber(text).empty();
    const bool isPlain =
        text.find_first_of(",;\t|\"\r\n") == std::string_view::npos && base::trimmed(text) == text;
    const std::string guard = isFormula ? "'" : "";
    if (isPlain) return guard + std::string(text);
    std::string cell = "\"" + guard;
    for (const char c : text) {
        if (c == '"') cell += '"';
        cell += c;
    }
    return cell + '"';
}

}  // namespace sluice::codec
