#include <gtest/gtest.h>

#include <set>
#include <string>

#include "api/messages_fields.h"
#include "codec/message.h"
#include "codec/scenario_fields.h"

namespace sluice::codec {
namespace {

TEST(Message, EveryFieldIsWrittenAndEmptyOptionalsAreNot) {
    api::WhyStep step;
    step.sentence = "Sunrise \"adds\" Panel B";
    step.rules = {"DS-11", "DS-60"};
    EXPECT_EQ(writeMessage(step),
              R"({"sentence":"Sunrise \"adds\" Panel B","rules":["DS-11","DS-60"],"status":"stated"})");
    step.step = 3;
    step.organization = "apex";
    EXPECT_EQ(
        writeMessage(step),
        R"({"sentence":"Sunrise \"adds\" Panel B","rules":["DS-11","DS-60"],"status":"stated","step":3,"organization":"apex"})");
}

TEST(Message, NestedStructsEnumerationsAndFlagsHaveTheirWireForms) {
    api::PartnershipRef ref;
    ref.upstream = "sunrise";
    ref.flags = {true, true, false};
    ref.mode = api::Mode::strict;
    EXPECT_EQ(
        writeMessage(ref),
        R"({"upstream":"sunrise","upstreamName":"","flags":{"dataSync":true,"exclusive":true,"allowEdit":false},)"
        R"("mode":"strict","allowEditApplies":false,"allowEditNote":""})");
    EXPECT_EQ(writeMessage(data_sync::Readings{}), R"({"DS-25":"keep","DS-27":"match","DS-28":"at-once"})");
    EXPECT_EQ(writeMessage(base::Problem{base::Severity::warning, "/a", "b", ""}),
              R"({"severity":"warning","path":"/a","message":"b","hint":""})");
}

template <class T>
void checkTable() {
    std::set<std::string_view> names;
    forEachField<T>([&](const auto& field) {
        EXPECT_TRUE(names.insert(field.name).second) << base::Fields<T>::name << "." << field.name;
        EXPECT_FALSE(field.help.empty()) << base::Fields<T>::name << "." << field.name;
    });
    EXPECT_FALSE(base::Fields<T>::help.empty());
}

TEST(FieldTables, NamesAreUniqueAndEveryFieldIsExplained) {
    checkTable<api::Description>();
    checkTable<api::SessionState>();
    checkTable<api::StepReport>();
    checkTable<api::PartnershipView>();
    checkTable<scenario::Document>();
    checkTable<data_sync::Invite>();
    checkTable<scenario::ExpectOutcome>();
}

template <class E>
void checkWords() {
    std::set<std::string_view> names;
    std::size_t value = 0;
    for (const auto& row : base::Enumerators<E>::rows) {
        EXPECT_EQ(static_cast<std::size_t>(row.value), value++) << row.wireName;
        EXPECT_TRUE(names.insert(row.wireName).second) << row.wireName;
        EXPECT_FALSE(row.label.empty());
        EXPECT_FALSE(row.help.empty());
    }
}

TEST(FieldTables, EnumerationsListTheirValuesInOrder) {
    checkWords<data_sync::Mode>();
    checkWords<data_sync::Cardinality>();
    checkWords<data_sync::Scope>();
    checkWords<data_sync::Moment>();
    checkWords<data_sync::Outcome>();
    checkWords<data_sync::MergeReading>();
    checkWords<data_sync::StrictAddReading>();
    checkWords<data_sync::FlagChangeReading>();
    checkWords<api::Status>();
    checkWords<api::Shown>();
    checkWords<api::FieldKind>();
    checkWords<api::ChangeKind>();
    checkWords<base::Severity>();
}

}  // namespace
}  // namespace sluice::codec
