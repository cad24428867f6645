#include "codec/json_syntax.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/decimal.h"
#include "base/text.h"
#include "codec/blank.h"
#include "codec/json_tape.h"

namespace sluice::codec {
namespace {

/// What stands somewhere in the text, as far as punctuation and quotes show it.
struct Scan {
    std::size_t start = 0;   // of the piece that could not be read
    std::size_t end = 0;     // after it
    char before = 0;         // first character of the piece before it; 0: nothing
    bool afterName = false;  // the piece before is the name of a member
    bool isClosed = true;    // a quoted piece has its closing quote
    std::array<char, kDeepestNesting + 1> brackets{};
    std::size_t depth = 0;

    [[nodiscard]] char bracket() const { return depth == 0 ? '\0' : brackets[depth - 1]; }
};

bool isPunctuation(char c) { return std::string_view("{}[]:,").find(c) != std::string_view::npos; }

std::size_t quoteEnd(std::string_view text, std::size_t at, bool& isClosed) {
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == '"') {
            return at + 1;
        }
    }
    isClosed = false;
    return text.size();
}

std::size_t pieceEnd(std::string_view text, std::size_t at, bool& isClosed) {
    if (text[at] == '"') return quoteEnd(text, at, isClosed);
    if (isPunctuation(text[at])) return at + 1;
    while (at < text.size() && !isBlank(text[at]) && !isPunctuation(text[at]) && text[at] != '"') ++at;
    return at;
}

bool isWhole(std::string_view piece) {
    return isPunctuation(piece.front()) || piece.front() == '"' || piece == "true" || piece == "false" ||
           piece == "null" || base::isNumberLiteral(piece);
}

void pass(Scan& scan, char first) {
    scan.afterName = first == '"' && scan.bracket() == '{' && (scan.before == '{' || scan.before == ',');
    if ((first == '{' || first == '[') && scan.depth < scan.brackets.size())
        scan.brackets[scan.depth++] = first;
    if ((first == '}' || first == ']') && scan.depth > 0) --scan.depth;
    scan.before = first;
}

/// Walks piece by piece to the one that holds the byte before `position`.
Scan scanTo(std::string_view text, std::size_t position) {
    Scan scan;
    std::size_t at = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    while (true) {
        while (at < text.size() && isBlank(text[at])) ++at;
        scan.start = scan.end = at;
        if (at >= text.size()) return scan;
        scan.end = pieceEnd(text, at, scan.isClosed);
        const bool breaksOff = scan.end == text.size() && !isWhole(text.substr(at));
        if (scan.end >= position || !scan.isClosed || breaksOff) return scan;
        pass(scan, text[at]);
        at = scan.end;
    }
}

base::Problem problemAt(std::string_view text, std::size_t at, base::Text message, base::Text hint) {
    const std::string_view before = text.substr(0, at);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t newLine = before.rfind('\n');
    const std::string_view rest = newLine == std::string_view::npos ? before : before.substr(newLine + 1);
    const auto column =
        std::count_if(rest.begin(), rest.end(), [](char c) { return (c & 0xC0) != 0x80; }) + 1;
    return {base::Severity::error, "line " + base::digits(line) + ", column " + base::digits(column),
            base::sentence(message), base::sentence(hint)};
}

base::Text expectedHere(const Scan& scan) {
    if (scan.depth == 0) return scan.before == 0 ? "a JSON document" : "the end of the text";
    const bool isList = scan.bracket() == '[';
    if (scan.afterName) return "a colon after the name";
    if (scan.before == ':') return "a value";
    if (scan.before == ',') return isList ? "a value" : "a name in double quotes";
    if (scan.before == '[') return "a value or the closing ]";
    if (scan.before == '{') return "a name in double quotes or the closing }";
    return isList ? "a comma or the closing ]" : "a comma or the closing }";
}

base::Text hintFor(const Scan& scan, std::string_view piece) {
    const char first = piece.front();
    const std::string word = base::folded(piece);
    if (word == "nan" || word == "infinity" || word == "inf" || word == "+infinity") {
        return "JSON has no such number: leave it out or write a text";
    }
    if ((first == '}' || first == ']') && scan.before == ',') return "remove the comma before it";
    if (first == '\'') return "texts stand in double quotes";
    if (first == '/' || first == '#') return "JSON has no comments: remove it";
    if (word == "true" || word == "false" || word == "null") return "write it in small letters";
    if (word == "none" || word == "undefined") return "leave it out";
    if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
        return "write numbers like 3.5, without a plus or needless zeros in front";
    }
    if (isPunctuation(first) || first == '"' || scan.depth == 0) return {};
    return "texts stand in double quotes";
}

base::Problem diagnoseQuote(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x20) {
        const bool isBreak = c == '\n' || c == '\r';
        return problemAt(
            text, at,
            isBreak ? "a text breaks off at the end of the line" : "a text holds a raw control character",
            isBreak ? "close the quote, or write the line break as \\n" : "write it as \\t or \\u00XX");
    }
    return problemAt(text, at, "a backslash in a text is not followed by something that JSON knows",
                     "write a backslash as \\\\, any character as \\u and four hexadecimal digits (emoji: "
                     "two such pairs)");
}

base::Problem diagnoseEnd(std::string_view text, const Scan& scan) {
    if (!scan.isClosed) {
        return problemAt(text, scan.start, "the text ends inside the quotes that open here",
                         "it seems to be cut off");
    }
    if (scan.before == 0) return problemAt(text, 0, "expected a JSON document, found nothing", {});
    return problemAt(text, text.size(), "the text ends too early: expected " + expectedHere(scan),
                     "it seems to be cut off");
}

bool isUtf16(std::string_view text) {
    return text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF" ||
           (text.size() >= 2 && (text[0] == '\0' || text[1] == '\0'));
}

}  // namespace

base::Problem diagnoseSyntax(std::string_view text, std::size_t position) {
    if (isUtf16(text)) return problemAt(text, 0, "the text is UTF-16", "save it as UTF-8");
    const std::size_t invalid = base::invalidUtf8At(text);
    if (invalid < std::max(position, std::size_t{1})) {
        return problemAt(text, invalid, "the text is not valid UTF-8 here", "save it as UTF-8");
    }
    const Scan scan = scanTo(text, position);
    if (position > text.size() || scan.start >= text.size()) return diagnoseEnd(text, scan);
    if (text[scan.start] == '"' && position < scan.end) return diagnoseQuote(text, position - 1);
    const std::string_view piece = text.substr(scan.start, scan.end - scan.start);
    if (base::invalidUtf8At(piece) != std::string_view::npos) {
        return problemAt(text, scan.start, "the text is not valid UTF-8 here", "save it as UTF-8");
    }
    const base::Text found = piece.front() == '"' ? base::cut(piece) : base::quoted(piece);
    return problemAt(text, scan.start, "expected " + expectedHere(scan) + ", found " + found,
                     hintFor(scan, piece));
}

}  // namespace sluice::codec
