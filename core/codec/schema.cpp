#include "codec/schema.h"

#include <initializer_list>
#include <optional>
#include <variant>
#include <vector>

#include "codec/event_kinds.h"
#include "codec/json_reader.h"
#include "codec/json_writer.h"
#include "codec/scenario_fields.h"

namespace sluice::codec {
namespace {

using data_sync::Item;
using data_sync::OrganizationEntry;
using data_sync::SettingEntry;

constexpr std::string_view kDraft = "https://json-schema.org/draft/2020-12/schema";
constexpr std::string_view kDefinitions = "#/$defs/";
constexpr std::string_view kSettings = "Settings";
constexpr std::string_view kInitialOrganization = "InitialOrganization";

/// Writes schemas as members of an object that is open already.
class SchemaWriter {
  public:
    std::string write() {
        writer_.beginObject(Layout::block);
        text("$schema", kDraft);
        text("title", "Sluice scenario");
        objectOf<scenario::Document>(
            [this] {
                // The document's own fields, before those of its table.
                writer_.key("$schema");
                writer_.beginObject(Layout::line);
                text("type", "string");
                text("description", "Where this schema lies, for editors.");
                writer_.endObject();
                writer_.key("sluice");
                writer_.beginObject(Layout::line);
                writer_.key("const");
                writer_.number(std::uint64_t{scenario::kFormatVersion});
                text("description", "The version of the format.");
                writer_.endObject();
            },
            {"sluice"});
        writer_.key("$defs");
        writer_.beginObject(Layout::block);
        define<scenario::SettingTypeEntry>();
        define<OrganizationEntry>();
        defineInitialOrganization();
        defineSettings();
        defineItem();
        define<scenario::PartnershipEntry>();
        define<data_sync::Readings>([this] { this->properties<scenario::OtherReadings>(); });
        definePlanParts();
        define<scenario::AccountEntry>();
        define<scenario::TierEntry>();
        define<scenario::RelationshipEntry>();
        define<scenario::EntitlementEntry>();
        define<tier_setup::Parameter>();
        define<tier_setup::Product>();
        define<tier_setup::Asset>();
        define<tier_setup::Configuration>();
        define<tier_setup::Request>();
        define<tier_setup::Discarded>();
        defineAlternatives<scenario::Event>();
        defineAlternatives<scenario::Expectation>();
        writer_.endObject();
        writer_.endObject();
        return writer_.take() + "\n";
    }

  private:
    void text(std::string_view name, std::string_view value) {
        writer_.key(name);
        writer_.text(value);
    }
    void reference(std::string_view name) { text("$ref", std::string(kDefinitions) + std::string(name)); }

    /// The members of an object's schema: type, description, properties, what is required.
    template <class T, class OwnMembers>
    void objectOf(const OwnMembers& ownMembers, std::vector<std::string_view> required) {
        text("description", base::Fields<T>::help);
        text("type", "object");
        writer_.key("properties");
        writer_.beginObject(Layout::block);
        ownMembers();
        properties<T>();
        for (const FieldName& field : kFieldNames<T>) {
            if (field.isRequired) required.push_back(field.name);
        }
        writer_.endObject();
        end(required);
    }
    /// What an object needs, and that it has nothing else.
    void end(const std::vector<std::string_view>& required) {
        if (!required.empty()) {
            writer_.key("required");
            writer_.beginArray(Layout::line);
            for (const std::string_view name : required) writer_.text(name);
            writer_.endArray();
        }
        writer_.key("additionalProperties");
        writer_.boolean(false);
    }
    template <class T>
    void properties() {
        forEachMember(sampleOf<T>(), [&](const auto& field, const auto& member) { property(field, member); });
    }
    template <class Field, class Member>
    void property(const Field& field, const Member& member) {
        writer_.key(field.name);
        writer_.beginObject(Layout::line);
        if (field.most != 0) {
            whole(field.least, field.most);
        } else if (field.number && std::is_same_v<Member, std::optional<base::ValueId>>) {
            types({"number", "null"});
        } else if (field.number) {
            text("type", "number");
        } else if (field.flag) {
            types({"string", "number", "boolean"});
        } else if (field.scalar) {
            scalar();
        } else {
            schemaOf(member);
        }
        text("description", field.help);
        writer_.endObject();
    }
    template <class T>
    static const T& sampleOf() {
        static const T sample{};
        return sample;
    }

    template <class T>
    void define() {
        define<T>([] {});
    }
    template <class T, class OwnMembers>
    void define(const OwnMembers& ownMembers) {
        define<T>(base::Fields<T>::name, ownMembers);
    }
    template <class T, class OwnMembers>
    void define(std::string_view name, const OwnMembers& ownMembers) {
        writer_.key(name);
        writer_.beginObject(Layout::block);
        objectOf<T>(ownMembers, {});
        writer_.endObject();
    }
    /// An organization of the start may have a catalogue and an account; one that an event creates has none yet.
    void defineInitialOrganization() {
        define<OrganizationEntry>(kInitialOrganization, [this] {
            writer_.key("catalogue");
            writer_.beginObject(Layout::line);
            reference(base::Fields<plan_sync::Catalogue>::name);
            text("description", "What it sells.");
            writer_.endObject();
            writer_.key("account");
            writer_.beginObject(Layout::line);
            reference(base::Fields<scenario::AccountEntry>::name);
            text("description", "What it is among those who hold rights.");
            writer_.endObject();
        });
    }
    void definePlanParts() {
        define<plan_sync::Fees>();
        define<plan_sync::Prices>();
        define<plan_sync::Limits>();
        define<plan_sync::Period>();
        define<plan_sync::Rate>();
        define<plan_sync::Plan>();
        define<plan_sync::Resource>();
        define<plan_sync::ExpirationSchedule>();
        define<plan_sync::NotificationTemplate>();
        define<plan_sync::NotificationEntry>();
        define<plan_sync::NotificationSchedule>();
        define<plan_sync::PlanCategory>();
        define<plan_sync::SalesCategory>();
        define<plan_sync::ResourceCategory>();
        define<plan_sync::ServiceTemplate>();
        define<plan_sync::Catalogue>();
        define<plan_sync::FeesEdit>();
        define<plan_sync::PricesEdit>();
        define<plan_sync::LimitsEdit>();
        define<plan_sync::PeriodEdit>();
        define<plan_sync::RateEdit>();
        define<plan_sync::ResourceEdit>();
        define<plan_sync::ExpirationScheduleEdit>();
        define<plan_sync::NotificationTemplateEdit>();
        define<plan_sync::NotificationScheduleEdit>();
        define<plan_sync::PlanCategoryEdit>();
        define<plan_sync::SalesCategoryEdit>();
        define<plan_sync::ResourceCategoryEdit>();
        define<plan_sync::ServiceTemplateEdit>();
    }
    template <class Variant>
    void defineAlternatives() {
        forEachAlternative<Variant>([this]<class T>(std::type_identity<T>) { this->defineAlternative<T>(); });
    }
    template <HasKinds T>
    void defineAlternative() {
        for (std::size_t i = 0; i < countTags<T>(); ++i) defineKind<T>(i);
    }
    template <HasKinds T>
    void defineKind(std::size_t kind) {
        const step::EventKindText& row = base::Fields<T>::kinds[kind];
        const KindMembers members = kKindMembers<T>[kind];
        writer_.key(definitionOf(row));
        writer_.beginObject(Layout::block);
        text("description", row.help);
        text("type", "object");
        writer_.key("properties");
        writer_.beginObject(Layout::block);
        tag(row.tag);
        std::vector<std::string_view> required = {kTagName};
        std::size_t index = 0;
        forEachMember(sampleOf<T>(), [&](const auto& field, const auto& member) {
            const std::size_t number = index++;
            if (members.has(number)) property(field, member);
            if (members.isRequired(number)) required.push_back(field.name);
        });
        writer_.endObject();
        end(required);
        writer_.endObject();
    }
    void tag(std::string_view value) {
        writer_.key(kTagName);
        writer_.beginObject(Layout::line);
        text("const", value);
        writer_.endObject();
    }
    template <class T>
    void defineAlternative() {
        writer_.key(base::Fields<T>::name);
        writer_.beginObject(Layout::block);
        objectOf<T>([this] { tag(base::Fields<T>::tag); }, {kTagName});
        writer_.endObject();
    }

    void defineSettings() {
        writer_.key(kSettings);
        writer_.beginObject(Layout::block);
        text("description", "Values by setting type id: a list of items (multiple) or one value (single).");
        text("type", "object");
        writer_.key("additionalProperties");
        writer_.beginObject(Layout::line);
        writer_.key("anyOf");
        writer_.beginArray(Layout::line);
        writer_.beginObject(Layout::line);
        schemaOf(std::vector<Item>());
        writer_.endObject();
        writer_.beginObject(Layout::line);
        scalar();
        writer_.endObject();
        writer_.endArray();
        writer_.endObject();
        writer_.endObject();
    }
    void defineItem() {
        writer_.key(base::Fields<Item>::name);
        writer_.beginObject(Layout::block);
        text("description", "An item with its detail, or its bare key.");
        writer_.key("anyOf");
        writer_.beginArray(Layout::block);
        writer_.beginObject(Layout::line);
        scalar();
        writer_.endObject();
        writer_.beginObject(Layout::block);
        objectOf<Item>([] {}, {});
        writer_.endObject();
        writer_.endArray();
        writer_.endObject();
    }

    void scalar() { types({"string", "number"}); }
    void types(std::initializer_list<std::string_view> names) {
        writer_.key("type");
        writer_.beginArray(Layout::line);
        for (const std::string_view name : names) writer_.text(name);
        writer_.endArray();
    }
    void schemaOf(bool) { text("type", "boolean"); }
    void schemaOf(base::ValueId) { text("type", "string"); }
    void schemaOf(const std::string&) { text("type", "string"); }
    void schemaOf(std::uint32_t) { whole(0, kLargestCount); }
    void schemaOf(std::uint64_t) { whole(0, kLargestQuantity); }
    void whole(std::uint64_t least, std::uint64_t most) {
        text("type", "integer");
        writer_.key("minimum");
        writer_.number(least);
        writer_.key("maximum");
        writer_.number(most);
    }
    void schemaOf(const std::vector<SettingEntry>&) { reference(kSettings); }
    void schemaOf(const std::vector<OrganizationEntry>&) {
        text("type", "array");
        writer_.key("items");
        writer_.beginObject(Layout::line);
        reference(kInitialOrganization);
        writer_.endObject();
    }
    void schemaOf(const std::vector<scenario::StandingEntry>&) { objectOfTexts({"string"}); }
    void schemaOf(const tier_setup::Values&) { objectOfTexts({"string", "number", "boolean"}); }
    void objectOfTexts(std::initializer_list<std::string_view> names) {
        text("type", "object");
        writer_.key("additionalProperties");
        writer_.beginObject(Layout::line);
        types(names);
        writer_.endObject();
    }
    void schemaOf(const plan_sync::OwnMarks&) { schemaOf(std::vector<plan_sync::Ownership>()); }
    void schemaOf(const plan_sync::OptionSet&) { schemaOf(std::vector<plan_sync::Option>()); }
    void schemaOf(const plan_sync::Value&) { types({"string", "number", "boolean"}); }
    void schemaOf(const std::optional<base::ValueId>&) { types({"string", "null"}); }
    template <class T>
    void schemaOf(const std::optional<T>&) {
        schemaOf(sampleOf<T>());
    }
    template <class T>
    void schemaOf(const std::optional<std::optional<T>>&) {
        orNull([this] { schemaOf(sampleOf<T>()); });
    }
    template <HasFields T>
    void schemaOf(const T&) {
        if constexpr (kMayBeNull<T>) {
            orNull([this] { reference(base::Fields<T>::name); });
        } else {
            reference(base::Fields<T>::name);
        }
    }
    /// What `schema` says, or null.
    template <class Schema>
    void orNull(const Schema& schema) {
        writer_.key("anyOf");
        writer_.beginArray(Layout::line);
        writer_.beginObject(Layout::line);
        schema();
        writer_.endObject();
        writer_.beginObject(Layout::line);
        text("type", "null");
        writer_.endObject();
        writer_.endArray();
    }
    template <HasEnumerators E>
    void schemaOf(E) {
        writer_.key("enum");
        writer_.beginArray(Layout::line);
        for (const std::string_view name : kWireNames<E>) writer_.text(name);
        writer_.endArray();
    }
    template <class T>
    void schemaOf(const std::vector<T>&) {
        text("type", "array");
        writer_.key("items");
        writer_.beginObject(Layout::line);
        schemaOf(sampleOf<T>());
        writer_.endObject();
    }
    template <class... Alternative>
    void schemaOf(const std::variant<Alternative...>&) {
        writer_.key("oneOf");
        writer_.beginArray(Layout::line);
        const auto refer = [this](std::string_view name) {
            writer_.beginObject(Layout::line);
            reference(name);
            writer_.endObject();
        };
        forEachAlternative<std::variant<Alternative...>>([&refer]<class T>(std::type_identity<T>) {
            if constexpr (HasKinds<T>) {
                for (const step::EventKindText& kind : base::Fields<T>::kinds) refer(definitionOf(kind));
            } else {
                refer(base::Fields<T>::name);
            }
        });
        writer_.endArray();
    }

    JsonWriter writer_;
};

}  // namespace

std::string scenarioSchema() { return SchemaWriter().write(); }

}  // namespace sluice::codec
