// What Plan Sync knows of a channel at one moment: a catalogue for each organization, a reseller relationship
// for each partnership that is one. Everything here is data; step.h says how it changes.
#pragma once

#include <optional>
#include <vector>

#include "base/sparse.h"
#include "channel/channel.h"
#include "plan_sync/address.h"
#include "plan_sync/catalogue.h"
#include "plan_sync/options.h"
#include "plan_sync/rules.h"

namespace sluice::plan_sync {

using channel::Channel;
using channel::OrganizationIndex;
using channel::PartnershipIndex;

/// How the downstream of a partnership resells for its upstream. No template: it does not.
struct Relationship {
    ValueId serviceTemplate;              // of the upstream's catalogue
    bool categoriesSyncDisabled = false;  // PS-25
    bool pricesSyncDisabled = false;      // PS-26
    [[nodiscard]] bool exists() const { return serviceTemplate.exists(); }
    friend bool operator==(const Relationship&, const Relationship&) = default;
};

struct State {
    ValueId zero;                             // the number 0 in the scenario's pool
    base::Sparse<Catalogue> catalogues;       // by organization
    std::vector<Relationship> relationships;  // by partnership

    /// Makes room for the channel's organizations and partnerships, or drops those of slots that are gone.
    void fit(const Channel& channel);

    [[nodiscard]] const Catalogue& catalogue(OrganizationIndex index) const {
        return catalogues[index.value];
    }
    [[nodiscard]] const Relationship& relationship(PartnershipIndex index) const {
        return relationships[index.value];
    }
    /// True where no organization has anything in its catalogue and nobody resells: Plan Sync is not in use.
    [[nodiscard]] bool isEmpty() const;
};

/// The partnership through which the organization resells, or none (PS-37: at most one).
[[nodiscard]] PartnershipIndex providerOf(const Channel& channel, const State& state,
                                          OrganizationIndex reseller);
/// The partnerships of the provider's direct resellers, in the order of the resellers' indices; with a
/// template only those that use it.
[[nodiscard]] std::vector<PartnershipIndex> resellersOf(const Channel& channel, const State& state,
                                                        OrganizationIndex provider,
                                                        ValueId serviceTemplate = {});
/// A copy stands under its provider's rules for as long as its organization has a provider (PS-35).
[[nodiscard]] bool isCopy(const Channel& channel, const State& state, OrganizationIndex organization,
                          const Plan& plan);
/// True where the plan is in a service template of the organization.
[[nodiscard]] bool isDelegated(const State& state, OrganizationIndex organization, ValueId plan);
/// The first of the organization's resellers that has a copy of the plan, or none; with a period only one whose copy
/// has that.
[[nodiscard]] PartnershipIndex holderOfCopy(const Channel& channel, const State& state,
                                            OrganizationIndex organization, ValueId plan,
                                            ValueId period = {});
/// The rule by which the organization may not change what stands at an address: PS-35 for the structure of a
/// copy and for categories and schedules that came from its provider (but for categories where those are not
/// synchronized, PS-25), PS-24 for the shape of a period that is delegated or that a reseller's copy has.
[[nodiscard]] std::optional<Rule> ruleAgainstEditing(const Channel& channel, const State& state,
                                                     OrganizationIndex organization, const Address& address);
/// The value at an address of an organization, of its relationship too.
[[nodiscard]] Value valueAt(const Channel& channel, const State& state, OrganizationIndex organization,
                            const Address& address);

}  // namespace sluice::plan_sync
