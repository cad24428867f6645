#include "codec/json_report.h"

#include <utility>

#include "base/text.h"

namespace sluice::codec {
namespace {

/// RFC 6901: `~` and `/` are written `~0` and `~1`.
base::Text pointerStep(std::string_view name) {
    base::GrowingText step = "/";
    for (const char c : name) {
        if (c == '~') {
            step += "~0";
        } else if (c == '/') {
            step += "~1";
        } else {
            step += c;
        }
    }
    return step;
}

}  // namespace

base::Text pointerTo(const Tape& tape, const base::ValuePool& values, std::uint32_t token) {
    base::GrowingText pointer;
    std::uint32_t at = 0;
    while (at != token) {
        std::uint32_t index = 0;
        std::uint32_t child = at + 1;
        for (; tape[child].next <= token; child = tape[child].next) ++index;
        const base::ValueId key = tape[child].key;
        pointer += pointerStep(key.exists() ? base::Text(values.spelling(key)) : base::digits(index));
        at = child;
    }
    return pointer;
}

base::Text described(const Token& token, const base::ValuePool& values) {
    switch (token.is()) {
        case TokenKind::null:
            return "nothing (null)";
        case TokenKind::boolean:
            return token.value == 1 ? "true" : "false";
        case TokenKind::text:
            return "the text " + base::quoted(values.spelling(token.id()));
        case TokenKind::number:
            return token.id().exists() ? "the number " + base::Text(values.spelling(token.id())) : "a number";
        case TokenKind::array:
            return "a list";
        case TokenKind::object:
            return "an object";
    }
    return {};
}

void JsonReport::add(base::Severity severity, std::uint32_t token, base::Text message, base::Text hint) {
    if (isFull()) {
        unlisted_ += isQuiet_ ? 0 : 1;
        return;
    }
    problems_.push_back(
        {severity, pointerTo(tape_, values_, token), base::sentence(message), base::sentence(hint)});
}

void JsonReport::expected(std::string_view what, std::uint32_t token, base::Text hint) {
    if (isFull()) return error(token, {}, {});
    error(token, "expected " + base::Text(what) + ", found " + described(tape_[token], values_), hint);
}

void JsonReport::finish() {
    if (unlisted_ == 0) return;
    problems_.push_back(
        {base::Severity::error, {}, "And " + base::counted(unlisted_, "more problem") + " like these.", {}});
}

}  // namespace sluice::codec
