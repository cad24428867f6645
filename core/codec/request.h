// A call as the page writes it: one JSON object with the call's name and its arguments. Accessors answer with
// a default where an argument is missing or wrong and remember the problem, so all of them are reported at
// once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/data_sync_fields.h"
#include "codec/json_reader.h"
#include "codec/link.h"
#include "plan_sync/options.h"
#include "scenario/readings.h"

namespace sluice::codec {

/// A field of a form: what was typed, or the position of a switch.
struct TypedField {
    std::string name;
    std::string text;  // when not isFlag; of a number as it is spelled
    bool isFlag = false;
    bool flag = false;
};

/// What was typed into a field; empty where it is not among them. Seen as long as they live.
[[nodiscard]] inline std::string_view typedText(const std::vector<TypedField>& fields,
                                                std::string_view name) {
    for (const TypedField& field : fields) {
        if (field.name == name) return field.text;
    }
    return {};
}

class Request {
  public:
    /// Any text; where it is no JSON object every accessor answers with its default.
    explicit Request(std::string_view json);

    /// True where the call gives this argument.
    [[nodiscard]] bool has(std::string_view name);

    /// Required arguments: a problem where missing.
    [[nodiscard]] std::string text(std::string_view name);
    [[nodiscard]] std::uint32_t number(std::string_view name);
    [[nodiscard]] std::vector<std::uint32_t> numbers(std::string_view name);
    /// The readings of all systems stand in one object; those that it does not name stay as they are.
    void readings(std::string_view name, data_sync::Readings& own, scenario::OtherReadings& others);
    [[nodiscard]] std::vector<TypedField> typedFields(std::string_view name);
    [[nodiscard]] std::vector<std::string> texts(std::string_view name);
    /// Optional: shows nothing where missing.
    [[nodiscard]] LinkView linkView(std::string_view name);
    /// Optional; empty where missing. Each an object of texts, numbers and booleans.
    [[nodiscard]] std::vector<std::vector<TypedField>> typedObjects(std::string_view name);
    template <HasEnumerators E>
    [[nodiscard]] E word(std::string_view name) {
        E value = base::Enumerators<E>::rows[0].value;
        const std::uint32_t token = require(name);
        if (token != 0) reader_.read(token, value);
        return value;
    }

    /// Optional arguments: empty where missing or wrong.
    [[nodiscard]] std::optional<std::string> optionalText(std::string_view name) {
        return optional<std::string>(name);
    }
    [[nodiscard]] std::optional<std::uint32_t> optionalNumber(std::string_view name) {
        return optional<std::uint32_t>(name);
    }
    template <HasEnumerators E>
    [[nodiscard]] std::optional<E> optionalWord(std::string_view name) {
        return optional<E>(name);
    }
    /// False where missing or wrong.
    [[nodiscard]] bool flag(std::string_view name) { return optional<bool>(name).value_or(false); }

    /// What was wrong so far, and each argument that no accessor asked for. Called when all were asked for;
    /// the call must not run where this is not empty.
    [[nodiscard]] base::Problems problems();

  private:
    /// The members of an object as typed fields.
    [[nodiscard]] std::vector<TypedField> fieldsAt(std::uint32_t token);
    /// The token of an argument, marked as asked for; 0 where missing.
    [[nodiscard]] std::uint32_t find(std::string_view name);
    /// The same; a problem where missing.
    [[nodiscard]] std::uint32_t require(std::string_view name);

    template <class T>
    [[nodiscard]] std::optional<T> optional(std::string_view name) {
        const std::uint32_t token = find(name);
        if (token == 0) return std::nullopt;
        const std::size_t before = reader_.report().count();
        T value{};
        reader_.read(token, value);
        if (reader_.report().count() > before) return std::nullopt;
        return value;
    }

    base::ValuePool values_;
    base::Problems problems_;
    Tape tape_;
    JsonReader reader_;
    std::vector<std::string> asked_;
};

}  // namespace sluice::codec
