// The events of Plan Sync in one sentence each, as they stand before what they do: what an edit would change is told
// with its new values.
#include "base/text.h"
#include "plan_sync/edits.h"
#include "plan_sync/places.h"
#include "plan_sync/words.h"

namespace sluice::plan_sync {

namespace {

constexpr std::size_t kMostChanges = 3;  // told one by one; of more, how many there are

/// Collects what an edit changes, as `recurring fee 12` or `not published`.
class Changes {
  public:
    Changes(const Names& names, OrganizationIndex organization)
        : names_(names), organization_(organization) {}

    void look(const Address& address, Value before, Value after) {
        if (before == after) return;
        if (++count_ <= kMostChanges) parts_.push_back(names_.change(organization_, address, before, after));
    }
    /// `: recurring fee 12, not published and 2 more`; empty where nothing changes.
    [[nodiscard]] Text told() const {
        base::GrowingText text;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const bool isLast = i + 1 == parts_.size() && count_ == parts_.size();
            text += i == 0 ? ": " : isLast ? " and " : ", ";
            text += parts_[i];
        }
        if (count_ > parts_.size()) text += " and " + base::digits(count_ - parts_.size()) + " more";
        return text;
    }

  private:
    const Names& names_;
    OrganizationIndex organization_;
    std::vector<Text> parts_;
    std::size_t count_ = 0;
};

class Teller {
  public:
    explicit Teller(const Names& names) : names_(names) {}

    Text operator()(const AddPlan& event) const {
        const ValueId name = event.plan.name.exists() ? event.plan.name : event.plan.id;
        return does(event.organization, "adds plan ") + names_.quoted(name);
    }
    Text operator()(const ChangePlan& event) const {
        const Text told = does(event.organization, "changes plan ") + plan(event.organization, event.plan);
        const Plan* before = planAt(event.organization, event.plan);
        return before == nullptr
                   ? told
                   : told + changes(event.organization, *before, edited(*before, event, names_.state.zero));
    }
    Text operator()(const RemovePlan& event) const {
        return does(event.organization, "removes plan ") + plan(event.organization, event.plan);
    }
    Text operator()(const SetPeriod& event) const {
        const Plan* before = planAt(event.organization, event.plan);
        if (before != nullptr && find(before->periods, event.period.id) != nullptr) {
            return does(event.organization, "changes ") + period(event, event.period.id) +
                   changes(event.organization, *before, edited(*before, event, names_.state.zero));
        }
        const ValueId length = event.period.length.value_or(ValueId{});
        const ValueId name = length.exists() ? length : event.period.id;
        return does(event.organization, "adds period ") + names_.quoted(name) + " to plan " +
               plan(event.organization, event.plan);
    }
    Text operator()(const RemovePeriod& event) const {
        return does(event.organization, "removes ") + period(event, event.period);
    }
    Text operator()(const SetRate& event) const {
        const Plan* before = planAt(event.organization, event.plan);
        if (before != nullptr && findRate(*before, event.rate.resource) != nullptr) {
            return does(event.organization, "changes the rate of ") + rate(event, event.rate.resource) +
                   changes(event.organization, *before, edited(*before, event, names_.state.zero));
        }
        return does(event.organization, "adds resource ") +
               entry(event.organization, EntryKind::resource, event.rate.resource) + " to plan " +
               plan(event.organization, event.plan);
    }
    Text operator()(const RemoveRate& event) const {
        return does(event.organization, "removes ") + rate(event, event.resource);
    }
    template <SetsAnEntry Edit>
    Text operator()(const Edit& event) const {
        const auto& entry = event.*EntrySet<Edit>::kEntry;
        const ValueId name = entry.name.value_or(ValueId{});
        return set(event.organization, EntrySet<Edit>::kKind, entry.id, name.exists() ? name : entry.id,
                   [&event](const Shelf& shelf) { return edited(shelf, event); });
    }
    Text operator()(const RemoveCatalogueEntry& event) const {
        return does(event.organization, "removes ") + labelOf(event.kind) + " " +
               entry(event.organization, event.kind, event.id);
    }
    Text operator()(const SetSellerData& event) const {
        std::vector<std::string_view> parts;
        if (event.orderFlow) parts.emplace_back("order flow");
        if (event.privileges) parts.emplace_back("privileges");
        if (event.termsAndConditions) parts.emplace_back("terms and conditions");
        base::GrowingText told = does(event.organization, "changes its ");
        if (parts.empty()) parts.emplace_back("seller data");
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i > 0) told += i + 1 == parts.size() ? " and " : ", ";
            told += parts[i];
        }
        return told;
    }
    Text operator()(const DelegatePlan& event) const {
        return does(event.organization, "puts plan ") + plan(event.organization, event.plan) + " into " +
               serviceTemplate(event.organization, event.serviceTemplate);
    }
    Text operator()(const WithdrawPlan& event) const {
        return does(event.organization, "takes plan ") + plan(event.organization, event.plan) + " out of " +
               serviceTemplate(event.organization, event.serviceTemplate);
    }
    Text operator()(const SetReseller& event) const {
        const Text upstream = names_.ofOrganization(event.upstream);
        const Text reseller = names_.ofOrganization(event.downstream);
        const Relationship after = edited(relationshipOf(event.upstream, event.downstream), event);
        if (!after.exists()) return reseller + " no longer resells for " + upstream;
        base::GrowingText told = reseller + " resells for " + upstream + " on " +
                                 serviceTemplate(event.upstream, after.serviceTemplate);
        if (after.categoriesSyncDisabled) told += ", its categories kept";
        if (after.pricesSyncDisabled) told += ", its prices kept";
        return told;
    }
    Text operator()(const ConfirmPlan& event) const {
        return does(event.organization, "confirms plan ") + plan(event.organization, event.plan);
    }
    Text operator()(const Synchronize& event) const {
        const Text whom = event.reseller.exists()
                              ? names_.ofOrganization(event.reseller)
                              : "all resellers on " + serviceTemplate(event.provider, event.serviceTemplate);
        std::string_view below = ": ";
        if (event.subResellers) {
            below = event.reseller.exists() ? " and its sub-resellers: " : " and their sub-resellers: ";
        }
        return does(event.provider, "synchronizes ") + whom + below + allOf(event.options);
    }

  private:
    [[nodiscard]] Text does(ValueId organization, std::string_view what) const {
        return names_.ofOrganization(organization) + " " + what;
    }
    [[nodiscard]] OrganizationIndex at(ValueId organization) const {
        return names_.channel.find(organization);
    }
    [[nodiscard]] const Plan* planAt(ValueId organization, ValueId plan) const {
        const OrganizationIndex index = at(organization);
        return index.exists() ? find(names_.state.catalogue(index).plans, plan) : nullptr;
    }

    [[nodiscard]] Relationship relationshipOf(ValueId upstream, ValueId downstream) const {
        const OrganizationIndex above = at(upstream), below = at(downstream);
        if (!above.exists() || !below.exists()) return {};
        const PartnershipIndex index = names_.channel.find(above, below);
        return index.exists() ? names_.state.relationship(index) : Relationship{};
    }

    // ---- names in quotes; ids where nobody has what is named ----

    [[nodiscard]] Text plan(ValueId organization, ValueId plan) const {
        const OrganizationIndex index = at(organization);
        return names_.quoted(index.exists() ? names_.planOf(index, plan) : plan);
    }
    [[nodiscard]] Text entry(ValueId organization, EntryKind kind, ValueId id) const {
        const OrganizationIndex index = at(organization);
        return names_.quoted(index.exists() ? names_.nameOf(index, kind, id) : id);
    }
    [[nodiscard]] Text serviceTemplate(ValueId organization, ValueId id) const {
        return "service template " + entry(organization, EntryKind::serviceTemplate, id);
    }
    /// `period "1 month" of plan "Basic"`
    template <class Edit>
    [[nodiscard]] Text period(const Edit& event, ValueId period) const {
        const OrganizationIndex index = at(event.organization);
        return "period " +
               names_.quoted(index.exists() ? names_.periodOf(index, event.plan, period) : period) +
               " of plan " + plan(event.organization, event.plan);
    }
    /// `resource "CPU" in plan "Basic"`
    template <class Edit>
    [[nodiscard]] Text rate(const Edit& event, ValueId resource) const {
        return "resource " + entry(event.organization, EntryKind::resource, resource) + " in plan " +
               plan(event.organization, event.plan);
    }
    [[nodiscard]] static Text labelOf(EntryKind kind) { return Text(text(addressOf(kind, {}).field).label); }

    // ---- what changes ----

    [[nodiscard]] Text changes(ValueId organization, const Plan& before, const Plan& after) const {
        return differences(
            at(organization), before, after,
            [](const Plan& plan, base::Visit<const Address&> visit) { forEachAddress(plan, visit); },
            [](const Plan& plan, const Address& address) { return valueIn(&plan, address); });
    }
    template <class After>
    [[nodiscard]] Text set(ValueId organization, EntryKind kind, ValueId id, ValueId name,
                           const After& afterOf) const {
        const OrganizationIndex index = at(organization);
        if (!index.exists() || !hasEntry(names_.state.catalogue(index).shelf, kind, id)) {
            return does(organization, "adds ") + labelOf(kind) + " " + names_.quoted(name);
        }
        const Shelf& before = names_.state.catalogue(index).shelf;
        const Text told =
            does(organization, "changes ") + labelOf(kind) + " " + entry(organization, kind, id);
        return told + differences(
                          index, before, afterOf(before),
                          [kind, id](const Shelf& shelf, base::Visit<const Address&> visit) {
                              forEachAddress(shelf, kind, id, visit);
                          },
                          [](const Shelf& shelf, const Address& address) { return valueIn(shelf, address); });
    }
    template <class Thing, class Each, class ValueOf>
    [[nodiscard]] Text differences(OrganizationIndex organization, const Thing& before, const Thing& after,
                                   const Each& each, const ValueOf& valueOf) const {
        Changes found(names_, organization);
        each(after, [&](const Address& address) {
            found.look(address, valueOf(before, address), valueOf(after, address));
        });
        // What has gone is no longer among the addresses: memberships only, since the thing itself is still there.
        each(before, [&](const Address& address) {
            const Value was = valueOf(before, address), is = valueOf(after, address);
            const bool isMember =
                was.kind == Value::Kind::present || address.field == Field::notificationScheduleEntry;
            if (isMember && is.kind == Value::Kind::absent) found.look(address, was, is);
        });
        return found.told();
    }

    const Names& names_;
};

}  // namespace

Text sentenceOf(const Event& event, const Names& names) { return std::visit(Teller(names), event); }

}  // namespace sluice::plan_sync
