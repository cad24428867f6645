// A call is one row: its name, what it is for, what its payload is, and the function that answers it. Arguments and result
// are that function's types; dispatch, the reader, the documentation and the page's types are made from the rows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "calls/answer.h"

namespace sluice::calls {

class Caller;

/// The bytes beside the arguments.
enum class Payload : std::uint8_t {
    none,          // such a call refuses any
    file,          // a scenario, a table, a workbook, a link; with `fileNames` several, one behind the other
    event,         // one event as JSON
    events,        // a JSON array of events
    expectations,  // a JSON array of expectations
    table          // CSV or XLSX
};

/// A result that is no object but bytes; the row says which.
struct Bytes {};
/// Bytes that are columns of 32-bit words: two words, how many rows there are and 0, then the columns of the enumeration
/// one behind the other.
template <class Column>
struct Columns {};

template <class Arguments_, class Result_, Answer<Result_> (*handler)(Caller&, const Arguments_&)>
struct CallRow {
    using Arguments = Arguments_;
    using Result = Result_;
    std::string_view name, help;
    Payload payload = Payload::none;

    static std::string run(Caller& caller, const Arguments& arguments) {
        return handler(caller, arguments).text;
    }
};

/// What a handler's type says of its row.
template <auto handler>
struct RowOf;
template <class Arguments, class Result, Answer<Result> (*handler)(Caller&, const Arguments&)>
struct RowOf<handler> {
    using Type = CallRow<Arguments, Result, handler>;
};

template <auto handler>
constexpr auto call(std::string_view name, std::string_view help, Payload payload = Payload::none) {
    return typename RowOf<handler>::Type{name, help, payload};
}

}  // namespace sluice::calls
