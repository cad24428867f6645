#include "codec/csv_cell.h"

#include <algorithm>
#include <array>

#include "base/decimal.h"
#include "base/text.h"

namespace sluice::codec {
namespace {

constexpr std::array<std::string_view, 10> kBlanks = {" ",
                                                      "\t",
                                                      "\r",
                                                      "\n",
                                                      "\xC2\xA0",
                                                      "\xE2\x80\xAF",
                                                      "\xE2\x80\x8B",
                                                      "\xE2\x80\x89",
                                                      "\xEF\xBB\xBF",
                                                      "\xE3\x80\x80"};
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

bool startsWith(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}
bool endsWith(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool isPlainLetter(char c) { return c > ' ' && c < 0x7F && c != '`'; }

std::size_t blankLength(std::string_view text) {
    if (text.empty() || isPlainLetter(text.front())) return 0;
    for (const std::string_view blank : kBlanks) {
        if (startsWith(text, blank)) return blank.size();
    }
    return 0;
}

std::string withPlainQuotes(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        std::size_t length = 0;
        for (const Quote& quote : kQuotes) {
            if (isPlainLetter(text.front())) break;
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

/// The code point that starts a valid UTF-8 text, and its length.
struct CodePoint {
    std::uint32_t value;
    std::size_t length;
};
CodePoint firstCodePoint(std::string_view utf8) {
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(utf8[i]));
    };
    const std::uint32_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t value = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) value = (value << 6u) | (byte(i) & 0x3Fu);
    return {value, length};
}

/// Punctuation, blanks and signs between words; everything else beyond ASCII counts as a letter.
bool separatesWords(std::uint32_t c) {
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

/// Takes a value from the front of a cell, up to one of the ends or the end of the cell.
base::ValueId takeValue(std::string_view& cell, std::string_view ends, base::ValuePool& values) {
    while (blankLength(cell) > 0) cell.remove_prefix(blankLength(cell));
    std::string content;
    const std::size_t quoted = quotedEnd(cell, content);
    const std::string_view rest = cell.substr(quoted);
    const std::size_t end = std::min(rest.find_first_of(ends), rest.size());
    if (quoted > 0 && trimmed(rest.substr(0, end)).empty()) {
        cell.remove_prefix(quoted + end);
        return values.text(content);
    }
    const std::size_t plainEnd = std::min(cell.find_first_of(ends), cell.size());
    const std::string_view plain = trimmed(cell.substr(0, plainEnd));
    cell.remove_prefix(plainEnd);
    if (plain.empty()) return {};
    if (isCurlyQuoted(plain)) {
        return values.text(
            plain.substr(kOpeningQuote.size(), plain.size() - kOpeningQuote.size() - kClosingQuote.size()));
    }
    const base::ValueId number = values.number(plain);
    return number.exists() ? number : values.text(plain);
}

std::string written(base::ValueId value, std::string_view ends, const base::ValuePool& values) {
    const std::string_view text = values.spelling(value);
    if (values.kind(value) == base::ValueKind::number) return std::string(text);
    const bool isPlain = !text.empty() && text.front() != '"' &&
                         text.find_first_of(ends) == std::string_view::npos && trimmed(text) == text &&
                         !isCurlyQuoted(text) && base::canonicalNumber(text).empty();
    if (isPlain) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    while (blankLength(text) > 0) text.remove_prefix(blankLength(text));
    while (true) {
        std::size_t removed = 0;
        for (const std::string_view blank : kBlanks) {
            if (text.empty() || isPlainLetter(text.back())) return text;
            if (endsWith(text, blank)) removed = blank.size();
        }
        if (removed == 0) return text;
        text.remove_suffix(removed);
    }
}

std::string tidied(std::string_view name) {
    std::string tidy;
    for (name = trimmed(name); !name.empty();) {
        const std::size_t blank = blankLength(name);
        if (blank == 0) {
            tidy += name.front();
        } else if (tidy.back() != ' ') {
            tidy += ' ';
        }
        name.remove_prefix(blank == 0 ? 1 : blank);
    }
    return tidy;
}

std::string alike(std::string_view name) { return base::folded(withPlainQuotes(tidied(name))); }

std::string slug(std::string_view name) {
    std::string text;
    bool isSeparated = false;
    while (!name.empty()) {
        const CodePoint first = firstCodePoint(name);
        if (separatesWords(first.value)) {
            isSeparated = true;
        } else {
            if (isSeparated && !text.empty()) text += '-';
            isSeparated = false;
            const bool isCapital = first.value >= 'A' && first.value <= 'Z';
            if (isCapital) {
                text += static_cast<char>(name.front() - 'A' + 'a');
            } else {
                text += name.substr(0, first.length);
            }
        }
        name.remove_prefix(first.length);
    }
    return text.empty() ? std::string(kNamelessSlug) : text;
}

std::optional<bool> readSwitch(std::string_view cell) {
    std::string word;
    for (const char c : withPlainQuotes(trimmed(cell))) {
        if (c == '\'' || c == '"') continue;
        word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    for (const std::string_view yes : {"yes", "y", "true", "1", "on"}) {
        if (trimmed(word) == yes) return true;
    }
    for (const std::string_view no : {"no", "n", "false", "0", "off", ""}) {
        if (trimmed(word) == no) return false;
    }
    return std::nullopt;
}

base::ValueId readCellValue(std::string_view cell, base::ValuePool& values) {
    return takeValue(cell, {}, values);
}

std::vector<data_sync::Item> readCellItems(std::string_view cell, base::ValuePool& values) {
    std::vector<data_sync::Item> items;
    while (!cell.empty()) {
        data_sync::Item item;
        item.key = takeValue(cell, "=;", values);
        if (startsWith(cell, "=")) {
            cell.remove_prefix(1);
            item.detail = takeValue(cell, ";", values);
        }
        if (!cell.empty()) cell.remove_prefix(1);  // the semicolon
        if (item.key.exists()) items.push_back(item);
    }
    return items;
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
