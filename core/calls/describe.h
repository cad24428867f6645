// The rows of all calls as data: for the command line, the documentation and the page's types.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/fields.h"
#include "calls/row.h"
#include "codec/text_table.h"

namespace sluice::calls {

struct ArgumentInfo {
    base::Text name, help;
    std::string type;  // as TypeScript writes it
    bool required = false;
    std::optional<std::string> standard;           // where it is not told; nothing: nothing
    std::optional<std::vector<base::Text>> words;  // of which it is one, or has some
};
struct CallInfo {
    base::Text name, help;
    Payload payload = Payload::none;
    std::string result;  // what it answers, in words: the name of a struct, or bytes
    base::Text module;   // `first`: the module that the page begins with knows it; `whole`
    std::vector<ArgumentInfo> arguments;
    std::vector<std::string> groups;  // `either reseller or serviceTemplate`

    std::string_view argumentsName;  // of their struct
    bool isOfBytes = false;          // it answers with no struct
};

/// Every call, in the order of all_calls.h.
[[nodiscard]] std::vector<CallInfo> describeCalls();

/// The same for people: a line each, and as text with each argument in a line of its own.
[[nodiscard]] codec::TextTable callsTable();
[[nodiscard]] std::string callsText();
/// And for programs, as a JSON text.
[[nodiscard]] std::string callsJson();

}  // namespace sluice::calls

namespace sluice::base {

template <>
struct Fields<calls::ArgumentInfo> {
    using T = calls::ArgumentInfo;
    static constexpr std::string_view name = "ArgumentInfo";
    static constexpr std::string_view help = "An argument of a call.";
    static constexpr auto list =
        std::tuple(field("name", &T::name, "What the wire calls it."), field("help", &T::help, "What it is."),
                   field("type", &T::type, "As TypeScript writes it."),
                   field("required", &T::required, "The call is refused without it."),
                   field("standard", &T::standard, "What it is where it is not told."),
                   field("words", &T::words, "The words of which it is one, or has some."));
};

template <>
struct Fields<calls::CallInfo> {
    using T = calls::CallInfo;
    static constexpr std::string_view name = "CallInfo";
    static constexpr std::string_view help = "A call.";
    static constexpr auto list = std::tuple(
        field("name", &T::name, "What the wire calls it."), field("help", &T::help, "What it is for."),
        field("payload", &T::payload, "What stands beside its arguments."),
        field("result", &T::result, "What it answers."), field("module", &T::module, "Who knows it."),
        field("arguments", &T::arguments, "In the order in which they are told."),
        field("groups", &T::groups, "Those that exclude or need each other."));
};

}  // namespace sluice::base
