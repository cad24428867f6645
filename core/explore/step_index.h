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

class StepIndex {
  public:
    /// `runs` are those of one setting; may be empty (then `setting` is still looked at).
    StepIndex(const World& world, const data_sync::Step& step, SettingIndex setting,
              std::span<const data_sync::Run> runs);

    /// The organization's delta; Kind::none where it did not change.
    [[nodiscard]] const data_sync::Delta& delta(OrganizationIndex organization) const {
        return step_.deltas.empty() ? kNone : step_.deltas[deltaOf_[organization.value]];
    }
    [[nodiscard]] bool changed(OrganizationIndex organization) const {
        return deltaOf_[organization.value] != 0;
    }

    /// Whether the organization had the item / which value it had before the step.
    [[nodiscard]] bool hadItem(OrganizationIndex organization, data_sync::ItemIndex item) const;
    [[nodiscard]] base::ValueId hadValue(OrganizationIndex organization) const;

    /// What the partnership did in this step for this setting: at which moment, and what the table says.
    [[nodiscard]] Source through(PartnershipIndex partnership) const;
    /// See sourceOf in effects.h.
    [[nodiscard]] Source source(OrganizationIndex organization, data_sync::ItemIndex item) const;

  private:
    [[nodiscard]] bool isSyncPoint(PartnershipIndex partnership) const;
    [[nodiscard]] bool offers(const Source& source, data_sync::ItemIndex item, OrganizationIndex to) const;
    [[nodiscard]] bool tookTwin(const data_sync::Delta& upstream, const data_sync::Delta& downstream,
                                data_sync::ItemIndex item) const;

    static constexpr data_sync::Delta kNone{};
    const World& world_;
    const data_sync::Step& step_;
    SettingIndex setting_;
    std::vector<std::uint32_t> deltaOf_;
};

/// The partnerships of a downstream, in the byte order of their upstreams' ids (DS-61).
[[nodiscard]] std::vector<PartnershipIndex> upstreamsInOrder(const World& world,
                                                             OrganizationIndex downstream);

}  // namespace sluice::explore
