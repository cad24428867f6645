// Writes the structs of the protocol by their field tables. Every field is written, so the page may rely on
// it; only empty optionals are left out. The tables become rows of data that one loop walks for all structs:
// code of its own for each struct would be a large part of the Wasm module.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "codec/field_walk.h"
#include "codec/json_writer.h"

namespace sluice::codec {

inline void writeValue(JsonWriter& writer, bool value) { writer.boolean(value); }
inline void writeValue(JsonWriter& writer, const std::string& value) { writer.text(value); }
inline void writeValue(JsonWriter& writer, base::Text value) { writer.text(value); }

template <std::unsigned_integral Number>
void writeValue(JsonWriter& writer, Number value) {
    writer.number(std::uint64_t{value});
}

template <HasEnumerators E>
void writeValue(JsonWriter& writer, E value) {
    writer.text(base::wireName(value));
}

template <HasFields T>
void writeValue(JsonWriter& writer, const T& object);

template <class Entries>
void writeList(JsonWriter& writer, const Entries& entries) {
    writer.beginArray();
    for (const auto& entry : entries) writeValue(writer, entry);
    writer.endArray();
}
template <class T>
void writeValue(JsonWriter& writer, const std::vector<T>& list) {
    writeList(writer, list);
}
template <class T>
void writeValue(JsonWriter& writer, const base::List<T>& list) {
    writeList(writer, list);
}

/// One member of a struct: `of(object)` is where its value lies, null for an empty optional; `write` writes that. A
/// member without a name writes its own members into the object.
struct MemberRow {
    std::string_view name;
    const void* (*of)(const void* object);
    void (*write)(JsonWriter& writer, const void* value);
};

/// Writes the members that the rows name, into an object that is open.
void writeMembers(JsonWriter& writer, const void* object, std::span<const MemberRow> rows);
/// Writes an object of them.
void writeObject(JsonWriter& writer, const void* object, std::span<const MemberRow> rows);

template <class T>
const void* placeOf(const T& member) {
    return &member;
}
template <class T>
const void* placeOf(const std::optional<T>& member) {
    return member ? &*member : nullptr;
}

template <class T>
struct ValueOf {
    using Type = T;
};
template <class T>
struct ValueOf<std::optional<T>> {
    using Type = T;
};

template <class T>
void writePlace(JsonWriter& writer, const void* value) {
    writeValue(writer, *static_cast<const T*>(value));
}

template <class T>
void writeFlat(JsonWriter& writer, const void* value);

template <class Owner, class Member>
constexpr bool isFlat(const base::FlatField<Owner, Member>&) {
    return true;
}
template <class Owner, class Member>
constexpr bool isFlat(const base::Field<Owner, Member>&) {
    return false;
}

/// The row of the field with this number in the table of T.
template <class T, std::size_t Number>
constexpr MemberRow memberRow() {
    constexpr auto field = std::get<Number>(base::Fields<T>::list);
    using Member = std::remove_cvref_t<decltype(std::declval<T>().*field.member)>;
    MemberRow row{{},
                  [](const void* object) {
                      constexpr auto member = std::get<Number>(base::Fields<T>::list).member;
                      return placeOf(static_cast<const T*>(object)->*member);
                  },
                  nullptr};
    if constexpr (isFlat(field)) {
        row.write = &writeFlat<Member>;
    } else {
        row.name = field.name;
        row.write = &writePlace<typename ValueOf<Member>::Type>;
    }
    return row;
}

template <class T>
inline constexpr auto kMemberRows = []<std::size_t... Number>(std::index_sequence<Number...>) {
    return std::array<MemberRow, sizeof...(Number)>{memberRow<T, Number>()...};
}
(std::make_index_sequence<std::tuple_size_v<decltype(base::Fields<T>::list)>>());

template <HasFields T>
void writeValue(JsonWriter& writer, const T& object) {
    writeObject(writer, &object, kMemberRows<T>);
}
template <class T>
void writeFlat(JsonWriter& writer, const void* value) {
    writeMembers(writer, value, kMemberRows<T>);
}

/// The compact JSON text of a message.
template <HasFields T>
[[nodiscard]] std::string writeMessage(const T& message) {
    JsonWriter writer;
    writeValue(writer, message);
    return writer.take();
}

}  // namespace sluice::codec
