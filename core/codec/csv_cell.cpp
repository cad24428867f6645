#include "codec/csv_cell.h"

#include <algorithm>
#include <array>

#include "base/decimal.h"
#include "base/text.h"
#include "base/unicode.h"

namespace sluice::codec {
namespace {

struct Quote {
    std::string_view written, plain;
};
constexpr std::array kQuotes = {
    Quote{"\xE2\x80\x98", "'"},  Quote{"\xE2\x80\x99", "'"},
    Quote{"\xE2\x80\x9A", "'"},  Quote{"`", "'"},
    Quote{"\xC2\xB4", "'"},      Quote{"\xE2\x80\x9C", "\""},
    Quote{"\xE2\x80\x9D", "\""}, Quote{"\xE2\x80\x9E", "\""},
    Quote{"\xC2\xAB", "\""},     Quote{"\xC2\xBB", "\""},
};
constexpr std::string_view kOpeningQuote = "\xE2\x80\x9C";
constexpr std::string_view kClosingQuote = "\xE2\x80\x9D";
constexpr std::string_view kNamelessSlug = "organization";
/// As spreadsheets and people write them, in some languages; case folded.
constexpr std::array<std::string_view, 18> kYes = {"yes",  "y",   "true", "1",  "1.0",       "on",
                                                   "t",    "x",   "✓",    "✔",  "wahr",      "ja",
                                                   "vrai", "oui", "sí",   "si", "verdadero", "enabled"};
constexpr std::array<std::string_view, 15> kNo = {"no",   "n",    "false", "0",     "0.0",
                                                  "off",  "f",    "✗",     "✘",     "falsch",
                                                  "nein", "faux", "non",   "falso", "disabled"};

bool startsWith(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}
bool endsWith(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Of nearly every text its bytes say that there is none of the quotes in it.
bool mayBeQuote(char c) { return c == '\xE2' || c == '\xC2' || c == '`'; }

std::string withPlainQuotes(std::string_view text) {
    if (std::none_of(text.begin(), text.end(), mayBeQuote)) return std::string(text);
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        std::size_t length = 0;
        for (const Quote& quote : kQuotes) {
            if (!startsWith(text, quote.written)) continue;
            plain += quote.plain;
            length = quote.written.size();
            break;
        }
        if (length == 0) {
            plain += text.front();
            length = 1;
        }
        text.remove_prefix(length);
    }
    return plain;
}

/// Punctuation, blanks and signs between words; everything else beyond ASCII counts as a letter.
bool separatesWords(char32_t c) {
    if (c < 0x80) return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    const bool isLatinSign = c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA;
    const bool isPunctuation = c >= 0x2000 && c <= 0x206F;
    const bool isEastAsianPunctuation = c >= 0x3000 && c <= 0x303F;
    return isLatinSign || c == 0xD7 || c == 0xF7 || isPunctuation || isEastAsianPunctuation || c == 0xFEFF;
}

/// Where a text in double quotes ends (behind the closing quote); 0 where the text is not quoted. The content
/// goes to `out`.
std::size_t quotedEnd(std::string_view text, std::string& out) {
    if (text.empty() || text.front() != '"') return 0;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '"') {
            if (at + 1 >= text.size() || text[at + 1] != '"') return at + 1;
            ++at;
        }
        out += text[at];
    }
    return 0;
}

/// As a word processor writes what was typed in double quotes.
bool isCurlyQuoted(std::string_view text) {
    return text.size() >= kOpeningQuote.size() + kClosingQuote.size() && startsWith(text, kOpeningQuote) &&
           endsWith(text, kClosingQuote);
}

/// None of a blank, which is no value.
base::ValueId textOf(std::string_view text, CellReader& reader) {
    return base::trimmed(text).empty() ? base::ValueId{} : reader.values.text(text);
}

/// Takes a value from the front of a cell, up to one of the ends or the end of the cell.
CellValue takeValue(std::string_view& cell, std::string_view ends, CellReader& reader) {
    while (!cell.empty() && base::isUnseen(base::firstCodePoint(cell).value))
        cell.remove_prefix(base::firstCodePoint(cell).length);
    std::string content;
    const std::size_t quoted = quotedEnd(cell, content);
    const std::string_view rest = cell.substr(quoted);
    const std::size_t end = std::min(rest.find_first_of(ends), rest.size());
    if (quoted > 0 && base::trimmed(rest.substr(0, end)).empty()) {
        cell.remove_prefix(quoted + end);
        return {textOf(content, reader), {}, true};
    }
    const std::size_t plainEnd = std::min(cell.find_first_of(ends), cell.size());
    const std::string_view plain = base::trimmed(cell.substr(0, plainEnd));
    cell.remove_prefix(plainEnd);
    if (plain.empty()) return {};
    if (isCurlyQuoted(plain)) {
        const std::string_view within =
            plain.substr(kOpeningQuote.size(), plain.size() - kOpeningQuote.size() - kClosingQuote.size());
        return {textOf(within, reader), {}, true};
    }
    PersonsNumber number = numberIn(plain, reader.mark);
    const base::ValueId id = reader.values.number(number.literal);
    return {id.exists() ? id : reader.values.text(plain), std::move(number.sign), false};
}

std::string inQuotes(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string written(base::ValueId value, std::string_view ends, const base::ValuePool& values) {
    const std::string_view text = values.spelling(value);
    if (values.kind(value) == base::ValueKind::number) return base::withoutExponent(text);
    const bool isPlain = !text.empty() && text.front() != '"' &&
                         text.find_first_of(ends) == std::string_view::npos && !isCurlyQuoted(text) &&
                         !saysNothing(text) && base::canonicalNumber(text).empty();
    return isPlain ? std::string(text) : inQuotes(text);
}

}  // namespace

std::string tidied(std::string_view name) {
    if (base::isPlainAscii(name)) return std::string(name);
    const std::string kept = base::tidy(name);
    std::string tidy;
    for (std::string_view rest = kept; !rest.empty();) {
        const base::CodePoint next = base::firstCodePoint(rest);
        if (!base::isBlank(next.value)) {
            tidy += rest.substr(0, next.length);
        } else if (tidy.empty() || tidy.back() != ' ') {
            tidy += ' ';
        }
        rest.remove_prefix(next.length);
    }
    return tidy;
}

std::string seen(std::string_view name) {
    if (base::isPlainAscii(name)) return std::string(name);
    std::string text;
    while (!name.empty()) {
        const base::CodePoint next = base::firstCodePoint(name);
        if (base::isBlank(next.value) || !base::isUnseen(next.value)) text += name.substr(0, next.length);
        name.remove_prefix(next.length);
    }
    return tidied(text);
}

std::string alike(std::string_view name) {
    return base::folded(withPlainQuotes(base::caseFolded(base::trimmed(name))));
}

bool saysNothing(std::string_view cell) {
    const std::string word = base::caseFolded(base::trimmed(cell));
    for (const std::string_view nothing : {"null", "nil", "none", "n/a", "#n/a", "-", "–", "—"}) {
        if (word == nothing) return true;
    }
    return false;
}

std::string slug(std::string_view name) {
    std::string text(name.size(), '-');  // it grows nowhere: what separates is as long as a hyphen at least
    char* const begin = text.data();
    char* out = begin;
    bool isSeparated = false;
    while (!name.empty()) {
        const base::CodePoint first = base::firstCodePoint(name);
        if (separatesWords(first.value)) {
            isSeparated = true;
        } else {
            if (isSeparated && out != begin) *out++ = '-';
            isSeparated = false;
            const bool isCapital = first.value >= 'A' && first.value <= 'Z';
            *out = isCapital ? static_cast<char>(name.front() - 'A' + 'a') : name.front();
            for (std::size_t i = 1; i < first.length; ++i) out[i] = name[i];
            out += first.length;
        }
        name.remove_prefix(first.length);
    }
    text.resize(static_cast<std::size_t>(out - begin));
    return text.empty() ? std::string(kNamelessSlug) : text;
}

std::optional<bool> readSwitch(std::string_view cell) {
    if (cell == "yes") return true;  // as we write it ourselves
    if (cell.empty() || cell == "no") return false;
    std::string word = base::caseFolded(withPlainQuotes(base::trimmed(cell)));
    std::erase_if(word, [](char c) { return c == '\'' || c == '"'; });
    const std::string_view said = base::trimmed(word);
    const auto isSaid = [said](std::string_view each) { return each == said; };
    if (std::any_of(kYes.begin(), kYes.end(), isSaid)) return true;
    if (said.empty() || saysNothing(said) || std::any_of(kNo.begin(), kNo.end(), isSaid)) return false;
    return std::nullopt;
}

CellValue readCellValue(std::string_view cell, CellReader reader) { return takeValue(cell, {}, reader); }

std::vector<CellItem> readCellItems(std::string_view cell, CellReader reader) {
    std::vector<CellItem> items;
    while (!cell.empty()) {
        CellItem item;
        item.key = takeValue(cell, "=;", reader);
        if (startsWith(cell, "=")) {
            cell.remove_prefix(1);
            item.detail = takeValue(cell, ";", reader);
            item.hasDetail = true;
        }
        if (!cell.empty()) cell.remove_prefix(1);  // the semicolon
        if (item.key.id.exists() || item.hasDetail) items.push_back(std::move(item));
    }
    return items;
}

base::ValueId readCellText(std::string_view cell, base::ValuePool& values) {
    std::string content;
    if (cell.empty()) return {};
    return quotedEnd(cell, content) == cell.size() ? values.text(content) : values.text(cell);
}

std::vector<base::ValueId> readCellTexts(std::string_view cell, base::ValuePool& values) {
    std::vector<base::ValueId> texts;
    while (!cell.empty()) {
        std::string content;
        const std::size_t quoted = quotedEnd(cell, content);
        const std::size_t end = std::min(cell.find(';', quoted), cell.size());
        const bool isQuoted = quoted > 0 && base::trimmed(cell.substr(quoted, end - quoted)).empty();
        const std::string_view text =
            isQuoted ? std::string_view(content) : base::trimmed(cell.substr(0, end));
        if (!text.empty()) texts.push_back(values.text(text));
        cell = base::trimmed(cell.substr(std::min(end + 1, cell.size())));
    }
    return texts;
}

std::string writeCellText(std::string_view text) {
    return text.empty() || text.front() == '"' ? inQuotes(text) : std::string(text);
}

std::string writeCellTexts(const std::vector<std::string_view>& texts) {
    if (texts.empty()) return std::string(kEmptyOnPurpose);
    std::string cell;
    for (const std::string_view text : texts) {
        if (!cell.empty()) cell += "; ";
        const bool isPlain = !text.empty() && text.front() != '"' && text.find(';') == std::string_view::npos;
        cell += isPlain ? std::string(text) : inQuotes(text);
    }
    return cell;
}

std::string writeCellValue(base::ValueId value, const base::ValuePool& values) {
    return written(value, {}, values);
}

std::string writeCellItems(const std::vector<data_sync::Item>& items, const base::ValuePool& values) {
    std::string cell;
    for (const data_sync::Item& item : items) {
        if (!cell.empty()) cell += "; ";
        cell += written(item.key, "=;", values);
        if (item.detail.exists()) cell += "=" + written(item.detail, ";", values);
    }
    return cell;
}

}  // namespace sluice::codec
