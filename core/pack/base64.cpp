#include "pack/base64.h"

#include <array>
#include <cstdint>

namespace sluice::pack {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

constexpr std::array<std::int8_t, 256> places() {
    std::array<std::int8_t, 256> result{};
    result.fill(-1);
    for (std::size_t i = 0; i < kAlphabet.size(); ++i)
        result[static_cast<unsigned char>(kAlphabet[i])] = static_cast<std::int8_t>(i);
    return result;
}
constexpr std::array<std::int8_t, 256> kPlaces = places();

}  // namespace

std::string toBase64(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() * 4 / 3 + 2);
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char byte : bytes) {
        held = held << 8 | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 6; bits -= 6) text += kAlphabet[held >> (bits - 6) & 63u];
    }
    if (bits > 0) text += kAlphabet[held << (6 - bits) & 63u];
    return text;
}

std::optional<std::string> fromBase64(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() * 3 / 4);
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char character : text) {
        const std::int8_t place = kPlaces[static_cast<unsigned char>(character)];
        if (place < 0) return std::nullopt;
        held = held << 6 | static_cast<std::uint32_t>(place);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(held >> bits & 0xFFu);
        }
    }
    if (bits == 6 || (held & ((1u << bits) - 1)) != 0) return std::nullopt;
    return bytes;
}

}  // namespace sluice::pack
