#include "calls/plans.h"

#include <utility>

#include "api/plan_forms.h"
#include "api/plan_views.h"
#include "base/text.h"

namespace sluice::calls {

namespace {

constexpr std::string_view kWherePathsAre = "Take paths from planPreview or planSides.";

/// The synchronization that scope and options describe; nothing where it names what is not there (reported).
std::optional<plan_sync::Synchronize> synchronization(Caller& caller, Session& session,
                                                      const PlanScope& scope,
                                                      plan_sync::OptionSet options = {}) {
    if (!caller.organization(session, scope.provider, "provider").exists()) return std::nullopt;
    if (scope.reseller && !caller.organization(session, *scope.reseller, "reseller").exists()) {
        return std::nullopt;
    }
    plan_sync::Synchronize event;
    event.provider = session.values().text(scope.provider);
    if (scope.reseller) event.reseller = session.values().text(*scope.reseller);
    if (scope.serviceTemplate) event.serviceTemplate = session.values().text(*scope.serviceTemplate);
    event.subResellers = scope.subResellers;
    event.options = options;
    return event;
}

/// The plan with this id; none, for what belongs to no plan, where the text is empty.
base::ValueId planOf(Session& session, const std::string& id) {
    return id.empty() ? base::ValueId{} : session.values().text(id);
}

/// False where one of the places is not there (reported).
bool addMarks(Caller& caller, Session& session, std::string_view argument,
              const std::vector<PlanPlace>& places, std::vector<plan_sync::Mark>& marks) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Text at = Text(argument) + "/" + base::digits(i);
        plan_sync::Mark mark;
        mark.isWanted = argument == "wanted";
        mark.organization = caller.organization(session, places[i].organization, at + "/organization");
        if (!mark.organization.exists()) return false;
        const std::optional<plan_sync::Address> address =
            plan_sync::addressOf(places[i].path, session.values());
        if (!address) {
            caller.fail(failed("/" + at + "/path", "There is no place " + base::quoted(places[i].path) + ".",
                               kWherePathsAre));
            return false;
        }
        mark.address = *address;
        marks.push_back(mark);
    }
    return true;
}

}  // namespace

Answer<api::PlanDescription> planDescribe(Caller&, const NoArguments&) { return answer(api::planDescribe()); }

Answer<api::PlanOverview> planOverview(Caller&, const Session& session, const SessionArguments&) {
    return answer(api::planOverview(session));
}

Answer<api::PlanPreview> planPreview(Caller& caller, const PlanPreviewArguments& asked) {
    Session* session = caller.session(asked.run.session);
    if (session == nullptr) return caller.failure();
    const auto event = synchronization(caller, *session, asked.run.scope, asked.run.options);
    if (!event) return caller.failure();
    api::PreviewAsked page;
    page.isOfAll = asked.everybody;
    page.verdict = asked.verdict;
    page.from = asked.from;
    page.limit = asked.limit;
    if (asked.organization) {
        page.organization = caller.organization(*session, *asked.organization, "organization");
        if (!page.organization.exists()) return caller.failure();
    }
    if (asked.plan) page.plan = planOf(*session, *asked.plan);
    return answer(api::planPreview(*session, *event, page));
}

Answer<api::PlanAcross> planAcross(Caller& caller, const PlanAcrossArguments& asked) {
    Session* session = caller.session(asked.run.session);
    if (session == nullptr) return caller.failure();
    const auto event = synchronization(caller, *session, asked.run.scope, asked.run.options);
    if (!event) return caller.failure();
    api::AcrossAsked page;
    page.verdict = asked.verdict;
    page.from = asked.from;
    page.limit = asked.limit;
    if (asked.planOf && !asked.planOf->empty()) {
        page.planOf = caller.organization(*session, *asked.planOf, "planOf");
        if (!page.planOf.exists()) return caller.failure();
    }
    if (asked.plan) page.plan = planOf(*session, *asked.plan);
    return answer(api::planAcross(*session, *event, page));
}

Answer<api::PlanSides> planSides(Caller& caller, const PlanSidesArguments& asked) {
    Session* session = caller.session(asked.run.session);
    if (session == nullptr) return caller.failure();
    const auto event = synchronization(caller, *session, asked.run.scope, asked.run.options);
    if (!event) return caller.failure();
    const OrganizationIndex index = caller.organization(*session, asked.organization, "organization");
    if (!index.exists()) return caller.failure();
    return answer(api::planSides(*session, *event, index, planOf(*session, asked.plan)));
}

Answer<api::PlanCatalogue> planCatalogue(Caller& caller, const Session& session,
                                         const OrganizationArguments& asked) {
    const OrganizationIndex index = caller.organization(session, asked.organization, "organization");
    return index.exists() ? answer(api::planCatalogue(session, index)) : caller.failure();
}

Answer<api::SavedTable> planTable(Caller& caller, const Session& session, const PlanTableArguments& asked) {
    const OrganizationIndex index = caller.organization(session, asked.organization, "organization");
    return index.exists() ? answer(api::planTable(session, index, asked.mark)) : caller.failure();
}

Answer<api::PlanChoice> planChoose(Caller& caller, Session& session, const PlanChooseArguments& asked) {
    const auto event = synchronization(caller, session, asked.scope);
    if (!event) return caller.failure();
    std::vector<plan_sync::Mark> marks;
    if (!addMarks(caller, session, "wanted", asked.wanted, marks)) return caller.failure();
    if (!addMarks(caller, session, "unwanted", asked.unwanted, marks)) return caller.failure();
    std::optional<Failed> refused;
    session.preview(scenario::eventOfPlanSync(*event), [&](const World::Step& step) {
        if (!step.happened()) refused = failed("/provider", step.refusal().sentence);
    });
    if (refused) return *refused;
    if (const std::optional<api::UnknownMark> unknown = api::unknownMark(session, *event, marks)) {
        const bool isWanted = marks[unknown->mark].isWanted;
        const std::size_t index = unknown->mark - (isWanted ? 0 : asked.wanted.size());
        return failed((isWanted ? "/wanted/" : "/unwanted/") + base::digits(index) + "/path",
                      unknown->sentence, kWherePathsAre);
    }
    return answer(api::planChoose(session, *event, marks, asked.limit));
}

Answer<api::WhyAnswer> whyPlan(Caller& caller, Session& session, const WhyPlanArguments& asked) {
    const OrganizationIndex index = caller.organization(session, asked.place.organization, "organization");
    if (!index.exists()) return caller.failure();
    const std::optional<plan_sync::Address> address =
        plan_sync::addressOf(asked.place.path, session.values());
    if (!address) return failed("/path", "There is no place " + base::quoted(asked.place.path) + ".");
    return answer(api::whyPlan(session, index, *address));
}

}  // namespace sluice::calls
