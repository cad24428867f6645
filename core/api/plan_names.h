// How what stands in catalogues is named on the page and on the command line.
#pragma once

#include <string>

#include "api/session.h"
#include "plan_sync/event.h"
#include "plan_sync/words.h"

namespace sluice::api {

class PlanNames {
  public:
    explicit PlanNames(const World& world) : world_(world) {}

    [[nodiscard]] Text spelled(base::ValueId value) const;
    [[nodiscard]] Text idOf(OrganizationIndex organization) const;
    [[nodiscard]] Text nameOf(OrganizationIndex organization) const;
    /// The name of a plan; that of its original where the organization does not have it yet.
    [[nodiscard]] Text planName(OrganizationIndex organization, base::ValueId plan,
                                base::ValueId original = {}) const;
    /// The name of an entry of the organization's shelf or of one upstream of it; the id where nobody has it.
    [[nodiscard]] Text entryName(OrganizationIndex organization, plan_sync::EntryKind kind,
                                 base::ValueId id) const;
    /// What an address belongs to: `Plan`, `Period 1 month`, `Rate CPU`, `Sales category Hosting`.
    [[nodiscard]] Text group(OrganizationIndex organization, const plan_sync::Address& address) const;
    /// What stands there: `recurring price`, `sales category Hosting`.
    [[nodiscard]] Text field(OrganizationIndex organization, const plan_sync::Address& address) const;
    /// How it stands there; ids of categories and schedules by their names. Empty: nothing.
    [[nodiscard]] Text value(OrganizationIndex organization, const plan_sync::Address& address,
                             plan_sync::Value value) const;

    [[nodiscard]] plan_sync::Names words() const { return {*world_.values, world_.channel, world_.planSync}; }

  private:
    const World& world_;
};

/// The ids of options, in their order.
[[nodiscard]] List<Text> optionIds(plan_sync::OptionSet options);
/// Whether a reseller may edit this of a copy (PS-35).
[[nodiscard]] bool mayResellerEdit(plan_sync::Field field);

}  // namespace sluice::api
