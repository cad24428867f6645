// The rows of all calls as data: for the command line, the documentation and the page's types.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calls/row.h"
#include "codec/text_table.h"

namespace sluice::calls {

struct ArgumentInfo {
    std::string_view name, help;
    std::string type;      // as TypeScript writes it
    std::string standard;  // where it is not told; empty: nothing
    bool isRequired = false;
    std::vector<std::string_view> words;  // of which it is one, or has some
};
struct CallInfo {
    std::string_view name, help;
    std::string_view arguments;  // the name of their struct
    std::string result;          // of its struct; empty: bytes
    std::string columns;         // of bytes that are columns: their enumeration
    Payload payload = Payload::none;
    bool isFirst = false;  // the module that the page begins with knows it
    std::vector<ArgumentInfo> members;
    std::vector<std::string> groups;  // `either reseller or serviceTemplate`
};

/// Every call, in the order of all_calls.h.
[[nodiscard]] std::vector<CallInfo> describeCalls();
/// The word for a payload; what it is.
[[nodiscard]] std::string_view wordOf(Payload payload);
[[nodiscard]] std::string_view helpOf(Payload payload);

/// The same for people: a line each, and as text with each argument in a line of its own.
[[nodiscard]] codec::TextTable callsTable();
[[nodiscard]] std::string callsText();
/// And for programs, as a JSON text.
[[nodiscard]] std::string callsJson();

}  // namespace sluice::calls
