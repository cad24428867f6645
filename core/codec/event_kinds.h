// Events that are one struct of several kinds: which members a kind has, from the rows of its system.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "codec/field_walk.h"
#include "step/event_kinds.h"

namespace sluice::codec {

/// The members of a kind as bits, in the order of the field table of its struct.
struct KindMembers {
    std::uint32_t all = 0;
    std::uint32_t required = 0;

    [[nodiscard]] constexpr bool has(std::size_t field) const { return (all >> field & 1u) != 0; }
    [[nodiscard]] constexpr bool isRequired(std::size_t field) const { return (required >> field & 1u) != 0; }
};

/// The bits of the members that `names` lists; every name is one of the struct's, or the build ends here.
template <HasKinds T>
constexpr std::uint32_t membersNamed(std::string_view names) {
    std::uint32_t bits = 0;
    while (!names.empty()) {
        const std::size_t end = names.find(' ');
        const std::string_view name = names.substr(0, end);
        names = end == std::string_view::npos ? std::string_view() : names.substr(end + 1);
        std::size_t index = 0;
        while (kFieldNames<T>[index].name != name) ++index;  // past the end: no member has this name
        bits |= 1u << index;
    }
    return bits;
}

/// What each kind of T has, in the order of its kinds.
template <HasKinds T>
inline constexpr auto kKindMembers = [] {
    constexpr auto& kinds = base::Fields<T>::kinds;
    std::array<KindMembers, kinds.size()> members{};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        members[i].required = membersNamed<T>(kinds[i].required);
        members[i].all = members[i].required | membersNamed<T>(kinds[i].optional);
    }
    return members;
}();

/// The row of an event's kind.
template <HasKinds T>
[[nodiscard]] constexpr const step::EventKindText& kindText(const T& event) {
    return base::Fields<T>::kinds[static_cast<std::size_t>(event.kind)];
}

/// The name of a kind's type, in the schema and in TypeScript: split is Split.
[[nodiscard]] inline std::string definitionOf(const step::EventKindText& kind) {
    std::string name(kind.tag);
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

/// Calls `visit(field, member)` for each member that the event's kind has and that says something: what is required,
/// and what is not as it is by default.
template <HasKinds T, class Visit>
void forEachMemberOfKind(const T& event, const Visit& visit) {
    const KindMembers& members = kKindMembers<T>[static_cast<std::size_t>(event.kind)];
    const T byDefault{};
    std::size_t index = 0;
    forEachMember(event, [&](const auto& field, const auto& member) {
        const std::size_t number = index++;
        if (!members.has(number)) return;
        if (members.isRequired(number) || !(member == byDefault.*field.member)) visit(field, member);
    });
}

}  // namespace sluice::codec
