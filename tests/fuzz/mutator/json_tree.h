// A JSON text as a tree that can be changed, and may then be what no well-behaved program writes: an object keeps its
// members in order and may have two of one name, a number is any literal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sluice::fuzz {

/// As the kinds of tokens.
enum class Kind : std::uint8_t { null, boolean, text, number, list, object };

struct Json {
    Kind kind = Kind::null;
    bool flag = false;        // of a boolean
    std::string text;         // of a text; the literal of a number
    std::vector<Json> parts;  // of a list or an object
    std::string name;         // of a member of an object

    [[nodiscard]] bool holdsParts() const { return kind == Kind::list || kind == Kind::object; }
    /// The member with this name; null where there is none.
    [[nodiscard]] const Json* member(std::string_view wanted) const;
    [[nodiscard]] Json* member(std::string_view wanted);
};

[[nodiscard]] Json ofText(std::string_view text);
[[nodiscard]] Json ofNumber(std::string_view literal);

/// Nothing where the text is no JSON.
[[nodiscard]] std::optional<Json> parse(std::string_view text);
[[nodiscard]] std::string write(const Json& json);

}  // namespace sluice::fuzz
