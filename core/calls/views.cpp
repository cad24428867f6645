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

Answer<Columns<api::TreeColumn>> tree(Caller&, const Session& session, const SessionArguments&) {
    return Answer<Columns<api::TreeColumn>>(api::treeColumns(session));
}

Answer<Columns<api::MarkColumn>> marks(Caller&, const Session& session, const SessionArguments&) {
    return Answer<Columns<api::MarkColumn>>(api::markColumns(session));
}

Answer<Columns<api::EdgeColumn>> edges(Caller&, const Session& session, const SessionArguments&) {
    return Answer<Columns<api::EdgeColumn>>(api::edgeColumns(session));
}

Answer<Bytes> find(Caller&, const Session& session, const FindArguments& asked) {
    return Answer<Bytes>(api::matching(session, asked.filter));
}

Answer<Bytes> outcomes(Caller&, const Session& session, const OutcomesArguments& asked) {
    return Answer<Bytes>(api::outcomeColumns(session, asked.moment));
}

Answer<RowList> rows(Caller&, const Session& session, const RowsArguments& asked) {
    return answer(RowList{api::rows(session, asked.indices, asked.moment)});
}

Answer<api::Matrix> matrix(Caller&, const Session& session, const RowsArguments& asked) {
    return answer(api::matrix(session, asked.indices, asked.moment));
}

Answer<api::OrganizationView> organization(Caller& caller, const Session& session,
                                           const OrganizationArguments& asked) {
    const OrganizationIndex index = caller.organization(session, asked.organization, "organization");
    return index.exists() ? answer(api::organizationView(session, index)) : caller.failure();
}

Answer<api::PartnershipView> partnership(Caller& caller, const Session& session,
                                         const PartnershipArguments& asked) {
    const PartnershipIndex index = caller.partnership(session, asked.upstream, asked.downstream);
    return index.exists() ? answer(api::partnershipView(session, index)) : caller.failure();
}

Answer<PredictionList> predictions(Caller& caller, const Session& session,
                                   const PredictionsArguments& asked) {
    std::optional<PartnershipIndex> only;
    if (asked.upstream && asked.downstream) {
        only = caller.partnership(session, *asked.upstream, *asked.downstream);
        if (!only->exists()) return caller.failure();
    } else if (api::countPredictions(session) > api::kMostPredictions) {
        return Caller::tooManyPredictions(session, "/call", kAskForOne);
    }
    return answer(PredictionList{api::predictions(session, only)});
}

Answer<api::WhyAnswer> whyValue(Caller& caller, Session& session, const WhyValueArguments& asked) {
    const OrganizationIndex index = caller.organization(session, asked.organization, "organization");
    if (!index.exists()) return caller.failure();
    const SettingIndex type = caller.setting(session, asked.setting);
    if (!type.exists()) return caller.failure();
    std::optional<base::ValueId> key;
    if (asked.key) key = keyOf(session, index, type, *asked.key);
    return answer(api::whyValue(session, index, type, key));
}

Answer<api::WhyAnswer> whyOutcome(Caller& caller, const Session& session, const WhyOutcomeArguments& asked) {
    const PartnershipIndex index = caller.partnership(session, asked.upstream, asked.downstream);
    if (!index.exists()) return caller.failure();
    const SettingIndex type = caller.setting(session, asked.setting);
    return type.exists() ? answer(api::whyOutcome(session, index, type, asked.moment)) : caller.failure();
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

Answer<api::ReadingsReport> readingsReport(Caller&, const Session& session, const SessionArguments&) {
    return answer(api::readingsReport(session));
}

Answer<api::Drift> drift(Caller&, Session& session, const SessionArguments&) {
    return answer(api::drift(session));
}

Answer<Bytes> document(Caller&, const Session& session, const DocumentArguments& asked) {
    switch (asked.form) {
        case DocumentForm::timeline:
            break;
        case DocumentForm::here:
            return Answer<Bytes>(codec::writeDocument(session.documentHere(scenario::Ordering::asFlowing)));
        case DocumentForm::
            expectations:  // as text: a number keeps all its digits on its way back in a splice
            return Answer<Bytes>(codec::writeExpectations(session.base().expectations, session.values()));
    }
    return Answer<Bytes>(codec::writeDocument(session.document()));
}

Answer<Bytes> table(Caller&, const Session& session, const TableArguments& asked) {
    const api::Document here = session.documentHere(scenario::Ordering::asFlowing);
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
