#include "api/call.h"

#include <algorithm>
#include <array>

#include "api/answer.h"
#include "api/caller.h"
#include "api/describe.h"
#include "api/messages_fields.h"
#include "base/arena.h"
#include "base/text.h"

namespace sluice::api {

std::span<const Caller::Entry> Caller::calls() {
    static constexpr auto kCalls = std::to_array<Entry>({
        {"describe", &Caller::describeCall},
        {"open", &Caller::open},
        {"openAt", &Caller::openAt},
        {"duplicate", &Caller::duplicate},
        {"close", &Caller::close},
        {"state", &Caller::state},
        {"splice", &Caller::splice},
        {"goTo", &Caller::goTo},
        {"setReadings", &Caller::setReadings},
        {"setText", &Caller::setText},
        {"setExpectations", &Caller::setExpectations},
        {"timeline", &Caller::timeline},
        {"compose", &Caller::composeCall},
        {"preview", &Caller::preview},
        {"stepReport", &Caller::stepReportCall},
        {"tree", &Caller::tree},
        {"edges", &Caller::edges},
        {"find", &Caller::findCall},
        {"outcomes", &Caller::outcomes},
        {"rows", &Caller::rowsCall},
        {"matrix", &Caller::matrixCall},
        {"organization", &Caller::organizationCall},
        {"partnership", &Caller::partnershipCall},
        {"predictions", &Caller::predictionsCall},
        {"whyValue", &Caller::whyValueCall},
        {"whyOutcome", &Caller::whyOutcomeCall},
        {"compare", &Caller::compareCall},
        {"readingsReport", &Caller::readingsReportCall},
        {"drift", &Caller::driftCall},
        {"document", &Caller::document},
        {"table", &Caller::table},
        {"run", &Caller::runCall},
        {"predict", &Caller::predictCall},
    });
    return kCalls;
}

std::span<const Caller::Entry> Caller::planCalls() {
    static constexpr auto kCalls = []<bool kHasAllSystems>(std::bool_constant<kHasAllSystems>) {
        if constexpr (kHasAllSystems) {
            return std::to_array<Entry>({
                {"link", &Caller::linkCall},
                {"picture", &Caller::pictureCall},
                {"reconcile", &Caller::reconcileCall},
                {"shareDescribe", &Caller::shareDescribeCall},
                {"tableColumns", &Caller::tableColumnsCall},
                {"tableText", &Caller::tableTextCall},
                {"planDescribe", &Caller::planDescribeCall},
                {"planOverview", &Caller::planOverviewCall},
                {"planPreview", &Caller::planPreviewCall},
                {"planAcross", &Caller::planAcrossCall},
                {"planSides", &Caller::planSidesCall},
                {"planCatalogue", &Caller::planCatalogueCall},
                {"planTable", &Caller::planTableCall},
                {"planChoose", &Caller::planChooseCall},
                {"whyPlan", &Caller::whyPlanCall},
                {"entitlementDescribe", &Caller::entitlementDescribeCall},
                {"entitlementOverview", &Caller::entitlementOverviewCall},
                {"entitlementTargets", &Caller::entitlementTargetsCall},
                {"entitlementDistribute", &Caller::entitlementDistributeCall},
                {"whyEntitlement", &Caller::whyEntitlementCall},
                {"entitlementTable", &Caller::entitlementTableCall},
                {"form", &Caller::formCall},
                {"tierDescribe", &Caller::tierDescribeCall},
                {"tierOverview", &Caller::tierOverviewCall},
                {"tierRequest", &Caller::tierRequestCall},
                {"tierForecast", &Caller::tierForecastCall},
                {"tierWay", &Caller::tierWayCall},
                {"whyTier", &Caller::whyTierCall},
                {"tierTable", &Caller::tierTableCall},
            });
        } else {
            return std::array<Entry, 0>{};
        }
    }(std::bool_constant<scenario::kHasAllSystems>{});
    return kCalls;
}

std::string Caller::run() {
    const std::string name = request_.text("call");
    for (const std::span<const Entry> list : {calls(), planCalls()}) {
        for (const Entry& entry : list) {
            if (entry.name == name) return (this->*entry.run)();
        }
    }
    Problems problems = request_.problems();
    std::erase_if(problems,
                  [](const Problem& problem) { return problem.path.size() > 1 && problem.path != "/call"; });
    if (name.empty() && !problems.empty()) return failed(problems);
    std::vector<std::string_view> names;
    for (const Entry& entry : calls()) names.push_back(entry.name);
    for (const Entry& entry : planCalls()) names.push_back(entry.name);
    return failed("/call", "There is no call " + base::quoted(name) + ".", base::didYouMean(name, names));
}

std::string Caller::describeCall() { return ready() ? answer(describe()) : failure_; }

std::string Engine::call(std::string_view request, std::string_view payload) {
    base::forgetAnswers();
    return Caller(*this, request, payload).run();
}

}  // namespace sluice::api
