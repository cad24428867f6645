// Sentences put together from short pieces.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace sluice::tier_setup {

[[nodiscard]] std::string joined(std::initializer_list<std::string_view> pieces);
/// `a`, `a and b`, `a, b and c`: called for one after the other of `count`, `index` from 0.
void list(std::string& text, std::string_view piece, std::size_t index, std::size_t count,
          std::string_view last = " and ");

}  // namespace sluice::tier_setup
