#include <algorithm>
#include <utility>

#include "api/plan_filler.h"
#include "base/index_map.h"
#include "base/text.h"
#include "plan_sync/places.h"

namespace sluice::api {

List<Choice> Filler::choicesOf(const PlanFieldForm& field) const {
    List<Choice> choices;
    // A provider and those above it may have the same thing: it is offered once, under each of its names.
    base::IndexMap offered;
    const auto add = [&](ValueId id, ValueId name) {
        const std::uint64_t both = (std::uint64_t{id.value} << 32) | name.value;
        if (offered.find(both) != base::IndexMap::kNone) return;
        offered.add(both, 0);
        choices.push_back({names_.spelled(id), names_.spelled(name)});
    };
    const auto addShelf = [&](OrganizationIndex organization, EntryKind kind) {
        plan_sync::withList(world_.planSync.catalogue(organization).shelf, kind, [&](const auto& entries) {
            for (const auto& entry : entries) add(entry.id, entry.name);
        });
    };
    const auto addOrganization = [&](OrganizationIndex organization) {
        add(world_.channel.organization(organization).id, world_.channel.organization(organization).name);
    };
    if (field.source == Source::organization) {
        for (std::uint32_t i = 0; i < world_.channel.organizationSlots(); ++i) {
            if (world_.channel.organization({i}).present) addOrganization({i});
        }
    } else if (field.source == Source::kind) {
        for (const KindName& kind : kKindNames) {
            choices.push_back(
                {kind.wireName, plan_sync::text(plan_sync::addressOf(kind.kind, {}).field).label});
        }
    } else if (field.source == Source::option) {
        for (const plan_sync::OptionText& option : plan_sync::kOptions) {
            choices.push_back({option.wireName, option.label});
        }
    }
    if (!organization_.exists()) return choices;
    const plan_sync::Catalogue& catalogue = world_.planSync.catalogue(organization_);
    const plan_sync::Plan* plan = plan_sync::find(catalogue.plans, plan_);
    if (field.source == Source::plan || field.source == Source::copyToConfirm) {
        for (const plan_sync::Plan& each : catalogue.plans) {
            if (field.source == Source::plan || each.confirmationNeeded) add(each.id, each.name);
        }
    } else if (field.source == Source::downstream) {
        for (PartnershipIndex p = world_.channel.firstOfUpstream(organization_); p.exists();
             p = world_.channel.partnership(p).nextOfUpstream) {
            addOrganization(world_.channel.partnership(p).downstream);
        }
    } else if (field.source == Source::reseller) {
        for (const PartnershipIndex p :
             plan_sync::resellersOf(world_.channel, world_.planSync, organization_)) {
            addOrganization(world_.channel.partnership(p).downstream);
        }
    } else if (field.source == Source::resource) {
        addAbove(organization_, [&](OrganizationIndex each) { addShelf(each, EntryKind::resource); });
    } else if (field.source == Source::shelf && field.kind == EntryKind::notificationTemplate) {
        addAbove(organization_, [&](OrganizationIndex each) { addShelf(each, field.kind); });
    } else if (field.source == Source::shelf) {
        addShelf(organization_, field.kind);
    } else if (field.source == Source::entry) {
        addShelf(organization_, form_.kind);
    } else if (field.source == Source::oldEntry && kind_) {
        addShelf(organization_, *kind_);
    } else if (plan != nullptr && (field.source == Source::period || field.source == Source::oldPeriod)) {
        for (const plan_sync::Period& period : plan->periods) {
            add(period.id, period.length.exists() ? period.length : period.id);
        }
    } else if (plan != nullptr && field.source == Source::oldRate) {
        for (const plan_sync::Rate& rate : plan->rates) {
            choices.push_back({names_.spelled(rate.resource),
                               names_.entryName(organization_, EntryKind::resource, rate.resource)});
        }
    }
    return choices;
}

}  // namespace sluice::api
