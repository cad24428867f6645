#include "base/markup.h"

#include "base/unicode.h"

namespace sluice::base {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// XML 1.0, Char: neither control characters nor the two that no text has.
bool isForXml(char32_t code) {
    if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
    return code != 0xFFFE && code != 0xFFFF;
}

}  // namespace

std::string escapedXml(std::string_view utf8) {
    std::string xml;
    xml.reserve(utf8.size());
    while (!utf8.empty()) {
        const CodePoint next = firstCodePoint(utf8);
        const std::string_view entity = next.length == 1 ? entityOf(utf8.front()) : std::string_view();
        if (!entity.empty()) {
            xml += entity;
        } else if (next.value == '\r') {
            xml += "&#13;";
        } else {
            append(xml, isForXml(next.value) ? next.value : kReplacement);
        }
        utf8.remove_prefix(next.length);
    }
    return xml;
}

}  // namespace sluice::base
