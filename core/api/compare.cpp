#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "api/entitlement_views.h"
#include "api/messages_fields.h"
#include "api/plan_names.h"
#include "api/plan_views.h"
#include "api/tier_views.h"
#include "api/views.h"
#include "base/sort.h"
#include "base/text.h"
#include "codec/entitlement_fields.h"
#include "codec/plan_sync_fields.h"
#include "plan_sync/places.h"
#include "tier_setup/enumerators.h"

namespace sluice::api {

using data_sync::OrganizationEntry;
using data_sync::SettingEntry;

namespace {

constexpr std::size_t kMostExamples = 5;

/// In order of what they say; at most one fact says the same.
using Facts = std::vector<Fact>;

/// In order, and of several that say the same only the last.
Facts inOrder(Facts facts) {
    base::sort(facts, [](const Fact& left, const Fact& right) { return left.what < right.what; });
    Facts unique;
    for (Fact& fact : facts) {
        if (!unique.empty() && unique.back().what == fact.what) unique.pop_back();
        unique.push_back(fact);
    }
    return unique;
}

constexpr std::string_view kPartnership = "Partnership with ", kBetween = " · ";

/// What the fact that an item is there is called.
Text itemFact(const World& world, Text label, base::ValueId key) {
    return label + kBetween + base::cut(spelled(world, key));
}

Text flagText(Flags flags) {
    const Text label = base::label(modeOf(flags));
    return !flags.dataSync && flags.exclusive ? label + ", Exclusive" : label;
}

/// Calls add(what, value) for every value of what the organization sells, and of how it resells.
template <class Add>
void addCatalogue(const World& world, OrganizationIndex organization, const Add& add) {
    const PlanNames names(world);
    const auto tell = [&](const plan_sync::Address& address) {
        const plan_sync::Value value =
            plan_sync::valueAt(world.channel, world.planSync, organization, address);
        if (value == plan_sync::Value{}) return;
        Text what = names.group(organization, address);
        if (plan_sync::isOfPlan(address.field)) {
            const Text plan = "Plan " + base::cut(names.planName(organization, address.owner));
            what = what == "Plan" ? plan : plan + " · " + what;
        }
        add(what + " · " + names.field(organization, address), names.value(organization, address, value));
    };
    const plan_sync::Catalogue& catalogue = world.planSync.catalogue(organization);
    for (const plan_sync::Plan& plan : catalogue.plans) plan_sync::forEachAddress(plan, tell);
    for (std::uint32_t i = 0; i <= static_cast<std::uint32_t>(plan_sync::EntryKind::serviceTemplate); ++i) {
        const auto kind = static_cast<plan_sync::EntryKind>(i);
        plan_sync::withList(catalogue.shelf, kind, [&](const auto& entries) {
            for (const auto& entry : entries) {
                plan_sync::forEachAddress(catalogue.shelf, kind, entry.id, tell);
            }
        });
    }
    for (const base::ValueId privilege : catalogue.shelf.privileges) {
        tell({plan_sync::Field::privilege, {}, privilege});
    }
    for (const plan_sync::Field field :
         {plan_sync::Field::orderFlow, plan_sync::Field::termsAndConditions,
          plan_sync::Field::resellerTemplate, plan_sync::Field::resellerCategoriesSyncDisabled,
          plan_sync::Field::resellerPricesSyncDisabled}) {
        tell({field, {}, {}});
    }
}

/// The facts of Entitlements and Tier Setup, by organization slot.
FactsBySlot factsOfOthers(const World& world) {
    if (!scenario::kHasAllSystems) return {};
    FactsBySlot facts = entitlementFacts(world);
    addTierFacts(world, facts);
    return facts;
}

/// `others`: the facts of the other systems, by organization slot.
Facts factsOf(const World& world, OrganizationIndex organization, const FactsBySlot& others) {
    Facts facts;
    const auto add = [&facts](Text what, Text value) { facts.push_back({what, value}); };
    add("Name", spelled(world, world.channel.organization(organization).name));
    const OrganizationEntry entry = scenario::entryOf(world, organization);
    for (const SettingEntry& setting : entry.settings) {
        const Text label = settingTypeInfo(world, world.state.findSetting(setting.setting)).label;
        if (!setting.isList) {
            add(label, spelled(world, setting.value));
            continue;
        }
        for (const data_sync::Item& item : setting.items) {
            const Text detail = spelled(world, item.detail);
            add(itemFact(world, label, item.key), detail.empty() ? "✓" : detail);
        }
    }
    for (const PartnershipIndex p : upstreamsByAge(world, organization)) {
        const OrganizationIndex upstream = world.channel.partnership(p).upstream;
        add(kPartnership + base::cut(spelled(world, world.channel.organization(upstream).name)),
            flagText(world.state.flags[p.value]));
    }
    if (scenario::kHasAllSystems) {
        addCatalogue(world, organization, add);
        if (!others.empty())
            facts.insert(facts.end(), others[organization.value].begin(), others[organization.value].end());
    }
    return inOrder(std::move(facts));
}

struct Identified {
    Text id;
    OrganizationIndex organization;
};

std::vector<Identified> organizationsById(const World& world) {
    std::vector<Identified> organizations;
    for (std::uint32_t i = 0; i < world.channel.organizationSlots(); ++i) {
        if (!world.channel.organization({i}).present) continue;
        organizations.push_back({spelled(world, world.channel.organization({i}).id), {i}});
    }
    base::sort(organizations,
               [](const Identified& left, const Identified& right) { return left.id < right.id; });
    return organizations;
}

/// The organization with the same id in a list in order; none where it is not there.
OrganizationIndex twinOf(const Identified& one, const std::vector<Identified>& others) {
    const auto twin = std::lower_bound(others.begin(), others.end(), one.id,
                                       [](const Identified& each, Text id) { return each.id < id; });
    return twin != others.end() && twin->id == one.id ? twin->organization : OrganizationIndex{};
}

/// What kind of thing a fact is about: a setting, whatever its item; partnerships, whoever is above.
Text kindOf(Text what) {
    const std::string_view all = what;
    if (all.substr(0, kPartnership.size()) == kPartnership) return "Partnership";
    return Text(all.substr(0, all.find(kBetween)));
}

class Comparer {
  public:
    /// Lists the first so many.
    explicit Comparer(std::uint32_t most) : most_(most) {}
    Comparison take() { return comparison_; }
    /// Nothing of another kind is compared.
    void restrictTo(std::set<std::string> kinds) { kinds_ = std::move(kinds); }

    void compare(Text id, Text name, const Facts& here, const Facts& there) {
        auto left = here.begin();
        auto right = there.begin();
        while (left != here.end() || right != there.end()) {
            if (right == there.end() || (left != here.end() && left->what < right->what)) {
                add(id, name, left->what, left->value, "");
                ++left;
            } else if (left == here.end() || right->what < left->what) {
                add(id, name, right->what, "", right->value);
                ++right;
            } else {
                if (left->value != right->value) add(id, name, left->what, left->value, right->value);
                ++left;
                ++right;
            }
        }
    }
    void add(Text id, Text name, Text what, Text here, Text there) {
        if (!kinds_.empty() && kinds_.count(std::string(kindOf(what))) == 0) return;
        ++comparison_.total;
        if (comparison_.differences.size() >= most_) return;
        comparison_.differences.push_back({id, name, what, here, there, {}});
    }

  private:
    std::uint32_t most_;
    Comparison comparison_;
    std::set<std::string> kinds_;  // empty: all
};

bool tellsFlags(const World& world) {
    return std::any_of(world.state.flags.begin(), world.state.flags.end(),
                       [](Flags flags) { return flags != Flags{}; });
}

/// What the world tells anything of.
std::set<std::string> kindsIn(const World& world, const std::vector<Identified>& organizations,
                              const FactsBySlot& others) {
    std::set<std::string> kinds = {"Organization", "Name"};
    for (const Identified& each : organizations) {
        for (const Fact& fact : factsOf(world, each.organization, others)) {
            kinds.insert(std::string(kindOf(fact.what)));
        }
    }
    if (!tellsFlags(world)) kinds.erase("Partnership");
    return kinds;
}

/// Those that are not found by their ids: by a name that one of them alone has.
void pairByName(const World& here, std::vector<Identified>& ours, const World& there,
                std::vector<Identified>& theirs) {
    const auto unpaired = [](const World& world, const std::vector<Identified>& all,
                             const std::vector<Identified>& others) {
        std::map<std::string, std::vector<std::size_t>> byName;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (twinOf(all[i], others).exists()) continue;
            byName[std::string(spelled(world, world.channel.organization(all[i].organization).name))]
                .push_back(i);
        }
        return byName;
    };
    const auto mine = unpaired(here, ours, theirs), others = unpaired(there, theirs, ours);
    for (const auto& [name, places] : mine) {
        const auto found = others.find(name);
        if (found == others.end() || places.size() != 1 || found->second.size() != 1) continue;
        theirs[found->second.front()].id = ours[places.front()].id;
    }
    base::sort(theirs, [](const Identified& left, const Identified& right) { return left.id < right.id; });
}

/// The rules by which a value came there last; none of what is no value of a setting.
List<Text> rulesOf(const Session& session, Text organizationId, Text what) {
    const World& world = session.world();
    const OrganizationIndex organization = session.organization(organizationId);
    if (!organization.exists()) return {};
    for (const SettingEntry& setting : scenario::entryOf(world, organization).settings) {
        const SettingIndex index = world.state.findSetting(setting.setting);
        const Text label = settingTypeInfo(world, index).label;
        const auto rules = [&](std::optional<base::ValueId> key) -> List<Text> {
            const WhyAnswer why = whyValue(session, organization, index, key);
            return why.steps.empty() ? List<Text>() : why.steps.back().rules;
        };
        if (!setting.isList && label == what) return rules({});
        for (const data_sync::Item& item : setting.items) {
            if (itemFact(world, label, item.key) == what) return rules(item.key);
        }
    }
    return {};
}

constexpr std::size_t kMostRules = 200;

void addRules(const Session& session, Comparison& comparison) {
    for (std::size_t i = 0; i < std::min(kMostRules, comparison.differences.size()); ++i) {
        Difference& difference = comparison.differences[i];
        if (!difference.here.empty()) {
            difference.rules = rulesOf(session, difference.organization, difference.what);
        }
    }
}

/// How many values differ between two worlds of the same scenario.
std::uint32_t valuesThatDiffer(const World& here, const World& there, List<Text>& examples) {
    std::uint32_t count = 0;
    const FactsBySlot ourFacts = factsOfOthers(here), theirFacts = factsOfOthers(there);
    const auto theirs = organizationsById(there);
    for (const Identified& each : organizationsById(here)) {
        const OrganizationIndex other = twinOf(each, theirs);
        if (!other.exists()) continue;
        Comparer comparer(kMostExamples);
        comparer.compare(each.id, spelled(here, here.channel.organization(each.organization).name),
                         factsOf(here, each.organization, ourFacts), factsOf(there, other, theirFacts));
        const Comparison comparison = comparer.take();
        count += comparison.total;
        for (const Difference& difference : comparison.differences) {
            if (examples.size() >= kMostExamples) break;
            const auto orNothing = [](Text text) { return text.empty() ? "nothing" : base::cut(text); };
            examples.push_back(base::cut(difference.organizationName) + ", " + difference.what + ": " +
                               orNothing(difference.here) + " now, " + orNothing(difference.there) +
                               " in the other reading");
        }
    }
    return count;
}

/// How many outcomes of the present channel another reading of DS-27 changes.
std::uint32_t outcomesThatDiffer(const World& world, const data_sync::Readings& other) {
    if (other.strictAdd == world.readings.strictAdd) return 0;
    std::uint32_t perStrict = 0;
    for (std::uint32_t i = 0; i < world.state.settingCount(); ++i) {
        perStrict += world.state.setting({i}).scope == Scope::synced ? 1 : 0;
    }
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < world.channel.partnershipSlots(); ++i) {
        if (world.channel.partnership({i}).present && world.state.mode({i}) == Mode::strict)
            count += perStrict;
    }
    return count;
}

template <class Reading>
Reading otherOf(Reading reading) {
    return static_cast<Reading>(1 - static_cast<int>(reading));
}

}  // namespace

Comparison compare(const Session& here, const Session& there, bool onlyTold, std::uint32_t most) {
    Comparer comparer(most);
    const FactsBySlot ourFacts = factsOfOthers(here.world()), theirFacts = factsOfOthers(there.world());
    std::vector<Identified> ours = organizationsById(here.world()), theirs = organizationsById(there.world());
    if (scenario::kHasAllSystems && onlyTold) {
        pairByName(here.world(), ours, there.world(), theirs);
        comparer.restrictTo(kindsIn(there.world(), theirs, theirFacts));
    }
    for (const Identified& each : ours) {
        const Text name = spelled(here.world(), here.world().channel.organization(each.organization).name);
        const OrganizationIndex other = twinOf(each, theirs);
        if (!other.exists()) {
            comparer.add(each.id, name, "Organization", "present", "absent");
            continue;
        }
        comparer.compare(each.id, name, factsOf(here.world(), each.organization, ourFacts),
                         factsOf(there.world(), other, theirFacts));
    }
    for (const Identified& each : theirs) {
        if (twinOf(each, ours).exists()) continue;
        comparer.add(each.id,
                     spelled(there.world(), there.world().channel.organization(each.organization).name),
                     "Organization", "absent", "present");
    }
    if (scenario::kHasAllSystems) {
        comparer.compare({}, "Products", inOrder(productFacts(here.world())),
                         inOrder(productFacts(there.world())));
    }
    Comparison comparison = comparer.take();
    if (scenario::kHasAllSystems && onlyTold) addRules(here, comparison);
    return comparison;
}

ReadingsReport readingsReport(const Session& session) {
    const World& world = session.world();
    ReadingsReport report;
    const auto look = [&](std::string_view rule, const data_sync::Readings& readings,
                          const scenario::OtherReadings& otherReadings, std::string_view choice,
                          std::string_view label) {
        ReadingDifference difference;
        difference.rule = rule;
        difference.choice = choice;
        difference.choiceLabel = label;
        difference.outcomes = outcomesThatDiffer(world, readings);
        Document document = session.document();
        document.readings = readings;
        document.otherReadings = otherReadings;
        const auto other = std::make_unique<Session>(0, std::move(document));
        other->goTo(session.timeline().cursor());
        difference.values = valuesThatDiffer(world, other->world(), difference.examples);
        if (scenario::kHasAllSystems && !(otherReadings.planSync == world.otherReadings.planSync)) {
            difference.outcomes =
                differencesCarriedOtherwise(world, other->world(), difference.examples, kMostExamples);
        }
        report.differences.push_back(difference);
    };
    data_sync::Readings readings = world.readings;
    readings.merge = otherOf(readings.merge);
    look("DS-25", readings, world.otherReadings, base::wireName(readings.merge), base::label(readings.merge));
    readings = world.readings;
    readings.strictAdd = otherOf(readings.strictAdd);
    look("DS-27", readings, world.otherReadings, base::wireName(readings.strictAdd),
         base::label(readings.strictAdd));
    readings = world.readings;
    readings.flagChange = otherOf(readings.flagChange);
    look("DS-28", readings, world.otherReadings, base::wireName(readings.flagChange),
         base::label(readings.flagChange));
    if (!scenario::kHasAllSystems) return report;
    const auto lookAt = [&](std::string_view rule, auto system, auto reading) {
        scenario::OtherReadings others = world.otherReadings;
        auto& chosen = others.*system.*reading;
        chosen = otherOf(chosen);
        look(rule, world.readings, others, base::wireName(chosen), base::label(chosen));
    };
    if (!world.planSync.isEmpty()) {
        lookAt("PS-18", &scenario::OtherReadings::planSync, &plan_sync::Readings::terms);
        lookAt("PS-21", &scenario::OtherReadings::planSync, &plan_sync::Readings::display);
    }
    if (!world.entitlements.isEmpty()) {
        lookAt("EN-16", &scenario::OtherReadings::entitlements, &entitlements::Readings::visibility);
        addNamesThatDiffer(world, report.differences.back());
    }
    if (!world.tierSetup.isEmpty()) {
        lookAt("TC-25", &scenario::OtherReadings::tierSetup, &tier_setup::Readings::setup);
        lookAt("TC-54", &scenario::OtherReadings::tierSetup, &tier_setup::Readings::update);
        lookAt("TC-19", &scenario::OtherReadings::tierSetup, &tier_setup::Readings::approval);
    }
    return report;
}

}  // namespace sluice::api
