#include "calls/shared.h"

#include <algorithm>
#include <utility>

#include "api/link.h"
#include "api/several.h"
#include "api/shown_answers.h"
#include "api/system_forms.h"
#include "base/text.h"
#include "bring/kind.h"
#include "calls/entitlements.h"
#include "codec/csv_table.h"

namespace sluice::calls {

Answer<api::SharedLink> link(Caller&, const Session& session, const LinkArguments& asked) {
    const api::MadeLink made = api::makeLink(session, asked.view, asked.anonymous);
    return made.problems.empty() ? answer(made.link) : failed(made.problems);
}

Answer<api::ShareDescription> shareDescribe(Caller&, const NoArguments&) {
    return answer(api::describeSharing());
}

Answer<api::FileKind> fileKind(Caller& caller, const NoArguments&) {
    return answer(api::FileKind{base::sentence(bring::kindOf(caller.payload()))});
}

Answer<api::TableColumns> tableColumns(Caller& caller, const TableColumnsArguments& asked) {
    const codec::SeenTable seen = codec::seeTable(caller.payload(), asked.table);
    return base::hasErrors(seen.problems) ? failed(seen.problems) : answer(api::tableColumnsOf(seen));
}

Answer<Bytes> repairTable(Caller& caller, const RepairTableArguments& asked) {
    codec::RepairedTable repaired = asked.repairs
                                        ? codec::repairTable(caller.payload(), asked.table, *asked.repairs)
                                        : api::repairBySuggestions(caller.payload(), asked.table);
    if (base::hasErrors(repaired.problems)) return failed(repaired.problems);
    return Answer<Bytes>(std::move(repaired.text));
}

Answer<codec::CellSpan> tableCell(Caller& caller, const TableCellArguments& asked) {
    const std::optional<codec::CellSpan> span =
        codec::cellIn(caller.payload(), asked.table, asked.row, asked.column);
    return span ? answer(*span) : failed("/row", "There is no such cell.");
}

Answer<api::Reconciliation> reconcile(Caller& caller, Session& session, const ReconcileArguments& asked) {
    const Session* file = caller.session(asked.with, "with");
    if (file == nullptr) return caller.failure();
    api::ReconcileAsked wanted;
    wanted.limit = asked.limit;
    wanted.options.wanted = {};
    for (const reconcile::ChangeGroup group : asked.groups) {
        wanted.options.wanted[static_cast<std::size_t>(group)] = true;
    }
    if (asked.seller) {
        wanted.options.seller = caller.organization(session, *asked.seller, "seller");
        if (!wanted.options.seller.exists()) return caller.failure();
    }
    return answer(api::reconciliationOf(session, *file, wanted));
}

Answer<Bytes> tableText(Caller&, const Session& session, const TableTextArguments& asked) {
    if (asked.of == api::ShownTable::predictions && api::countPredictions(session) > api::kMostPredictions) {
        return Caller::tooManyPredictions(session, "/of", "sluice predict writes all of them.");
    }
    return Answer<Bytes>(codec::writeTable(api::shownTable(session, asked.of), asked.form));
}

Answer<Bytes> comparisonTable(Caller& caller, const ComparisonTableArguments& asked) {
    const std::optional<api::Comparison> found = compared(caller, asked.compare, api::kAllRows);
    if (!found) return caller.failure();
    const auto with = asked.compare.onlyTold ? api::ComparedWith::whatIsTold : api::ComparedWith::pinned;
    return Answer<Bytes>(codec::writeTable(api::comparisonTable(*found, with), asked.form));
}

Answer<Bytes> previewTable(Caller& caller, Session& session, const PreviewTableArguments& asked) {
    const std::optional<api::StepReport> report =
        previewed(caller, session, {asked.session, api::kAllRows, asked.as});
    if (!report) return caller.failure();
    return Answer<Bytes>(codec::writeTable(api::changesTable(*report), asked.form));
}

Answer<Bytes> picture(Caller&, Session& session, const PictureArguments& asked) {
    return Answer<Bytes>(api::pictureOf(session, asked.picture));
}

Answer<api::EventForm> form(Caller& caller, Session& session, const FormArguments& asked) {
    OrganizationIndex viewer;
    if (!findAccount(caller, session, asked.as, "as", viewer)) return caller.failure();
    const std::optional<api::EventForm> form = api::otherForm(session, asked.type, asked.fields.list, viewer);
    if (form) return answer(*form);
    return failed("/type", "There is no event type " + base::quoted(asked.type) + ".");
}

Answer<api::EachEvents> composeEach(Caller& caller, const ComposeEachArguments& asked) {
    const ComposeArguments& form = asked.form;
    Session* session = caller.session(form.session);
    OrganizationIndex viewer;
    if (session == nullptr || !findAccount(caller, *session, form.as, "as", viewer)) return caller.failure();
    const api::EachAsked each{form.type, form.fields.list, asked.each, asked.values, viewer, asked.limit};
    const std::vector<std::string> possible = api::eachFields(*session, each);
    if (std::find(possible.begin(), possible.end(), asked.each) == possible.end()) {
        return failed(
            "/each", base::quoted(asked.each) + " cannot be told for several.",
            possible.empty() ? Text() : "Expected " + base::listed({possible.begin(), possible.end()}) + ".");
    }
    if (asked.values.size() > kMostEvents) {
        return failed("/values", "Expected at most " + base::counted(kMostEvents, "value") + ".");
    }
    return answer(api::eachEvents(*session, each));
}

}  // namespace sluice::calls
