// Lists in sentences.
#pragma once

#include <string>
#include <string_view>

namespace sluice::tier_setup {

/// `a`, `a and b`, `a, b and c`: called for one after the other of `count`, `index` from 0.
void list(std::string& text, std::string_view piece, std::size_t index, std::size_t count,
          std::string_view last = " and ");

}  // namespace sluice::tier_setup
