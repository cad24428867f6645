#include "plan_sync/choose.h"
#include "plan_sync/places.h"

namespace sluice::plan_sync {

namespace {

bool isPrice(Field field) {
    const auto within = [field](Field first, Field last) { return field >= first && field <= last; };
    return within(Field::planSetupFee, Field::planRenewalFee) ||
           within(Field::periodSetupFee, Field::periodRenewalFee) ||
           within(Field::rateSetupPrice, Field::rateOverusePrice);
}

class Proposer {
  public:
    Proposer(const Channel& channel, State& state, const Context& context, const Synchronize& event,
             const std::vector<Mark>& marks)
        : channel_(channel), state_(state), context_(context), event_(event), marks_(marks) {}

    std::vector<Proposal> all() {
        keep(Proposal::Kind::keepPrices, &Relationship::pricesSyncDisabled, isPrice);
        keep(Proposal::Kind::keepCategories, &Relationship::categoriesSyncDisabled, isOfCategories);
        single();
        return found_;
    }

  private:
    /// The flag at those who have something unwanted that it keeps.
    void keep(Proposal::Kind kind, bool Relationship::*flag, bool (*isKept)(Field)) {
        std::vector<OrganizationIndex> organizations;
        std::vector<PartnershipIndex> changed;
        for (const Mark& mark : marks_) {
            const PartnershipIndex p = providerOf(channel_, state_, mark.organization);
            if (mark.isWanted || !isKept(mark.address.field) || !p.exists()) continue;
            if (state_.relationship(p).*flag) continue;
            state_.relationships[p.value].*flag = true;
            changed.push_back(p);
            organizations.push_back(mark.organization);
        }
        if (!changed.empty()) propose(kind, organizations, event_);
        for (const PartnershipIndex p : changed) state_.relationships[p.value].*flag = false;
    }
    /// Whoever has all that is wanted, alone or with its own resellers.
    void single() {
        for (const PartnershipIndex p : scopeOf(channel_, state_, event_)) {
            const channel::Partnership& link = channel_.partnership(p);
            if (link.upstream != channel_.find(event_.provider)) continue;
            Synchronize alone = event_;
            alone.reseller = channel_.organization(link.downstream).id;
            alone.serviceTemplate = {};
            for (const bool subResellers : {true, false}) {
                alone.subResellers = subResellers;
                if (subResellers && !event_.subResellers) continue;
                const bool isSame = alone.reseller == event_.reseller && subResellers == event_.subResellers;
                if (!isSame && propose(Proposal::Kind::oneReseller, {link.downstream}, alone)) break;
            }
        }
    }
    bool propose(Proposal::Kind kind, const std::vector<OrganizationIndex>& organizations,
                 const Synchronize& event) {
        const Choice choice = choose(channel_, state_, context_, event, marks_);
        if (!choice.isPossible || choice.options.isEmpty()) return false;
        found_.push_back({kind, organizations, event});
        found_.back().event.options = choice.options;
        return true;
    }

    const Channel& channel_;
    State& state_;
    const Context& context_;
    const Synchronize& event_;
    const std::vector<Mark>& marks_;
    std::vector<Proposal> found_;
};

/// Whether what an address is within stands in a catalogue; a member itself, or what it would be a member by.
bool hasPlace(const Catalogue& catalogue, const Address& address) {
    const Field field = address.field;
    const Shelf& shelf = catalogue.shelf;
    if (field == Field::privilege) {
        for (const ServiceTemplate& entry : shelf.serviceTemplates) {
            if (entry.privileges && contains(*entry.privileges, address.entry)) return true;
        }
        return contains(shelf.privileges, address.entry);
    }
    if (field >= Field::orderFlow) return true;
    if (isOfPlan(field)) {
        const Plan* plan = find(catalogue.plans, address.owner);
        if (plan == nullptr) return false;
        if (field >= Field::rate) return findRate(*plan, address.entry) != nullptr;
        if (field >= Field::period) return find(plan->periods, address.entry) != nullptr;
        return !address.entry.exists() || hasEntry(shelf, EntryKind::salesCategory, address.entry);
    }
    if (!hasEntry(shelf, kindOf(field), address.owner)) return false;
    return !address.entry.exists() || valueAt(catalogue, address).kind != Value::Kind::absent;
}

}  // namespace

std::vector<Proposal> proposalsFor(const Channel& channel, State& state, const Context& context,
                                   const Synchronize& event, const std::vector<Mark>& marks) {
    return Proposer(channel, state, context, event, marks).all();
}

bool isKnownPlace(const Channel& channel, State& state, const Context& context, const Synchronize& event,
                  const Mark& mark) {
    Address address = mark.address;
    for (OrganizationIndex owner = mark.organization;;) {
        if (hasPlace(state.catalogue(owner), address)) return true;
        const Plan* plan =
            isOfPlan(address.field) ? find(state.catalogue(owner).plans, address.owner) : nullptr;
        if (plan != nullptr && plan->copyOf.exists()) address.owner = plan->copyOf;
        const PartnershipIndex above = providerOf(channel, state, owner);
        if (!above.exists()) break;
        owner = channel.partnership(above).upstream;
    }
    // A copy to be created may have another id (PS-44).
    Step step;
    runOver(channel, state, context, scopeOf(channel, state, event), OptionSet::all(), step);
    const bool isBrought = hasPlace(state.catalogue(mark.organization), mark.address);
    undo(state, step);
    return isBrought;
}

}  // namespace sluice::plan_sync
