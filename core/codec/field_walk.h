// Walks the field table of a struct, seeing through members whose fields stand flat in the owner's object.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/fields.h"

namespace sluice::codec {

template <class T>
concept HasFields = requires {
    base::Fields<T>::list;
};

template <class T>
concept HasEnumerators = requires {
    base::Enumerators<T>::rows;
};

/// A struct that is one alternative of a variant, told apart by the text of its `type` member.
template <class T>
concept HasTag = requires {
    base::Fields<T>::tag;
};

/// A struct that is one of several kinds, told apart by `type` as alternatives are: see codec/event_kinds.h.
template <class T>
concept HasKinds = requires {
    base::Fields<T>::kinds;
};

/// A struct that null may stand for.
template <class T>
inline constexpr bool kMayBeNull = requires {
    base::Fields<T>::mayBeNull;
};

/// The member that tells alternatives apart.
inline constexpr std::string_view kTagName = "type";

/// Calls `visit(field)` for each field of T in order; flat members give their own fields instead.
template <class T, class Visit>
constexpr void forEachField(const Visit& visit);

template <class Visit, class Owner, class Member>
constexpr void visitField(const Visit& visit, const base::Field<Owner, Member>& field) {
    visit(field);
}
template <class Visit, class Owner, class Member>
constexpr void visitField(const Visit& visit, const base::FlatField<Owner, Member>&) {
    forEachField<Member>(visit);
}

template <class T, class Visit>
constexpr void forEachField(const Visit& visit) {
    std::apply([&](const auto&... field) { (visitField(visit, field), ...); }, base::Fields<T>::list);
}

/// Calls `visit(field, member)` for each field of a value in order, seeing through flat members.
template <class T, class Visit>
constexpr void forEachMember(T& object, const Visit& visit);

template <class T, class Visit, class Owner, class Member>
constexpr void visitMember(T& object, const Visit& visit, const base::Field<Owner, Member>& field) {
    visit(field, object.*field.member);
}
template <class T, class Visit, class Owner, class Member>
constexpr void visitMember(T& object, const Visit& visit, const base::FlatField<Owner, Member>& field) {
    forEachMember(object.*field.member, visit);
}

template <class T, class Visit>
constexpr void forEachMember(T& object, const Visit& visit) {
    std::apply([&](const auto&... field) { (visitMember(object, visit, field), ...); },
               base::Fields<std::remove_const_t<T>>::list);
}

/// The structs that a variant may hold, those of variants within it included, as a tuple of std::type_identity.
template <class T>
struct Alternatives {
    using Type = std::tuple<std::type_identity<T>>;
};
template <class... Alternative>
struct Alternatives<std::variant<Alternative...>> {
    using Type = decltype(std::tuple_cat(typename Alternatives<Alternative>::Type{}...));
};

/// Calls `visit(std::type_identity<T>{})` for each struct T that the variant may hold, in order.
template <class Variant, class Visit>
constexpr void forEachAlternative(const Visit& visit) {
    std::apply([&](const auto... alternative) { (visit(alternative), ...); },
               typename Alternatives<Variant>::Type{});
}

/// How many tags tell that a variant holds T: its kinds, or its one.
template <class T>
constexpr std::size_t countTags() {
    if constexpr (HasKinds<T>) {
        return base::Fields<T>::kinds.size();
    } else {
        return 1;
    }
}
template <class Variant>
constexpr std::size_t countAllTags() {
    std::size_t count = 0;
    forEachAlternative<Variant>([&]<class T>(std::type_identity<T>) { count += countTags<T>(); });
    return count;
}

/// The tags of the structs that a variant may hold, those of all kinds included.
template <class Variant>
inline constexpr auto kTags = [] {
    std::array<std::string_view, countAllTags<Variant>()> tags{};
    std::size_t index = 0;
    forEachAlternative<Variant>([&]<class T>(std::type_identity<T>) {
        if constexpr (HasKinds<T>) {
            for (const auto& kind : base::Fields<T>::kinds) tags[index++] = kind.tag;
        } else {
            tags[index++] = base::Fields<T>::tag;
        }
    });
    return tags;
}();

/// One field of an object, as far as finding it goes.
struct FieldName {
    std::string_view name;
    bool isRequired = false;
};

template <class T>
constexpr std::size_t countFields() {
    std::size_t count = 0;
    forEachField<T>([&](const auto&) { ++count; });
    return count;
}

/// The fields of T in the order of forEachField.
template <class T>
inline constexpr auto kFieldNames = [] {
    std::array<FieldName, countFields<T>()> names{};
    std::size_t index = 0;
    forEachField<T>([&](const auto& field) { names[index++] = {field.name, field.required}; });
    return names;
}();

/// The wire names of an enumeration, in order.
template <HasEnumerators E>
inline constexpr auto kWireNames = [] {
    std::array<std::string_view, base::Enumerators<E>::rows.size()> names{};
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = base::Enumerators<E>::rows[i].wireName;
    return names;
}();

}  // namespace sluice::codec
