// The machine-readable answers of the command line, the same bytes natively and in Wasm.
#pragma once

#include <string>

#include "api/session.h"

namespace sluice::api {

/// `{"steps": […], "organizations": […], "partnerships": […], "expectations": […]}` after the whole timeline:
/// organizations and partnerships in the input's shape, ids and keys sorted.
[[nodiscard]] std::string runText(Session& session);

/// `{"predictions": […]}` at the cursor.
[[nodiscard]] std::string predictText(const Session& session);

}  // namespace sluice::api
