#include "pack/crc32.h"

#include <array>

namespace sluice::pack {

namespace {

// What each byte adds. Bit by bit, the sum of a workbook that unpacks to 7 MB was a fifth of reading it; the table
// is made when first asked for, as data it would be the larger part of what little is summed in a link.
using Table = std::array<std::uint32_t, 256>;

Table makeTable() {
    Table table;
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t sum = byte;
        for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ ((sum & 1u) != 0 ? 0xEDB88320u : 0u);
        table[byte] = sum;
    }
    return table;
}

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
    static const Table table = makeTable();
    std::uint32_t sum = 0xFFFFFFFFu;
    for (const char byte : bytes) sum = sum >> 8 ^ table[(sum ^ static_cast<unsigned char>(byte)) & 0xFFu];
    return ~sum;
}

}  // namespace sluice::pack
