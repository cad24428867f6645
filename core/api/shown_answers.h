// Answers to what somebody asks, as tables of texts for documents: the same bytes from page and command line.
#pragma once

#include "api/entitlement_messages.h"
#include "api/messages.h"
#include "codec/text_table.h"

namespace sluice::api {

/// What a step changed, or would change. Data Sync: value by value, and whether it was the only copy (the downstream alone
/// had it); Plan Sync: by reseller and plan; the other systems: by what changed. Refused: why.
[[nodiscard]] codec::TextTable changesTable(const StepReport& report);

/// What a session is compared with: another file, one that was pinned before, what somebody knows of the channel.
enum class ComparedWith : std::uint8_t { file, pinned, whatIsTold };
[[nodiscard]] codec::TextTable comparisonTable(const Comparison& comparison, ComparedWith with);

/// Who the entitlement could go to and how, then to whom it could not and why.
[[nodiscard]] codec::TextTable targetsTable(const EntitlementTargets& targets);

/// The steps, in order; where there is no way, what stands against it and what would make one.
[[nodiscard]] codec::TextTable distributionTable(const EntitlementPlan& plan);

}  // namespace sluice::api
