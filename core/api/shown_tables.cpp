#include "api/shown_tables.h"

#include <string>
#include <utility>

#include "api/describe.h"
#include "api/messages_fields.h"
#include "api/shown_answers.h"
#include "api/shown_pictures.h"
#include "api/views.h"

namespace sluice::api {

namespace {

std::vector<std::string> headsBefore(std::initializer_list<std::string_view> first) {
    std::vector<std::string> heads(first.begin(), first.end());
    for (const auto& moment : base::Enumerators<Moment>::rows) heads.emplace_back(moment.label);
    return heads;
}

/// The words of an outcome, and whether it rests on an open question.
std::string wordsOf(Shown shown, bool isOpen) {
    std::string words(base::label(shown));
    if (shown == Shown::matchLocked) words += " (locked)";
    return isOpen ? words + " (open)" : words;
}

}  // namespace

Shown shownOf(const Session& session, const Prediction& prediction) {
    const World& world = session.world();
    const PartnershipIndex partnership = world.channel.find(session.organization(prediction.upstream),
                                                            session.organization(prediction.downstream));
    if (world.state.mode(partnership) == Mode::off) return Shown::off;
    if (prediction.outcome == Outcome::merge) return Shown::merge;
    if (prediction.outcome == Outcome::notApplicable) return Shown::notApplicable;
    return prediction.strength == Text("locked") ? Shown::matchLocked : Shown::matchAtFirst;
}

codec::TextTable outcomesTable(const Session& session) {
    codec::TextTable table{headsBefore({"Mode", "Setting"}), {}};
    for (const auto& mode : base::Enumerators<Mode>::rows) {
        for (const TableRow& row : outcomeTable(session.world(), mode.value)) {
            std::vector<std::string>& cells = table.rows.emplace_back();
            cells.emplace_back(mode.label);
            cells.emplace_back(row.label);
            for (const TableCell& cell : row.cells)
                cells.push_back(wordsOf(cell.cell.shown, !cell.cell.restsOn.empty()));
        }
    }
    return table;
}

codec::TextTable predictionsTable(const Session& session) {
    const World& world = session.world();
    codec::TextTable table{headsBefore({"Upstream", "Partner", "Setting"}), {}};
    const auto nameOf = [&](std::string_view id) {
        const OrganizationIndex index = session.organization(id);
        return std::string(session.values().spelling(world.channel.organization(index).name));
    };
    forEachPrediction(session, std::nullopt, [&](const Prediction& each) {
        if (each.moment == base::Enumerators<Moment>::rows.front().value) {
            const SettingIndex setting = session.setting(each.setting);
            table.rows.push_back(
                {nameOf(each.upstream), nameOf(each.downstream), std::string(session.names().of(setting))});
        }
        table.rows.back().push_back(wordsOf(shownOf(session, each), each.status == Status::open));
    });
    return table;
}

codec::TextTable changesTable(const Session& session) {
    if (session.timeline().steps().empty()) return changesTable(StepReport{});
    return changesTable(stepReport(session, session.timeline().steps().back(), {}, kAllRows));
}

codec::TextTable shownTable(const Session& session, ShownTable table) {
    switch (table) {
        case ShownTable::outcomes:
            return outcomesTable(session);
        case ShownTable::predictions:
            return predictionsTable(session);
        case ShownTable::changes:
            return changesTable(session);
        case ShownTable::entitlements:
            return entitlementsTable(session);
        case ShownTable::requests:
            return requestsTable(session);
        case ShownTable::rules:
            return rulesTable();
    }
    return {};
}

ShareDescription describeSharing() {
    return {termsOf<ShownTable>(), termsOf<codec::TableForm>(), termsOf<ShownPicture>()};
}

}  // namespace sluice::api
