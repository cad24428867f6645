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
    codec::ReadDocument read = readInput(bytes, api::DocumentFormat::automatic, {});
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
    "organizations": [{"id": "sun", "name": "Sunrise", "settings": {"adders": [{"key": "Roof", "detail": "$5"}, {"key": "Crane", "detail": "$9"}], "project-cost": 3}},
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
                   "Low,High,yes,no,no,\n"
                   "High,Sunrise,no,no,no,4\n"
                   "Sunrise,,,,,3\n"
                   "Lone,,,,,5\n"
                   "Low,Lone,no,no,no,\n"
                   "Apex,Sunrise,yes,yes,yes,\n");
    EXPECT_EQ(told(result),
              "added: Sunrise invites High: Data Sync off\n"
              "added: Lone joins without a partnership\n"
              "added: High invites Low: Data Sync, Non-exclusive\n"
              "added: Lone partners with Low: Data Sync off\n"
              "gone (stays): Low clears Project cost\n"
              "gone (stays): Nova leaves the channel\n");
    apply(*here, result);
}

TEST(Reconcile, EndsPartnershipsBeforeNewOnesBegin) {
    const auto here = opened(kChannel);
    const std::string file =
        "organization,upstream,data_sync,exclusive,allow_edit\n"
        "Sunrise,,,,\nNova,Sunrise,no,no,no\nApex,Nova,yes,yes,yes\n";
    EXPECT_EQ(
        told(reconciled(*here, file)),
        "gone (stays): Sunrise ends its partnership with Apex\n"
        "added (DS-62): Nova partners with Apex: Data Sync, Exclusive (Flexible)\n");  // exclusive: refused as long as it has another upstream
    const Reconciliation all = reconciled(*here, file, kAll);
    EXPECT_EQ(told(all),
              "gone: Sunrise ends its partnership with Apex\n"
              "added: Nova partners with Apex: Data Sync, Exclusive (Flexible)\n");
    apply(*here, all);
    EXPECT_EQ(told(reconciled(*here, file, kAll)), "");
}

TEST(Reconcile, TellsWhatARuleRefusesAndGoesOn) {
    const auto here = opened(R"({"sluice": 1,
        "organizations": [{"id": "sun", "settings": {"adders": [{"key": "Roof", "detail": "$5"}]}},
                          {"id": "apex", "settings": {"adders": [{"key": "Roof", "detail": "$5"}]}}],
        "partnerships": [{"upstream": "sun", "downstream": "apex", "dataSync": true, "exclusive": true}]})");
    const Reconciliation result = reconciled(
        *here,
        R"({"sluice": 1, "organizations": [{"id": "sun", "settings": {"adders": [{"key": "Roof", "detail": "$5"}]}},
                          {"id": "apex", "name": "Apex Energy", "settings": {"adders": [{"key": "Roof", "detail": "$6"}]}}],
        "partnerships": [{"upstream": "sun", "downstream": "apex", "dataSync": true, "exclusive": true}]})");
    EXPECT_EQ(told(result),
              "changed: apex is renamed to \"Apex Energy\"\n"
              "changed (DS-50): Apex Energy changes \"Roof\" in Adders to \"$6\"\n");
    EXPECT_EQ(result.counts[1].refused, 1u);
    apply(*here, result);
}

TEST(Reconcile, HoldsEachValueAgainstWhatTheEventsBeforeMadeOfIt) {
    const auto here = opened(kChannel);
    // What Apex gets from Sunrise by itself needs no event of its own.
    const Reconciliation result = reconciled(*here,
                                             "organization,upstream,data_sync,exclusive,allow_edit,adders\n"
                                             "Sunrise,,,,,Roof=$5; Crane=$10; Lift=$3\n"
                                             "Apex,Sunrise,yes,yes,yes,Roof=$5; Crane=$10; Lift=$3\n"
                                             "Nova,Sunrise,no,no,no,\n");
    EXPECT_EQ(told(result),
              "changed: Sunrise changes \"Crane\" in Adders to \"$10\"\n"
              "added: Sunrise adds \"Lift\" ($3) to Adders\n"
              "added: Apex adds \"Roof\" ($5) to Adders\n"
              "added: Apex adds \"Crane\" ($10) to Adders\n");
    apply(*here, result);
}

TEST(Reconcile, WhatTheFileHasNoColumnForStays) {
    const auto here = opened(kChannel);
    EXPECT_EQ(told(reconciled(*here, "organization,upstream\nSunrise,\nApex,Sunrise\nNova,Sunrise\n", kAll)),
              "")
        << "neither switches nor values";
    EXPECT_EQ(told(reconciled(*here, "organization,adders\nSunrise,Roof=$5; Crane=$9\n", kAll)),
              "gone: Nova leaves the channel\n"
              "gone: Apex leaves the channel\n");
}

TEST(Reconcile, FindsOrganizationsByAUniqueNameAlone) {
    const auto here = opened(R"({"sluice": 1, "organizations": [{"id": "a1", "name": "Twin"},
        {"id": "a2", "name": "Twin"}, {"id": "b", "name": "Sunrise"}]})");
    EXPECT_EQ(told(reconciled(*here, "organization,project-cost\nSunrise,3\nTwin,4\n")),
              "added: Sunrise sets Project cost to \"3\"\n");
}

TEST(Reconcile, TakesNothingOfAnOrganizationWhoseNameSeveralHave) {
    const auto here = opened(R"({"sluice": 1, "organizations": [{"id": "a1", "name": "Twin"},
        {"id": "a2", "name": "Twin"}, {"id": "b", "name": "Sunrise"}]})");
    const Reconciliation result = reconciled(*here, "organization,project-cost\nTwin,4\n", kAll);
    EXPECT_EQ(told(result), "gone: Sunrise leaves the channel\n") << "both may be meant";
    ASSERT_EQ(result.leftOut.size(), 1u);
    EXPECT_NE(result.leftOut[0].view().find("Several organizations are called \"Twin\""), std::string::npos);
}

TEST(Reconcile, ASettingTypeOfTheFileIsLeftOutAndTold) {
    const auto here = opened(kChannel);
    const Reconciliation result =
        reconciled(*here, "organization,roof [Roof; multiple; synced],project-cost\nSunrise,Flat,4\n");
    EXPECT_EQ(told(result),
              "changed: Sunrise sets Project cost to \"4\"\n"
              "gone (stays): Nova leaves the channel\n"
              "gone (stays): Apex leaves the channel\n");
    ASSERT_EQ(result.leftOut.size(), 1u);
    EXPECT_EQ(result.leftOut[0],
              "This scenario has no setting type \"roof\": its values are left out. Declare it in the "
              "scenario to have them.");
}

TEST(Reconcile, NothingIsChangedByAsking) {
    for (const std::string& name : testing_support::exampleNames()) {
        const auto here =
            opened(testing_support::readFile(testing_support::sourcePath("web/examples/" + name + ".json")));
        const auto end = here->timeline().size();
        here->goTo(end);
        const std::string atEnd = bytesOf(*here), whole = codec::writeDocument(here->document());
        EXPECT_EQ(told(reconciled(
                      *here, codec::writeDocument(here->documentHere(scenario::Ordering::asFlowing)), kAll)),
                  "")
            << name;
        here->goTo(0);
        const std::string first = bytesOf(*here);
        const Reconciliation there = reconciled(*here, atEnd, kAll);
        EXPECT_EQ(bytesOf(*here), first) << name;
        EXPECT_EQ(codec::writeDocument(here->document()), whole) << name;
        EXPECT_EQ(there.total, there.events.size() + there.counts[0].refused + there.counts[1].refused +
                                   there.counts[2].refused)
            << name;
        apply(*here, there);
    }
}

// ---- catalogues ----

const std::string kSeller =
    R"({"sluice": 1, "organizations": [{"id": "nimbus", "name": "Nimbus", "catalogue": {
    "resources": [{"id": "seats", "name": "Seats"}, {"id": "disk"}],
    "serviceTemplates": [{"id": "all", "plans": ["gold"]}],
    "plans": [{"id": "gold", "name": "Gold", "fees": {"recurring": 10}, "published": false,
               "periods": [{"id": "m", "length": "1 month", "fees": {"recurring": 3}}],
               "rates": [{"resource": "seats", "prices": {"recurring": 2}, "limits": {"maximum": 50}},
                         {"resource": "disk", "availableForSale": false}]},
              {"id": "old"}]}},
    {"id": "shop", "name": "Shop", "catalogue": {"plans": [{"id": "gold", "copyOf": "gold", "published": false, "fees": {"recurring": 10}}],
      "resources": [{"id": "seats", "name": "Seats"}]}}],
    "partnerships": [{"upstream": "nimbus", "downstream": "shop", "serviceTemplate": "all"}]})";

TEST(Reconcile, APriceListGoesInAsWhatDiffers) {
    const auto here = opened(kSeller);
    const Reconciliation result = reconciled(*here,
                                             "plan,period,resource,setup,recurring,maximum\n"
                                             "Gold,,,,12,\n"
                                             "Gold,1 month,,,3.5,\n"
                                             "Gold,,Seats,,2,\n"
                                             "Gold,,disk,1,0,10\n"
                                             "Silver,,,,4,\n"
                                             "Silver,,Mail boxes,,1,5\n");
    EXPECT_EQ(told(result),
              "added: Nimbus adds resource \"Mail boxes\"\n"
              "changed: Nimbus changes plan \"Gold\": recurring fee 12\n"
              "changed: Nimbus changes period \"1 month\" of plan \"Gold\": recurring fee 3.5\n"
              "changed: Nimbus changes the rate of resource \"Seats\" in plan \"Gold\": no maximum\n"
              "changed: Nimbus changes the rate of resource \"disk\" in plan \"Gold\": setup price 1 and "
              "maximum 10\n"
              "added: Nimbus adds plan \"Silver\"\n"
              "added: Nimbus puts plan \"Silver\" into service template \"all\"\n"
              "gone (stays): Nimbus removes plan \"old\"\n");
    EXPECT_EQ(result.seller, "nimbus");
    EXPECT_FALSE(result.needsSeller);
    apply(*here, result);
}

TEST(Reconcile, WhatAPriceListDoesNotHaveStaysUnlessItIsAskedFor) {
    const auto here = opened(kSeller);
    const std::string file = "plan,resource,recurring\nGold,Seats,2\n";
    EXPECT_EQ(told(reconciled(*here, file)),
              "gone (stays): Nimbus removes resource \"disk\" in plan \"Gold\"\n"
              "gone (stays): Nimbus removes plan \"old\"\n");
    EXPECT_EQ(told(reconciled(*here, file, kAll)),
              "gone: Nimbus removes resource \"disk\" in plan \"Gold\"\n"
              "gone: Nimbus removes plan \"old\"\n");
}

TEST(Reconcile, PlansThatAreGoneLeaveTheirTemplatesFirst) {
    const auto here = opened(kSeller);
    const Reconciliation result = reconciled(*here, "plan,recurring\nSilver,4\n", kAll);
    EXPECT_EQ(told(result),
              "added: Nimbus adds plan \"Silver\"\n"
              "added: Nimbus puts plan \"Silver\" into service template \"all\"\n"
              "gone: Nimbus takes plan \"Gold\" out of service template \"all\"\n"
              "gone (PS-24): Nimbus removes plan \"Gold\"\n"
              "gone: Nimbus removes plan \"old\"\n");
    apply(*here, result);
}

TEST(Reconcile, WhoResellsIsToldByAScenario) {
    const auto here = opened(kSeller);
    std::string file = kSeller;
    const std::string partnership = R"("upstream": "nimbus", "downstream": "shop", "serviceTemplate": "all")";
    file.insert(file.find(partnership) + partnership.size(), R"(, "pricesSyncDisabled": true)");
    const Reconciliation result = reconciled(*here, file, kAll);
    EXPECT_EQ(result.total, 1u) << told(result);
    EXPECT_EQ(result.counts[1].count, 1u);
    apply(*here, result);
    EXPECT_EQ(reconciled(*here, file, kAll).total, 0u);
}

TEST(Reconcile, OtherSystemsOfTheFileAreLeftOutAndTold) {
    const auto here = opened(kChannel);
    const std::string file =
        testing_support::readFile(testing_support::sourcePath("web/examples/25-down-the-partner-tiers.json"));
    const Reconciliation result = reconciled(*here, file);
    ASSERT_EQ(result.leftOut.size(), 1u);
    EXPECT_NE(result.leftOut[0].view().find("of the file do not"), std::string::npos);
}

TEST(Reconcile, AsksWhoseCatalogueItIs) {
    const auto here =
        opened(R"({"sluice": 1, "organizations": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"},
        {"id": "c", "name": "C"}], "partnerships": [{"upstream": "a", "downstream": "c"}]})");
    const std::string file = "plan,recurring\nGold,2\n";
    const Reconciliation unclear = reconciled(*here, file);
    EXPECT_TRUE(unclear.needsSeller);
    EXPECT_EQ(unclear.events.size(), 0u);
    ASSERT_EQ(unclear.sellers.size(), 2u) << "who has no upstream";
    const Reconciliation said = reconciled(*here, file, kNew, "c");
    EXPECT_EQ(told(said), "added: C adds plan \"Gold\"\n");
    EXPECT_EQ(said.seller, "c");
    apply(*here, said);
}

}  // namespace
}  // namespace sluice::api
