// What a run ends with, as text: of each system that takes part its own result.
#pragma once

#include "api/session.h"

namespace sluice::cli {

/// Goes to the end of the timeline and prints who sells to whom, with settings where Data Sync takes part, and
/// catalogues; then accounts with their entitlements, and requests with configurations and assets.
void printEnd(api::Session& session);

}  // namespace sluice::cli
