// Looks into one setting of a step: which delta each organization got, who fed it, what its upstream had before.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "explore/effects.h"

namespace sluice::explore {

/// The runs of one setting in a step. Runs of a setting stand together.
[[nodiscard]] std::vector<std::span<const data_sync::Run>> runsBySetting(const data_sync::Step& step);

/// The organizations that changed in one setting, with their deltas, in the order in which they are told: upstream
/// before downstream, depth first, older partnerships first. The order in which a step visits them is not told: it
/// depends on what was tried before.
struct Changed {
    OrganizationIndex organization;
    std::uint32_t delta = 0;
};
[[nodiscard]] std::vector<Changed> changedInOrder(const World& world, std::span<const data_sync::Run> runs);

class StepIndex {
  public:
    /// `runs` are those of one setting; may be empty (then `setting` is still looked at).
    StepIndex(const World& world, const data_sync::Step& step, SettingIndex setting,
              std::span<const data_sync::Run> runs);

    /// The organization's delta; Kind::none where it did not change.
    [[nodiscard]] const data_sync::Delta& delta(OrganizationIndex organization) const {
        return step_.deltas.empty() ? kNone : step_.deltas[deltaOf(organization)];
    }
    [[nodiscard]] bool changed(OrganizationIndex organization) const { return deltaOf(organization) != 0; }

    /// Whether the organization had the item / which value it had before the step.
    [[nodiscard]] bool hadItem(OrganizationIndex organization, data_sync::ItemIndex item) const;
    [[nodiscard]] base::ValueId hadValue(OrganizationIndex organization) const;

    /// What the partnership did in this step for this setting: at which moment, and what the table says.
    [[nodiscard]] Source through(PartnershipIndex partnership) const;
    /// See sourceOf in effects.h.
    [[nodiscard]] Source source(OrganizationIndex organization, data_sync::ItemIndex item) const;

  private:
    [[nodiscard]] bool isSyncPoint(PartnershipIndex partnership) const;
    [[nodiscard]] bool fed(const Source& source, data_sync::ItemIndex item, OrganizationIndex to) const;
    [[nodiscard]] bool offers(const Source& source, data_sync::ItemIndex item, OrganizationIndex to) const;
    [[nodiscard]] bool tookTwin(const data_sync::Delta& upstream, const data_sync::Delta& downstream,
                                data_sync::ItemIndex item) const;

    static constexpr data_sync::Delta kNone{};
    const World& world_;
    const data_sync::Step& step_;
    SettingIndex setting_;
    // By organization: an array where many changed, a map where few did, so that a small step in a large channel costs
    // little.
    [[nodiscard]] std::uint32_t deltaOf(OrganizationIndex organization) const {
        if (!many_.empty()) return many_[organization.value];
        const std::uint32_t found = few_.find(organization.value);
        return found == base::IndexMap::kNone ? 0 : found;
    }
    std::vector<std::uint32_t> many_;
    base::IndexMap few_;
};

/// The partnerships of a downstream, in the byte order of their upstreams' ids (DS-61).
[[nodiscard]] std::vector<PartnershipIndex> upstreamsInOrder(const World& world,
                                                             OrganizationIndex downstream);

}  // namespace sluice::explore
