// What is wrong with a catalogue: checked where a scenario is read, and where an event would make it so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/visit.h"
#include "plan_sync/address.h"
#include "plan_sync/event.h"
#include "plan_sync/places.h"
#include "plan_sync/rules.h"

namespace sluice::plan_sync {

struct Flaw {
    Rule rule = Rule::ps38;
    Address address;
    Text sentence;
    bool isOfTwo = false;  // two values that do not go together, not one that is wrong
    /// What is not there (PS-38), but for the plan of a service template. Its place may not lead back to it: another
    /// plan may have the same id.
    std::optional<Reference> broken = {};
};

/// What a catalogue may refer to: itself and, for resources and notification templates, those upstream of it.
struct Surroundings {
    const Catalogue& own;
    std::vector<const Catalogue*> upstream;  // of all organizations above, in any order
    const base::ValuePool& values;
};

/// Numbers that are none or negative, a minimum above its maximum (PS-41), things named twice (PS-40, PS-48),
/// ids that name nothing (PS-38). The plan need not stand in the catalogue.
void forEachFlaw(const Plan& plan, const Surroundings& surroundings, base::Visit<const Flaw&> visit);
/// Likewise for everything of the surroundings' own shelf.
void forEachFlawOfShelf(const Surroundings& surroundings, base::Visit<const Flaw&> visit);
/// Likewise for the whole of the surroundings' own catalogue: what a scenario check needs.
void forEachFlawOfCatalogue(const Surroundings& surroundings, base::Visit<const Flaw&> visit);

/// The place of an address in the catalogue as it is written in JSON: `plans/2/periods/0/expirationSchedule`.
[[nodiscard]] Text pointerOf(const Catalogue& catalogue, const Address& address);

}  // namespace sluice::plan_sync
