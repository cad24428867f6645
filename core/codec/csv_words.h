// Headers as people vary them, held against lists of words.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "codec/csv_cell.h"

namespace sluice::codec {

/// Without case, blanks and marks.
[[nodiscard]] inline std::string squeezedHeader(std::string_view header) {
    std::string text;
    for (const char c : alike(header)) {
        if (std::string_view("-?*:.()#/'’\"").find(c) == std::string_view::npos) text += c;
    }
    return text;
}

/// Where in a list of words, separated by blanks, the word stands, counted in bytes; npos where it does not.
[[nodiscard]] inline std::size_t placeInWords(std::string_view list, std::string_view word) {
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(' ', at), list.size());
        if (list.substr(at, end - at) == word) return at;
        at = end + 1;
    }
    return std::string_view::npos;
}

}  // namespace sluice::codec
