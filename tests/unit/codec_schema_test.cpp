#include <gtest/gtest.h>

#include <string>

#include "codec/json_reader.h"
#include "codec/scenario_fields.h"
#include "codec/schema.h"
#include "codec/typescript.h"

namespace sluice::codec {
namespace {

/// The schema as a tape, to look things up by their JSON pointers.
class ParsedSchema {
  public:
    ParsedSchema() : tape_(readTape(scenarioSchema(), values_, problems_)) {}

    [[nodiscard]] bool isJson() const { return !tape_.empty() && problems_.empty(); }
    [[nodiscard]] bool has(const std::string& pointer) const { return tokenAt(pointer) != 0; }
    [[nodiscard]] std::string textAt(const std::string& pointer) const {
        const std::uint32_t token = tokenAt(pointer);
        return token == 0 ? "" : std::string(values_.spelling(tape_[token].id()));
    }

  private:
    [[nodiscard]] std::uint32_t tokenAt(const std::string& pointer) const {
        for (std::uint32_t token = 1; token < tape_.size(); ++token) {
            if (pointerTo(tape_, values_, token) == pointer) return token;
        }
        return 0;
    }

    base::ValuePool values_;
    base::Problems problems_;
    Tape tape_;
};

template <class T>
void expectFields(const ParsedSchema& schema, const std::string& pointer) {
    forEachField<T>([&](const auto& field) {
        const std::string property = pointer + "/properties/" + std::string(field.name);
        EXPECT_EQ(schema.textAt(property + "/description"), field.help) << property;
    });
}

TEST(Schema, NamesEveryFieldOfTheFormat) {
    const ParsedSchema schema;
    ASSERT_TRUE(schema.isJson());
    EXPECT_EQ(schema.textAt("/properties/sluice/const"), "1");
    expectFields<scenario::Document>(schema, "");
    expectFields<data_sync::OrganizationEntry>(schema, "/$defs/Organization");
    expectFields<data_sync::Item>(schema, "/$defs/Item/anyOf/1");
    expectFields<scenario::PartnershipEntry>(schema, "/$defs/Partnership");
    expectFields<data_sync::Invite>(schema, "/$defs/Invite");
    expectFields<scenario::ExpectHolds>(schema, "/$defs/ExpectHolds");
    EXPECT_EQ(schema.textAt("/$defs/AddItem/properties/type/const"), "addItem");
    EXPECT_EQ(schema.textAt("/$defs/Readings/properties/DS-25/enum/1"), "follow");
    EXPECT_TRUE(schema.has("/$defs/Partnership/properties/allowEdit"));
}

TEST(Schema, NamesEveryFieldOfPlanSync) {
    const ParsedSchema schema;
    expectFields<plan_sync::Catalogue>(schema, "/$defs/Catalogue");
    expectFields<plan_sync::Plan>(schema, "/$defs/Plan");
    expectFields<plan_sync::Rate>(schema, "/$defs/Rate");
    expectFields<plan_sync::ServiceTemplate>(schema, "/$defs/ServiceTemplate");
    expectFields<plan_sync::Readings>(schema, "/$defs/Readings");
    expectFields<data_sync::OrganizationEntry>(schema, "/$defs/InitialOrganization");
    forEachAlternative<plan_sync::Event>([&]<class T>(std::type_identity<T>) {
        expectFields<T>(schema, "/$defs/" + std::string(base::Fields<T>::name));
    });
    EXPECT_TRUE(schema.has("/$defs/InitialOrganization/properties/catalogue"));
    EXPECT_FALSE(schema.has("/$defs/Organization/properties/catalogue"));
    EXPECT_EQ(schema.textAt("/$defs/Fees/properties/setup/type"), "number");
    EXPECT_EQ(schema.textAt("/$defs/ChangePlan/properties/planCategory/type/1"), "null");
    EXPECT_EQ(schema.textAt("/$defs/Synchronize/properties/options/items/enum/12"), "syncTermsAndConditions");
    EXPECT_EQ(schema.textAt("/$defs/ExpectCatalogueValue/properties/value/type/2"), "boolean");
}

TEST(Schema, EveryReferenceLeadsSomewhere) {
    const ParsedSchema schema;
    const std::string text = scenarioSchema();
    const std::string start = "\"$ref\": \"#";
    std::size_t references = 0;
    for (std::size_t at = text.find(start); at != std::string::npos; at = text.find(start, at + 1)) {
        const std::size_t begin = at + start.size();
        const std::string pointer = text.substr(begin, text.find('"', begin) - begin);
        EXPECT_TRUE(schema.has(pointer)) << pointer;
        ++references;
    }
    EXPECT_GT(references, 20u);
}

TEST(TypeScript, WordsBecomeUnionsAndStructsInterfaces) {
    TypeScript types;
    types.declare<data_sync::Cardinality>();
    types.declare<data_sync::Readings>();
    types.declare<scenario::ExpectRefused>();
    EXPECT_EQ(types.text(),
              "\nexport type Cardinality =\n  | 'multiple'\n  | 'single';\n"
              "\n/** The chosen answer to each question that the sources leave open. */\n"
              "export interface Readings {\n"
              "  /** Under Merge, what becomes of an item that the upstream changes or removes and the "
              "downstream has too. */\n"
              "  'DS-25': MergeReading;\n"
              "  /** Whether a value added after a Strict partnership was made syncs. */\n"
              "  'DS-27': StrictAddReading;\n"
              "  /** When an existing partnership that starts to sync or becomes Strict catches up. */\n"
              "  'DS-28': FlagChangeReading;\n"
              "}\n"
              "\n/** An event is refused. */\n"
              "export interface ExpectRefused {\n"
              "  type: 'refused';\n"
              "  /** The event's number, counted from 0. */\n"
              "  event: number;\n"
              "  /** The id of the rule that refuses it; any where missing. */\n"
              "  rule?: string;\n"
              "}\n");
}

TEST(TypeScript, AFlatMemberIsOptionalWhereItsOwnerStandsInAFile) {
    TypeScript types;
    types.declare<data_sync::Flags>();
    EXPECT_NE(types.text().find("dataSync: boolean;"), std::string::npos);
    TypeScript inFile;
    inFile.declare<scenario::PartnershipEntry>();
    EXPECT_NE(inFile.text().find("dataSync?: boolean;"), std::string::npos);
}

}  // namespace
}  // namespace sluice::codec
