// Arguments that several calls have, and how the arguments of a call are declared: a struct with a field table. What is
// not required may be left out; a number or a word then is what the struct begins with.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>

#include "api/describe_fields.h"
#include "base/fields.h"
#include "calls/row.h"
#include "codec/request.h"
#include "scenario/event.h"

namespace sluice::calls {

/// Arguments that the module of Data Sync alone does not know.
template <class... Field>
constexpr auto ofAllSystems(Field... field) {
    if constexpr (scenario::kHasAllSystems) {
        return std::tuple(field...);
    } else {
        return std::tuple<>();
    }
}

// ---- members that stand in the arguments of many calls, each with one meaning ----

template <class T>
constexpr auto sessionField() {
    return base::required("session", &T::session, "The session that is asked.");
}
template <class T>
constexpr auto organizationField() {
    return base::required("organization", &T::organization, "The id of an organization.");
}
template <class T>
constexpr auto limitField() {
    return base::field("limit", &T::limit,
                       "How many entries a list has at most; how many there are stands beside it.");
}
template <class T>
constexpr auto fromField() {
    return base::field("from", &T::from, "The index of the first entry that is told.");
}
/// Who looks.
template <class T>
constexpr auto viewerField() {
    return base::field("as", &T::as, "The account that looks: it sees what an account may (EN-16).");
}
template <class T>
constexpr auto markField() {
    return base::field("mark", &T::mark,
                       "A byte order mark stands in front, by which spreadsheets know UTF-8.");
}
/// Of a table for a document.
template <class T>
constexpr auto formField() {
    return base::required("form", &T::form, "How it is written.");
}

struct NoArguments {};
struct SessionArguments {
    std::uint32_t session = 0;
};
struct OrganizationArguments {
    std::uint32_t session = 0;
    std::string organization;
};

}  // namespace sluice::calls

namespace sluice::base {

template <>
struct Fields<calls::NoArguments> {
    using T = calls::NoArguments;
    static constexpr std::string_view name = "NoArguments";
    static constexpr std::string_view help = "Nothing is told.";
    static constexpr auto list = std::tuple();
};

template <>
struct Fields<calls::SessionArguments> {
    using T = calls::SessionArguments;
    static constexpr std::string_view name = "SessionArguments";
    static constexpr std::string_view help = "A session, at its cursor.";
    static constexpr auto list = std::tuple(calls::sessionField<T>());
};

template <>
struct Fields<calls::OrganizationArguments> {
    using T = calls::OrganizationArguments;
    static constexpr std::string_view name = "OrganizationArguments";
    static constexpr std::string_view help = "An organization of a session.";
    static constexpr auto list = std::tuple(calls::sessionField<T>(), calls::organizationField<T>());
};

}  // namespace sluice::base
