// A call as the page writes it: one JSON object with the call's name and its arguments, which are read by the field table
// of their struct. Everything wrong is reported at once, at every level.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "codec/json_reader.h"
#include "data_sync/flags.h"
#include "scenario/readings.h"

namespace sluice::codec {

/// A field of a form: what was typed, or the position of a switch. Its name stands where several are typed.
struct TypedField {
    std::string name;
    std::string text;  // when not isFlag; of a number as it is spelled
    bool isFlag = false;
    bool flag = false;
};
/// A form as it was filled in: an object with a text, a number or a boolean for each field.
struct TypedFields {
    std::vector<TypedField> list;
};
/// What was typed where a number is asked for: a text, or a number as it is spelled.
struct TypedNumber {
    std::string text;
};
/// The readings of all systems, some of them: checked, and read by Request::readings over those that there are.
struct SomeReadings {
    std::uint32_t token = 0;
};

template <>
struct OwnReader<TypedField> {
    static void read(JsonReader& reader, std::uint32_t token, TypedField& out);
};
template <>
struct OwnReader<TypedFields> {
    static void read(JsonReader& reader, std::uint32_t token, TypedFields& out);
};
template <>
struct OwnReader<TypedNumber> {
    static void read(JsonReader& reader, std::uint32_t token, TypedNumber& out);
};
template <>
struct OwnReader<SomeReadings> {
    static void read(JsonReader& reader, std::uint32_t token, SomeReadings& out);
};

/// Arguments of which one call takes exactly one, or all or none: `static constexpr std::array groups` of Fields.
enum class GroupKind : std::uint8_t { exactlyOne, allOrNone };
struct ArgumentGroup {
    GroupKind kind;
    std::array<std::string_view, 3> names;  // the last may be empty
    std::string_view hint;
};
template <class T>
concept HasGroups = requires {
    base::Fields<T>::groups;
};

class Request {
  public:
    /// Any text; where it is no JSON object there are problems and nothing else.
    explicit Request(std::string_view json);

    /// The name of the call; empty (reported) where there is none.
    [[nodiscard]] std::string name();

    /// The arguments of the call. False where they have an error; the call must not run then.
    template <HasFields T>
    [[nodiscard]] bool read(T& arguments) {
        reader_.readObject(0, arguments, kName);
        if constexpr (HasGroups<T>) checkGroups(base::Fields<T>::groups);
        return !base::hasErrors(problems_);
    }
    /// Sets those that are named; the others stay.
    void readings(SomeReadings some, data_sync::Readings& own, scenario::OtherReadings& others);

    [[nodiscard]] const base::Problems& problems() const { return problems_; }

  private:
    static constexpr std::array<std::string_view, 1> kName = {"call"};

    void checkGroups(std::span<const ArgumentGroup> groups);

    base::ValuePool values_;
    base::Problems problems_;
    Tape tape_;
    JsonReader reader_;
};

}  // namespace sluice::codec
