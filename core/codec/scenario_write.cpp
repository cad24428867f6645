#include <variant>

#include "codec/event_kinds.h"
#include "codec/plan_write.h"
#include "codec/scenario_fields.h"
#include "codec/scenario_json.h"

namespace sluice::codec {
namespace {

/// Writes the parts of a document by their field tables. Values that stand for "none" are left out.
class ScenarioWriter {
  public:
    ScenarioWriter(JsonWriter& writer, const base::ValuePool& values) : writer_(writer), values_(values) {}

    void value(base::ValueId id) { writeScalar(writer_, values_, id); }

    void item(const data_sync::Item& item) {
        if (!item.detail.exists()) return value(item.key);
        object(item, Layout::line);
    }

    /// The settings of an organization, one a line where the writer's layout has lines.
    void settings(const std::vector<data_sync::SettingEntry>& settings) {
        writer_.beginObject(Layout::block);
        for (const data_sync::SettingEntry& entry : settings) {
            writer_.key(values_.spelling(entry.setting));
            if (!entry.isList) {
                value(entry.value);
                continue;
            }
            writer_.beginArray(Layout::line);
            for (const data_sync::Item& each : entry.items) item(each);
            writer_.endArray();
        }
        writer_.endObject();
    }

    template <class T>
    void object(const T& object, Layout layout) {
        writer_.beginObject(layout);
        if constexpr (HasTag<T>) {
            writer_.key(kTagName);
            writer_.text(base::Fields<T>::tag);
        }
        members(object);
        writer_.endObject();
    }
    template <class T>
    void members(const T& object) {
        forEachMember(object, [&](const auto& field, const auto& member) {
            if (!isLeftOut(field, member)) this->member(field.name, member);
        });
    }

    /// The readings of all systems; those of the others where they are not the defaults.
    void readings(const scenario::Document& document) {
        writer_.beginObject(Layout::line);
        members(document.readings);
        changed(document.otherReadings);
        writer_.endObject();
    }

    /// The members that are required, or not as they are by default. Flat members are structs of their own.
    template <class T>
    void changed(const T& object) {
        static const T byDefault{};
        std::apply([&](const auto&... field) { (changedMember(object, byDefault, field), ...); },
                   base::Fields<T>::list);
    }
    template <class T>
    void entry(const T& object, Layout layout) {
        writer_.beginObject(layout);
        changed(object);
        writer_.endObject();
    }
    template <class T>
    void entries(std::string_view name, const std::vector<T>& list, Layout layout) {
        if (list.empty()) return;
        writer_.key(name);
        writer_.beginArray(Layout::block);
        for (const T& each : list) entry(each, layout);
        writer_.endArray();
    }
    /// What Entitlements and Tier Setup have at the start.
    void otherParts(const scenario::Document& document) {
        entries("tiers", document.entitlements.tiers, Layout::line);
        entries("relationships", document.entitlements.relationships, Layout::line);
        entries("entitlements", document.entitlements.entitlements, Layout::line);
        entries("products", document.tierSetup.products, Layout::block);
        entries("assets", document.tierSetup.assets, Layout::line);
        entries("tierConfigurations", document.tierSetup.configurations, Layout::line);
        entries("requests", document.tierSetup.requests, Layout::line);
        if (document.tierSetup.discarded.isEmpty()) return;
        writer_.key("discarded");
        entry(document.tierSetup.discarded, Layout::line);
    }

    void organizations(const scenario::Document& document) {
        if (document.organizations.empty()) return;
        writer_.key("organizations");
        writer_.beginArray(Layout::block);
        auto catalogue = document.catalogues.begin();
        auto account = document.entitlements.accounts.begin();
        for (std::uint32_t i = 0; i < document.organizations.size(); ++i) {
            const bool hasOne = scenario::kHasAllSystems && catalogue != document.catalogues.end() &&
                                catalogue->organization == i;
            const bool hasAccount = scenario::kHasAllSystems &&
                                    account != document.entitlements.accounts.end() &&
                                    account->organization == i;
            organization(document.organizations[i], hasOne ? &catalogue->catalogue : nullptr,
                         hasAccount ? &*account : nullptr);
            if (hasOne) ++catalogue;
            if (hasAccount) ++account;
        }
        writer_.endArray();
    }
    void organization(const data_sync::OrganizationEntry& entry, const plan_sync::Catalogue* catalogue,
                      const scenario::AccountEntry* account) {
        writer_.beginObject(Layout::block);
        members(entry);
        if (account != nullptr) {
            writer_.key("account");
            this->entry(*account, Layout::line);
        }
        if (catalogue != nullptr) {
            writer_.key("catalogue");
            this->catalogue(*catalogue);
        }
        writer_.endObject();
    }
    void catalogue(const plan_sync::Catalogue& catalogue) {
        writePlanObject(writer_, values_, &catalogue, PlanTableOf<plan_sync::Catalogue>::kTable,
                        Layout::block);
    }

    /// The struct that a variant holds; a variant may hold variants.
    template <class... Alternative>
    void alternative(const std::variant<Alternative...>& variant, Layout layout) {
        std::visit([&](const auto& each) { alternative(each, layout); }, variant);
    }
    void alternative(const plan_sync::Event& event, Layout layout) {
        const PlanTable* table = nullptr;
        const void* place = nullptr;
        std::visit(
            [&]<class T>(const T& each) {
                table = &PlanTableOf<T>::kTable;
                place = &each;
            },
            event);
        writePlanObject(writer_, values_, place, *table, layout);
    }
    template <HasFields T>
    void alternative(const T& each, Layout layout) {
        if constexpr (HasKinds<T>) {
            writer_.beginObject(layout);
            writer_.key(kTagName);
            writer_.text(kindText(each).tag);
            forEachMemberOfKind(each, [this](const auto& field, const auto& member) {
                writer_.key(field.name);
                plain(member);
            });
            writer_.endObject();
        } else {
            object(each, layout);
        }
    }

    /// A list with one entry a line, each laid out as `layout`; left out where empty.
    template <class T>
    void list(std::string_view name, const std::vector<T>& entries, Layout layout) {
        if (entries.empty()) return;
        writer_.key(name);
        writer_.beginArray(Layout::block);
        for (const T& entry : entries) {
            if constexpr (HasFields<T>) {
                object(entry, layout);
            } else {
                alternative(entry, layout);
            }
        }
        writer_.endArray();
    }

  private:
    template <class T, class Owner, class Member>
    void changedMember(const T& object, const T& byDefault, const base::Field<Owner, Member>& field) {
        if (!field.required && object.*field.member == byDefault.*field.member) return;
        writer_.key(field.name);
        plain(object.*field.member);
    }
    template <class T, class Owner, class Member>
    void changedMember(const T& object, const T&, const base::FlatField<Owner, Member>& field) {
        changed(object.*field.member);
    }

    template <class Owner, class Member>
    [[nodiscard]] static bool isLeftOut(const base::Field<Owner, Member>&, const Member&) {
        return false;
    }
    /// Few partnerships are reseller relationships.
    template <class Member>
    [[nodiscard]] static bool isLeftOut(const base::Field<plan_sync::Relationship, Member>&,
                                        const Member& member) {
        return member == Member{};
    }
    /// Hardly any has to catch up.
    [[nodiscard]] static bool isLeftOut(
        const base::Field<scenario::PartnershipEntry, std::vector<base::ValueId>>&,
        const std::vector<base::ValueId>& settings) {
        return settings.empty();
    }

    template <class T>
    [[nodiscard]] static bool isNothing(const T&) {
        return false;
    }
    template <class T>
    [[nodiscard]] static bool isNothing(const std::optional<T>& member) {
        return !member;
    }
    template <class T>
    void member(std::string_view name, const T& member) {
        if constexpr (std::is_same_v<T, base::ValueId>) {
            if (!member.exists()) return;
            writer_.key(name);
            value(member);
        } else if constexpr (std::is_same_v<T, std::uint32_t>) {
            if (member == scenario::kAtEnd) return;
            writer_.key(name);
            writer_.number(std::uint64_t{member});
        } else if constexpr (std::is_same_v<T, std::vector<data_sync::SettingEntry>>) {
            if (member.empty()) return;
            writer_.key(name);
            settings(member);
        } else if constexpr (std::is_same_v<T, plan_sync::Value>) {
            if (member.kind == plan_sync::Value::Kind::absent) return;
            writer_.key(name);
            plain(member);
        } else {
            if (isNothing(member)) return;
            writer_.key(name);
            plain(member);
        }
    }
    void plain(bool flag) { writer_.boolean(flag); }
    void plain(base::ValueId id) { value(id); }
    void plain(std::uint32_t number) { writer_.number(std::uint64_t{number}); }
    void plain(std::uint64_t number) { writer_.number(number); }
    template <class T>
    void plain(const std::optional<T>& optional) {
        plain(*optional);
    }
    void plain(const std::vector<base::ValueId>& ids) {
        writer_.beginArray(Layout::line);
        for (const base::ValueId id : ids) value(id);
        writer_.endArray();
    }
    void plain(const std::vector<tier_setup::Parameter>& parameters) {
        writer_.beginArray(Layout::block);
        for (const tier_setup::Parameter& parameter : parameters) entry(parameter, Layout::line);
        writer_.endArray();
    }
    void plain(const std::vector<scenario::StandingEntry>& standings) {
        writer_.beginObject(Layout::line);
        for (const scenario::StandingEntry& standing : standings) {
            writer_.key(values_.spelling(standing.tier));
            value(standing.account);
        }
        writer_.endObject();
    }
    void plain(const tier_setup::Values& values) {
        writer_.beginObject(Layout::line);
        for (const tier_setup::ParameterValue& each : values) {
            writer_.key(values_.spelling(each.parameter));
            value(each.value);
        }
        writer_.endObject();
    }
    void plain(const plan_sync::Value& value) {
        if (value.kind == plan_sync::Value::Kind::scalar) return this->value(value.scalar);
        writer_.boolean(value.kind != plan_sync::Value::Kind::no);
    }
    void plain(const data_sync::OrganizationEntry& organization) { object(organization, Layout::line); }
    template <HasEnumerators E>
    void plain(E value) {
        writer_.text(base::wireName(value));
    }

    JsonWriter& writer_;
    const base::ValuePool& values_;
};

}  // namespace

std::string writeDocument(const scenario::Document& document) {
    JsonWriter writer;
    ScenarioWriter parts(writer, document.values);
    writer.beginObject(Layout::block);
    writer.key("sluice");
    writer.number(std::uint64_t{scenario::kFormatVersion});
    if (!document.title.empty()) {
        writer.key("title");
        writer.text(document.title);
    }
    if (!document.notes.empty()) {
        writer.key("notes");
        writer.text(document.notes);
    }
    if (document.opensAt != 0) {
        writer.key("opensAt");
        writer.number(std::uint64_t{document.opensAt});
    }
    writer.key("readings");
    parts.readings(document);
    parts.list("settingTypes", document.settingTypes, Layout::line);
    parts.organizations(document);
    parts.list("partnerships", document.partnerships, Layout::line);
    if (scenario::kHasAllSystems) parts.otherParts(document);
    parts.list("events", document.events, Layout::line);
    parts.list("expectations", document.expectations, Layout::line);
    writer.endObject();
    return writer.take() + "\n";
}

std::string writeEvent(const scenario::Event& event, const base::ValuePool& values) {
    JsonWriter writer;
    ScenarioWriter(writer, values).alternative(event, Layout::compact);
    return writer.take();
}

std::string writeExpectations(const std::vector<scenario::Expectation>& expectations,
                              const base::ValuePool& values) {
    std::string list = "[";
    for (const scenario::Expectation& expectation : expectations) {
        if (list.size() > 1) list += ',';
        JsonWriter writer;
        ScenarioWriter(writer, values).alternative(expectation, Layout::compact);
        list += writer.take();
    }
    return list + "]";
}

void write(JsonWriter& writer, const data_sync::OrganizationEntry& organization,
           const base::ValuePool& values) {
    ScenarioWriter(writer, values).object(organization, Layout::block);
}

void write(JsonWriter& writer, const plan_sync::Catalogue& catalogue, const base::ValuePool& values) {
    ScenarioWriter(writer, values).catalogue(catalogue);
}

void writeOtherParts(JsonWriter& writer, const scenario::Document& document) {
    ScenarioWriter(writer, document.values).otherParts(document);
}

void write(JsonWriter& writer, const scenario::AccountEntry& account, const base::ValuePool& values) {
    ScenarioWriter(writer, values).entry(account, Layout::line);
}

void write(JsonWriter& writer, const scenario::PartnershipEntry& partnership, const base::ValuePool& values) {
    ScenarioWriter(writer, values).object(partnership, Layout::line);
}

void write(JsonWriter& writer, const data_sync::Item& item, const base::ValuePool& values) {
    ScenarioWriter(writer, values).item(item);
}

void write(JsonWriter& writer, base::ValueId value, const base::ValuePool& values) {
    ScenarioWriter(writer, values).value(value);
}

}  // namespace sluice::codec
