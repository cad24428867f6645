// What the catalogues and reseller relationships of a document must be.
#pragma once

#include <array>
#include <string_view>

#include "base/problem.h"
#include "plan_sync/event.h"
#include "scenario/document.h"

namespace sluice::scenario {

/// Everything that is wrong with the catalogues of a document and between resellers and their providers, each with its
/// JSON pointer: ids that are empty, twice or name nothing, numbers out of bounds, copies of nothing, two providers of
/// one organization (PS-37). What a channel comes to by itself, such as a copy whose original is gone, is a warning.
[[nodiscard]] base::Problems checkPlans(const Document& document);

/// An organization that an event of Plan Sync names, and the field that does; none where it names fewer.
struct NamedOrganization {
    ValueId id;
    std::string_view field;
};
[[nodiscard]] std::array<NamedOrganization, 2> organizationsOf(const plan_sync::Event& event);

}  // namespace sluice::scenario
