#include "reconcile/reconcile.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "reconcile/catalogue.h"
#include "reconcile/channel.h"
#include "reconcile/names.h"
#include "reconcile/told.h"

namespace sluice::reconcile {

using channel::OrganizationIndex;
using scenario::Document;
using scenario::World;

namespace {

class Reconciler {
  public:
    Reconciler(Trial& trial, const Document& file, const Told& told, const Options& options,
               Reconciled& result)
        : trial_(trial),
          file_(file),
          told_(told),
          options_(options),
          organizations_(trial.world(), told),
          result_(result) {}

    void run() {
        if (told_.isOfChannel) reconcileChannel(trial_, told_, organizations_);
        for (const scenario::CatalogueEntry& each : told_.catalogues) catalogue(each);
        if (told_.isOfChannel) {
            for (const scenario::PartnershipEntry& each : told_.partnerships) setReseller(each);
            removeOrganizations(trial_, told_, organizations_);
        }
        leaveOutOthers();
    }

  private:
    [[nodiscard]] const World& world() const { return trial_.world(); }

    void catalogue(const scenario::CatalogueEntry& entry) {
        OrganizationIndex seller =
            world().channel.find(organizations_.idOf(told_.organizations[entry.organization].id));
        if (!told_.isOfChannel) {  // the name is the reader's, not the user's
            const std::vector<OrganizationIndex> sellers = sellersOf(world());
            if (options_.seller.exists()) {
                seller = options_.seller;
            } else if (!seller.exists() && sellers.size() == 1) {
                seller = sellers.front();
            }
            result_.seller = seller;
            result_.needsSeller = !seller.exists();
        }
        if (!seller.exists()) return;  // it was told why it is not there
        reconcileCatalogue(trial_, world().channel.organization(seller).id, entry.catalogue);
    }

    void setReseller(const scenario::PartnershipEntry& each) {
        if (!each.reseller.exists()) return;
        const OrganizationIndex upstream = world().channel.find(organizations_.idOf(each.upstream)),
                                downstream = world().channel.find(organizations_.idOf(each.downstream));
        if (!upstream.exists() || !downstream.exists()) return;
        const channel::PartnershipIndex partnership = world().channel.find(upstream, downstream);
        if (!partnership.exists()) return;
        const plan_sync::Relationship& present = world().planSync.relationship(partnership);
        if (present == each.reseller) return;
        plan_sync::SetReseller event;
        event.upstream = world().channel.organization(upstream).id;
        event.downstream = world().channel.organization(downstream).id;
        event.serviceTemplate = each.reseller.serviceTemplate;
        event.categoriesSyncDisabled = each.reseller.categoriesSyncDisabled;
        event.pricesSyncDisabled = each.reseller.pricesSyncDisabled;
        trial_.take(present.exists() ? ChangeGroup::changed : ChangeGroup::added, event.downstream,
                    scenario::eventOfPlanSync(event));
    }

    /// What no event brings in.
    void leaveOutOthers() {
        const scenario::EntitlementParts& rights = file_.entitlements;
        const scenario::TierParts& tiers = file_.tierSetup;
        const std::vector<std::pair<std::size_t, const char*>> counts = {
            {rights.accounts.size(), "account"},
            {rights.entitlements.size(), "entitlement"},
            {tiers.products.size(), "product"},
            {tiers.assets.size(), "asset"},
            {tiers.configurations.size(), "tier configuration"},
            {tiers.requests.size(), "request"}};
        base::GrowingText parts;
        for (const auto& [count, what] : counts) {
            if (count == 0) continue;
            if (!base::Text(parts).empty()) parts += ", ";
            parts += base::counted(count, what);
        }
        if (base::Text(parts).empty()) return;
        trial_.leaveOut("The channel and its catalogues go in as events; " + parts +
                        " of the file do not: open it as a scenario of its own for them.");
    }

    Trial& trial_;
    const Document& file_;
    const Told& told_;
    const Options& options_;
    Organizations organizations_;
    Reconciled& result_;
};

}  // namespace

Reconciled reconcile(World& world, const Document& file, const Options& options, Trial::OnStep onStep) {
    Reconciled result;
    const Told told = toldBy(file, *world.values);
    Trial trial(world, options.wanted, onStep);
    Reconciler(trial, file, told, options, result).run();
    result.proposals = trial.takeProposals();
    result.leftOut = trial.takeLeftOut();
    return result;
}

std::vector<OrganizationIndex> sellersOf(const World& world) {
    std::vector<OrganizationIndex> sellers, roots;
    for (std::uint32_t i = 0; i < world.channel.organizationSlots(); ++i) {
        if (!world.channel.organization({i}).present) continue;
        if (world.channel.upstreamCount({i}) == 0) roots.push_back({i});
        const std::vector<plan_sync::Plan>& plans = world.planSync.catalogue({i}).plans;
        if (std::any_of(plans.begin(), plans.end(), [](const auto& each) { return !each.copyOf.exists(); }))
            sellers.push_back({i});
    }
    return sellers.empty() ? roots : sellers;
}

}  // namespace sluice::reconcile
