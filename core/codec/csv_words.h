// Headers as people vary them, held against lists of words.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "codec/csv_cell.h"

namespace sluice::codec {

/// Without case, blanks and marks.
[[nodiscard]] inline std::string squeezedHeader(std::string_view header) {
    std::string text = alike(header);
    std::erase_if(text, [](char c) {
        const bool isLetter = c >= 'a' && c <= 'z';
        return !isLetter && std::string_view("-?*:.()#/'’\"").find(c) != std::string_view::npos;
    });
    return text;
}

/// Where in a list of words, separated by blanks, the word stands, counted in bytes; npos where it does not.
[[nodiscard]] inline std::size_t placeInWords(std::string_view list, std::string_view word) {
    if (word.empty() || word.find(' ') != std::string_view::npos) return std::string_view::npos;
    for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return at;
    }
    return std::string_view::npos;
}

}  // namespace sluice::codec
