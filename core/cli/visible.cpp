#include "cli/visible.h"

#include <algorithm>
#include <cstdint>

#include "base/text.h"

namespace sluice::cli {

namespace {

/// The code point that begins at a place of valid UTF-8, and how many bytes it takes.
struct Decoded {
    std::uint32_t codePoint;
    std::size_t size;
};
Decoded decoded(std::string_view valid, std::size_t at) {
    const auto byte = [&](std::size_t i) -> std::uint32_t {
        return static_cast<unsigned char>(valid[at + i]);
    };
    const std::uint32_t first = byte(0);
    if (first < 0x80) return {first, 1};
    if (first < 0xE0) return {(first & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    if (first < 0xF0) return {(first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    return {(first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

constexpr bool isBetween(std::uint32_t value, std::uint32_t first, std::uint32_t last) {
    return value >= first && value <= last;
}

constexpr bool steersTerminal(std::uint32_t codePoint) {
    return codePoint < 0x20 || isBetween(codePoint, 0x7F, 0x9F) ||  // C0, DEL, C1
           codePoint == 0x061C || isBetween(codePoint, 0x200E, 0x200F) ||
           isBetween(codePoint, 0x2028,
                     0x202E) ||                   // separators of lines and paragraphs; embeddings, overrides
           isBetween(codePoint, 0x2066, 0x2069);  // isolates
}

void addHex(std::string& text, std::uint32_t value, unsigned digits) {
    for (unsigned shift = digits * 4; shift > 0; shift -= 4) {
        text += "0123456789abcdef"[(value >> (shift - 4)) & 0xF];
    }
}

void addVisible(std::string& text, std::string_view valid, Newlines newlines) {
    for (std::size_t at = 0; at < valid.size();) {
        const Decoded next = decoded(valid, at);
        const bool isKept = next.codePoint == '\n' && newlines == Newlines::kept;
        if (steersTerminal(next.codePoint) && !isKept) {
            addHex(text += "\\u", next.codePoint, 4);
        } else {
            text += valid.substr(at, next.size);
        }
        at += next.size;
    }
}

}  // namespace

std::string visible(std::string_view text, Newlines newlines) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const std::size_t valid = std::min(base::invalidUtf8At(text), text.size());
        addVisible(result, text.substr(0, valid), newlines);
        if (valid == text.size()) break;
        addHex(result += "\\x", static_cast<unsigned char>(text[valid]), 2);
        text.remove_prefix(valid + 1);
    }
    return result;
}

}  // namespace sluice::cli
