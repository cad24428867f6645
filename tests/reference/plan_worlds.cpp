#include "reference/plan_worlds.h"

namespace sluice::reference {

using namespace plan_sync;
using testing_support::PlanWorld;

std::uint32_t PlanRandom::below(std::uint32_t count) {
    state_ += 0x9E3779B97F4A7C15ull;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return static_cast<std::uint32_t>((z ^ (z >> 31)) % count);
}

namespace {

class Maker {
  public:
    Maker(PlanWorld& world, std::uint64_t seed, const PlanWorldSize& size)
        : world_(world), random_(seed), size_(size) {}

    void make() {
        for (const char* id : {"p", "a", "b", "c"}) world_.add(id);
        world_.readings.terms = random_.chance(50) ? TermsReading::literal : TermsReading::ignored;
        world_.readings.display =
            random_.chance(50) ? DisplayReading::preserved : DisplayReading::synchronized;
        makeProvider();
        makeReseller("p", "a");
        makeReseller("p", "b");
        makeReseller("a", "c");
        world_.resell("p", "a", "std", random_.chance(25), random_.chance(25));
        world_.resell("p", "b", random_.chance(50) ? "std" : "lux", random_.chance(25), random_.chance(25));
        world_.resell("a", "c", "std", random_.chance(25), random_.chance(25));
        world_.completeAll();
    }

  private:
    std::string numbered(const char* what, std::uint32_t i) { return what + std::to_string(i); }
    ValueId one(const char* what) { return world_.t(numbered(what, random_.below(2))); }
    ValueId oneOrNone(const char* what) { return random_.chance(25) ? ValueId{} : one(what); }
    /// The empty text is one too.
    ValueId textOrNone(const char* what) {
        return random_.chance(15) ? world_.values.text("") : oneOrNone(what);
    }
    ValueId price() { return world_.n(std::to_string(5 * random_.below(3))); }
    ValueId limit() { return random_.chance(40) ? ValueId{} : price(); }
    std::vector<ValueId> some(const char* what, std::uint32_t count) {
        std::vector<ValueId> chosen;
        for (std::uint32_t i = 0; i < count; ++i) {
            if (random_.chance(50)) chosen.push_back(world_.t(numbered(what, i)));
        }
        return chosen;
    }

    Fees fees() { return {price(), price(), price()}; }
    Period period(ValueId id) { return {id, one("month"), random_.chance(50), fees(), oneOrNone("exp")}; }
    Rate rate(ValueId resource) {
        Limits limits{limit(), {}, limit()};
        return {resource, {price(), price(), price()}, limits, random_.chance(70)};
    }

    void makeShelf(Shelf& shelf, std::uint32_t percent) {
        const auto isIn = [&] { return random_.chance(percent); };
        const auto name = [&] { return one("name"); };
        for (std::uint32_t i = 0; i < 2; ++i) {
            if (isIn()) shelf.expirationSchedules.push_back({world_.t(numbered("exp", i)), name()});
            if (isIn()) shelf.planCategories.push_back({world_.t(numbered("pc", i)), name()});
            if (isIn()) {
                shelf.salesCategories.push_back(
                    {world_.t(numbered("sc", i)), name(), price(), random_.chance(50)});
            }
            if (isIn()) {
                shelf.resourceCategories.push_back(
                    {world_.t(numbered("rc", i)), name(), some("res", size_.rates)});
            }
            if (!isIn()) continue;
            NotificationSchedule schedule{world_.t(numbered("not", i)), name(), {}};
            for (const char* day : {"7", "30"}) {
                if (random_.chance(60)) schedule.entries.push_back({world_.n(day), one("tmpl")});
            }
            shelf.notificationSchedules.push_back(schedule);
        }
        shelf.orderFlow = textOrNone("flow");
        shelf.termsAndConditions = textOrNone("terms");
        shelf.privileges = some("priv", 3);
    }

    /// A template of the provider's or reseller's own, with some of its plans.
    void makeTemplate(Catalogue& catalogue, const char* id) {
        ServiceTemplate made;
        made.id = world_.t(id);
        for (const Plan& plan : catalogue.plans) {
            if (random_.chance(75)) made.plans.push_back(plan.id);
        }
        made.orderFlow = textOrNone("flow");
        if (random_.chance(75)) made.privileges = some("priv", 3);
        made.termsAndConditions = textOrNone("terms");
        made.active = true;
        catalogue.shelf.serviceTemplates.push_back(made);
    }

    void makeProvider() {
        Catalogue& catalogue = world_.catalogue("p");
        makeShelf(catalogue.shelf, 100);
        for (std::uint32_t i = 0; i < size_.rates; ++i) {
            catalogue.shelf.resources.push_back({world_.t(numbered("res", i)), {}});
        }
        for (std::uint32_t i = 0; i < 2; ++i) {
            catalogue.shelf.notificationTemplates.push_back(
                {world_.t(numbered("tmpl", i)), {}, random_.chance(75)});
        }
        for (std::uint32_t i = 0; i < size_.plans; ++i) {
            Plan plan;
            plan.id = world_.t(numbered("plan", i));
            change(plan, catalogue.shelf, 100);
            for (std::uint32_t j = 0; j < size_.periods; ++j) {
                if (random_.chance(80)) plan.periods.push_back(period(world_.t(numbered("m", j))));
            }
            for (std::uint32_t j = 0; j < size_.rates; ++j) {
                if (random_.chance(75)) plan.rates.push_back(rate(world_.t(numbered("res", j))));
            }
            catalogue.plans.push_back(plan);
        }
        makeTemplate(catalogue, "std");
        makeTemplate(catalogue, "lux");
    }

    /// Changes some of a plan's values to ones that its catalogue allows.
    void change(Plan& plan, const Shelf& shelf, std::uint32_t percent) {
        const auto isChanged = [&] { return random_.chance(percent); };
        if (isChanged()) plan.name = one("name");
        if (isChanged()) plan.published = random_.chance(50);
        if (isChanged()) plan.usageStatistics = random_.chance(50);
        if (isChanged()) plan.fees = fees();
        if (isChanged()) plan.planCategory = oneOf(shelf.planCategories);
        if (isChanged()) plan.expirationSchedule = oneOf(shelf.expirationSchedules);
        if (isChanged()) plan.notificationSchedule = oneOf(shelf.notificationSchedules);
        if (!isChanged()) return;
        plan.salesCategories.clear();
        for (const SalesCategory& category : shelf.salesCategories) {
            if (random_.chance(50)) plan.salesCategories.push_back(category.id);
        }
    }
    template <class Entry>
    ValueId oneOf(const std::vector<Entry>& entries) {
        const std::uint32_t place = random_.below(static_cast<std::uint32_t>(entries.size()) + 1);
        return place == entries.size() ? ValueId{} : entries[place].id;
    }

    void makeReseller(const char* provider, const char* reseller) {
        const std::vector<Plan> originals = world_.catalogue(provider).plans;
        Catalogue& catalogue = world_.catalogue(reseller);
        makeShelf(catalogue.shelf, 60);
        if (!originals.empty() && random_.chance(40)) {  // an own plan that has an original's id
            Plan own;
            own.id = originals[0].id;
            own.name = own.id;
            catalogue.plans.push_back(own);
        }
        for (const Plan& original : originals) {
            if (random_.chance(35)) continue;
            Plan copy = original;
            copy.copyOf = original.id;
            while (find(catalogue.plans, copy.id) != nullptr)
                copy.id = world_.t("my-" + std::string(world_.values.spelling(copy.id)));
            adapt(copy, catalogue.shelf);
            catalogue.plans.push_back(copy);
        }
        makeTemplate(catalogue, "std");
    }

    void adapt(Plan& copy, const Shelf& shelf) {
        const auto drop = [](ValueId& id, const auto& entries) {
            if (find(entries, id) == nullptr) id = {};
        };
        drop(copy.planCategory, shelf.planCategories);
        drop(copy.expirationSchedule, shelf.expirationSchedules);
        drop(copy.notificationSchedule, shelf.notificationSchedules);
        std::erase_if(copy.salesCategories,
                      [&](ValueId id) { return find(shelf.salesCategories, id) == nullptr; });
        change(copy, shelf, 30);
        copy.ownSalesCategories.clear();
        for (const ValueId id : copy.salesCategories) {
            if (random_.chance(40)) copy.ownSalesCategories.push_back(id);
        }
        copy.disabledByProvider = random_.chance(25);
        copy.confirmationNeeded = random_.chance(15);
        std::erase_if(copy.periods, [&](const Period&) { return random_.chance(30); });
        for (Period& entry : copy.periods) {
            if (random_.chance(50)) entry = period(entry.id);
            drop(entry.expirationSchedule, shelf.expirationSchedules);
        }
        const ValueId old = world_.t("old");
        if (find(copy.periods, old) == nullptr && random_.chance(15)) {
            copy.periods.push_back({old, one("month"), false, fees(), {}});
        }
        std::erase_if(copy.rates, [&](const Rate&) { return random_.chance(30); });
        for (Rate& entry : copy.rates) {
            if (random_.chance(50)) entry = rate(entry.resource);
        }
        const ValueId last = world_.t(numbered("res", size_.rates - 1));
        if (findRate(copy, last) == nullptr && random_.chance(30)) copy.rates.push_back(rate(last));
    }

    PlanWorld& world_;
    PlanRandom random_;
    PlanWorldSize size_;
};

/// The engine's values as texts.
class Translator {
  public:
    explicit Translator(const base::ValuePool& values) : values_(values) {}

    std::string text(ValueId id) const {
        return id.exists() ? std::string(values_.spelling(id)) : std::string();
    }
    std::optional<std::string> textOrNone(ValueId id) const {
        return id.exists() ? std::optional(text(id)) : std::nullopt;
    }
    std::set<std::string> set(const std::vector<ValueId>& ids) const {
        std::set<std::string> texts;
        for (const ValueId id : ids) texts.insert(text(id));
        return texts;
    }
    std::array<std::string, 3> fees(const Fees& fees) const {
        return {text(fees.setup), text(fees.recurring), text(fees.renewal)};
    }

    ServicePlan plan(const Plan& plan) const {
        ServicePlan result;
        result.name = text(plan.name);
        result.planCategory = text(plan.planCategory);
        result.expirationSchedule = text(plan.expirationSchedule);
        result.notificationSchedule = text(plan.notificationSchedule);
        result.copyOf = text(plan.copyOf);
        result.published = plan.published;
        result.usageStatistics = plan.usageStatistics;
        result.disabledByProvider = plan.disabledByProvider;
        result.confirmationNeeded = plan.confirmationNeeded;
        result.salesCategories = set(plan.salesCategories);
        result.ownSalesCategories = set(plan.ownSalesCategories);
        result.fees = fees(plan.fees);
        for (const Period& period : plan.periods) {
            result.periods[text(period.id)] = {text(period.length), period.trial, fees(period.fees),
                                               text(period.expirationSchedule)};
        }
        for (const Rate& rate : plan.rates) {
            result.rates[text(rate.resource)] = {
                {text(rate.prices.setup), text(rate.prices.recurring), text(rate.prices.overuse)},
                {text(rate.limits.included), text(rate.limits.minimum), text(rate.limits.maximum)},
                rate.availableForSale};
        }
        return result;
    }

    PlanCatalogue catalogue(const Catalogue& catalogue) const {
        PlanCatalogue result;
        const Shelf& shelf = catalogue.shelf;
        for (const Plan& entry : catalogue.plans) {
            result.plans[text(entry.id)] = plan(entry);
            result.order.push_back(text(entry.id));
        }
        for (const auto& entry : shelf.expirationSchedules) {
            result.expirationSchedules[text(entry.id)] = text(entry.name);
        }
        for (const auto& entry : shelf.planCategories)
            result.planCategories[text(entry.id)] = text(entry.name);
        for (const auto& entry : shelf.notificationTemplates) {
            result.templatesVisible[text(entry.id)] = entry.visibleToResellers;
        }
        for (const NotificationSchedule& schedule : shelf.notificationSchedules) {
            Schedule& made = result.notificationSchedules[text(schedule.id)];
            made.name = text(schedule.name);
            for (const NotificationEntry& entry : schedule.entries) {
                made.entries[text(entry.daysBefore)] = text(entry.notificationTemplate);
            }
        }
        for (const SalesCategory& entry : shelf.salesCategories) {
            result.salesCategories[text(entry.id)] = {text(entry.name), text(entry.position),
                                                      entry.displayInControlPanel};
        }
        for (const ResourceCategory& entry : shelf.resourceCategories) {
            result.resourceCategories[text(entry.id)] = {text(entry.name), set(entry.resources)};
        }
        for (const ServiceTemplate& entry : shelf.serviceTemplates) {
            PlanTemplate& made = result.serviceTemplates[text(entry.id)];
            made.plans = set(entry.plans);
            if (entry.privileges) made.privileges = set(*entry.privileges);
            made.orderFlow = textOrNone(entry.orderFlow);
            made.terms = textOrNone(entry.termsAndConditions);
            made.active = entry.active;
        }
        result.orderFlow = textOrNone(shelf.orderFlow);
        result.terms = textOrNone(shelf.termsAndConditions);
        result.privileges = set(shelf.privileges);
        return result;
    }

  private:
    const base::ValuePool& values_;
};

}  // namespace

void fillRandom(PlanWorld& world, std::uint64_t seed, const PlanWorldSize& size) {
    Maker(world, seed, size).make();
}

PlanChannel translated(const PlanWorld& world) {
    const Translator translator(world.values);
    const channel::Channel& channel = world.channel;
    const auto idOf = [&](OrganizationIndex index) {
        return translator.text(channel.organization(index).id);
    };
    PlanChannel result;
    for (std::uint32_t i = 0; i < channel.organizationSlots(); ++i) {
        result.catalogues[idOf({i})] = translator.catalogue(world.state.catalogue({i}));
    }
    for (std::uint32_t i = 0; i < channel.partnershipSlots(); ++i) {
        const Relationship& relationship = world.state.relationship({i});
        if (!relationship.exists()) continue;
        result.resellers[idOf(channel.partnership({i}).downstream)] = {
            idOf(channel.partnership({i}).upstream), translator.text(relationship.serviceTemplate),
            relationship.categoriesSyncDisabled, relationship.pricesSyncDisabled};
    }
    result.termsCarryAvailability = world.readings.terms == TermsReading::literal;
    result.displayIsSynchronized = world.readings.display == DisplayReading::synchronized;
    return result;
}

std::set<std::string> optionNames(OptionSet options) {
    std::set<std::string> names;
    for (const OptionText& option : kOptions) {
        if (options.contains(option.option)) names.insert(std::string(option.wireName));
    }
    return names;
}

}  // namespace sluice::reference
