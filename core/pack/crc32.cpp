#include "pack/crc32.h"

namespace sluice::pack {

// Bit by bit: a table would be the larger part of what little is summed here.
std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t sum = 0xFFFFFFFFu;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ ((sum & 1u) != 0 ? 0xEDB88320u : 0u);
    }
    return ~sum;
}

}  // namespace sluice::pack
