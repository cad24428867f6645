// The machine-readable answers of the command line, the same bytes natively and in Wasm.
#pragma once

#include <string>
#include <string_view>

#include "api/session.h"
#include "base/visit.h"

namespace sluice::api {

/// `{"steps": […], "organizations": […], "partnerships": […], "expectations": […]}` after the whole timeline:
/// organizations and partnerships in the input's shape, ids and keys sorted.
[[nodiscard]] std::string runText(Session& session);

/// `{"predictions": […]}` at the cursor, part by part as it is written.
void writePredictions(const Session& session, base::Visit<std::string_view> write);
/// The same as one text.
[[nodiscard]] std::string predictText(const Session& session);

}  // namespace sluice::api
