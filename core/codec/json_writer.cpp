#include "codec/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace sluice::codec {
namespace {

constexpr std::size_t kIndent = 2;

bool standsAsItIs(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

void appendEscape(std::string& text, char c) {
    constexpr std::string_view kPlain = "\"\\\b\f\n\r\t";
    constexpr std::string_view kLetters = "\"\\bfnrt";
    constexpr std::string_view kHex = "0123456789abcdef";
    const std::size_t known = kPlain.find(c);
    text += '\\';
    if (known != std::string_view::npos) {
        text += kLetters[known];
        return;
    }
    const auto code = static_cast<unsigned char>(c);
    text += "u00";
    text += kHex[code >> 4u];
    text += kHex[code & 0xFu];
}

}  // namespace

void JsonWriter::key(std::string_view name) {
    separate();
    appendQuoted(name);
    text_ += levels_.back().layout == Layout::compact ? ":" : ": ";
    afterKey_ = true;
}

void JsonWriter::text(std::string_view utf8) {
    separate();
    appendQuoted(utf8);
}

void JsonWriter::number(std::string_view literal) {
    separate();
    text_ += literal;
}

void JsonWriter::number(std::uint64_t value) {
    std::array<char, 20> digits;
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    number(std::string_view(digits.data(), static_cast<std::size_t>(written.ptr - digits.data())));
}

void JsonWriter::boolean(bool value) { number(value ? std::string_view("true") : std::string_view("false")); }

void JsonWriter::null() { number(std::string_view("null")); }

std::string JsonWriter::take() {
    levels_.clear();
    afterKey_ = false;
    return std::exchange(text_, {});
}

void JsonWriter::begin(char bracket, Layout layout) {
    separate();
    text_ += bracket;
    if (!levels_.empty()) layout = std::max(layout, levels_.back().layout);
    levels_.push_back({layout, bracket == '{', true});
}

void JsonWriter::end(char bracket) {
    const Level level = levels_.back();
    levels_.pop_back();
    if (!level.isEmpty && level.layout == Layout::block) newLine();
    if (!level.isEmpty && level.layout == Layout::line && level.isObject) text_ += ' ';
    text_ += bracket;
}

/// Puts what belongs between the entry before and the next one.
void JsonWriter::separate() {
    if (std::exchange(afterKey_, false) || levels_.empty()) return;
    Level& level = levels_.back();
    const bool isFirst = std::exchange(level.isEmpty, false);
    if (!isFirst) text_ += ',';
    if (level.layout == Layout::block) newLine();
    if (level.layout == Layout::line && (!isFirst || level.isObject)) text_ += ' ';
}

void JsonWriter::newLine() {
    text_ += '\n';
    text_.append(levels_.size() * kIndent, ' ');
}

void JsonWriter::appendQuoted(std::string_view utf8) {
    text_ += '"';
    std::size_t start = 0;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        if (standsAsItIs(utf8[at])) continue;
        text_ += utf8.substr(start, at - start);
        appendEscape(text_, utf8[at]);
        start = at + 1;
    }
    text_ += utf8.substr(start);
    text_ += '"';
}

}  // namespace sluice::codec
