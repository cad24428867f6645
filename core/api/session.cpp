#include "api/session.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "api/counts.h"
#include "api/entitlement_views.h"
#include "api/plan_views.h"
#include "api/views.h"
#include "base/progress.h"
#include "base/sort.h"
#include "entitlements/totals.h"
#include "explore/effects.h"
#include "scenario/check.h"
#include "scenario/words.h"
#include "tier_setup/words.h"

namespace sluice::api {

namespace {

constexpr std::uint32_t kManySteps = 20'000;

std::vector<Event> takeEvents(Document& document) { return std::exchange(document.events, {}); }

/// The entry that a problem's path begins with: `/12/organization` is 12.
std::uint32_t entryOf(const base::Problem& problem) {
    std::uint32_t entry = 0;
    const char* begin = problem.path.data() + 1;
    std::from_chars(begin, problem.path.data() + problem.path.size(), entry);
    return entry;
}

}  // namespace

Session::Session(std::uint32_t number, Document document)
    : number_(number),
      document_(std::move(document)),
      world_(scenario::build(document_)),
      timeline_(world_, takeEvents(document_)) {
    orderExpectations();
}

Document Session::document() const {
    Document copy = document_;
    copy.readings = world_.readings;
    copy.otherReadings = world_.otherReadings;
    copy.events = timeline_.events();
    copy.opensAt = std::min(copy.opensAt, timeline_.size());
    return copy;
}

Document Session::documentHere(scenario::Ordering ordering) const {
    if constexpr (!scenario::kHasAllSystems) return scenario::documentOf(world_, document_, ordering);
    return scenario::documentOf(world_, document_, ordering,
                                entitlements::passedOnBy(world_.entitlements, stepsOf(*this)));
}

void Session::enter(std::uint32_t index) {
    if (index < verdicts_.size()) return;
    entering_ = sentenceOf(timeline_.events()[index]);
}

void Session::take(std::uint32_t index, const World::Step& step) {
    if (index < verdicts_.size()) return;
    verdicts_.push_back({std::exchange(entering_, {}),
                         step.happened(),
                         step.refusal(),
                         step.happened() ? countsOf(world_, step) : Counts{},
                         {}});
    if constexpr (scenario::kHasAllSystems) {
        verdicts_.back().warning =
            tier_setup::warningOf(step.tierSetup, {*world_.values, world_.channel, world_.tierSetup});
    }
    checkExpectationsAt(index + 1, &step);
}

std::string Session::sentenceOf(const Event& event) const { return scenario::sentenceOf(event, world_); }

void Session::inserted() {
    const std::uint32_t at = timeline_.cursor() - 1;
    comparisons_.clear();
    forgetFrom(at);
    followExpectations({timeline_.size() - 1, at, 0, 1});
    take(at, timeline_.steps().back());
}

void Session::goTo(std::uint32_t step) {
    if (std::min(step, timeline_.size()) != timeline_.cursor()) comparisons_.clear();
    const std::uint32_t to = std::min(step, timeline_.size()), from = std::min(to, timeline_.cursor());
    base::Progress progress("Taking the steps", to - from, kManySteps);
    timeline_.goTo(
        to,
        [&](std::uint32_t index) {
            progress.at(index - std::min(index, from));
            enter(index);
        },
        [this](std::uint32_t index, const World::Step& taken) { take(index, taken); });
}

void Session::forgetFrom(std::uint32_t event) {
    if (verdicts_.size() > event) verdicts_.resize(event);
    isSurveyed_ = false;
}

void Session::checkExpectationsAt(std::uint32_t after, const World::Step* step) {
    const auto momentOf = [this](std::uint32_t i) {
        return explore::checkedAfter(document_.expectations[i]);
    };
    const auto checkThoseOf = [&](std::uint32_t moment) {
        auto next =
            std::lower_bound(byMoment_.begin(), byMoment_.end(), moment,
                             [&](std::uint32_t i, std::uint32_t wanted) { return momentOf(i) < wanted; });
        for (; next != byMoment_.end() && momentOf(*next) == moment; ++next) checkExpectation(*next, step);
    };
    checkThoseOf(after);
    if (after == timeline_.size()) checkThoseOf(scenario::kAtEnd);
}

void Session::checkExpectation(std::uint32_t index, const World::Step* step) {
    const scenario::Expectation& expectation = document_.expectations[index];
    const explore::ExpectationVerdict verdict = explore::evaluate(expectation, world_, step);
    results_[index] = {index, verdict.passed, explore::sentenceOf(expectation, world_), verdict.found};
}

/// A timeline may be long and have many expectations: at each moment only its own are looked at.
void Session::orderExpectations() {
    results_.assign(document_.expectations.size(), {});
    sortExpectations();
}

void Session::sortExpectations() {
    byMoment_.clear();
    for (std::uint32_t i = 0; i < results_.size(); ++i) byMoment_.push_back(i);
    base::sort(byMoment_, [this](std::uint32_t left, std::uint32_t right) {
        return explore::checkedAfter(document_.expectations[left]) <
               explore::checkedAfter(document_.expectations[right]);
    });
}

void Session::survey() {
    if (isSurveyed_) return;
    const std::uint32_t cursor = timeline_.cursor();
    const bool startIsAsked =
        std::any_of(document_.expectations.begin(), document_.expectations.end(),
                    [](const auto& expectation) { return explore::checkedAfter(expectation) == 0; });
    if (startIsAsked || timeline_.size() == 0) {
        goTo(0);
        checkExpectationsAt(0, nullptr);
    }
    goTo(timeline_.size());
    if (timeline_.size() > 0) checkExpectationsAt(timeline_.size(), &timeline_.steps().back());
    for (std::size_t i = 0; i < results_.size(); ++i) {
        const std::uint32_t wanted = explore::checkedAfter(document_.expectations[i]);
        if (wanted == scenario::kAtEnd || wanted <= timeline_.size()) continue;
        results_[i] = {static_cast<std::uint32_t>(i), false,
                       explore::sentenceOf(document_.expectations[i], world_),
                       "the timeline ends before that"};
    }
    goTo(cursor);
    isSurveyed_ = true;
}

PlanComparison comparePlans(const World& world, PartnershipIndex reseller) {
    PlanComparison comparison;
    comparison.differences =
        plan_sync::differencesOf(world.channel, world.planSync, world.planContext(), reseller);
    for (const plan_sync::Difference& difference : comparison.differences) comparison.tally.add(difference);
    return comparison;
}

OrganizationIndex Session::organization(std::string_view id) const {
    const base::ValueId value = document_.values.findText(id);
    return value.exists() ? world_.channel.find(value) : OrganizationIndex{};
}

SettingIndex Session::setting(std::string_view id) const {
    const base::ValueId value = document_.values.findText(id);
    return value.exists() ? world_.state.findSetting(value) : SettingIndex{};
}

const ChannelTree& Session::tree() const {
    const std::uint64_t shape = world_.channel.shape();
    if (shapeOfTree_ != shape) tree_ = treeOf(world_);
    shapeOfTree_ = shape;
    return tree_;
}

const PlanComparison& Session::comparison(PartnershipIndex reseller) {
    comparisons_.resize(world_.channel.partnershipSlots());
    std::unique_ptr<PlanComparison>& kept = comparisons_[reseller.value];
    if (kept == nullptr) kept = std::make_unique<PlanComparison>(comparePlans(world_, reseller));
    return *kept;
}

const std::vector<Verdict>& Session::verdicts() {
    survey();
    return verdicts_;
}

std::vector<Event> Session::splice(std::uint32_t at, std::uint32_t remove, std::vector<Event> insert,
                                   std::uint32_t cursor) {
    scenario::TimelineChange change{timeline_.size(), at, remove, static_cast<std::uint32_t>(insert.size())};
    std::vector<Event> removed = timeline_.splice(at, remove, std::move(insert));
    if (change.removed == change.inserted) {
        change.places = scenario::placesOf(removed, timeline_.events().data() + at, at);
    }
    comparisons_.clear();
    forgetFrom(at);
    followExpectations(change);
    goTo(cursor);
    return removed;
}

/// What was found of the events before the change stays found.
void Session::followExpectations(const scenario::TimelineChange& change) {
    std::uint32_t kept = 0;
    for (std::uint32_t i = 0; i < document_.expectations.size(); ++i) {
        if (!scenario::follow(document_.expectations[i], change)) continue;
        if (kept != i) {
            document_.expectations[kept] = document_.expectations[i];
            results_[kept] = std::move(results_[i]);
        }
        results_[kept].index = kept;
        ++kept;
    }
    document_.expectations.resize(kept);
    results_.resize(kept);
    sortExpectations();
}

void Session::setReadings(data_sync::Readings readings, scenario::OtherReadings otherReadings) {
    const std::uint32_t cursor = timeline_.cursor();
    timeline_.goTo(0);
    comparisons_.clear();
    world_.readings = readings;
    document_.readings = readings;
    world_.otherReadings = otherReadings;
    document_.otherReadings = otherReadings;
    forgetFrom(0);
    goTo(cursor);
}

void Session::setText(std::string title, std::string notes) {
    document_.title = std::move(title);
    document_.notes = std::move(notes);
}

void Session::setExpectations(std::vector<scenario::Expectation> expectations) {
    const std::uint32_t cursor = timeline_.cursor();
    timeline_.goTo(0);
    document_.expectations = std::move(expectations);
    orderExpectations();
    forgetFrom(0);
    goTo(cursor);
}

Session::SpliceCheck Session::checkSplice(std::uint32_t at, std::uint32_t remove,
                                          const std::vector<Event>& insert) {
    std::vector<Event> events = timeline_.events();
    std::vector<std::uint32_t> origin(events.size());  // index in the present timeline; kNew for new events
    for (std::uint32_t i = 0; i < origin.size(); ++i) origin[i] = i;
    constexpr std::uint32_t kNew = 0xFFFFFFFFu;
    const auto first = static_cast<std::ptrdiff_t>(at), last = first + static_cast<std::ptrdiff_t>(remove);
    events.erase(events.begin() + first, events.begin() + last);
    origin.erase(origin.begin() + first, origin.begin() + last);
    events.insert(events.begin() + first, insert.begin(), insert.end());
    origin.insert(origin.begin() + first, insert.size(), kNew);

    SpliceCheck check;
    while (true) {
        std::vector<std::uint32_t> dangling;
        for (base::Problem& problem : scenario::checkEvents(document_, events)) {
            const std::uint32_t entry = entryOf(problem);
            if (origin[entry] != kNew) {
                if (problem.severity != base::Severity::error) continue;  // refused in its turn, as before
                if (dangling.empty() || dangling.back() != entry) dangling.push_back(entry);
                continue;
            }
            const std::size_t rest = problem.path.find('/', 1);
            problem.path = "/" + base::digits(entry - at) +
                           (rest == std::string::npos ? std::string() : problem.path.substr(rest));
            check.problems.push_back(std::move(problem));
        }
        if (base::hasErrors(check.problems) || dangling.empty()) return check;
        check.problems.clear();  // warnings, told once more when the others are gone
        // Removing an event may leave others that name what it made: they go too, until nothing dangles.
        for (auto entry = dangling.rbegin(); entry != dangling.rend(); ++entry) {
            check.cascade.push_back(origin[*entry]);
            events.erase(events.begin() + static_cast<std::ptrdiff_t>(*entry));
            origin.erase(origin.begin() + static_cast<std::ptrdiff_t>(*entry));
        }
        base::sort(check.cascade);
    }
}

base::Problems Session::checkExpectations(const std::vector<scenario::Expectation>& expectations) {
    document_.events = timeline_.events();
    base::Problems problems = scenario::checkExpectations(document_, expectations);
    document_.events.clear();
    return problems;
}

base::Problems Session::checkEvent(const Event& event) {
    document_.events = timeline_.events();
    base::Problems problems = scenario::checkEvents(document_, {event});
    document_.events.clear();
    return problems;
}

SessionState Session::state() {
    survey();
    SessionState state;
    state.session = number_;
    state.title = document_.title;
    state.notes = document_.notes;
    state.events = timeline_.size();
    state.cursor = timeline_.cursor();
    state.organizations = world_.channel.organizationCount();
    state.partnerships = world_.channel.partnershipCount();
    state.organizationSlots = world_.channel.organizationSlots();
    state.shape = base::digits(world_.channel.shape());
    for (const Verdict& verdict : verdicts_) state.refused += verdict.happened ? 0 : 1;
    state.readings = {world_.readings, world_.otherReadings};
    state.restOnReading = outcomesThatRestOnReadings(world_);
    for (std::uint32_t i = 0; i < world_.state.settingCount(); ++i) {
        state.settingTypes.push_back(settingTypeInfo(world_, {i}));
    }
    state.expectations = results_;
    if (!scenario::kHasAllSystems) return state;
    state.usesPlans = !world_.planSync.isEmpty() || !document_.catalogues.empty();
    state.usesEntitlements = !world_.entitlements.isEmpty();
    state.usesTierSetup = !world_.tierSetup.isEmpty();
    for (const Event& event : timeline_.events()) {
        if (scenario::ofPlanSync(event) != nullptr) state.usesPlans = true;
        if (scenario::eventAs<entitlements::Event>(event) != nullptr) state.usesEntitlements = true;
        if (scenario::eventAs<tier_setup::Event>(event) != nullptr) state.usesTierSetup = true;
    }
    return state;
}

}  // namespace sluice::api
