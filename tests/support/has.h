// A text that holds another one.
#pragma once

#include <string_view>

namespace sluice::testing_support {

inline bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

}  // namespace sluice::testing_support
