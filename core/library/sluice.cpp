#include "sluice/sluice.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

#include "api/describe.h"
#include "api/messages_fields.h"
#include "api/open.h"
#include "api/session.h"
#include "api/views.h"
#include "calls/engine.h"
#include "codec/scenario_json.h"

namespace sluice {

namespace {

std::vector<Problem> told(const base::Problems& problems) {
    std::vector<Problem> list;
    list.reserve(problems.size());
    for (const base::Problem& each : problems) {
        list.push_back({each.severity == base::Severity::error, each.path, each.message, each.hint});
    }
    return list;
}

/// The setting of the organization; none where there is no such organization or setting.
std::optional<api::SettingView> lookAt(const api::Session& session, std::string_view organization,
                                       std::string_view setting) {
    const api::OrganizationIndex index = session.organization(organization);
    if (!index.exists()) return std::nullopt;
    const api::OrganizationView view = api::organizationView(session, index);
    for (const api::SettingView& each : view.settings) {
        if (each.type.id == base::Text(setting)) return each;
    }
    return std::nullopt;
}

}  // namespace

struct Scenario::Inside {
    explicit Inside(api::Document document) : session(1, std::move(document)) {}
    api::Session session;
};

struct OpenScenario {
    static Scenario from(api::Document document) {
        Scenario scenario(std::make_unique<Scenario::Inside>(std::move(document)));
        scenario.goTo(scenario.events());
        return scenario;
    }
};

Scenario::Scenario(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Scenario::Scenario(Scenario&&) noexcept = default;
Scenario& Scenario::operator=(Scenario&&) noexcept = default;
Scenario::~Scenario() = default;

std::string Scenario::title() const { return inside_->session.base().title; }
std::size_t Scenario::events() const { return inside_->session.timeline().events().size(); }
std::size_t Scenario::step() const { return inside_->session.timeline().cursor(); }

bool Scenario::goTo(std::size_t step) {
    if (step > events()) return false;
    inside_->session.goTo(static_cast<std::uint32_t>(step));
    return true;
}

Applied Scenario::apply(std::string_view event) {
    api::Session& session = inside_->session;
    codec::ReadEvents read = codec::readEvent(event, session.values());
    if (base::hasErrors(read.problems)) return {std::nullopt, told(read.problems)};
    const std::uint32_t at = session.timeline().cursor();
    api::Session::SpliceCheck check = session.checkSplice(at, 0, read.events);
    read.problems.insert(read.problems.end(), check.problems.begin(), check.problems.end());
    if (base::hasErrors(read.problems)) return {std::nullopt, told(read.problems)};

    session.splice(at, 0, std::move(read.events), at + 1);
    Step step;
    step.sentence = session.verdicts()[at].sentence;
    const api::StepReport report = api::stepReport(session, session.timeline().steps().back(), {}, 0);
    step.happened = report.happened;
    step.summary = report.summary;
    step.refusal = report.refusal;
    step.rule = report.rule;
    return {std::move(step), told(read.problems)};
}

std::optional<Outcome> Scenario::outcome(std::string_view upstream, std::string_view downstream,
                                         std::string_view setting, Moment moment) const {
    const api::Session& session = inside_->session;
    const api::OrganizationIndex from = session.organization(upstream), to = session.organization(downstream);
    const api::SettingIndex index = session.setting(setting);
    if (!from.exists() || !to.exists() || !index.exists()) return std::nullopt;
    const api::PartnershipIndex partnership = session.world().channel.find(from, to);
    if (!partnership.exists()) return std::nullopt;
    const auto wanted = base::Enumerators<api::Moment>::rows[static_cast<std::size_t>(moment)].value;
    std::optional<Outcome> found;
    api::forEachPrediction(session, partnership, [&](const api::Prediction& each) {
        if (each.moment != wanted || each.setting != base::Text(setting)) return;
        found.emplace();
        found->outcome = base::wireName(each.outcome);
        if (each.strength) found->strength = *each.strength;
        found->sentence = each.sentence;
        for (const base::Text& rule : each.rules) found->rules.emplace_back(rule);
        found->status = base::wireName(each.status);
        found->downstreamMayEdit = each.downstreamMayEdit;
    });
    return found;
}

std::vector<Item> Scenario::items(std::string_view organization, std::string_view setting) const {
    std::vector<Item> items;
    const std::optional<api::SettingView> view = lookAt(inside_->session, organization, setting);
    if (!view) return items;
    for (const api::ItemView& each : view->items) {
        items.push_back({std::string(each.key), std::string(each.detail), std::string(each.origin)});
    }
    return items;
}

std::optional<std::string> Scenario::value(std::string_view organization, std::string_view setting) const {
    const std::optional<api::SettingView> view = lookAt(inside_->session, organization, setting);
    if (!view || !view->value) return std::nullopt;
    return std::string(*view->value);
}

std::vector<Expectation> Scenario::expectations() {
    std::vector<Expectation> list;
    for (const api::ExpectationResult& each : inside_->session.state().expectations) {
        list.push_back({each.passed, each.sentence, each.found});
    }
    return list;
}

std::string Scenario::document() const { return codec::writeDocument(inside_->session.document()); }

Opened open(std::string_view bytes) {
    codec::ReadDocument read = api::readInput(bytes, api::DocumentFormat::automatic, {});
    Opened opened{std::nullopt, told(read.problems)};
    if (!base::hasErrors(read.problems)) opened.scenario = OpenScenario::from(std::move(read.document));
    return opened;
}

Opened openFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return {std::nullopt, {{true, {}, "\"" + path + "\" cannot be opened.", {}}}};
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    return open(bytes);
}

struct Engine::Inside {
    calls::Engine engine;
};
Engine::Engine() : inside_(std::make_unique<Inside>()) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;
std::string Engine::call(std::string_view request, std::string_view payload) {
    return inside_->engine.call(request, payload);
}

std::string_view version() { return api::kVersion; }

}  // namespace sluice
