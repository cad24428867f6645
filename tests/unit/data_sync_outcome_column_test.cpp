// Outcomes of many partnerships at once: eight a step, and what is left one by one, give what one alone has.
#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

#include "data_sync/outcome_column.h"

namespace sluice::data_sync {
namespace {

TEST(OutcomeColumn, HasTheCodeOfEachMode) {
    const CodeOfMode codes = {0x11, 0x2E, 0xC3, 0x84};
    for (std::size_t count = 0; count <= 40; ++count) {
        std::vector<std::uint8_t> modes(count), out(count, 0xFF);
        for (std::size_t i = 0; i < count; ++i) modes[i] = static_cast<std::uint8_t>((i * 7 + count) / 3 % 4);
        fillOutcomeColumn(modes, codes, out);
        for (std::size_t i = 0; i < count; ++i) EXPECT_EQ(out[i], codes[modes[i]]) << i << " of " << count;
    }
}

}  // namespace
}  // namespace sluice::data_sync
