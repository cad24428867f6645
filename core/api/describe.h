// Every word, rule, label and help text of the domain, in one answer.
#pragma once

#include "api/messages.h"

namespace sluice::api {

/// The version of the engine.
inline constexpr std::string_view kVersion = "0.1.0";

[[nodiscard]] Description describe();

}  // namespace sluice::api
