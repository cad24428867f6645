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

    [[nodiscard]] std::string spelled(base::ValueId value) const;
    [[nodiscard]] std::string idOf(OrganizationIndex organization) const;
    [[nodiscard]] std::string nameOf(OrganizationIndex organization) const;
    /// The name of a plan; that of its original where the organization does not have it yet.
    [[nodiscard]] std::string planName(OrganizationIndex organization, base::ValueId plan,
                                       base::ValueId original = {}) const;
    /// The name of an entry of the organization's shelf or of one upstream of it; the id where nobody has it.
    [[nodiscard]] std::string entryName(OrganizationIndex organization, plan_sync::EntryKind kind,
                                        base::ValueId id) const;
    /// What an address belongs to: `Plan`, `Period 1 month`, `Rate CPU`, `Sales category Hosting`.
    [[nodiscard]] std::string group(OrganizationIndex organization, const plan_sync::Address& address) const;
    /// What stands there: `recurring price`, `sales category Hosting`.
    [[nodiscard]] std::string field(OrganizationIndex organization, const plan_sync::Address& address) const;
    /// How it stands there; ids of categories and schedules by their names. Empty: nothing.
    [[nodiscard]] std::string value(OrganizationIndex organization, const plan_sync::Address& address,
                                    plan_sync::Value value) const;

    [[nodiscard]] plan_sync::Names words() const { return {*world_.values, world_.channel, world_.planSync}; }

  private:
    /// Calls visit(catalogue) for the organization's and those of its providers, upwards, until it gives true.
    template <class Visit>
    void upwards(OrganizationIndex organization, Visit visit) const {
        while (!visit(world_.planSync.catalogue(organization))) {
            const PartnershipIndex above =
                plan_sync::providerOf(world_.channel, world_.planSync, organization);
            if (!above.exists()) return;
            organization = world_.channel.partnership(above).upstream;
        }
    }

    const World& world_;
};

/// The ids of options, in their order.
[[nodiscard]] std::vector<std::string> optionIds(plan_sync::OptionSet options);
/// Whether a reseller may edit this of a copy (PS-35).
[[nodiscard]] bool mayResellerEdit(plan_sync::Field field);

}  // namespace sluice::api
