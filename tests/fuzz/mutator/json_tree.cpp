#include "fuzz/mutator/json_tree.h"

#include "base/problem.h"
#include "base/value_pool.h"
#include "codec/json_tape.h"

namespace sluice::fuzz {

namespace {

static_assert(static_cast<Kind>(codec::TokenKind::text) == Kind::text);
static_assert(static_cast<Kind>(codec::TokenKind::number) == Kind::number);
static_assert(static_cast<Kind>(codec::TokenKind::object) == Kind::object);

/// Tapes are at most 64 levels deep.
Json treeAt(const codec::Tape& tape, std::uint32_t token, const base::ValuePool& values) {
    const codec::Token& found = tape[token];
    Json json;
    json.kind = static_cast<Kind>(found.is());
    if (found.key.exists()) json.name = values.spelling(found.key);
    json.flag = found.value == 1;
    if (found.isScalar()) json.text = found.id().exists() ? std::string(values.spelling(found.id())) : "0";
    if (!json.holdsParts()) return json;
    json.parts.reserve(found.value);
    for (std::uint32_t child = token + 1; child < found.next; child = tape[child].next) {
        json.parts.push_back(treeAt(tape, child, values));
    }
    return json;
}

void addText(std::string& out, std::string_view text) {
    static constexpr char kDigits[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            out += "\\u00";
            out += kDigits[byte >> 4];
            out += kDigits[byte & 15];
            continue;
        }
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    out += '"';
}

void add(std::string& out, const Json& json) {
    switch (json.kind) {
        case Kind::null:
            out += "null";
            return;
        case Kind::boolean:
            out += json.flag ? "true" : "false";
            return;
        case Kind::number:
            out += json.text;
            return;
        case Kind::text:
            return addText(out, json.text);
        case Kind::list:
        case Kind::object:
            break;
    }
    const bool isObject = json.kind == Kind::object;
    out += isObject ? '{' : '[';
    for (const Json& part : json.parts) {
        if (&part != &json.parts.front()) out += ',';
        if (isObject) {
            addText(out, part.name);
            out += ':';
        }
        add(out, part);
    }
    out += isObject ? '}' : ']';
}

}  // namespace

const Json* Json::member(std::string_view wanted) const {
    for (const Json& part : parts) {
        if (kind == Kind::object && part.name == wanted) return &part;
    }
    return nullptr;
}
Json* Json::member(std::string_view wanted) {
    return const_cast<Json*>(static_cast<const Json*>(this)->member(wanted));
}

Json ofText(std::string_view text) {
    Json json;
    json.kind = Kind::text;
    json.text = text;
    return json;
}
Json ofNumber(std::string_view literal) {
    Json json;
    json.kind = Kind::number;
    json.text = literal;
    return json;
}

std::optional<Json> parse(std::string_view text) {
    base::ValuePool values;
    base::Problems problems;
    const codec::Tape tape = codec::readTape(text, values, problems);
    if (tape.empty()) return std::nullopt;
    return treeAt(tape, 0, values);
}

std::string write(const Json& json) {
    std::string out;
    add(out, json);
    return out;
}

}  // namespace sluice::fuzz
