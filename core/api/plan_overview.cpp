#include "api/plan_names.h"
#include "api/plan_views.h"

namespace sluice::api {

namespace {

constexpr std::size_t kMostOthers = 100;

class Overview {
  public:
    explicit Overview(const Session& session)
        : world_(session.world()), state_(world_.planSync), names_(world_) {}

    PlanOverview take() {
        // Every provider that is nobody's reseller, then down from it: what is a tree is shown as one.
        for (std::uint32_t i = 0; i < world_.channel.organizationSlots(); ++i) {
            const OrganizationIndex organization{i};
            if (!world_.channel.organization(organization).present) continue;
            if (plan_sync::providerOf(world_.channel, state_, organization).exists()) continue;
            if (isProvider(organization)) {
                addProvider(organization, 1);
            } else if (++overview_.totalOthers <= kMostOthers) {
                overview_.others.push_back({i, names_.idOf(organization), names_.nameOf(organization)});
            }
        }
        return overview_;
    }

  private:
    [[nodiscard]] bool isProvider(OrganizationIndex organization) const {
        return !state_.catalogue(organization).shelf.serviceTemplates.empty() ||
               !state_.catalogue(organization).plans.empty() ||
               !plan_sync::resellersOf(world_.channel, state_, organization).empty();
    }
    void addProvider(OrganizationIndex organization, std::uint32_t level) {
        const plan_sync::Catalogue& catalogue = state_.catalogue(organization);
        const std::vector<PartnershipIndex> resellers =
            plan_sync::resellersOf(world_.channel, state_, organization);
        PlanProvider provider;
        provider.index = organization.value;
        provider.id = names_.idOf(organization);
        provider.name = names_.nameOf(organization);
        provider.plans = static_cast<std::uint32_t>(catalogue.plans.size());
        provider.resellers = static_cast<std::uint32_t>(resellers.size());
        for (const plan_sync::ServiceTemplate& entry : catalogue.shelf.serviceTemplates) {
            std::uint32_t users = 0;
            for (const PartnershipIndex p : resellers) {
                users += state_.relationship(p).serviceTemplate == entry.id ? 1 : 0;
            }
            provider.templates.push_back({names_.spelled(entry.id), names_.spelled(entry.name), entry.active,
                                          static_cast<std::uint32_t>(entry.plans.size()), users});
        }
        overview_.providers.push_back(provider);
        for (const PartnershipIndex p : resellers) addReseller(p, level);
    }
    void addReseller(PartnershipIndex p, std::uint32_t level) {
        const channel::Partnership& link = world_.channel.partnership(p);
        const plan_sync::Relationship& relationship = state_.relationship(p);
        const auto* used = plan_sync::find(state_.catalogue(link.upstream).shelf.serviceTemplates,
                                           relationship.serviceTemplate);
        PlanReseller reseller;
        reseller.index = link.downstream.value;
        reseller.id = names_.idOf(link.downstream);
        reseller.name = names_.nameOf(link.downstream);
        reseller.provider = names_.idOf(link.upstream);
        reseller.providerName = names_.nameOf(link.upstream);
        reseller.level = level;
        reseller.serviceTemplate = names_.spelled(relationship.serviceTemplate);
        reseller.serviceTemplateName =
            names_.spelled(used == nullptr ? relationship.serviceTemplate : used->name);
        reseller.templateActive = used != nullptr && used->active;
        reseller.categoriesSyncDisabled = relationship.categoriesSyncDisabled;
        reseller.pricesSyncDisabled = relationship.pricesSyncDisabled;
        for (const plan_sync::Plan& plan : state_.catalogue(link.downstream).plans) {
            reseller.copies += plan.copyOf.exists() ? 1 : 0;
            reseller.disabledCopies += plan.disabledByProvider ? 1 : 0;
            reseller.confirmationsNeeded += plan.confirmationNeeded ? 1 : 0;
        }
        reseller.subResellers = static_cast<std::uint32_t>(
            plan_sync::resellersOf(world_.channel, state_, link.downstream).size());
        overview_.resellers.push_back(reseller);
        const bool providesToo = overview_.resellers.back().subResellers > 0 ||
                                 !state_.catalogue(link.downstream).shelf.serviceTemplates.empty();
        if (providesToo) addProvider(link.downstream, level + 1);
    }

    const World& world_;
    const plan_sync::State& state_;
    PlanNames names_;
    PlanOverview overview_;
};

}  // namespace

PlanOverview planOverview(const Session& session) { return Overview(session).take(); }

}  // namespace sluice::api
