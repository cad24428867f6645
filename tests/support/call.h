// The core's one door, for tests: a request as text, an answer as text.
#pragma once

#include <string>

#include "calls/engine.h"

namespace sluice::testing_support {

/// What one call on a fresh engine answers.
inline std::string answerOf(const std::string& request, const std::string& payload) {
    calls::Engine engine;
    return engine.call(request, payload);
}

}  // namespace sluice::testing_support
