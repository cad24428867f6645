// What one account may see (EN-16). Whatever is shown "as" an account takes names and ids of accounts from
// here alone, so that none can leak.
#pragma once

#include <cstdint>
#include <vector>

#include "base/arena.h"
#include "entitlements/context.h"
#include "entitlements/state.h"

namespace sluice::entitlements {

inline constexpr std::string_view kNameWithheld = "Name Withheld";

class Viewer {
  public:
    /// Who looks: an account, or none for everything (as the producer). Costs the account's hierarchy
    /// and a look at each entitlement. What it refers to outlives it and does not change meanwhile.
    Viewer(const Channel& channel, const State& state, const Context& context, OrganizationIndex account);

    [[nodiscard]] OrganizationIndex account() const { return account_; }
    /// The producer and nobody in particular see everything.
    [[nodiscard]] bool seesAll() const { return seesAll_; }
    /// Whether the viewer may know who this is, on any ground: of lists of accounts, and of what happens.
    [[nodiscard]] bool shows(OrganizationIndex organization) const;
    /// Whether it may know who this is where it stands on the entitlement: standing below it counts on that one
    /// alone.
    [[nodiscard]] bool shows(OrganizationIndex organization, EntitlementIndex on) const;
    /// Its id; none where it is withheld.
    [[nodiscard]] ValueId idOf(OrganizationIndex organization) const;
    /// Its name, shortened where it is very long; `Name Withheld`.
    [[nodiscard]] base::Text nameOf(OrganizationIndex organization) const;
    /// Its name where it stands on the entitlement; on none: on any ground.
    [[nodiscard]] base::Text nameOf(OrganizationIndex organization, EntitlementIndex on) const;
    /// The name of the organization with this id. An id that names nothing now may name someone at another
    /// moment: only who sees everything gets it back, in quotes.
    [[nodiscard]] base::Text nameOf(ValueId id) const;

    /// Entitlements on which the viewer or an account of its hierarchy stands.
    [[nodiscard]] bool sees(EntitlementIndex entitlement) const;
    /// All of them, as they were made.
    [[nodiscard]] std::vector<EntitlementIndex> entitlements() const;
    /// The accounts that the viewer is told of by name, in the order of their slots.
    [[nodiscard]] std::vector<OrganizationIndex> accounts() const;

    [[nodiscard]] const Channel& channel() const { return *channel_; }
    [[nodiscard]] const State& state() const { return *state_; }
    [[nodiscard]] const base::ValuePool& values() const { return *values_; }

  private:
    [[nodiscard]] bool isOwn(OrganizationIndex organization) const;
    [[nodiscard]] bool isKnownAnyway(OrganizationIndex organization) const;
    [[nodiscard]] bool standsBelow(OrganizationIndex organization, const Entitlement& entitlement) const;
    void findThoseAbove();

    const Channel* channel_;
    const State* state_;
    const base::ValuePool* values_;
    OrganizationIndex account_;
    Visibility visibility_;
    bool seesAll_;
    std::vector<OrganizationIndex> hierarchy_;  // sorted
    std::vector<OrganizationIndex> above_;      // below whom the viewer stands on an entitlement; sorted
};

}  // namespace sluice::entitlements
