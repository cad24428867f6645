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
        return step_.deltas.empty() ? kNone : step_.deltas[deltaOf(organization)];
    }
    [[nodiscard]] bool changed(OrganizationIndex organization) const { return deltaOf(organization) != 0; }
    /// The place of its delta in the step; 0 where it did not change.
    [[nodiscard]] std::uint32_t deltaOf(OrganizationIndex organization) const {
        if (!many_.empty()) return many_[organization.value];
        const std::uint32_t found = few_.find(organization.value);
        return found == base::IndexMap::kNone ? 0 : found;
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
    std::vector<std::uint32_t> many_;
    base::IndexMap few_;
};

/// The organizations that changed in one setting, in the order in which they are told: upstream before downstream,
/// depth first, older partnerships first. The order in which a step visits them is not told: it depends on what was
/// tried before. One after the other is found: of a million that changed, the first hundred cost little more than a
/// look at who begins.
class InOrder {
  public:
    /// `runs` are those of the setting that `index` looks into.
    InOrder(const channel::Channel& channel, const StepIndex& index, std::span<const data_sync::Run> runs);

    /// The next one; none behind the last.
    [[nodiscard]] OrganizationIndex next();

  private:
    [[nodiscard]] std::uint32_t changedUpstreams(OrganizationIndex organization) const;
    [[nodiscard]] bool waitedForOneMore(OrganizationIndex organization);

    const channel::Channel& channel_;
    const StepIndex& index_;
    std::vector<OrganizationIndex> stack_;  // who waits for nobody; the last one is next
    base::IndexMap placeOf_;              // organization → place in waiting_, of those that several lead to
    std::vector<std::uint32_t> waiting_;  // how many upstreams that changed too are still to be told
};

/// The partnerships of a downstream, in the byte order of their upstreams' ids (DS-61).
[[nodiscard]] std::vector<PartnershipIndex> upstreamsInOrder(const World& world,
                                                             OrganizationIndex downstream);

}  // namespace sluice::explore
