#include "codec/json_reader.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "base/text.h"

namespace sluice::codec {
namespace {

/// The whole number that the token is, or nothing.
template <class Number>
std::optional<Number> wholeNumber(std::string_view digits, Number largest) {
    Number number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool isWhole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
    return isWhole && number <= largest ? std::optional(number) : std::nullopt;
}

std::vector<std::string_view> listOf(std::span<const std::string_view> words) {
    return {words.begin(), words.end()};
}

base::Text allowed(std::span<const std::string_view> words) {
    base::List<base::Text> quotes;
    for (const std::string_view word : words) quotes.push_back(base::quoted(word));
    return base::listed({quotes.begin(), quotes.end()});
}

base::Text hintForBoolean(std::string_view text) {
    const std::string word = base::folded(text);
    return word == "true" || word == "false" ? "write " + base::Text(word) + " without quotes" : base::Text();
}

}  // namespace

std::uint32_t JsonReader::member(std::uint32_t object, std::string_view name) const {
    std::uint32_t child = object + 1;
    for (; child < tape_[object].next; child = tape_[child].next) {
        if (values_.spelling(tape_[child].key) == name) return child;
    }
    return 0;
}

void JsonReader::readPlain(std::uint32_t token, bool& out) {
    const Token& found = at(token);
    if (found.is() == TokenKind::boolean) {
        out = found.value == 1;
        return;
    }
    const bool isText = found.is() == TokenKind::text;
    report_.expected("true or false", token, isText ? hintForBoolean(spelling(found.id())) : base::Text());
}

void JsonReader::readPlain(std::uint32_t token, std::uint32_t& out) {
    const Token& found = at(token);
    if (found.is() == TokenKind::number) {
        if (const auto number = wholeNumber<std::uint32_t>(spelling(found.id()), kLargestCount)) {
            out = *number;
            return;
        }
    }
    report_.expected("a whole number, 0 or more", token);
    out = 0;  // what stands for none could not be written
}

void JsonReader::readPlain(std::uint32_t token, std::uint64_t& out) {
    const Token& found = at(token);
    if (found.is() == TokenKind::number) {
        if (const auto number = wholeNumber<std::uint64_t>(spelling(found.id()), kLargestQuantity)) {
            out = *number;
            return;
        }
    }
    report_.expected("a whole number from 0 to " + std::to_string(kLargestQuantity), token);
    out = 0;
}

void JsonReader::readPlain(std::uint32_t token, std::string& out) {
    if (at(token).is() != TokenKind::text) return expectText(token);
    const base::ValueId id = at(token).id();
    out = values_.isPlain(id) ? std::string(spelling(id)) : base::normalized(spelling(id));
    if (!values_.isPlain(id) && reportControl(token, out, base::Controls::lines)) out.clear();
}

void JsonReader::expectText(std::uint32_t token) {
    const bool isNumber = at(token).is() == TokenKind::number;
    report_.expected("a text", token, isNumber ? "put it in double quotes" : "");
}

void JsonReader::readText(std::uint32_t token, base::ValueId& out) {
    if (at(token).is() == TokenKind::text) {
        out = kept(token, at(token).id());
    } else {
        expectText(token);
        out = unreadable();
    }
}

void JsonReader::readScalar(std::uint32_t token, base::ValueId& out) {
    if (at(token).isScalar()) {
        out = kept(token, at(token).id());
    } else {
        report_.expected("a text or a number", token);
        out = unreadable();
    }
}

void JsonReader::readScalarOrFlag(std::uint32_t token, base::ValueId& out) {
    if (at(token).is() == TokenKind::boolean) {
        out = values_.boolean(at(token).value == 1);
    } else if (at(token).isScalar()) {
        out = kept(token, at(token).id());
    } else {
        report_.expected("a text, a number, true or false", token);
        out = unreadable();
    }
}

void JsonReader::readAsWritten(std::uint32_t token, base::ValueId& out) {
    readScalarOrFlag(token, out);
    const base::ValueId written = at(token).is() == TokenKind::text ? at(token).id() : base::ValueId{};
    if (written.exists() && values_.tidied(written) == out) out = written;
}

base::ValueId JsonReader::nameOf(std::uint32_t member) {
    const base::ValueId written = tape_[member].key;
    if (!written.exists() || values_.isPlain(written)) return written;
    const base::ValueId tidy = values_.tidied(written);
    if (!reportControl(member, spelling(tidy), base::Controls::none)) return tidy;
    // Names that cannot be read are still several: no object gives one twice.
    return word(kUnreadable + base::digits(++unreadableNames_));
}

base::ValueId JsonReader::kept(std::uint32_t token, base::ValueId text) {
    if (!text.exists() || values_.isPlain(text)) return text;
    const base::ValueId tidy = values_.tidied(text);
    return reportControl(token, spelling(tidy), base::Controls::none) ? unreadable() : tidy;
}

bool JsonReader::reportControl(std::uint32_t token, std::string_view text, base::Controls allowed) {
    const std::optional<base::Control> control = base::firstControl(text, allowed);
    if (!control) return false;
    report_.error(token,
                  "character " + base::digits(control->at) + " of " + base::quoted(text) +
                      " is the control character " + base::codeName(control->code) + " (DS-70)",
                  "take it out");
    return true;
}

void JsonReader::reportBlank(std::uint32_t token, base::ValueId& out, std::string_view field,
                             bool isRequired) {
    const bool isNaming = field == "name" || field == "key" || field == "label";  // ids: scenario::check()
    const bool isValue = field == "value" || field == "detail";
    if (isNaming || (isValue && isRequired)) {
        report_.error(token, "expected a " + base::Text(field) + ", found an empty text",
                      isRequired ? "" : "leave it out where there is none");
        out = unreadable();
    } else if (isValue) {
        report_.warn(token, "an empty text is no " + base::Text(field) + ": there is none here (DS-70)",
                     "leave it out");
        out = {};
    }
}

void JsonReader::readNumber(std::uint32_t token, base::ValueId& out) {
    if (at(token).is() == TokenKind::number) {
        out = at(token).id();
        return;
    }
    const bool isText = at(token).is() == TokenKind::text;
    report_.expected("a number", token, isText ? "write it without quotes" : "");
    out = values_.number("0");
}

bool JsonReader::isList(std::uint32_t token) {
    if (at(token).is() != TokenKind::array) {
        report_.expected("a list", token);
        return false;
    }
    if (at(token).value <= kLongestList) return true;
    report_.error(token,
                  "This list has " + base::digits(at(token).value) + " entries; at most " +
                      base::digits(kLongestList) + " are read.",
                  "Split it.");
    return false;
}

std::size_t JsonReader::readWord(std::uint32_t token, std::span<const std::string_view> words) {
    const Token& found = at(token);
    if (found.is() != TokenKind::text) {
        report_.expected(allowed(words), token);
        return words.size();
    }
    const std::string_view word = spelling(found.id());
    const auto row = std::find(words.begin(), words.end(), word);
    if (row == words.end()) report_.expected(allowed(words), token, base::didYouMean(word, listOf(words)));
    return static_cast<std::size_t>(row - words.begin());
}

std::size_t JsonReader::readTag(std::uint32_t token, std::span<const std::string_view> tags) {
    if (at(token).is() != TokenKind::object) {
        report_.expected("an object with a \"type\"", token);
        return tags.size();
    }
    const std::uint32_t tag = member(token, kTagName);
    if (tag != 0) return readWord(tag, tags);
    report_.error(token, "the field \"type\" is missing", "it is one of " + allowed(tags));
    return tags.size();
}

void JsonReader::readMembers(std::uint32_t token, std::span<const FieldName> fields,
                             std::span<const std::string_view> others, Sink sink) {
    const bool isObject = at(token).is() == TokenKind::object;
    if (!isObject) report_.expected("an object", token);
    std::uint64_t seen = 0;  // INVARIANT: no struct of the format has more than 64 fields
    for (std::uint32_t child = token + 1; isObject && child < at(token).next; child = tape_[child].next) {
        const std::string_view name = spelling(tape_[child].key);
        const auto named = [&](const FieldName& field) { return field.name == name; };
        const auto field = std::find_if(fields.begin(), fields.end(), named);
        if (field != fields.end()) {
            const auto index = static_cast<std::size_t>(field - fields.begin());
            seen |= std::uint64_t{1} << index;
            sink.read(*this, sink.object, index, child);
        } else if (std::find(others.begin(), others.end(), name) == others.end()) {
            reportUnknown(child, fields, others);
        }
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const bool isMissing = fields[i].isRequired && (seen >> i & 1u) == 0;
        if (!isMissing) continue;
        if (isObject) {
            report_.error(
                token, "the " + base::Text(membersAre_) + " " + base::quoted(fields[i].name) + " is missing");
        }
        report_.quietly([&] { sink.read(*this, sink.object, i, kMissing); });
    }
}

void JsonReader::readMembersOfKind(std::uint32_t token, std::span<const FieldName> fields,
                                   KindMembers members, Sink sink) {
    std::vector<FieldName> own;
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!members.has(i)) continue;
        own.push_back({fields[i].name, members.isRequired(i)});
        numbers.push_back(i);
    }
    struct Numbered {
        const std::vector<std::size_t>& numbers;
        Sink sink;
    } numbered{numbers, sink};
    const auto read = [](JsonReader& reader, void* object, std::size_t field, std::uint32_t member) {
        const Numbered& to = *static_cast<Numbered*>(object);
        to.sink.read(reader, to.sink.object, to.numbers[field], member);
    };
    readMembers(token, own, kTagOnly, {&numbered, read});
}

void JsonReader::reportUnknown(std::uint32_t member, std::span<const FieldName> fields,
                               std::span<const std::string_view> others) {
    if (report_.isFull()) return report_.error(member, {}, {});
    std::vector<std::string_view> names;
    for (const FieldName& field : fields) names.push_back(field.name);
    names.insert(names.end(), others.begin(), others.end());
    const std::string_view name = spelling(tape_[member].key);
    base::GrowingText hint = base::didYouMean(name, names);
    if (hint.empty()) {
        hint = "the " + base::Text(membersAre_) + "s here are ";
        for (std::size_t i = 0; i < names.size(); ++i) hint += (i > 0 ? ", " : "") + base::Text(names[i]);
    }
    report_.error(member, "unknown " + base::Text(membersAre_) + " " + base::quoted(name), hint);
}

}  // namespace sluice::codec
