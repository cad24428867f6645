// TypeScript types made from the field tables, so that the page and the core cannot drift apart.
#pragma once

#include <algorithm>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "codec/event_kinds.h"
#include "codec/request.h"
#include "codec/scenario_fields.h"

namespace sluice::codec {

/// Collects declarations. Each is written as the project's formatter would write it.
class TypeScript {
  public:
    /// A union of the wire names: `export type Mode = 'off' | …;`
    template <HasEnumerators E>
    void declare() {
        std::vector<std::string> names;
        for (const std::string_view name : kWireNames<E>) names.push_back("'" + std::string(name) + "'");
        declareUnion(base::Enumerators<E>::name, {}, names);
    }

    /// The same, and a list of them in the order of their numbers, for columns of bytes.
    template <HasEnumerators E>
    void declareNumbered(std::string_view list) {
        declare<E>();
        std::string words;
        for (const std::string_view name : kWireNames<E>)
            words += (words.empty() ? "'" : ", '") + std::string(name) + "'";
        text_ += "\n/** In the order of their numbers. */\nexport const " + std::string(list) +
                 ": readonly " + std::string(base::Enumerators<E>::name) + "[] = [" + words + "];\n";
    }

    /// The arguments of a call: an interface, or where some exclude or need each other a union; once each.
    template <HasFields T>
    void declareArguments() {
        const std::string name(base::Fields<T>::name);
        if (std::find(declared_.begin(), declared_.end(), name) != declared_.end()) return;
        declared_.push_back(name);
        text_ += "\n/** " + std::string(base::Fields<T>::help) + " */\n";
        if constexpr (countFields<T>() == 0) {
            text_ += "export type " + name + " = Record<string, never>;\n";
        } else if constexpr (HasGroups<T>) {
            constexpr ArgumentGroup group = base::Fields<T>::groups[0];
            static_assert(base::Fields<T>::groups.size() == 1);
            text_ += "export type " + name + " = {\n";
            forEachField<T>([&](const auto& field) {
                if (!isIn(group, field.name)) declareArgument(field);
            });
            text_ += "} & (" + alternativesOf<T>(group) + "\n);\n";
        } else {
            text_ += "export interface " + name + " {\n";
            forEachField<T>([this](const auto& field) { this->declareArgument(field); });
            text_ += "}\n";
        }
    }

    /// The type of a member.
    template <class Member>
    [[nodiscard]] static std::string wordFor() {
        return typeOf(static_cast<const Member*>(nullptr));
    }

    /// An interface with one member a field. What reads a scenario may leave out what is not required; what
    /// the core answers is always there unless it is an optional.
    template <HasFields T>
    void declare() {
        text_ += "\n/** " + std::string(base::Fields<T>::help) + " */\n";
        text_ += "export interface " + std::string(base::Fields<T>::name) + " {\n";
        if constexpr (HasTag<T>) text_ += "  type: '" + std::string(base::Fields<T>::tag) + "';\n";
        if constexpr (std::same_as<T, scenario::Document>)
            text_ += "  /** The version of the format. */\n  sluice: 1;\n";
        forEachField<T>([this](const auto& field) { this->template declareMember<T>(field); });
        if constexpr (std::same_as<T, data_sync::OrganizationEntry>)
            text_ +=
                "  /** What it sells, at the start of a scenario. */\n  catalogue?: Catalogue;\n"
                "  /** What it is among those who hold rights, at the start. */\n  account?: Account;\n";
        text_ += "}\n";
    }

    /// A union of interfaces under one name, after the interfaces themselves.
    template <class Variant>
    void declareVariant(std::string_view name, std::string_view help) {
        std::vector<std::string> names;
        forEachAlternative<Variant>([&]<class T>(std::type_identity<T>) {
            if constexpr (HasKinds<T>) {
                for (std::size_t i = 0; i < countTags<T>(); ++i) declareKind<T>(i);
                for (const auto& kind : base::Fields<T>::kinds) names.push_back(definitionOf(kind));
            } else {
                declare<T>();
                names.emplace_back(base::Fields<T>::name);
            }
        });
        declareUnion(name, help, names);
    }

    /// A declaration as it stands.
    void add(std::string_view text) { text_ += text; }

    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    static bool isIn(const ArgumentGroup& group, std::string_view name) {
        return std::find(group.names.begin(), group.names.end(), name) != group.names.end();
    }
    template <class Owner, class Member>
    void declareArgument(const base::Field<Owner, Member>& field) {
        text_ += "  /** " + std::string(field.help) + " */\n  " + std::string(field.name);
        text_ += field.required ? ": " : "?: ";
        text_ += argumentType<Member>() + ";\n";
    }
    template <class Member>
    [[nodiscard]] static std::string argumentType() {
        const std::string type = wordFor<Member>();
        return (type.ends_with("[]") ? "readonly " : "") + type;
    }
    /// Each way to give the arguments of a group.
    template <class T>
    [[nodiscard]] static std::string alternativesOf(const ArgumentGroup& group) {
        std::vector<std::string> given, none;
        forEachField<T>([&]<class Owner, class Member>(const base::Field<Owner, Member>& field) {
            if (!isIn(group, field.name)) return;
            given.push_back(std::string(field.name) + ": " + argumentType<Member>());
            none.push_back(std::string(field.name) + "?: never");
        });
        const bool isChoice = group.kind == GroupKind::exactlyOne;
        std::string text;
        for (std::size_t way = 0; way < (isChoice ? given.size() : 2); ++way) {
            std::string members;
            for (std::size_t i = 0; i < given.size(); ++i) {
                const bool isGiven = isChoice ? i == way : way == 0;
                members += (i > 0 ? "; " : "") + (isGiven ? given[i] : none[i]);
            }
            text += "\n  | { " + members + " }";
        }
        return text;
    }
    template <HasKinds T>
    void declareKind(std::size_t kind) {
        const step::EventKindText& row = base::Fields<T>::kinds[kind];
        const KindMembers members = kKindMembers<T>[kind];
        text_ += "\n/** " + std::string(row.help) + " */\n";
        text_ += "export interface " + definitionOf(row) + " {\n";
        text_ += "  type: '" + std::string(row.tag) + "';\n";
        std::size_t index = 0;
        forEachField<T>([&](auto field) {
            field.required = members.isRequired(index);
            if (members.has(index++)) this->template declareMember<T>(field);
        });
        text_ += "}\n";
    }
    template <class Declared, class Owner, class Member>
    void declareMember(const base::Field<Owner, Member>& field) {
        const bool isPlainName = field.name.find('-') == std::string_view::npos;
        text_ += "  /** " + std::string(field.help) + " */\n  ";
        text_ += isPlainName ? std::string(field.name) : "'" + std::string(field.name) + "'";
        const bool isOwnChoice = isInFile<Declared>() && !field.required;
        text_ += isOwnChoice || isOptional(static_cast<const Member*>(nullptr)) ? "?: " : ": ";
        if (field.number) {
            text_ += std::same_as<Member, std::optional<base::ValueId>> ? "number | null" : "number";
        } else {
            text_ += field.flag     ? "string | number | boolean"
                     : field.scalar ? "string | number"
                                    : typeOf(static_cast<const Member*>(nullptr));
        }
        // The readings of all systems stand in one object.
        if (std::same_as<Declared, scenario::Document> && std::same_as<Member, data_sync::Readings>)
            text_ += " & OtherReadings";
        text_ += ";\n";
    }
    template <class T>
    static constexpr bool kIsMarkedInFile = requires {
        base::Fields<T>::isInFile;
    };
    /// Whether people write it into a scenario file; everything else is an answer of the core.
    template <class T>
    [[nodiscard]] static constexpr bool isInFile() {
        return HasTag<T> || HasKinds<T> || kIsMarkedInFile<T> || isOfCatalogue<T>() ||
               std::same_as<T, scenario::Document> || std::same_as<T, scenario::SettingTypeEntry> ||
               std::same_as<T, scenario::PartnershipEntry> || std::same_as<T, data_sync::OrganizationEntry> ||
               std::same_as<T, data_sync::Item>;
    }
    template <class T>
    [[nodiscard]] static constexpr bool isOfCatalogue() {
        using namespace plan_sync;
        return std::same_as<T, Fees> || std::same_as<T, Prices> || std::same_as<T, Limits> ||
               std::same_as<T, Period> || std::same_as<T, Rate> || std::same_as<T, Plan> ||
               std::same_as<T, Resource> || std::same_as<T, ExpirationSchedule> ||
               std::same_as<T, NotificationTemplate> || std::same_as<T, NotificationEntry> ||
               std::same_as<T, NotificationSchedule> || std::same_as<T, PlanCategory> ||
               std::same_as<T, SalesCategory> || std::same_as<T, ResourceCategory> ||
               std::same_as<T, ServiceTemplate> || std::same_as<T, Catalogue> || std::same_as<T, Readings>;
    }
    static bool isOptional(const void*) { return false; }
    template <class T>
    static bool isOptional(const std::optional<T>*) {
        return true;
    }

    static std::string typeOf(const bool*) { return "boolean"; }
    static std::string typeOf(const std::uint32_t*) { return "number"; }
    static std::string typeOf(const std::uint64_t*) { return "number"; }
    static std::string typeOf(const std::string*) { return "string"; }
    static std::string typeOf(const base::Text*) { return "string"; }
    static std::string typeOf(const base::ValueId*) { return "string"; }
    static std::string typeOf(const std::vector<data_sync::SettingEntry>*) {
        return "Record<string, (Item | string | number)[] | string | number>";
    }
    static std::string typeOf(const std::vector<scenario::StandingEntry>*) {
        return "Record<string, string>";
    }
    static std::string typeOf(const tier_setup::Values*) {
        return "Record<string, string | number | boolean>";
    }
    static std::string typeOf(const plan_sync::OwnMarks*) { return "Ownership[]"; }
    static std::string typeOf(const plan_sync::OptionSet*) { return "SyncOption[]"; }
    static std::string typeOf(const plan_sync::Value*) { return "string | number | boolean"; }
    static std::string typeOf(const std::optional<base::ValueId>*) { return "string | null"; }
    static std::string typeOf(const TypedFields*) { return "Record<string, string | number | boolean>"; }
    static std::string typeOf(const TypedField*) { return "string | number | boolean"; }
    static std::string typeOf(const TypedNumber*) { return "string | number"; }
    static std::string typeOf(const SomeReadings*) { return "Partial<AllReadings>"; }
    static std::string typeOf(const scenario::Event*) { return "ScenarioEvent"; }
    static std::string typeOf(const scenario::Expectation*) { return "Expectation"; }
    template <HasEnumerators E>
    static std::string typeOf(const E*) {
        return std::string(base::Enumerators<E>::name);
    }
    template <HasFields T>
    static std::string typeOf(const T*) {
        return std::string(base::Fields<T>::name) + (kMayBeNull<T> ? " | null" : "");
    }
    template <class T>
    static std::string typeOf(const std::optional<std::optional<T>>*) {
        return typeOf(static_cast<const T*>(nullptr)) + " | null";
    }
    template <class T>
    static std::string typeOf(const std::optional<T>*) {
        return typeOf(static_cast<const T*>(nullptr));
    }
    template <class T>
    static std::string typeOf(const std::vector<T>*) {
        return typeOf(static_cast<const T*>(nullptr)) + "[]";
    }
    template <class T>
    static std::string typeOf(const base::List<T>*) {
        return typeOf(static_cast<const T*>(nullptr)) + "[]";
    }

    void declareUnion(std::string_view name, std::string_view help, const std::vector<std::string>& members) {
        text_ += help.empty() ? "\n" : "\n/** " + std::string(help) + " */\n";
        text_ += "export type " + std::string(name) + " =";
        for (const std::string& member : members) text_ += "\n  | " + member;
        text_ += ";\n";
    }

    std::string text_;
    std::vector<std::string> declared_;
};

}  // namespace sluice::codec
