// A JSON text as one flat tape of tokens. Every text and number is interned into a ValuePool while the text
// is read, so a token names the very value that the scenario keeps.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/problem.h"
#include "base/value_pool.h"

namespace sluice::codec {

/// Larger texts are refused before they are read.
inline constexpr std::size_t kLargestText = std::size_t{128} * 1024 * 1024;
/// A list may have so many entries, a table so many lines: as many as a spreadsheet has rows. What is larger would end an
/// engine in Wasm, which has 2 GB of memory, without a word.
inline constexpr std::size_t kLongestList = 1'048'576;
/// Lists and objects may stand this deep inside each other.
inline constexpr std::size_t kDeepestNesting = 64;

enum class TokenKind : std::uint8_t { null, boolean, text, number, array, object };

/// One JSON value. The children of a container follow it in order; `next` jumps over them. A number that is out of range,
/// which is reported, stands as 0: whoever reads on meets a number.
struct Token {
    base::ValueId key;        // of a member of an object; else none
    std::uint32_t value;      // ValueId of a text or number, 0 or 1 of a boolean, child count of a container
    std::uint32_t kind : 4;   // TokenKind
    std::uint32_t next : 28;  // index of the token after this value

    [[nodiscard]] TokenKind is() const { return static_cast<TokenKind>(kind); }
    [[nodiscard]] bool isScalar() const { return is() == TokenKind::text || is() == TokenKind::number; }
    [[nodiscard]] base::ValueId id() const { return {value}; }
};

/// The tape of a whole text: token 0 is the outermost value.
using Tape = std::vector<Token>;

/// Reads a whole JSON text (UTF-8, a byte order mark allowed). A syntax error is reported by line and column
/// and leaves the tape empty; a name that an object gives twice is reported by its JSON pointer.
[[nodiscard]] Tape readTape(std::string_view text, base::ValuePool& values, base::Problems& problems);

/// The JSON pointer (RFC 6901) of a token: `/partnerships/3/upstream`; empty for the outermost value.
[[nodiscard]] base::Text pointerTo(const Tape& tape, const base::ValuePool& values, std::uint32_t token);

/// The first character of a text behind blanks and a byte order mark; zero where nothing stands there.
[[nodiscard]] inline char firstCharacter(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first == std::string_view::npos ? '\0' : text[first];
}

/// What a token is, for a sentence: `the text "yes"`, `the number 3`, `a list`, `nothing (null)`.
[[nodiscard]] base::Text described(const Token& token, const base::ValuePool& values);

}  // namespace sluice::codec
