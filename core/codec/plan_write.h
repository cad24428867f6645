// Writes the structs of Plan Sync by their field tables, for people: what reading gives back by itself is left out.
// The tables become rows of data that one loop walks for all structs, as in message.h.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "codec/field_walk.h"
#include "codec/json_writer.h"
#include "codec/plan_event_fields.h"

namespace sluice::codec {

/// What stands in a member, and so when it is left out.
enum class MemberForm : std::uint8_t {
    value,    // a ValueId; left out where none, a name also where it is the id
    price,    // a ValueId; left out where none or 0
    flagOff,  // a switch; left out where off
    flagOn,   // a switch; left out where on
    values,   // a list of ValueIds; left out where empty
    options,  // a set of options
    marks,    // whose three prices are; left out where they tell it themselves
    kind,     // an EntryKind
    object,   // a struct; left out where all of it is
    objects,  // a list of structs; left out where empty
};

/// The entries of a list of structs, wherever they lie.
struct Entries {
    const std::byte* first;
    std::size_t count, size;
};

struct PlanTable;
/// Instead of a member that is written as null.
inline constexpr char kWrittenAsNull = 0;

/// One member: `of(object)` is where it lies; for an optional what it holds, or null where it is left out.
struct PlanRow {
    std::string_view name;
    const void* (*of)(const void* object);
    Entries (*entries)(const void* list);  // of `objects`
    const PlanTable* table;                // of `object` and `objects`
    MemberForm form;
    bool isRequired;  // written in any case
    bool isOptional;  // written where it is there, whatever it holds
};
struct PlanTable {
    std::span<const PlanRow> rows;
    std::string_view tag;  // of an event
    Layout layout;         // of one in a list
};

template <class T>
struct PlanMember {
    static constexpr bool kIsOptional = false;
    using Type = T;
    static const void* place(const T& member) { return &member; }
};
template <class T>
struct PlanMember<std::optional<T>> {
    static constexpr bool kIsOptional = true;
    using Type = T;
    static const void* place(const std::optional<T>& member) { return member ? &*member : nullptr; }
};

template <class T>
struct PlanMember<std::optional<std::optional<T>>> {
    static constexpr bool kIsOptional = true;
    using Type = T;
    static const void* place(const std::optional<std::optional<T>>& member) {
        if (!member) return nullptr;
        return *member ? static_cast<const void*>(&**member) : &kWrittenAsNull;
    }
};

template <class T>
struct EntryOf {};
template <class T>
struct EntryOf<std::vector<T>> {
    using Type = T;
    static Entries entries(const void* list) {
        const auto& entries = *static_cast<const std::vector<T>*>(list);
        return {reinterpret_cast<const std::byte*>(entries.data()), entries.size(), sizeof(T)};
    }
};

template <class T>
constexpr MemberForm formOf(bool isPrice, bool isOn) {
    if constexpr (std::is_same_v<T, base::ValueId>) {
        return isPrice ? MemberForm::price : MemberForm::value;
    } else if constexpr (std::is_same_v<T, bool>) {
        return isOn ? MemberForm::flagOn : MemberForm::flagOff;
    } else if constexpr (std::is_same_v<T, std::vector<base::ValueId>>) {
        return MemberForm::values;
    } else if constexpr (std::is_same_v<T, plan_sync::OptionSet>) {
        return MemberForm::options;
    } else if constexpr (std::is_same_v<T, plan_sync::OwnMarks>) {
        return MemberForm::marks;
    } else if constexpr (std::is_same_v<T, plan_sync::EntryKind>) {
        return MemberForm::kind;
    } else if constexpr (HasFields<T>) {
        return MemberForm::object;
    } else {
        return MemberForm::objects;
    }
}

/// The switches that are on where nobody says otherwise.
constexpr bool isOnByDefault(std::string_view field) {
    return field == "published" || field == "availableForSale" || field == "active" ||
           field == "displayInControlPanel";
}

template <class T>
struct PlanTableOf {
    static const PlanTable kTable;
};

/// The row of a field of T; `Place` finds the T in the object that is written.
template <class Place, class T, std::size_t Number>
constexpr PlanRow planRow() {
    constexpr auto field = std::get<Number>(base::Fields<T>::list);
    using Member = PlanMember<std::remove_cvref_t<decltype(std::declval<T>().*field.member)>>;
    using Type = typename Member::Type;
    constexpr bool isPrice = std::is_same_v<T, plan_sync::Fees> || std::is_same_v<T, plan_sync::Prices>;
    PlanRow row{field.name,
                [](const void* object) {
                    constexpr auto member = std::get<Number>(base::Fields<T>::list).member;
                    return Member::place(Place::in(object).*member);
                },
                nullptr,
                nullptr,
                formOf<Type>(isPrice, isOnByDefault(field.name)),
                field.required,
                Member::kIsOptional};
    if constexpr (HasFields<Type>) row.table = &PlanTableOf<Type>::kTable;
    if constexpr (formOf<Type>(false, false) == MemberForm::objects) {
        row.entries = &EntryOf<Type>::entries;
        row.table = &PlanTableOf<typename EntryOf<Type>::Type>::kTable;
    }
    return row;
}

template <class T>
struct WholePlace {
    static const T& in(const void* object) { return *static_cast<const T*>(object); }
};
struct ShelfPlace {
    static const plan_sync::Shelf& in(const void* object) {
        return static_cast<const plan_sync::Catalogue*>(object)->shelf;
    }
};

template <class Place, class T, std::size_t... Number>
constexpr auto planRows(std::index_sequence<Number...>) {
    return std::array{planRow<Place, T, Number>()...};
}
template <class T>
using FieldNumbers = std::make_index_sequence<std::tuple_size_v<decltype(base::Fields<T>::list)>>;

template <class T>
inline constexpr auto kPlanRows = planRows<WholePlace<T>, T>(FieldNumbers<T>());
/// A catalogue's own, with the shelf's before its plans.
template <>
inline constexpr auto kPlanRows<plan_sync::Catalogue> = [] {
    constexpr auto shelf = planRows<ShelfPlace, plan_sync::Shelf>(FieldNumbers<plan_sync::Shelf>());
    std::array<PlanRow, shelf.size() + 1> rows{};
    for (std::size_t i = 0; i < shelf.size(); ++i) rows[i] = shelf[i];
    rows.back() = planRow<WholePlace<plan_sync::Catalogue>, plan_sync::Catalogue, 1>();
    return rows;
}();

template <class T>
constexpr std::string_view tagOf() {
    if constexpr (HasTag<T>) {
        return base::Fields<T>::tag;
    } else {
        return {};
    }
}
template <class T>
const PlanTable PlanTableOf<T>::kTable = {kPlanRows<T>, tagOf<T>(),
                                          std::is_same_v<T, plan_sync::Plan> ? Layout::block : Layout::line};

/// Writes a struct of Plan Sync by its table.
void writePlanObject(JsonWriter& writer, const base::ValuePool& values, const void* object,
                     const PlanTable& table, Layout layout);

}  // namespace sluice::codec
