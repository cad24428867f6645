#include "plan_sync/own_prices.h"

#include <algorithm>

namespace sluice::plan_sync {

namespace {

/// Both a copy's fees and the prices of a rate are three, with a mark of which are own.
constexpr const ValueId Fees::*kFees[] = {&Fees::setup, &Fees::recurring, &Fees::renewal};
constexpr const ValueId Prices::*kPrices[] = {&Prices::setup, &Prices::recurring, &Prices::overuse};

template <class Three>
void claim(const Three& theirs, Three& mine, Ownership ownership, const ValueId Three::*const (&members)[3]) {
    for (std::uint32_t i = 0; i < 3; ++i) {
        if (theirs.*members[i] != mine.*members[i]) mine.own.set(i, ownership);
    }
}
/// The prices that differ are the reseller's own.
void claim(const Fees& theirs, Fees& mine, Ownership ownership) { claim(theirs, mine, ownership, kFees); }
void claim(const Prices& theirs, Prices& mine, Ownership ownership) {
    claim(theirs, mine, ownership, kPrices);
}

/// Calls visit(other, own) with the fees and prices of both plans that belong together; nothing stands for those that
/// the other plan does not have.
template <class Visit>
void pairUp(const Plan& other, Plan& own, Visit visit) {
    visit(other.fees, own.fees);
    for (Period& period : own.periods) {
        const Period* found = find(other.periods, period.id);
        visit(found != nullptr ? found->fees : Fees{}, period.fees);
    }
    for (Rate& rate : own.rates) {
        const Rate* found = findRate(other, rate.resource);
        visit(found != nullptr ? found->prices : Prices{}, rate.prices);
    }
}

/// What a copy's prices are compared with; an empty plan where there is nothing.
const Plan& originalOf(const Channel& channel, const State& state, PartnershipIndex provider,
                       const Plan& copy) {
    static const Plan nothing;
    if (!provider.exists()) return nothing;
    const Plan* original = find(state.catalogue(channel.partnership(provider).upstream).plans, copy.copyOf);
    return original != nullptr ? *original : nothing;
}

}  // namespace

void claimPricesAtStart(const Channel& channel, State& state) {
    state.catalogues.forEach([&](std::size_t organization, Catalogue& catalogue) {
        if (catalogue.plans.empty()) return;
        const PartnershipIndex provider =
            providerOf(channel, state, {static_cast<std::uint32_t>(organization)});
        for (Plan& copy : catalogue.plans) {
            if (!copy.copyOf.exists()) continue;
            pairUp(originalOf(channel, state, provider, copy), copy, [](const auto& theirs, auto& mine) {
                if (mine.own.isSaid()) return mine.own.settle();
                mine.own = {};
                claim(theirs, mine, Ownership::asFiled);
            });
        }
    });
}

void sayOwnership(const Channel& channel, const State& state, channel::OrganizationIndex organization,
                  std::vector<Plan>& plans) {
    const PartnershipIndex provider = providerOf(channel, state, organization);
    for (Plan& copy : plans) {
        if (!copy.copyOf.exists()) continue;
        pairUp(originalOf(channel, state, provider, copy), copy, [](const auto& theirs, auto& mine) {
            auto apparent = mine;
            apparent.own = {};
            claim(theirs, apparent, Ownership::asFiled);
            if (mine.own != apparent.own) mine.own.say();
        });
    }
}

bool saysOwnership(const Plan& plan) {
    const auto says = [](const auto& each, const auto& prices) { return (each.*prices).own.isSaid(); };
    return plan.fees.own.isSaid() ||
           std::any_of(plan.periods.begin(), plan.periods.end(),
                       [&](const Period& period) { return says(period, &Period::fees); }) ||
           std::any_of(plan.rates.begin(), plan.rates.end(),
                       [&](const Rate& rate) { return says(rate, &Rate::prices); });
}

void claimPrices(const Plan& before, Plan& after) {
    pairUp(before, after, [](const auto& old, auto& now) {
        now.own = old.own;
        claim(old, now, Ownership::set);
    });
}

void disownPrice(Plan& copy, const Address& address) {
    const auto disown = [field = address.field](Field first, OwnMarks& marks) {
        const std::uint32_t which = static_cast<std::uint32_t>(field) - static_cast<std::uint32_t>(first);
        if (which < 3) marks.set(which, Ownership::passedOn);
    };
    disown(Field::planSetupFee, copy.fees.own);
    for (Period& period : copy.periods) {
        if (period.id == address.entry) disown(Field::periodSetupFee, period.fees.own);
    }
    for (Rate& rate : copy.rates) {
        if (rate.resource == address.entry) disown(Field::rateSetupPrice, rate.prices.own);
    }
}

void disownPrices(Plan& copy) {
    pairUp(Plan{}, copy, [](const auto&, auto& mine) { mine.own = {}; });
}

}  // namespace sluice::plan_sync
