#include <algorithm>
#include <utility>

#include "api/answer.h"
#include "api/caller.h"
#include "api/messages_fields.h"
#include "api/plan_fields.h"
#include "api/plan_forms.h"
#include "api/plan_views.h"
#include "base/text.h"

namespace sluice::api {

Caller::Scope Caller::scope(bool withOptions) {
    Scope scope;
    scope.provider = request_.text("provider");
    scope.reseller = request_.optionalText("reseller");
    scope.serviceTemplate = request_.optionalText("serviceTemplate");
    scope.subResellers = request_.flag("subResellers");
    if (!withOptions) return scope;
    const std::vector<std::string> options = request_.texts("options");
    for (std::size_t i = 0; i < options.size(); ++i) {
        const plan_sync::OptionSet before = scope.options;
        std::vector<std::string_view> names;
        for (const plan_sync::OptionText& option : plan_sync::kOptions) {
            names.push_back(option.wireName);
            if (option.wireName == options[i]) scope.options.add(option.option);
        }
        const bool isKnown = std::find(names.begin(), names.end(), options[i]) != names.end();
        if (before != scope.options || isKnown) continue;
        failure_ =
            failed("/options/" + base::digits(i), "There is no option " + base::quoted(options[i]) + ".",
                   base::didYouMean(options[i], names));
    }
    return scope;
}

std::optional<plan_sync::Synchronize> Caller::synchronization(Session& session, const Scope& scope) {
    if (!failure_.empty()) return std::nullopt;
    if (!organization(session, scope.provider, "provider").exists()) return std::nullopt;
    if (scope.reseller && !organization(session, *scope.reseller, "reseller").exists()) return std::nullopt;
    if (scope.reseller.has_value() == scope.serviceTemplate.has_value()) {
        failure_ = failed("/reseller", "Expected either \"reseller\" or \"serviceTemplate\".",
                          "A synchronization is for one reseller or for all on one service template.");
        return std::nullopt;
    }
    plan_sync::Synchronize event;
    event.provider = session.values().text(scope.provider);
    if (scope.reseller) event.reseller = session.values().text(*scope.reseller);
    if (scope.serviceTemplate) event.serviceTemplate = session.values().text(*scope.serviceTemplate);
    event.subResellers = scope.subResellers;
    event.options = scope.options;
    return event;
}

bool Caller::addMarks(Session& session, std::string_view argument,
                      const std::vector<std::vector<codec::TypedField>>& typed,
                      std::vector<plan_sync::Mark>& marks) {
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const base::Text place = base::Text(argument) + "/" + base::digits(i);
        plan_sync::Mark mark;
        mark.isWanted = argument == "wanted";
        mark.organization = organization(session, std::string(codec::typedText(typed[i], "organization")),
                                         place + "/organization");
        if (!mark.organization.exists()) return false;
        const std::string path(codec::typedText(typed[i], "path"));
        const std::optional<plan_sync::Address> address = plan_sync::addressOf(path, session.values());
        if (!address) {
            failure_ = failed("/" + place + "/path", "There is no place " + base::quoted(path) + ".",
                              "Take paths from planPreview or planSides.");
            return false;
        }
        mark.address = *address;
        marks.push_back(mark);
    }
    return true;
}

std::string Caller::planDescribeCall() { return ready() ? answer(planDescribe()) : failure_; }

std::string Caller::planOverviewCall() {
    const Session* target = session();
    return target == nullptr ? failure_ : answer(planOverview(*target));
}

std::string Caller::planPreviewCall() {
    const Scope asked = scope(true);
    const std::optional<std::string> id = request_.optionalText("organization");
    const std::optional<std::string> plan = request_.optionalText("plan");
    PreviewAsked page;
    page.isOfAll = request_.flag("everybody");
    page.verdict = request_.optionalWord<PlanVerdict>("verdict");
    page.from = request_.optionalNumber("from").value_or(0);
    page.limit = listLimit();
    Session* target = session();
    if (target == nullptr) return failure_;
    const std::optional<plan_sync::Synchronize> event = synchronization(*target, asked);
    if (!event) return failure_;
    if (id) {
        page.organization = organization(*target, *id, "organization");
        if (!page.organization.exists()) return failure_;
    }
    if (plan) page.plan = plan->empty() ? base::ValueId{} : target->values().text(*plan);
    return answer(planPreview(*target, *event, page));
}

std::string Caller::planAcrossCall() {
    const Scope asked = scope(true);
    const std::optional<std::string> plan = request_.optionalText("plan");
    const std::optional<std::string> planOf = request_.optionalText("planOf");
    AcrossAsked page;
    page.verdict = request_.optionalWord<PlanVerdict>("verdict");
    page.from = request_.optionalNumber("from").value_or(0);
    page.limit = listLimit();
    Session* target = session();
    if (target == nullptr) return failure_;
    const std::optional<plan_sync::Synchronize> event = synchronization(*target, asked);
    if (!event) return failure_;
    if (planOf && !planOf->empty()) {
        page.planOf = organization(*target, *planOf, "planOf");
        if (!page.planOf.exists()) return failure_;
    }
    if (plan) page.plan = plan->empty() ? base::ValueId{} : target->values().text(*plan);
    return answer(planAcross(*target, *event, page));
}

std::string Caller::planSidesCall() {
    const Scope asked = scope(true);
    const std::string id = request_.text("organization");
    const std::string plan = request_.optionalText("plan").value_or("");
    Session* target = session();
    if (target == nullptr) return failure_;
    const std::optional<plan_sync::Synchronize> event = synchronization(*target, asked);
    if (!event) return failure_;
    const OrganizationIndex index = organization(*target, id, "organization");
    if (!index.exists()) return failure_;
    const base::ValueId planId = plan.empty() ? base::ValueId{} : target->values().text(plan);
    return answer(planSides(*target, *event, index, planId));
}

std::string Caller::planCatalogueCall() {
    const std::string id = request_.text("organization");
    const Session* target = session();
    if (target == nullptr) return failure_;
    const OrganizationIndex index = organization(*target, id, "organization");
    return index.exists() ? answer(planCatalogue(*target, index)) : failure_;
}

std::string Caller::planTableCall() {
    const std::string id = request_.text("organization");
    const bool hasMark = request_.flag("mark");
    const Session* target = session();
    if (target == nullptr) return failure_;
    const OrganizationIndex index = organization(*target, id, "organization");
    return index.exists() ? answer(planTable(*target, index, hasMark)) : failure_;
}

std::string Caller::planChooseCall() {
    const Scope asked = scope(false);
    const auto wanted = request_.typedObjects("wanted"), unwanted = request_.typedObjects("unwanted");
    const std::uint32_t limit = listLimit();
    Session* target = session();
    if (target == nullptr) return failure_;
    const std::optional<plan_sync::Synchronize> event = synchronization(*target, asked);
    if (!event) return failure_;
    std::vector<plan_sync::Mark> marks;
    if (!addMarks(*target, "wanted", wanted, marks)) return failure_;
    if (!addMarks(*target, "unwanted", unwanted, marks)) return failure_;
    target->preview(scenario::eventOfPlanSync(*event), [&](const World::Step& step) {
        if (!step.happened()) failure_ = failed("/provider", step.refusal().sentence);
    });
    if (!failure_.empty()) return failure_;
    if (const std::optional<UnknownMark> unknown = unknownMark(*target, *event, marks)) {
        const bool isWanted = marks[unknown->mark].isWanted;
        const std::size_t index = unknown->mark - (isWanted ? 0 : wanted.size());
        return failed((isWanted ? "/wanted/" : "/unwanted/") + base::digits(index) + "/path",
                      unknown->sentence, "Take paths from planPreview or planSides.");
    }
    return answer(planChoose(*target, *event, marks, limit));
}

std::string Caller::whyPlanCall() {
    const std::string id = request_.text("organization"), path = request_.text("path");
    Session* target = session();
    if (target == nullptr) return failure_;
    const OrganizationIndex index = organization(*target, id, "organization");
    if (!index.exists()) return failure_;
    const std::optional<plan_sync::Address> address = plan_sync::addressOf(path, target->values());
    if (!address) return failed("/path", "There is no place " + base::quoted(path) + ".");
    return answer(whyPlan(*target, index, *address));
}

}  // namespace sluice::api
