// What the accounts, tiers, relationships and entitlements of a document must be.
#pragma once

#include <string_view>
#include <vector>

#include "base/problem.h"
#include "scenario/document.h"

namespace sluice::scenario {

/// Everything that is wrong with the Entitlements of a document, each with its JSON pointer: ids that are empty, twice
/// or name nothing, not exactly one producer (EN-22), parents of another type or in a loop (EN-23), relationships that
/// cannot be (EN-2), accounts that do not fit their tier (EN-28), quantities out of bounds (EN-31), an owner that is
/// not defined (EN-26) or not End Customer although it is known (EN-10).
/// A tier or entitlement that an event names, and that neither the document nor an event before it makes, is a warning:
/// the event is refused (EN-19).
[[nodiscard]] base::Problems checkEntitlements(const Document& document);

/// What is wrong with events of Entitlements by themselves, wherever they come: empty ids and products, and quantities
/// below 1 (EN-31). `at`: where the list of events stands.
[[nodiscard]] base::Problems checkEntitlementEvents(const Document& document,
                                                    const std::vector<Event>& events, std::string_view at);

}  // namespace sluice::scenario
