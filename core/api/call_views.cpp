#include "api/answer.h"
#include "api/caller.h"
#include "api/messages_fields.h"
#include "api/run.h"
#include "api/views.h"
#include "base/text.h"
#include "codec/csv.h"
#include "codec/scenario_json.h"

namespace sluice::api {

namespace {

/// A key arrives as it is shown: the text `3.5` may mean the number or the text.
base::ValueId keyOf(Session& session, OrganizationIndex organization, SettingIndex type,
                    const std::string& shown) {
    const data_sync::ItemColumn& column = session.world().state.multiples[type.value];
    const base::ValueId text = session.values().text(shown);
    if (column.itemOfKey(organization, column.universe().findKey(text)).exists()) return text;
    return session.values().typed(shown);
}

constexpr std::string_view kAskForOne =
    "Ask for one partnership, with upstream and downstream; sluice predict writes all of them.";

}  // namespace

std::string Caller::tree() {
    const Session* target = session();
    return target == nullptr ? failure_ : treeColumns(*target);
}

std::string Caller::edges() {
    const Session* target = session();
    return target == nullptr ? failure_ : edgeColumns(*target);
}

std::string Caller::findCall() {
    Filter filter;
    filter.text = request_.optionalText("text");
    filter.mode = request_.optionalWord<Mode>("mode");
    filter.outcome = request_.optionalWord<Shown>("outcome");
    filter.moment = request_.optionalWord<Moment>("moment");
    filter.changed = request_.flag("changed");
    filter.lost = request_.flag("lost");
    const Session* target = session();
    return target == nullptr ? failure_ : matching(*target, filter);
}

std::string Caller::outcomes() {
    const Moment moment = request_.word<Moment>("moment");
    const Session* target = session();
    return target == nullptr ? failure_ : outcomeColumns(*target, moment);
}

std::string Caller::rowsCall() {
    const std::vector<std::uint32_t> indices = request_.numbers("indices");
    const Moment moment = request_.word<Moment>("moment");
    const Session* target = session();
    return target == nullptr ? failure_ : answerList("rows", rows(*target, indices, moment));
}

std::string Caller::matrixCall() {
    const std::vector<std::uint32_t> indices = request_.numbers("indices");
    const Moment moment = request_.word<Moment>("moment");
    const Session* target = session();
    return target == nullptr ? failure_ : answer(matrix(*target, indices, moment));
}

std::string Caller::organizationCall() {
    const std::string id = request_.text("organization");
    const Session* target = session();
    if (target == nullptr) return failure_;
    const OrganizationIndex index = organization(*target, id, "organization");
    return index.exists() ? answer(organizationView(*target, index)) : failure_;
}

std::string Caller::partnershipCall() {
    const std::string upstream = request_.text("upstream"), downstream = request_.text("downstream");
    const Session* target = session();
    if (target == nullptr) return failure_;
    const PartnershipIndex index = partnership(*target, upstream, downstream);
    return index.exists() ? answer(partnershipView(*target, index)) : failure_;
}

std::string Caller::predictionsCall() {
    const std::optional<std::string> upstream = request_.optionalText("upstream");
    const std::optional<std::string> downstream = request_.optionalText("downstream");
    const Session* target = session();
    if (target == nullptr) return failure_;
    std::optional<PartnershipIndex> only;
    if (upstream || downstream) {
        only = partnership(*target, upstream.value_or(""), downstream.value_or(""));
        if (!only->exists()) return failure_;
    } else if (countPredictions(*target) > kMostPredictions) {
        return tooManyPredictions(*target, "/call", kAskForOne);
    }
    return answerList("predictions", predictions(*target, only));
}

std::string Caller::whyValueCall() {
    const std::string id = request_.text("organization"), settingId = request_.text("setting");
    const std::optional<std::string> key = request_.optionalText("key");
    Session* target = session();
    if (target == nullptr) return failure_;
    const OrganizationIndex index = organization(*target, id, "organization");
    if (!index.exists()) return failure_;
    const SettingIndex type = setting(*target, settingId);
    if (!type.exists()) return failure_;
    std::optional<base::ValueId> asked;
    if (key) asked = keyOf(*target, index, type, *key);
    return answer(whyValue(*target, index, type, asked));
}

std::string Caller::whyOutcomeCall() {
    const std::string upstream = request_.text("upstream"), downstream = request_.text("downstream");
    const std::string settingId = request_.text("setting");
    const Moment moment = request_.word<Moment>("moment");
    const Session* target = session();
    if (target == nullptr) return failure_;
    const PartnershipIndex index = partnership(*target, upstream, downstream);
    if (!index.exists()) return failure_;
    const SettingIndex type = setting(*target, settingId);
    return type.exists() ? answer(whyOutcome(*target, index, type, moment)) : failure_;
}

std::optional<Comparison> Caller::compared(std::uint32_t most) {
    const std::uint32_t with = request_.number("with");
    const bool onlyTold = scenario::kHasAllSystems && request_.flag("onlyTold");
    const Session* here = session();
    const Session* there = here == nullptr ? nullptr : find(with, "with");
    if (there == nullptr) return std::nullopt;
    return compare(*here, *there, onlyTold, most);
}

std::string Caller::compareCall() {
    const std::optional<Comparison> found = compared(kMostDifferences);
    return found ? answer(*found) : failure_;
}

std::string Caller::readingsReportCall() {
    const Session* target = session();
    return target == nullptr ? failure_ : answer(readingsReport(*target));
}

std::string Caller::driftCall() {
    Session* target = session();
    return target == nullptr ? failure_ : answer(drift(*target));
}

std::string Caller::document() {
    const std::string form = request_.optionalText("form").value_or("timeline");
    const Session* target = session();
    if (target == nullptr) return failure_;
    if (form == "timeline") return codec::writeDocument(target->document());
    if (form == "here") return codec::writeDocument(target->documentHere(scenario::Ordering::asFlowing));
    if (form == "expectations") {  // as text: a number keeps all its digits on its way back in a splice
        return codec::writeExpectations(target->base().expectations, target->values());
    }
    return failed("/form",
                  "Expected \"timeline\", \"here\" or \"expectations\", found " + base::quoted(form) + ".");
}

std::string Caller::table() {
    const bool hasMark = request_.flag("mark");
    auto file = codec::TableFile::csv;
    if constexpr (scenario::kHasAllSystems) {
        file = request_.optionalWord<codec::TableFile>("format").value_or(file);
    }
    const Session* target = session();
    if (target == nullptr) return failure_;
    const Document here = target->documentHere(scenario::Ordering::asFlowing);
    if constexpr (scenario::kHasAllSystems) return codec::writeChannelTable(here, file, hasMark);
    return codec::writeCsv(here, hasMark);
}

std::string Caller::runCall() {
    std::unique_ptr<Session> session = temporary();
    if (session == nullptr) return failure_;
    const std::uint32_t events = session->timeline().size();
    if (events <= kMostSteps) return runText(*session);
    return failed("/call",
                  "That would be " + base::counted(events, "step") + "; at most " + base::digits(kMostSteps) +
                      " are answered at once.",
                  "Open it and ask for its steps, with timeline; sluice run writes all of them.");
}

std::string Caller::predictCall() {
    const std::optional<std::uint32_t> step = request_.optionalNumber("step");
    std::unique_ptr<Session> session = temporary();
    if (session == nullptr) return failure_;
    if (step && *step > session->timeline().size()) return noStep(*session, "step", *step);
    session->goTo(step.value_or(session->timeline().size()));
    return countPredictions(*session) > kMostPredictions ? tooManyPredictions(*session, "/call", kAskForOne)
                                                         : predictText(*session);
}

}  // namespace sluice::api
