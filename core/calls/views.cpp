#include "calls/views.h"

#include "api/messages_fields.h"
#include "api/run.h"
#include "api/views.h"
#include "base/text.h"
#include "codec/csv.h"
#include "codec/scenario_json.h"

namespace sluice::calls {

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

Answer<Columns<api::TreeColumn>> tree(Caller& caller, const SessionArguments& asked) {
    const Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    return Answer<Columns<api::TreeColumn>>(api::treeColumns(*target));
}

Answer<Columns<api::EdgeColumn>> edges(Caller& caller, const SessionArguments& asked) {
    const Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    return Answer<Columns<api::EdgeColumn>>(api::edgeColumns(*target));
}

Answer<Bytes> find(Caller& caller, const FindArguments& asked) {
    const Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    return Answer<Bytes>(api::matching(*target, asked.filter));
}

Answer<Bytes> outcomes(Caller& caller, const OutcomesArguments& asked) {
    const Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    return Answer<Bytes>(api::outcomeColumns(*target, asked.moment));
}

Answer<RowList> rows(Caller& caller, const RowsArguments& asked) {
    const Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    return answer(RowList{api::rows(*target, asked.indices, asked.moment)});
}

Answer<api::Matrix> matrix(Caller& caller, const RowsArguments& asked) {
    const Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    return answer(api::matrix(*target, asked.indices, asked.moment));
}

Answer<api::OrganizationView> organization(Caller& caller, const OrganizationArguments& asked) {
    const Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    const OrganizationIndex index = caller.organization(*target, asked.organization, "organization");
    return index.exists() ? answer(api::organizationView(*target, index)) : caller.failure();
}

Answer<api::PartnershipView> partnership(Caller& caller, const PartnershipArguments& asked) {
    const Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    const PartnershipIndex index = caller.partnership(*target, asked.upstream, asked.downstream);
    return index.exists() ? answer(api::partnershipView(*target, index)) : caller.failure();
}

Answer<PredictionList> predictions(Caller& caller, const PredictionsArguments& asked) {
    const Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    std::optional<PartnershipIndex> only;
    if (asked.upstream && asked.downstream) {
        only = caller.partnership(*target, *asked.upstream, *asked.downstream);
        if (!only->exists()) return caller.failure();
    } else if (api::countPredictions(*target) > api::kMostPredictions) {
        return Caller::tooManyPredictions(*target, "/call", kAskForOne);
    }
    return answer(PredictionList{api::predictions(*target, only)});
}

Answer<api::WhyAnswer> whyValue(Caller& caller, const WhyValueArguments& asked) {
    Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    const OrganizationIndex index = caller.organization(*target, asked.organization, "organization");
    if (!index.exists()) return caller.failure();
    const SettingIndex type = caller.setting(*target, asked.setting);
    if (!type.exists()) return caller.failure();
    std::optional<base::ValueId> key;
    if (asked.key) key = keyOf(*target, index, type, *asked.key);
    return answer(api::whyValue(*target, index, type, key));
}

Answer<api::WhyAnswer> whyOutcome(Caller& caller, const WhyOutcomeArguments& asked) {
    const Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    const PartnershipIndex index = caller.partnership(*target, asked.upstream, asked.downstream);
    if (!index.exists()) return caller.failure();
    const SettingIndex type = caller.setting(*target, asked.setting);
    return type.exists() ? answer(api::whyOutcome(*target, index, type, asked.moment)) : caller.failure();
}

std::optional<api::Comparison> compared(Caller& caller, const CompareArguments& asked, std::uint32_t most) {
    const Session* here = caller.session(asked.session);
    const Session* there = here == nullptr ? nullptr : caller.session(asked.with, "with");
    if (there == nullptr) return std::nullopt;
    return api::compare(*here, *there, asked.onlyTold, most);
}

Answer<api::Comparison> compare(Caller& caller, const CompareArguments& asked) {
    const std::optional<api::Comparison> found = compared(caller, asked, api::kMostDifferences);
    return found ? answer(*found) : caller.failure();
}

Answer<api::ReadingsReport> readingsReport(Caller& caller, const SessionArguments& asked) {
    const Session* target = caller.session(asked.session);
    return target == nullptr ? caller.failure() : answer(api::readingsReport(*target));
}

Answer<api::Drift> drift(Caller& caller, const SessionArguments& asked) {
    Session* target = caller.session(asked.session);
    return target == nullptr ? caller.failure() : answer(api::drift(*target));
}

Answer<Bytes> document(Caller& caller, const DocumentArguments& asked) {
    const Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    switch (asked.form) {
        case DocumentForm::timeline:
            break;
        case DocumentForm::here:
            return Answer<Bytes>(codec::writeDocument(target->documentHere(scenario::Ordering::asFlowing)));
        case DocumentForm::
            expectations:  // as text: a number keeps all its digits on its way back in a splice
            return Answer<Bytes>(codec::writeExpectations(target->base().expectations, target->values()));
    }
    return Answer<Bytes>(codec::writeDocument(target->document()));
}

Answer<Bytes> table(Caller& caller, const TableArguments& asked) {
    const Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    const api::Document here = target->documentHere(scenario::Ordering::asFlowing);
    if constexpr (scenario::kHasAllSystems) {
        return Answer<Bytes>(codec::writeChannelTable(here, asked.format, asked.mark));
    }
    return Answer<Bytes>(codec::writeCsv(here, asked.mark));
}

Answer<Bytes> run(Caller& caller, const RunArguments& asked) {
    const std::unique_ptr<Session> session = caller.temporary(asked.format);
    if (session == nullptr) return caller.failure();
    const std::uint32_t events = session->timeline().size();
    if (events <= api::kMostSteps) return Answer<Bytes>(api::runText(*session));
    return failed("/call",
                  "That would be " + base::counted(events, "step") + "; at most " +
                      base::digits(api::kMostSteps) + " are answered at once.",
                  "Open it and ask for its steps, with timeline; sluice run writes all of them.");
}

Answer<Bytes> predict(Caller& caller, const PredictArguments& asked) {
    const std::unique_ptr<Session> session = caller.temporary(asked.format);
    if (session == nullptr) return caller.failure();
    const std::uint32_t events = session->timeline().size();
    if (asked.step && *asked.step > events) return Caller::noStep(*session, "step", *asked.step);
    session->goTo(asked.step.value_or(events));
    if (api::countPredictions(*session) > api::kMostPredictions) {
        return Caller::tooManyPredictions(*session, "/call", kAskForOne);
    }
    return Answer<Bytes>(api::predictText(*session));
}

}  // namespace sluice::calls
