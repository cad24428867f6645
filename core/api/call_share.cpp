#include <utility>

#include "api/answer.h"
#include "api/caller.h"
#include "api/link.h"
#include "api/messages_fields.h"
#include "api/shown_answers.h"
#include "api/shown_pictures.h"
#include "api/shown_tables.h"
#include "api/views.h"

namespace sluice::api {

std::string Caller::linkCall() {
    codec::LinkView view = request_.linkView("view");
    const bool isAnonymous = request_.flag("anonymous");
    const Session* target = session();
    if (target == nullptr) return failure_;
    const MadeLink made = makeLink(*target, std::move(view), isAnonymous);
    return made.problems.empty() ? answer(made.link) : failed(made.problems);
}

std::string Caller::shareDescribeCall() { return ready() ? answer(describeSharing()) : failure_; }

std::optional<codec::TextTable> Caller::tableAsked() {
    const ShownTable of = request_.word<ShownTable>("of");
    if (of == ShownTable::comparison) {
        const bool onlyTold = request_.flag("onlyTold");
        const std::optional<Comparison> found = compared(kAllRows);
        if (!found) return std::nullopt;
        return comparisonTable(*found, onlyTold ? ComparedWith::whatIsTold : ComparedWith::pinned);
    }
    if (of == ShownTable::preview) {
        const std::optional<StepReport> report = previewed(kAllRows);
        if (!report) return std::nullopt;
        return changesTable(*report);
    }
    if (of == ShownTable::targets) {
        const std::optional<EntitlementTargets> targets = targetsAsked(kAllRows);
        if (!targets) return std::nullopt;
        return targetsTable(*targets);
    }
    if (of == ShownTable::distribution) {
        const std::optional<EntitlementPlan> plan = planAsked();
        if (!plan) return std::nullopt;
        return distributionTable(*plan);
    }
    const Session* target = session();
    if (target == nullptr) return std::nullopt;
    if (of == ShownTable::predictions && countPredictions(*target) > kMostPredictions) {
        failure_ = tooManyPredictions(*target, "/of", "sluice predict writes all of them.");
        return std::nullopt;
    }
    return shownTable(*target, of);
}

std::string Caller::tableTextCall() {
    const codec::TableForm form = request_.word<codec::TableForm>("form");
    const std::optional<codec::TextTable> table = tableAsked();
    return table ? codec::writeTable(*table, form) : failure_;
}

std::string Caller::pictureCall() {
    PictureAsked asked;
    asked.of = request_.word<ShownPicture>("of");
    asked.theme = request_.optionalWord<picture::Theme>("theme").value_or(asked.theme);
    asked.moment = request_.optionalWord<Moment>("moment").value_or(asked.moment);
    Session* target = session();
    return target == nullptr ? failure_ : pictureOf(*target, asked);
}

}  // namespace sluice::api
