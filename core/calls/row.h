// A call is one row: its name, what it is for, what its payload is, and the function that answers it. Arguments and result
// are that function's types; dispatch, the reader, the documentation and the page's types are made from the rows.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/fields.h"
#include "calls/answer.h"

namespace sluice::api {

class Session;

}  // namespace sluice::api

namespace sluice::calls {

class Caller;

/// The bytes beside the arguments. A call of none refuses any; of a file with `fileNames` there are several, one behind the
/// other.
enum class Payload : std::uint8_t { none, file, event, events, expectations, table };

/// A result that is no object but bytes; the row says which.
struct Bytes {};
/// Bytes that are columns of 32-bit words: two words, how many rows there are and 0, then the columns of the enumeration
/// one behind the other.
template <class Column>
struct Columns {};

/// The session that a call is about; null where there is none of that number.
[[nodiscard]] api::Session* sessionOf(Caller& caller, std::uint32_t number);
/// Why there is none.
[[nodiscard]] std::string failureOf(const Caller& caller);

template <class Arguments_, class Result_, auto handler>
struct CallRow {
    using Arguments = Arguments_;
    using Result = Result_;
    std::string_view name, help;
    Payload payload = Payload::none;

    static std::string run(Caller& caller, const Arguments& arguments) {
        if constexpr (requires { handler(caller, arguments); }) {
            return handler(caller, arguments).text;
        } else {
            api::Session* session = sessionOf(caller, arguments.session);
            return session == nullptr ? failureOf(caller) : handler(caller, *session, arguments).text;
        }
    }
};

/// What a handler's type says of its row. One that is about a session is given it.
template <auto handler>
struct RowOf;
template <class Arguments, class Result, Answer<Result> (*handler)(Caller&, const Arguments&)>
struct RowOf<handler> {
    using Type = CallRow<Arguments, Result, handler>;
};
template <class Arguments, class Result, Answer<Result> (*handler)(Caller&, api::Session&, const Arguments&)>
struct RowOf<handler> {
    using Type = CallRow<Arguments, Result, handler>;
};
template <class Arguments, class Result,
          Answer<Result> (*handler)(Caller&, const api::Session&, const Arguments&)>
struct RowOf<handler> {
    using Type = CallRow<Arguments, Result, handler>;
};

template <auto handler>
constexpr auto call(std::string_view name, std::string_view help, Payload payload = Payload::none) {
    return typename RowOf<handler>::Type{name, help, payload};
}

}  // namespace sluice::calls

namespace sluice::base {

template <>
struct Enumerators<calls::Payload> {
    using Payload = calls::Payload;
    static constexpr std::string_view name = "Payload";
    static constexpr std::array rows = {
        EnumRow<Payload>{Payload::none, "none", "Nothing", ""},
        EnumRow<Payload>{Payload::file, "file", "A file", "a scenario, a table, a workbook or a link"},
        EnumRow<Payload>{Payload::event, "event", "An event", "one event as JSON"},
        EnumRow<Payload>{Payload::events, "events", "Events", "a JSON array of events"},
        EnumRow<Payload>{Payload::expectations, "expectations", "Expectations",
                         "a JSON array of expectations"},
        EnumRow<Payload>{Payload::table, "table", "A table", "CSV or a workbook"},
    };
};

}  // namespace sluice::base
