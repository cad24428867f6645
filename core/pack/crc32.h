// The checksum of ZIP and of links: CRC-32 with the polynomial of IEEE 802.3.
#pragma once

#include <cstdint>
#include <string_view>

namespace sluice::pack {

[[nodiscard]] std::uint32_t crc32(std::string_view bytes);

}  // namespace sluice::pack
