#include "plan_sync/editor.h"

#include "plan_sync/own_prices.h"
#include "plan_sync/places.h"

namespace sluice::plan_sync {

namespace {

/// Collects what differs between two states of one thing, an entity that came or went as one.
class Effects {
  public:
    Effects(OrganizationIndex organization, Rule rule) : organization_(organization), rule_(rule) {}

    void look(const Address& address, Value before, Value after) {
        if (before == after) return;
        for (const Effect& effect : found_) {
            if (covers(effect.address, address)) return;
        }
        Effect effect;
        effect.organization = organization_;
        effect.address = address;
        effect.before = before;
        effect.after = after;
        effect.rule = rule_;
        found_.push_back(effect);
    }
    [[nodiscard]] const std::vector<Effect>& found() const { return found_; }

  private:
    OrganizationIndex organization_;
    Rule rule_;
    std::vector<Effect> found_;
};

/// PS-27: what the reseller puts a copy into, and takes it out of, is its own.
void claimCategories(const Plan& before, Plan& after) {
    after.ownSalesCategories = before.ownSalesCategories;
    std::erase_if(after.ownSalesCategories, [&](ValueId id) { return !contains(after.salesCategories, id); });
    for (const ValueId id : after.salesCategories) {
        if (!contains(before.salesCategories, id)) after.ownSalesCategories.push_back(id);
    }
}

}  // namespace

Editor::Editor(const Channel& channel, State& state, const Context& context)
    : channel_(channel),
      state_(state),
      context_(context),
      names_{context.values, channel, state},
      recorder_(state, step_) {}

void Editor::happened(OrganizationIndex origin) {
    step_.happened = true;
    step_.origin = origin;
}

OrganizationIndex Editor::needOrganization(ValueId organization) {
    const OrganizationIndex index = channel_.find(organization);
    if (!index.exists()) {
        refuse(Rule::ps38, "There is no organization " + names_.quoted(organization) + " at this point.");
    }
    return index;
}

std::optional<PlanPlace> Editor::needPlan(ValueId organization, ValueId plan) {
    const OrganizationIndex index = needOrganization(organization);
    if (!index.exists()) return std::nullopt;
    const std::vector<Plan>& plans = state_.catalogue(index).plans;
    const Plan* found = find(plans, plan);
    if (found != nullptr) return PlanPlace{index, static_cast<std::uint32_t>(found - plans.data())};
    refuse(Rule::ps38, names_.of(index) + " has no plan " + names_.quoted(plan) + " at this point.");
    return std::nullopt;
}

PartnershipIndex Editor::needPartnership(ValueId upstream, ValueId downstream) {
    const OrganizationIndex from = needOrganization(upstream);
    const OrganizationIndex to = from.exists() ? needOrganization(downstream) : OrganizationIndex{};
    if (!to.exists()) return {};
    const PartnershipIndex index = channel_.find(from, to);
    if (!index.exists()) {
        refuse(Rule::ps38, "There is no partnership from " + names_.of(from) + " to " + names_.of(to) +
                               " at this point.");
    }
    return index;
}

bool Editor::needEntry(const EntryPlace& place) {
    if (hasEntry(state_.catalogue(place.organization).shelf, place.kind, place.id)) return true;
    refuse(Rule::ps38, names_.of(place.organization) + " has no " +
                           text(addressOf(place.kind, {}).field).label + " " + names_.quoted(place.id) +
                           " at this point.");
    return false;
}

Surroundings Editor::around(OrganizationIndex organization, const Catalogue& own) const {
    Surroundings result{own, {}, context_.values};
    std::vector<OrganizationIndex> above = {organization};
    for (std::size_t i = 0; i < above.size(); ++i) {
        for (PartnershipIndex p = channel_.firstOfDownstream(above[i]); p.exists();
             p = channel_.partnership(p).nextOfDownstream) {
            const OrganizationIndex upstream = channel_.partnership(p).upstream;
            bool isKnown = false;
            for (const OrganizationIndex other : above) isKnown = isKnown || other == upstream;
            if (isKnown) continue;
            above.push_back(upstream);
            result.upstream.push_back(&state_.catalogue(upstream));
        }
    }
    return result;
}

bool Editor::refuseFlaw(const FlawsOf& before, const FlawsOf& after) {
    std::vector<Address> known;
    before([&](const Flaw& flaw) { known.push_back(flaw.address); });
    after([&](const Flaw& flaw) {
        for (const Address& address : known) {
            if (address == flaw.address) return;
        }
        if (step_.refusal.rule.empty()) refuse(flaw.rule, flaw.sentence);
    });
    return !step_.refusal.rule.empty();
}

bool Editor::refuseForbidden(OrganizationIndex organization, const std::vector<Effect>& effects) {
    for (const Effect& effect : effects) {
        const std::optional<Rule> rule = ruleAgainstEditing(channel_, state_, organization, effect.address);
        if (!rule || effect.rule == Rule::ps36) continue;
        const bool isWhole = effect.address.field == Field::period;
        if (*rule == Rule::ps24 && isWhole && effect.after.kind != Value::Kind::absent) continue;
        if (*rule == Rule::ps35) step_.forbidden.push_back(effect);
        if (!step_.refusal.rule.empty()) continue;
        const Text what = names_.of(organization, effect.address), who = names_.of(organization);
        if (*rule == Rule::ps24) {
            refuse(*rule, names_.holderOfPeriod(organization, effect.address) + ": " + what +
                              (isWhole ? " cannot be deleted." : " cannot be changed."));
        } else {
            refuse(*rule, who + " cannot edit " + what + ": " +
                              names_.reasonAgainstEditing(organization, effect.address) + ".");
        }
    }
    return !step_.refusal.rule.empty();
}

void Editor::edit(PlanPlace place, Plan after, Rule rule) {
    const Plan& before = planAt(place);
    const bool isCopied = isCopyAt(place);
    if (isCopied) {
        claimCategories(before, after);
        claimPrices(before, after);
    }
    Effects effects(place.organization, isCopied && rule == Rule::ps49 ? Rule::ps35 : rule);
    const auto look = [&](const Address& address) {
        effects.look(address, valueIn(&before, address), valueIn(&after, address));
    };
    forEachAddress(after, look);
    forEachAddress(before, look);
    if (refuseForbidden(place.organization, effects.found())) return;
    const Surroundings near = around(place.organization, state_.catalogue(place.organization));
    if (refuseFlaw([&](FlawVisit visit) { forEachFlaw(before, near, visit); },
                   [&](FlawVisit visit) { forEachFlaw(after, near, visit); })) {
        return;
    }
    if (effects.found().empty()) {
        return refuse(Rule::ps39, "Nothing would change in plan " + names_.quoted(before.name) + " of " +
                                      names_.of(place.organization) + ".");
    }
    step_.effects = effects.found();
    recorder_.plan(place.organization, place.index) = std::move(after);
    happened(place.organization);
}

void Editor::edit(OrganizationIndex organization, const std::optional<EntryPlace>& entry, Shelf after) {
    const Shelf& before = state_.catalogue(organization).shelf;
    Effects effects(organization, Rule::ps49);
    const auto look = [&](const Address& address) {
        effects.look(address, valueIn(before, address), valueIn(after, address));
    };
    if (entry) {
        look(addressOf(entry->kind, entry->id));
        forEachAddress(after, entry->kind, entry->id, look);
        forEachAddress(before, entry->kind, entry->id, look);
    } else {
        look({Field::orderFlow, {}, {}});
        for (const ValueId id : after.privileges) look({Field::privilege, {}, id});
        for (const ValueId id : before.privileges) look({Field::privilege, {}, id});
        look({Field::termsAndConditions, {}, {}});
    }
    if (refuseForbidden(organization, effects.found())) return;
    Catalogue changed;
    changed.shelf = std::move(after);
    changed.plans = state_.catalogue(organization).plans;
    const Surroundings near = around(organization, changed);
    const Surroundings was{state_.catalogue(organization), near.upstream, context_.values};
    if (refuseFlaw([&](FlawVisit visit) { forEachFlawOfShelf(was, visit); },
                   [&](FlawVisit visit) { forEachFlawOfShelf(near, visit); })) {
        return;
    }
    if (effects.found().empty()) {
        return refuse(Rule::ps39, "Nothing would change at " + names_.of(organization) + ".");
    }
    step_.effects = effects.found();
    recorder_.shelf(organization) = std::move(changed.shelf);
    happened(organization);
}

void Editor::add(OrganizationIndex organization, const Plan& plan) {
    const Surroundings near = around(organization, state_.catalogue(organization));
    if (refuseFlaw([](FlawVisit) {}, [&](FlawVisit visit) { forEachFlaw(plan, near, visit); })) return;
    recorder_.insert(organization, plan);
    Effects effects(organization, Rule::ps49);
    effects.look({Field::plan, plan.id, {}}, {}, Value::ofPresence(true));
    step_.effects = effects.found();
    happened(organization);
}

void Editor::remove(PlanPlace place) {
    Effects effects(place.organization, Rule::ps49);
    effects.look({Field::plan, planAt(place).id, {}}, Value::ofPresence(true), {});
    step_.effects = effects.found();
    recorder_.erase(place.organization, place.index);
    happened(place.organization);
}

Text Editor::userOf(const EntryPlace& place) const {
    Text user;
    const Catalogue& catalogue = state_.catalogue(place.organization);
    const auto look = [&](const Reference& reference) {
        if (user.empty() && reference.kind == place.kind && reference.id == place.id) {
            user = names_.of(place.organization, reference.from);
        }
    };
    for (const Plan& plan : catalogue.plans) forEachReference(plan, look);
    forEachReference(catalogue.shelf, look);
    if (!user.empty()) return user;
    if (place.kind == EntryKind::serviceTemplate) {
        for (const PartnershipIndex p : resellersOf(channel_, state_, place.organization, place.id)) {
            return "the reseller " + names_.of(channel_.partnership(p).downstream);
        }
    }
    return userBelow(place);
}

/// Resources and notification templates are referred to from everywhere below, where nothing else declares
/// them.
Text Editor::userBelow(const EntryPlace& place) const {
    if (place.kind != EntryKind::resource && place.kind != EntryKind::notificationTemplate) return {};
    std::vector<OrganizationIndex> below = {place.organization};
    for (std::size_t i = 0; i < below.size(); ++i) {
        for (PartnershipIndex p = channel_.firstOfUpstream(below[i]); p.exists();
             p = channel_.partnership(p).nextOfUpstream) {
            const OrganizationIndex next = channel_.partnership(p).downstream;
            bool isKnown = false;
            for (const OrganizationIndex other : below) isKnown = isKnown || other == next;
            if (isKnown) continue;
            below.push_back(next);
            Text user;
            const auto look = [&](const Reference& reference) {
                if (user.empty() && reference.kind == place.kind && reference.id == place.id) {
                    user = names_.of(next, reference.from) + " at " + names_.of(next);
                }
            };
            const Catalogue& catalogue = state_.catalogue(next);
            if (hasEntry(catalogue.shelf, place.kind, place.id)) continue;
            for (const Plan& plan : catalogue.plans) forEachReference(plan, look);
            forEachReference(catalogue.shelf, look);
            if (!user.empty()) return user;
        }
    }
    return {};
}

}  // namespace sluice::plan_sync
