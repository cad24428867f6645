// One table for each struct that crosses the wire. Reader, writer, JSON Schema, describe() and the TypeScript
// types all walk these tables, so they cannot drift apart.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <tuple>

namespace sluice::base {

template <class Owner, class Member>
struct Field {
    std::string_view name;
    Member Owner::*member;
    std::string_view help;
    bool required = false;  // in input; output always writes the field unless it is an empty optional
    bool scalar = false;    // an interned value that may be a number as well as a text
    bool number = false;    // an interned value that must be a number
    bool flag = false;      // with `scalar`: it may be true or false as well
    std::uint32_t least = 0, most = 0;  // of a whole number; most 0: as many as its type holds
};

/// The same field, with bounds that a check holds its number to.
struct Bounds {
    std::uint32_t least, most;
};
template <class Owner, class Member>
constexpr Field<Owner, Member> within(Field<Owner, Member> field, Bounds bounds) {
    field.least = bounds.least;
    field.most = bounds.most;
    return field;
}

/// A member whose own fields stand in the owner's object.
template <class Owner, class Member>
struct FlatField {
    Member Owner::*member;
};

template <class Owner, class Member>
constexpr Field<Owner, Member> field(std::string_view name, Member Owner::*member, std::string_view help) {
    return {name, member, help, false, false};
}
template <class Owner, class Member>
constexpr Field<Owner, Member> required(std::string_view name, Member Owner::*member, std::string_view help) {
    return {name, member, help, true, false};
}
template <class Owner, class Member>
constexpr Field<Owner, Member> scalar(std::string_view name, Member Owner::*member, std::string_view help) {
    return {name, member, help, false, true};
}
template <class Owner, class Member>
constexpr Field<Owner, Member> requiredScalar(std::string_view name, Member Owner::*member,
                                              std::string_view help) {
    return {name, member, help, true, true};
}
template <class Owner, class Member>
constexpr Field<Owner, Member> scalarOrFlag(std::string_view name, Member Owner::*member,
                                            std::string_view help) {
    return {name, member, help, false, true, false, true};
}
template <class Owner, class Member>
constexpr Field<Owner, Member> number(std::string_view name, Member Owner::*member, std::string_view help) {
    return {name, member, help, false, false, true};
}
template <class Owner, class Member>
constexpr Field<Owner, Member> requiredNumber(std::string_view name, Member Owner::*member,
                                              std::string_view help) {
    return {name, member, help, true, false, true};
}
template <class Owner, class Member>
constexpr FlatField<Owner, Member> flat(Member Owner::*member) {
    return {member};
}

/// Specialise for each struct on the wire:
///   template <> struct Fields<Counts> {
///       static constexpr std::string_view name = "Counts";
///       static constexpr std::string_view help = "…";
///       static constexpr auto list = std::tuple(field("lost", &Counts::lost, "…"), …);
///   };
template <class T>
struct Fields;

/// One enumerator: its value, its name on the wire, its label on the page, one line of help.
template <class E>
struct EnumRow {
    E value;
    std::string_view wireName;
    std::string_view label;
    std::string_view help;
};

/// Specialise for each enumeration on the wire:
///   template <> struct Enumerators<Mode> { static constexpr std::string_view name = "Mode";
///       static constexpr std::array rows = { EnumRow<Mode>{Mode::off, "off", "Data Sync off", "…"}, … }; };
template <class E>
struct Enumerators;

template <class E>
constexpr const EnumRow<E>& enumRow(E value) {
    for (const auto& row : Enumerators<E>::rows) {
        if (row.value == value) return row;
    }
    return Enumerators<E>::rows[0];  // unreachable: the tables are proved complete where they are defined
}
template <class E>
constexpr std::string_view wireName(E value) {
    return enumRow(value).wireName;
}
template <class E>
constexpr std::string_view label(E value) {
    return enumRow(value).label;
}

}  // namespace sluice::base
