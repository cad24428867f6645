// Why an expectation finds what it finds.
#pragma once

#include <cstdint>
#include <optional>

#include "api/messages.h"
#include "api/session.h"

namespace sluice::api {

/// What the session answers when it is asked for the reason of what the expectation is about, at the moment when it is
/// checked; the session stands there then. Nothing where what it is about is not there: what was found says so.
[[nodiscard]] std::optional<WhyAnswer> whyExpectation(Session& session, std::uint32_t index);

}  // namespace sluice::api
