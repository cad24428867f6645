// Reads structs from a tape by their field tables. Everything wrong is reported at once, each with its JSON
// pointer: unknown and missing fields, wrong types, unknown words. What could not be read is replaced by what could
// have stood there, and the entries of a list keep their indices: whoever looks at what was read sees nothing that a
// file without problems could not hold.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/unicode.h"
#include "codec/event_kinds.h"
#include "codec/field_walk.h"
#include "codec/json_report.h"
#include "codec/json_tape.h"

namespace sluice::codec {

class JsonReader;

/// Stands for a text that could not be read.
inline constexpr std::string_view kUnreadable = "(unreadable)";
/// The largest whole number of a member that counts something; 0xFFFFFFFF stands for "none".
inline constexpr std::uint32_t kLargestCount = 0xFFFFFFFEu;
/// The largest one of a member that holds a quantity: up to it every whole number is one of JavaScript's.
inline constexpr std::uint64_t kLargestQuantity = std::uint64_t{1} << 53;

/// Specialise for a type whose JSON form no field table can say:
///   template <> struct OwnReader<T> { static void read(JsonReader& reader, std::uint32_t token, T& out); };
template <class T>
struct OwnReader;

template <class T>
concept HasOwnReader = requires {
    &OwnReader<T>::read;
};

class JsonReader {
  public:
    JsonReader(const Tape& tape, base::ValuePool& values, base::Problems& problems)
        : tape_(tape), values_(values), report_(tape, values, problems) {}
    ~JsonReader() { report_.finish(); }
    JsonReader(const JsonReader&) = delete;
    JsonReader& operator=(const JsonReader&) = delete;

    [[nodiscard]] const Token& at(std::uint32_t token) const {
        return token == kMissing ? kNothing : tape_[token];
    }
    [[nodiscard]] std::string_view spelling(base::ValueId id) const { return values_.spelling(id); }
    /// A text that does not stand in the tape.
    [[nodiscard]] base::ValueId word(std::string_view text) { return values_.text(text); }
    /// What stands for a text that could not be read.
    [[nodiscard]] base::ValueId unreadable() { return word(kUnreadable); }
    [[nodiscard]] JsonReport& report() { return report_; }
    /// What problems call the members of an object: a field, if nobody says otherwise.
    void callMembers(std::string_view what) { membersAre_ = what; }
    /// The member of an object with this name, or 0 where there is none.
    [[nodiscard]] std::uint32_t member(std::uint32_t object, std::string_view name) const;

    /// Reads any type that has a table, a reader of its own or a plain JSON form.
    template <class T>
    void read(std::uint32_t token, T& out) {
        if constexpr (HasOwnReader<T>) {
            OwnReader<T>::read(*this, token, out);
        } else if constexpr (HasFields<T>) {
            readObject(token, out);
        } else if constexpr (HasEnumerators<T>) {
            const std::size_t row = readWord(token, kWireNames<T>);
            if (row < kWireNames<T>.size()) out = base::Enumerators<T>::rows[row].value;
        } else {
            readPlain(token, out);
        }
    }

    /// A struct by its field table; members named in `others` are left to the caller.
    template <HasFields T>
    void readObject(std::uint32_t token, T& out, std::span<const std::string_view> others = {}) {
        readMembers(token, kFieldNames<T>, others, {&out, &JsonReader::readMember<T>});
    }

    /// DS-70: a blank is no name or key, which is reported; a value or detail that need not be is none then.
    void refuseBlank(std::uint32_t token, base::ValueId& out, std::string_view field, bool isRequired) {
        if (out.exists() && spelling(out).empty()) reportBlank(token, out, field, isRequired);
    }
    /// Reports a control character that may not stand in the text of this token; true where there is one.
    [[nodiscard]] bool reportControl(std::uint32_t token, std::string_view text, base::Controls allowed);
    /// The name of a member as it is kept (DS-70), for an object whose names are ids. A control character in it is
    /// reported.
    [[nodiscard]] base::ValueId nameOf(std::uint32_t member);
    /// False (reported) where the token is no list.
    [[nodiscard]] bool isList(std::uint32_t token);
    /// A text; a text or a number; either of these, true or false; a number. Texts as they are kept (DS-70); a control
    /// character in one is reported.
    void readText(std::uint32_t token, base::ValueId& out);
    void readScalar(std::uint32_t token, base::ValueId& out);
    void readScalarOrFlag(std::uint32_t token, base::ValueId& out);
    void readNumber(std::uint32_t token, base::ValueId& out);
    /// A text, a number, true or false; the text as it is written, for whoever knows what is kept of it.
    void readAsWritten(std::uint32_t token, base::ValueId& out);

  private:
    /// In the place of a token that is not there.
    static constexpr std::uint32_t kMissing = 0xFFFFFFFFu;
    static constexpr Token kNothing{{}, 0, static_cast<std::uint32_t>(TokenKind::null), 0};

    /// Where the members of an object go: `read(reader, object, field number, token)`.
    struct Sink {
        void* object;
        void (*read)(JsonReader& reader, void* object, std::size_t field, std::uint32_t token);
    };

    template <class T>
    static void readMember(JsonReader& reader, void* object, std::size_t field, std::uint32_t token) {
        std::size_t index = 0;
        forEachMember(*static_cast<T*>(object), [&](const auto& each, auto& member) {
            if (index++ != field) return;
            using Member = std::remove_cvref_t<decltype(member)>;
            if constexpr (std::is_same_v<Member, base::ValueId>) {
                reader.readValue(token, member, {each.scalar, each.number, each.flag});
                reader.refuseBlank(token, member, each.name, each.required);
            } else if constexpr (std::is_same_v<Member, std::optional<base::ValueId>>) {
                member.emplace();
                if (!reader.isNull(token))
                    reader.readValue(token, *member, {each.scalar, each.number, each.flag});
            } else if constexpr (kMayBeNull<Member>) {
                reader.isNull(token) ? clear(member) : reader.read(token, member);
            } else {
                reader.read(token, member);
            }
        });
    }

    struct ValueForm {
        bool isScalar, isNumber, isFlagToo;
    };
    void readValue(std::uint32_t token, base::ValueId& out, ValueForm form) {
        if (form.isNumber) return readNumber(token, out);
        if (form.isFlagToo) return readScalarOrFlag(token, out);
        form.isScalar ? readScalar(token, out) : readText(token, out);
    }
    void reportBlank(std::uint32_t token, base::ValueId& out, std::string_view field, bool isRequired);
    /// The text as it is kept. A control character that may not stand in it is reported.
    [[nodiscard]] base::ValueId kept(std::uint32_t token, base::ValueId text);
    [[nodiscard]] bool isNull(std::uint32_t token) const { return at(token).is() == TokenKind::null; }
    template <class T>
    void readPlain(std::uint32_t token, std::optional<T>& out) {
        out.emplace();
        read(token, *out);
    }
    /// What is there, or (null) nothing instead of what was there before.
    template <class T>
    void readPlain(std::uint32_t token, std::optional<std::optional<T>>& out) {
        out.emplace();
        if (!isNull(token)) read(token, out->emplace());
    }
    /// Null instead of an edit of several values clears them all.
    template <class T>
    static void clear(T& edit) {
        forEachMember(edit, [](const auto&, auto& member) { member.emplace(); });
    }
    template <class T>
    void readPlain(std::uint32_t token, std::vector<T>& out) {
        if (!isList(token)) return;
        out.resize(at(token).value);
        std::uint32_t child = token + 1;
        for (T& entry : out) {
            read(child, entry);
            child = at(child).next;
        }
    }
    /// One of several structs, told apart by its tag; a variant may hold variants. Without a tag it is the first of them.
    template <class... Alternative>
    void readPlain(std::uint32_t token, std::variant<Alternative...>& out) {
        constexpr auto& tags = kTags<std::variant<Alternative...>>;
        std::size_t chosen = readTag(token, tags), index = 0;
        const bool isKnown = chosen < tags.size();
        if (!isKnown) chosen = 0;
        forEachAlternative<std::variant<Alternative...>>([&]<class T>(std::type_identity<T>) {
            const std::size_t first = index;
            index += countTags<T>();
            if (chosen < first || chosen >= index) return;
            T alternative;
            const auto readFrom = [&](std::uint32_t object) {
                if constexpr (HasKinds<T>) {
                    readKind(object, alternative, chosen - first);
                } else {
                    readObject(object, alternative, kTagOnly);
                }
            };
            isKnown ? readFrom(token) : report_.quietly([&] { readFrom(kMissing); });
            out = std::move(alternative);
        });
    }
    template <HasKinds T>
    void readKind(std::uint32_t token, T& out, std::size_t kind) {
        out.kind = static_cast<decltype(out.kind)>(kind);
        readMembersOfKind(token, kFieldNames<T>, kKindMembers<T>[kind], { &out, &JsonReader::readMember<T> });
    }
    void readPlain(std::uint32_t token, base::ValueId& out) { readText(token, out); }
    void readPlain(std::uint32_t token, bool& out);
    void readPlain(std::uint32_t token, std::uint32_t& out);
    void readPlain(std::uint32_t token, std::uint64_t& out);
    /// As it is written, normalized; tabs and line ends may stand in it.
    void readPlain(std::uint32_t token, std::string& out);
    void expectText(std::uint32_t token);

    /// What an alternative has beside its own fields.
    static constexpr std::array kTagOnly = {kTagName};

    /// The index of the word that the token names; the number of words where it names none (reported).
    [[nodiscard]] std::size_t readWord(std::uint32_t token, std::span<const std::string_view> words);
    [[nodiscard]] std::size_t readTag(std::uint32_t token, std::span<const std::string_view> tags);
    void readMembers(std::uint32_t token, std::span<const FieldName> fields,
                     std::span<const std::string_view> others, Sink sink);
    /// Those of the struct's members that its kind has.
    void readMembersOfKind(std::uint32_t token, std::span<const FieldName> fields, KindMembers members,
                           Sink sink);
    void reportUnknown(std::uint32_t member, std::span<const FieldName> fields,
                       std::span<const std::string_view> others);

    const Tape& tape_;
    base::ValuePool& values_;
    JsonReport report_;
    std::string_view membersAre_ = "field";
    std::uint32_t unreadableNames_ = 0;
};

}  // namespace sluice::codec
