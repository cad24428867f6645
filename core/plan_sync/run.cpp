#include "plan_sync/run.h"

#include "base/sort.h"
#include "plan_sync/own_prices.h"
#include "plan_sync/places.h"
#include "plan_sync/recorder.h"

namespace sluice::plan_sync {

namespace {

using K = DifferenceKind;

/// PS-34, by the option that carries.
constexpr std::array<std::uint8_t, kOptionCount> kPhases = {
    1,           // createPlansAndPeriods
    0,           // applyPlanEnabling
    4, 4, 4, 4,  // fees, categories, notification schedules, usage statistics
    3, 2,        // creating and removing resources
    4, 4,        // prices and limits
    5, 5, 5,     // order flow, privileges, terms
};

struct Carried {
    std::uint32_t difference;
    Option option;
    [[nodiscard]] std::uint8_t phase() const { return kPhases[static_cast<std::size_t>(option)]; }
};

template <class Entry>
void copyEntry(const std::vector<Entry>& from, std::vector<Entry>& to, ValueId id) {
    if (const Entry* entry = find(from, id)) to.push_back(*entry);
}

/// Writes into one reseller what a run carries.
class Writer {
  public:
    Writer(const Channel& channel, State& state, Recorder& recorder, PartnershipIndex reseller)
        : state_(state),
          recorder_(recorder),
          provider_(channel.partnership(reseller).upstream),
          reseller_(channel.partnership(reseller).downstream) {}

    void write(const Difference& difference) {
        const Address& address = difference.address;
        if (isOfPlan(address.field)) {
            Plan& plan = recorder_.plan(reseller_, placeOf(address.owner));
            if (address.field == Field::period || address.field == Field::rate)
                return writePart(plan, address);
            plan_sync::write(plan, address, difference.after);
            return disownPrice(plan, address);
        }
        Shelf& shelf = recorder_.shelf(reseller_);
        const Shelf& from = state_.catalogue(provider_).shelf;
        if (difference.kind == K::expirationSchedule) {
            copyEntry(from.expirationSchedules, shelf.expirationSchedules, address.owner);
        } else if (difference.kind == K::notificationSchedule) {
            copyEntry(from.notificationSchedules, shelf.notificationSchedules, address.owner);
        } else if (difference.kind == K::planCategory) {
            copyEntry(from.planCategories, shelf.planCategories, address.owner);
        } else if (difference.kind == K::salesCategory) {
            copyEntry(from.salesCategories, shelf.salesCategories, address.owner);
        } else if (address.field == Field::resourceCategory) {
            copyEntry(from.resourceCategories, shelf.resourceCategories, address.owner);
        } else {
            plan_sync::write(shelf, address, difference.after);
        }
    }

  private:
    /// A period that is new, or a rate that is new or obsolete.
    void writePart(Plan& plan, const Address& address) {
        const Plan* original = find(state_.catalogue(provider_).plans, plan.copyOf);
        if (address.field == Field::period) {
            copyEntry(original->periods, plan.periods, address.entry);
            plan.periods.back().fees.own = {};
        } else if (const Rate* rate = findRate(*original, address.entry)) {
            plan.rates.push_back(*rate);
            plan.rates.back().prices.own = {};
        } else {
            std::erase_if(plan.rates, [&](const Rate& other) { return other.resource == address.entry; });
        }
    }
    /// Differences come in the order of plans, so the next one is nearly always near.
    std::uint32_t placeOf(ValueId plan) {
        const std::vector<Plan>& plans = state_.catalogue(reseller_).plans;
        while (plans[place_].id != plan) place_ = place_ + 1 < plans.size() ? place_ + 1 : 0;
        return place_;
    }

    State& state_;
    Recorder& recorder_;
    OrganizationIndex provider_, reseller_;
    std::uint32_t place_ = 0;
};

class Run {
  public:
    Run(const Channel& channel, State& state, const Context& context, Step& step)
        : channel_(channel), state_(state), context_(context), step_(step), recorder_(state, step) {}

    void synchronize(PartnershipIndex reseller, const Synchronize& event) {
        const OrganizationIndex organization = channel_.partnership(reseller).downstream;
        step_.reached.push_back(organization);
        const std::vector<Difference> differences = differencesOf(channel_, state_, context_, reseller);
        std::vector<Carried> carried;
        for (std::uint32_t i = 0; i < differences.size(); ++i) {
            const Difference& difference = differences[i];
            if (difference.isCarriedBy(event.options)) {
                carried.push_back({i, (event.options & difference.carriers).first()});
            }
        }
        base::sort(carried,
                   [](const Carried& left, const Carried& right) { return left.phase() < right.phase(); });
        // The copies are made of the provider as it is, before anything of the reseller is written.
        for (const Carried& entry : carried) {
            const Difference& difference = differences[entry.difference];
            if (difference.kind == K::newPlan) {
                newPlans_.push_back(copyToCreate(channel_, state_, context_, reseller, difference));
            }
        }
        for (const Plan& plan : newPlans_) recorder_.insert(organization, plan);
        newPlans_.clear();
        Writer writer(channel_, state_, recorder_, reseller);
        for (const Carried& entry : carried) {
            const Difference& difference = differences[entry.difference];
            if (difference.kind != K::newPlan) writer.write(difference);
            step_.effects.push_back({organization, difference.address, difference.before, difference.after,
                                     channel_.partnership(reseller).upstream, entry.option,
                                     difference.ruleUnder(entry.option), difference.isDestructive,
                                     difference.ownership});
        }
        addNotes(channel_, state_, event, reseller, differences, step_.notes);
    }

  private:
    const Channel& channel_;
    State& state_;
    const Context& context_;
    Step& step_;
    Recorder recorder_;
    std::vector<Plan> newPlans_;
};

void addNote(std::vector<Note>& notes, const Note& note) {
    for (const Note& other : notes) {
        if (other == note) return;
    }
    notes.push_back(note);
}

bool isActive(const State& state, OrganizationIndex provider, const Relationship& relationship) {
    const ServiceTemplate* used =
        find(state.catalogue(provider).shelf.serviceTemplates, relationship.serviceTemplate);
    return used != nullptr && used->active;
}

}  // namespace

std::vector<PartnershipIndex> scopeOf(const Channel& channel, const State& state, const Synchronize& event) {
    const OrganizationIndex provider = channel.find(event.provider);
    std::vector<PartnershipIndex> scope;
    if (!provider.exists()) return scope;
    for (const PartnershipIndex p : resellersOf(channel, state, provider, event.serviceTemplate)) {
        const OrganizationIndex reseller = channel.partnership(p).downstream;
        if (!event.reseller.exists() || channel.organization(reseller).id == event.reseller)
            scope.push_back(p);
    }
    if (!event.subResellers) return scope;
    // INVARIANT: an organization has one provider and the channel no loop, so each comes once.
    for (std::size_t i = 0; i < scope.size(); ++i) {
        const OrganizationIndex parent = channel.partnership(scope[i]).downstream;
        for (const PartnershipIndex p : resellersOf(channel, state, parent)) {
            if (isActive(state, parent, state.relationship(p))) scope.push_back(p);
        }
    }
    return scope;
}

void addNotes(const Channel& channel, const State& state, const Synchronize& event, PartnershipIndex reseller,
              const std::vector<Difference>& differences, std::vector<Note>& notes) {
    const OrganizationIndex organization = channel.partnership(reseller).downstream;
    // PS-8: the schedules that this run would have brought.
    for (const Difference& difference : differences) {
        if (difference.kind != K::hiddenSchedule) continue;
        const bool isNew = difference.address.field == Field::notificationSchedule;
        if (!event.options.meets(isNew ? carry::kCreate | carry::kSchedules : carry::kSchedules)) continue;
        const bool isReference = isOfPlan(difference.address.field);
        const ValueId schedule = isReference ? difference.after.scalar : difference.address.owner;
        addNote(notes, {NoteKind::problem, Rule::ps8, organization, schedule});
    }
    for (const PartnershipIndex below : resellersOf(channel, state, organization)) {
        if (!event.subResellers) {
            addNote(notes, {NoteKind::warning, Rule::ps32, organization, {}});
        } else if (!isActive(state, organization, state.relationship(below))) {
            addNote(notes,
                    {NoteKind::warning, Rule::ps43, organization, state.relationship(below).serviceTemplate});
        }
    }
}

void runOver(const Channel& channel, State& state, const Context& context,
             const std::vector<PartnershipIndex>& scope, OptionSet options, Step& step) {
    Synchronize event;
    event.options = options;
    Run run(channel, state, context, step);
    for (const PartnershipIndex p : scope) run.synchronize(p, event);
}

void run(const Channel& channel, State& state, const Context& context, const Synchronize& event, Step& step) {
    step.options = event.options;
    if (event.options.isEmpty()) {
        return addNote(step.notes, {NoteKind::notice, Rule::ps33, channel.find(event.provider), {}});
    }
    Run run(channel, state, context, step);
    for (const PartnershipIndex p : scopeOf(channel, state, event)) run.synchronize(p, event);
}

}  // namespace sluice::plan_sync
