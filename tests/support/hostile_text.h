// Texts that have gone wrong somewhere, for tests of what is written and read back.
#pragma once

#include <iterator>
#include <random>
#include <string>

namespace sluice::testing_support {

/// Marks, quotes, signs, blanks, other alphabets.
inline std::string hostileText(std::mt19937& random) {
    static constexpr const char* kPieces[] = {
        "\"", ";",       "=",      ",",      "'",   "-",    "+", "@",    "|",    "\t",           "#", "[",
        "]",  "sep=;",   "NULL",   "n/a",    "yes", "0",    "7", "12E4", "3,20", "1.10",         "$", "€",
        "é",  "e\u0301", "\u200E", "\u00A0", "  ",  "日本", "“", "”",    "id",   "organization", "x", "A"};
    std::string text;
    for (unsigned i = 0, count = 1 + random() % 4; i < count; ++i)
        text += kPieces[random() % std::size(kPieces)];
    return text;
}

/// The text in JSON, its tabs as blanks.
inline std::string jsonText(const std::string& text) {
    std::string json = "\"";
    for (const char c : text) {
        if (c == '\t') {
            json += ' ';
            continue;
        }
        if (c == '"' || c == '\\') json += '\\';
        json += c;
    }
    return json + "\"";
}

}  // namespace sluice::testing_support
