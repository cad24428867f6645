// What the command line accepts, refuses and ends with.
#include <gtest/gtest.h>

#include "cli/child.h"
#include "cli/example.h"
#include "support/files.h"

namespace sluice {

using testing_support::Arguments;
using testing_support::example;
using testing_support::kModes;
using testing_support::Ran;
using testing_support::ran;

namespace {

const std::string kPlans = example("17-prices-before-a-new-plan");

struct Complaint {
    Arguments arguments;
    std::string said;
};

}  // namespace

TEST(CommandLine, NamesWhatItDoesNotKnow) {
    const std::vector<Complaint> complaints = {
        {{"nope"}, R"("nope" is not a command of sluice. See: sluice --help)"},
        {{"rnu", kModes}, R"("rnu" is not a command of sluice. Did you mean "run"? See: sluice --help)"},
        {{"distribute"},
         R"("distribute" is not a command of sluice. There is: sluice entitlement distribute. See: sluice --help)"},
        {{"plan", "prewiev"},
         R"("prewiev" is not a command of sluice plan. Did you mean "preview"? See: sluice plan --help)"},
        {{"run", "--formta", "json", kModes},
         R"("--formta" is not an option of sluice run. Did you mean "--format"? See: sluice run --help)"},
        {{"run", "--step=3", kModes}, R"("--step" is not an option of sluice run. See: sluice run --help)"},
        {{"run", kModes, "more"},
         R"("more" is one argument too many for sluice run. See: sluice run --help)"},
        {{"run"}, "FILE is required. See: sluice run --help"},
        {{}, "A subcommand is required. See: sluice --help"},
        {{"run", "--format", "xml", kModes},
         R"(--format: Expected text or json, found "xml". See: sluice run --help)"},
        {{"predict", "--step", "two", kModes},
         R"(--step: Expected a whole number, found "two". See: sluice predict --help)"},
        {{"plan", "preview", kPlans, "--provider", "nimbus", "--reseller", "corner", "--options",
          "updatePlanFee"},
         R"(There is no option "updatePlanFee". Did you mean "updatePlanFees"? See: sluice plan options.)"},
    };
    for (const Complaint& each : complaints) {
        const Ran wrong = ran(each.arguments);
        EXPECT_EQ(wrong.status, 2) << each.said;
        EXPECT_EQ(wrong.complaint, each.said + "\n");
        EXPECT_EQ(wrong.output, "");
    }
}

TEST(CommandLine, AnEmptyIdNamesNothing) {
    const std::string rights = example("26-transfer-to-a-partner");
    for (const char* verb : {"targets", "why"}) {
        const Ran wrong = ran({"entitlement", verb, rights, ""});
        EXPECT_EQ(wrong.status, 2);
        EXPECT_EQ(wrong.complaint, "There is no entitlement \"\" at this step.\n");
    }
    EXPECT_EQ(ran({"entitlement", "distribute", rights, "--entitlement", "", "--wanted", "a=1"}).status, 2);
    EXPECT_EQ(ran({"tier", "request", example("38-update-that-fails"), ""}).status, 2);
    EXPECT_EQ(ran({"why", kModes, "", ""}).status, 2);
    EXPECT_EQ(ran({"plan", "why", kPlans, "", ""}).status, 2);
}

TEST(CommandLine, AListDoesNotSwallowTheFileBehindIt) {
    const Arguments listFirst = {"plan",       "preview", "--provider", "nimbus",         "--step", "0",
                                 "--reseller", "corner",  "--options",  "updatePlanFees", kPlans};
    EXPECT_EQ(ran(listFirst).status, 0) << ran(listFirst).complaint;
    Arguments twice = listFirst;
    twice.insert(twice.end() - 1, {"--options", "updateResourcePrices"});
    Arguments together = listFirst;
    together[9] = "updatePlanFees,updateResourcePrices";
    EXPECT_EQ(ran(twice).output, ran(together).output);
    EXPECT_NE(ran(twice).output, ran(listFirst).output);

    const Ran choose = ran({"plan", "choose", "--provider", "nimbus", "--reseller", "corner", "--step", "0",
                            "--wanted", "corner:plans/basic/fees/recurring", kPlans});
    EXPECT_NE(choose.status, 2) << choose.complaint;
    const Ran distribute = ran({"entitlement", "distribute", "--product", "CAD", "--wanted", "nobody=1",
                                example("25-down-the-partner-tiers")});
    EXPECT_NE(distribute.complaint.find("\"nobody\""), std::string::npos) << distribute.complaint;
}

TEST(CommandLine, WhatIsRefusedEndsWithOne) {
    const std::string refused =
        R"({"type": "removeItem", "organization": "sunrise", "setting": "adders", "key": "Nothing such"})";
    const std::string happens =
        R"({"type": "addItem", "organization": "sunrise", "setting": "adders", "key": "New"})";
    for (const std::string format : {"text", "json"}) {
        EXPECT_EQ(ran({"preview", kModes, "--format", format, "--event", happens}).status, 0);
        EXPECT_EQ(ran({"preview", kModes, "--format", format, "--event", refused}).status, 1);
        EXPECT_EQ(ran({"preview", kModes, "--format", format, "--event", "{}"}).status, 2);
        for (const std::string command : {"preview", "run"}) {
            const Arguments scope = {"plan",       command,  kPlans,      "--format", format,
                                     "--provider", "nimbus", "--options", "all",      "--template"};
            Arguments unknown = scope;
            unknown.push_back("nosuch");
            EXPECT_EQ(ran(unknown).status, 1) << command << ran(unknown).output;
            Arguments neither(scope.begin(), scope.end() - 1);
            EXPECT_EQ(ran(neither).status, 2) << command;
        }
    }
    const Ran scenario = ran({"plan", "run", kPlans, "--provider", "nimbus", "--template", "nosuch",
                              "--options", "all", "--scenario"});
    EXPECT_EQ(scenario.status, 1);
    EXPECT_NE(scenario.complaint, "");
    EXPECT_EQ(ran({"plan", "choose", kPlans, "--provider", "nimbus", "--template", "nosuch"}).status, 1);
}

TEST(CommandLine, BringsAFileInAsEvents) {
    const std::string prices = testing_support::sourcePath("tests/data/price_list.csv");
    const Ran told = ran({"reconcile", kPlans, prices, "--take-suggestions"});
    EXPECT_EQ(told.status, 0) << told.complaint;
    EXPECT_NE(told.output.find("Nimbus Cloud adds plan \"Team Hosting\""), std::string::npos) << told.output;
    EXPECT_NE(told.output.find("not taken"), std::string::npos) << told.output;
    EXPECT_EQ(ran({"reconcile", kPlans, prices}).status, 2) << "columns in other words, and nobody said so";
    const Ran gone = ran({"reconcile", kPlans, prices, "--take-suggestions", "--groups", "gone"});
    EXPECT_EQ(gone.status, 1) << "a plan that a reseller has a copy of";
    EXPECT_NE(gone.output.find("PS-24"), std::string::npos) << gone.output;

    const Ran applied = ran({"reconcile", kPlans, prices, "--take-suggestions", "--apply"});
    EXPECT_EQ(applied.status, 0);
    const Ran again =
        ran({"reconcile", "-", prices, "--take-suggestions", "--format", "json"}, applied.output);
    EXPECT_NE(again.output.find("\"events\":[]"), std::string::npos) << again.output;
    EXPECT_EQ(ran({"reconcile", kPlans, prices, "--take-suggestions", "--seller", "nosuch"}).status, 2);
    EXPECT_EQ(ran({"reconcile", kPlans, prices, "--groups", "all"}).status, 2);
    EXPECT_EQ(ran({"reconcile", kPlans, "nowhere.csv"}).status, 2);

    const Ran asked =
        ran({"reconcile", "-", prices, "--take-suggestions"}, "organization,upstream\nNorth,\nSouth,\n");
    EXPECT_EQ(asked.status, 2);
    EXPECT_NE(asked.complaint.find("--seller north, south"), std::string::npos) << asked.complaint;
}

TEST(CommandLine, ComparesWithWhatThereIs) {
    const std::string observed = testing_support::sourcePath("tests/data/observed_channel.csv");
    const Ran told = ran({"compare", kModes, observed, "--only-told", "--format", "csv"});
    EXPECT_EQ(told.status, 1) << told.complaint;
    for (const char* line : {
             "Organization,What,Predicted,There is,Rules\r\n",
             "\r\nApex Energy,Partnership with Sunrise Solar,Exclusive (Strict),Exclusive (Flexible),\r\n",
             "\r\nApex Energy,Adders · Trenching,$14/ft,$12/ft,\"DS-4, DS-23, DS-10\"\r\n",
             "\r\nSunrise Solar,Project cost,3.4,3.2,DS-42\r\n",
             "\r\nNova Rooftops,Organization,present,absent,\r\n",
             "\r\nNew Partner,Organization,absent,present,\r\n",
         }) {
        EXPECT_NE(told.output.find(line), std::string::npos) << line << told.output;
    }
    EXPECT_EQ(told.output.find("Available equipment"), std::string::npos) << "the table has no column for it";
    EXPECT_EQ(told.output.find("Name,"), std::string::npos) << "ids differ, names do not";
    const Ran byId = ran({"compare", kModes, observed});
    EXPECT_NE(byId.output.find("7 differences."), std::string::npos) << "all by their ids\n" << byId.output;

    EXPECT_EQ(ran({"compare", kModes, kModes, "--only-told"}).status, 0);
    EXPECT_EQ(ran({"compare", kModes, kModes}).output, "The two are equal.\n");
    EXPECT_EQ(ran({"compare", kModes, kModes, "--step", "0"}).status, 1);
    EXPECT_EQ(ran({"compare", kPlans, observed, "--only-told"}).output.find("Plan "), std::string::npos)
        << "a system of which nothing is told is left out";
    EXPECT_EQ(ran({"compare", kModes, "nowhere.json"}).status, 2);
}

TEST(CommandLine, RunGoesByItsExpectationsAlone) {
    const std::string start = R"({"sluice": 1, "organizations": [{"id": "a"}],
        "events": [{"type": "clearValue", "organization": "a", "setting": "project-cost"}])";
    EXPECT_EQ(ran({"run", "-"}, start + "}").status, 0);
    const std::string failing =
        R"(, "expectations": [{"type": "holds", "organization": "a", "setting": "project-cost", "value": 3}]})";
    EXPECT_EQ(ran({"run", "-"}, start + failing).status, 1);
}

TEST(CommandLine, ValidateSaysWhatARunRefusesForHowItIsWritten) {
    const std::string start = R"({"sluice": 1, "organizations": [
        {"id": "up", "catalogue": {"serviceTemplates": [{"id": "standard", "name": "Standard", "plans": []}]}},
        {"id": "down"}],
        "partnerships": [{"upstream": "up", "downstream": "down", "dataSync": false, "exclusive": false,
                          "allowEdit": true, "serviceTemplate": "standard"}],
        "events": [{"type": "synchronize", "provider": "up", "options": [])";
    const std::vector<std::pair<std::string, std::string>> scopes = {
        {"", "/events/0: A synchronization is for one reseller or for all on one service template (PS-38)."},
        {R"(, "reseller": "down", "serviceTemplate": "standard")",
         "/events/0: A synchronization is for one reseller or for all on one service template (PS-38)."},
        {R"(, "serviceTemplate": "standart")",
         R"(/events/0/serviceTemplate: "up" has no service template "standart", and no event makes one (PS-38). )"
         R"(Did you mean "standard"?)"},
    };
    for (const auto& [scope, said] : scopes) {
        const Ran validated = ran({"validate", "-"}, start + scope + "}]}");
        EXPECT_EQ(validated.status, 0) << "a refusal may be what a scenario tells of";
        EXPECT_NE(validated.complaint.find(said), std::string::npos) << validated.complaint;
    }
    for (const std::string scope : {R"(, "reseller": "down")", R"(, "serviceTemplate": "standard")"}) {
        EXPECT_EQ(ran({"validate", "-"}, start + scope + "}]}").complaint, "");
    }
}

TEST(CommandLine, NamesStayAsTheyAreWrittenAtTheBeginningOfASentence) {
    const std::string sale = R"({"sluice": 1,
        "organizations": [{"id": "top", "name": "iTech"}, {"id": "shop", "name": "eShop"}, {"id": "end", "name": "van Dijk"}],
        "partnerships": [{"upstream": "top", "downstream": "shop", "dataSync": false, "exclusive": false, "allowEdit": true},
                         {"upstream": "shop", "downstream": "end", "dataSync": false, "exclusive": false, "allowEdit": true}],
        "products": [{"id": "care", "name": "macOS care", "resellerLevel": 0, "parameters": [
            {"id": "seats", "title": "seats", "scope": "asset", "type": "number", "required": true}]}],
        "events": [{"type": "createAssetRequest", "requestType": "purchase", "product": "care", "customer": "end"},
                   {"type": "submit", "request": "PR-1", "values": {"seats": 10}}]})";
    const Ran run = ran({"run", "-"}, sale);
    EXPECT_NE(run.output.find("\n2. van Dijk submits PR-1"), std::string::npos)
        << run.output << run.complaint;
    const Ran request = ran({"tier", "request", "-", "PR-1"}, sale);
    EXPECT_EQ(request.output.find("Van Dijk"), std::string::npos) << request.output;
    EXPECT_NE(request.output.find("Step 2: van Dijk submits PR-1 with \"10\" for \"seats\". "),
              std::string::npos)
        << request.output;
}

}  // namespace sluice
