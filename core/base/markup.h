// Texts within XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace sluice::base {

/// How `&`, `<`, `>` and `"` are written there; empty for a character that stands for itself.
[[nodiscard]] constexpr std::string_view entityOf(char character) {
    switch (character) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        default:
            return {};
    }
}

/// The text for an element or attribute of XML 1.0. A carriage return stays one; what XML cannot hold is U+FFFD.
[[nodiscard]] std::string escapedXml(std::string_view utf8);

}  // namespace sluice::base
