#include "pack/crc32.h"

#include <array>

namespace sluice::pack {

namespace {

constexpr std::array<std::uint32_t, 256> table() {
    std::array<std::uint32_t, 256> rows{};
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        std::uint32_t row = i;
        for (int bit = 0; bit < 8; ++bit) row = row >> 1 ^ ((row & 1u) != 0 ? 0xEDB88320u : 0u);
        rows[i] = row;
    }
    return rows;
}
constexpr std::array<std::uint32_t, 256> kTable = table();

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t sum = 0xFFFFFFFFu;
    for (const char byte : bytes) sum = kTable[(sum ^ static_cast<unsigned char>(byte)) & 0xFFu] ^ sum >> 8;
    return ~sum;
}

}  // namespace sluice::pack
