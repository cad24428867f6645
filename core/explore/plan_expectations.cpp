#include "explore/plan_expectations.h"

#include <optional>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "plan_sync/difference.h"
#include "plan_sync/words.h"

namespace sluice::explore {

using base::ValueId;
using channel::OrganizationIndex;
using channel::PartnershipIndex;
using plan_sync::Address;
using plan_sync::Difference;
using PlanEffect = plan_sync::Effect;
using plan_sync::Option;
using plan_sync::Value;
using scenario::World;

namespace {

/// Where an expectation looks, or why it cannot.
struct Place {
    OrganizationIndex organization;
    Address address;
    Text missing;
};

Place placeOf(ValueId organization, ValueId path, const World& world) {
    Place place;
    place.organization = world.channel.find(organization);
    if (!place.organization.exists()) {
        place.missing =
            "there is no organization " + base::quoted(world.values->spelling(organization)) + " then";
        return place;
    }
    const std::string_view written = world.values->spelling(path);
    const std::optional<Address> address = plan_sync::addressOf(written, *world.values);
    if (address) {
        place.address = *address;
    } else {
        place.missing = "nothing has the path " + base::quoted(written);
    }
    return place;
}

plan_sync::Names namesOf(const World& world) { return {*world.values, world.channel, world.planSync}; }

ExpectationVerdict verdict(bool passed, Text found) { return {passed, passed ? Text() : found}; }

/// What was expected to stand there does: true stands for a switch that is on, and for whatever is there.
bool isAsExpected(Value expected, Value found) {
    if (expected.kind == Value::Kind::yes && found.kind == Value::Kind::present) return true;
    return expected == found;
}

/// `is 5`, `is on`; a whole entity or a member is there or not, a value that is missing is none.
Text beingWords(Value expected, const Place& place, const base::ValuePool& values) {
    const char last = plan_sync::text(place.address.field).pattern.back();
    const bool isWhole = place.missing.empty() && (last == '*' || last == '+');
    if (expected.kind == Value::Kind::absent) {
        return isWhole || !place.missing.empty() ? "is not there" : "has no value";
    }
    const Value spoken = isWhole && expected.kind == Value::Kind::yes ? Value::ofPresence(true) : expected;
    return "is " + plan_sync::wordsOf(spoken, values);
}

bool didReach(const World::Step& step, OrganizationIndex organization) {
    for (const OrganizationIndex reached : step.planSync.reached) {
        if (reached == organization) return true;
    }
    return false;
}

/// Why the step cannot have carried or left anything at the place; empty where it can.
Text whyNothing(const Place& place, const World& world, const World::Step* step) {
    if (!place.missing.empty()) return place.missing;
    if (step == nullptr) return "there is no such event";
    if (!step->happened()) return "it is refused by " + Text(step->refusal().rule);
    if (didReach(*step, place.organization)) return {};
    return "it does not reach " + namesOf(world).of(place.organization);
}

Text labelOf(Option option) { return plan_sync::allOf(plan_sync::OptionSet(option)); }

const PlanEffect* effectAt(const World::Step& step, const Place& place) {
    const PlanEffect* found = nullptr;
    for (const PlanEffect& effect : step.planSync.effects) {
        if (effect.organization != place.organization || effect.option == Option::count_) continue;
        if (effect.address == place.address) return &effect;
        if (plan_sync::covers(effect.address, place.address)) found = &effect;
    }
    return found;
}

/// The difference at the place that is left now, or that of what contains it.
std::optional<Difference> differenceAt(const World& world, const Place& place) {
    const PartnershipIndex provider =
        plan_sync::providerOf(world.channel, world.planSync, place.organization);
    if (!provider.exists()) return std::nullopt;
    std::optional<Difference> found;
    for (const Difference& difference :
         plan_sync::differencesOf(world.channel, world.planSync, world.planContext(), provider)) {
        if (difference.address == place.address) return difference;
        if (plan_sync::covers(difference.address, place.address)) found = difference;
    }
    return found;
}

/// What became of the place, where nothing was left that was expected to be left.
Text whyNotLeft(const World::Step& step, const Place& place) {
    const PlanEffect* effect = effectAt(step, place);
    return effect != nullptr ? "it is carried by " + labelOf(effect->option) : "nothing differs there";
}

/// `Event 3 carries at Beta the recurring fee of plan "gold"`
Text runSentence(std::uint32_t event, std::string_view verb, ValueId organization, ValueId path,
                 const World& world) {
    base::GrowingText text = "Event " + base::digits(event + 1) + " " + verb + " at ";
    text += namesOf(world).ofOrganization(organization) + " ";
    const Place place = placeOf(organization, path, world);
    text += place.missing.empty() ? namesOf(world).of(place.organization, place.address)
                                  : base::quoted(world.values->spelling(path));
    return text;
}

}  // namespace

ExpectationVerdict evaluatePlan(const scenario::ExpectCatalogueValue& expectation, const World& world) {
    const Place place = placeOf(expectation.organization, expectation.path, world);
    if (!place.missing.empty()) return {false, place.missing};
    const Value found = plan_sync::valueAt(world.channel, world.planSync, place.organization, place.address);
    return verdict(isAsExpected(expectation.value, found),
                   "it is " + plan_sync::wordsOf(found, *world.values));
}

ExpectationVerdict evaluatePlan(const scenario::ExpectCarried& expectation, const World& world,
                                const World::Step* step) {
    const Place place = placeOf(expectation.organization, expectation.path, world);
    if (Text why = whyNothing(place, world, step); !why.empty()) return {false, why};
    if (const PlanEffect* effect = effectAt(*step, place)) {
        return verdict(!expectation.option || *expectation.option == effect->option,
                       "it is carried by " + labelOf(effect->option));
    }
    const std::optional<Difference> left = differenceAt(world, place);
    if (!left) return {false, "nothing differs there"};
    return {false, left->carriers.isEmpty() ? "no option carries it" : "it is held back"};
}

ExpectationVerdict evaluatePlan(const scenario::ExpectHeldBack& expectation, const World& world,
                                const World::Step* step) {
    const Place place = placeOf(expectation.organization, expectation.path, world);
    if (Text why = whyNothing(place, world, step); !why.empty()) return {false, why};
    const std::optional<Difference> left = differenceAt(world, place);
    if (!left) return {false, whyNotLeft(*step, place)};
    if (left->carriers.isEmpty()) {
        return {false, "no option carries it (" + Text(plan_sync::id(left->rule)) + ")"};
    }
    const std::vector<plan_sync::OptionSet> sets = plan_sync::smallestSetsFor(*left, step->planSync.options);
    plan_sync::OptionSet lacking;
    for (const plan_sync::OptionSet set : sets) lacking.add(set);
    return verdict(!expectation.option || lacking.contains(*expectation.option),
                   "it would be carried by " + plan_sync::anyOf(sets));
}

ExpectationVerdict evaluatePlan(const scenario::ExpectNeverCarried& expectation, const World& world,
                                const World::Step* step) {
    const Place place = placeOf(expectation.organization, expectation.path, world);
    if (Text why = whyNothing(place, world, step); !why.empty()) return {false, why};
    const std::optional<Difference> left = differenceAt(world, place);
    if (!left) return {false, whyNotLeft(*step, place)};
    return verdict(left->carriers.isEmpty(), "it would be carried by " + plan_sync::anyOf(left->carriers));
}

Text planSentence(const scenario::ExpectCatalogueValue& expectation, const World& world) {
    const plan_sync::Names names = namesOf(world);
    const Place place = placeOf(expectation.organization, expectation.path, world);
    base::GrowingText text = names.ofOrganization(expectation.organization) + ": ";
    text += place.missing.empty() ? names.of(place.organization, place.address)
                                  : base::quoted(world.values->spelling(expectation.path));
    return text + " " + beingWords(expectation.value, place, *world.values);
}

Text planSentence(const scenario::ExpectCarried& expectation, const World& world) {
    base::GrowingText text =
        runSentence(expectation.event, "carries", expectation.organization, expectation.path, world);
    if (expectation.option) text += " by " + labelOf(*expectation.option);
    return text;
}

Text planSentence(const scenario::ExpectHeldBack& expectation, const World& world) {
    base::GrowingText text =
        runSentence(expectation.event, "holds back", expectation.organization, expectation.path, world);
    if (expectation.option) text += ", which " + labelOf(*expectation.option) + " would carry";
    return text;
}

Text planSentence(const scenario::ExpectNeverCarried& expectation, const World& world) {
    return runSentence(expectation.event, "never carries", expectation.organization, expectation.path, world);
}

}  // namespace sluice::explore
