// What a file brings into a scenario as events: only what differs, in an order in which it can happen, and told where a
// rule refuses it.
#include "api/reconcile.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "api/open.h"
#include "base/problem.h"
#include "codec/scenario_json.h"
#include "support/files.h"

namespace sluice::api {
namespace {

using reconcile::ChangeGroup;

std::unique_ptr<Session> opened(const std::string& bytes) {
    codec::ReadDocument read = readInput(bytes, "auto", {});
    EXPECT_FALSE(base::hasErrors(read.problems)) << bytes;
    return std::make_unique<Session>(1, std::move(read.document));
}
constexpr reconcile::Groups kAll = {true, true, true};
constexpr reconcile::Groups kNew = {true, true, false};

Reconciliation reconciled(Session& here, const std::string& file, reconcile::Groups groups = kNew,
                          const std::string& seller = {}) {
    ReconcileAsked asked{{groups, {}}, 1000};
    if (!seller.empty()) asked.options.seller = here.organization(seller);
    return reconciliationOf(here, *opened(file), asked);
}
/// `added: Apex is invited` a line; refused ones with their rule.
std::string told(const Reconciliation& result) {
    std::string text;
    for (const ReconcileEntry& each : result.entries) {
        text += base::wireName(each.group);
        if (!each.happens)
            text += each.refusal.empty() ? " (stays)" : " (" + std::string(each.rule.view()) + ")";
        text += ": ";
        text += each.sentence.view();
        text += '\n';
    }
    return text;
}
void apply(Session& here, const Reconciliation& result) {
    std::string events = "[";
    for (const Text& each : result.events)
        events += (events.size() > 1 ? "," : "") + std::string(each.view());
    codec::ReadEvents read = codec::readEvents(events + "]", here.values());
    ASSERT_TRUE(read.problems.empty());
    const std::uint32_t cursor = here.timeline().cursor();
    const std::size_t count = read.events.size();
    EXPECT_TRUE(here.checkSplice(cursor, 0, read.events).problems.empty());
    here.splice(cursor, 0, std::move(read.events), cursor + static_cast<std::uint32_t>(count));
    for (std::size_t i = cursor; i < cursor + count; ++i) {
        EXPECT_TRUE(here.verdicts()[i].happened) << here.verdicts()[i].sentence;
    }
}
std::string bytesOf(const Session& session) {
    return codec::writeDocument(session.documentHere(scenario::Ordering::byId));
}

const std::string kChannel = R"({"sluice": 1,
    "organizations": [{"id": "sun", "name": "Sunrise", "settings": {"adders": {"Roof": "$5", "Crane": "$9"}, "project-cost": 3}},
                      {"id": "apex", "name": "Apex"}, {"id": "nova", "name": "Nova"}],
    "partnerships": [{"upstream": "sun", "downstream": "apex", "dataSync": true, "exclusive": true, "allowEdit": true},
                     {"upstream": "sun", "downstream": "nova"}]})";

TEST(Reconcile, NothingWhereNothingDiffers) {
    const auto here = opened(kChannel);
    EXPECT_EQ(told(reconciled(*here, kChannel, kAll)), "");
    EXPECT_EQ(reconciled(*here, kChannel, kAll).summary, "Nothing in the file is new or different.");
    EXPECT_EQ(told(reconciled(*here, "organization,upstream\nSunrise,\nApex,Sunrise\nNova,Sunrise\n", kAll)),
              "");
}

TEST(Reconcile, BringsInWhoIsNewTopDownWithTheirValues) {
    const auto here = opened(kChannel);
    const Reconciliation result =
        reconciled(*here,
                   "organization,upstream,data_sync,exclusive,allow_edit,project-cost\n"
                   "Low,High,yes,yes,yes,\n"
                   "High,Sunrise,no,no,no,4\n"
                   "Sunrise,,,,,3\n"
                   "Lone,,,,,5\n"
                   "Low,Sunrise,no,no,no,\n");
    EXPECT_EQ(told(result), "gone (stays): Nova is no longer a partner of Sunrise\n");
}

}  // namespace
}  // namespace sluice::api
