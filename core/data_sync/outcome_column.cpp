#include "data_sync/outcome_column.h"

#include <cstring>

namespace sluice::data_sync {

namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101u;

/// 0xFF in each byte whose lowest bit is set, 0 elsewhere.
constexpr std::uint64_t spread(std::uint64_t lowBits) { return (lowBits & kOnes) * 0xFF; }

}  // namespace

void fillOutcomeColumn(std::span<const std::uint8_t> modes, const CodeOfMode& codes,
                       std::span<std::uint8_t> out) {
    // Eight cells a step: the two bits of a mode choose among four broadcast codes without a branch or a load.
    const std::uint64_t off = codes[0] * kOnes, nonExclusive = codes[1] * kOnes, flexible = codes[2] * kOnes,
                        strict = codes[3] * kOnes;
    std::size_t i = 0;
    for (; i + 8 <= modes.size(); i += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, modes.data() + i, 8);
        const std::uint64_t low = spread(eight), high = spread(eight >> 1);
        const std::uint64_t loose = off ^ ((off ^ nonExclusive) & low);
        const std::uint64_t exclusive = flexible ^ ((flexible ^ strict) & low);
        const std::uint64_t result = loose ^ ((loose ^ exclusive) & high);
        std::memcpy(out.data() + i, &result, 8);
    }
    for (; i < modes.size(); ++i) out[i] = codes[modes[i] & 3];
}

}  // namespace sluice::data_sync
