#include "codec/xml.h"

#include <array>

#include "base/unicode.h"
#include "codec/blank.h"

namespace sluice::codec {
namespace {

/// Up to the first blank. By hand: `find_first_of` and its kin search the list of blanks for each character, which
/// was a tenth of reading a workbook.
std::string_view firstWord(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() && !isBlank(text[size])) ++size;
    return text.substr(0, size);
}

std::string_view withoutBlanks(std::string_view text) {
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    return text;
}

std::string_view withoutPrefix(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct Entity {
    std::string_view name, text;
};
constexpr std::array kEntities = {
    Entity{"amp", "&"}, Entity{"lt", "<"}, Entity{"gt", ">"}, Entity{"quot", "\""}, Entity{"apos", "'"},
};
constexpr std::size_t kLongestEntity = 10;

/// `#65`, `#x41`; none where it stands for no character.
std::optional<char32_t> numbered(std::string_view entity) {
    if (entity.size() < 2 || entity[0] != '#') return std::nullopt;
    const bool isHexadecimal = entity[1] == 'x' || entity[1] == 'X';
    const std::string_view digits = entity.substr(isHexadecimal ? 2 : 1);
    if (digits.empty()) return std::nullopt;
    char32_t code = 0;
    for (const char c : digits) {
        char32_t digit = 16;
        if (c >= '0' && c <= '9') digit = static_cast<char32_t>(c - '0');
        if (isHexadecimal && c >= 'a' && c <= 'f') digit = static_cast<char32_t>(c - 'a' + 10);
        if (isHexadecimal && c >= 'A' && c <= 'F') digit = static_cast<char32_t>(c - 'A' + 10);
        if (digit == 16) return std::nullopt;
        code = code * (isHexadecimal ? 16 : 10) + digit;
        if (code > 0x10FFFF) return std::nullopt;
    }
    if (code == 0 || (code >= 0xD800 && code <= 0xDFFF)) return std::nullopt;
    return code;
}

/// What an entity stands for is put in its place; one that is not known stays as it is.
std::string decoded(std::string_view raw) {
    std::string text;
    text.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t mark = raw.find('&', at);
        text += raw.substr(at, mark - at);
        if (mark == std::string_view::npos) break;
        at = mark + 1;
        const std::size_t end = raw.substr(at, kLongestEntity).find(';');
        const std::string_view entity =
            end == std::string_view::npos ? std::string_view() : raw.substr(at, end);
        std::string_view meant;
        for (const Entity& known : kEntities) {
            if (known.name == entity) meant = known.text;
        }
        const std::optional<char32_t> code = numbered(entity);
        if (code) {
            base::append(text, *code);
        } else if (!meant.empty()) {
            text += meant;
        } else {
            text += '&';
            continue;
        }
        at += end + 1;
    }
    return text;
}

}  // namespace

bool XmlReader::skipPast(std::string_view end) {
    const std::size_t found = xml_.find(end, at_);
    if (found == std::string_view::npos) return false;
    at_ = found + end.size();
    return true;
}

XmlReader::Kind XmlReader::next() {
    if (endsNext_) {
        endsNext_ = false;
        --depth_;
        return Kind::end;
    }
    while (at_ < xml_.size()) {
        if (xml_[at_] != '<') {
            const std::size_t end = xml_.find('<', at_);
            text_ = xml_.substr(at_, end - at_);
            at_ = end == std::string_view::npos ? xml_.size() : end;
            isAsItStands_ = false;
            if (depth_ > 0) return Kind::text;
            continue;
        }
        const std::string_view rest = xml_.substr(at_);
        if (rest.size() < 2 || (rest[1] != '!' && rest[1] != '?')) return tag();  // nearly all of them
        if (rest.substr(0, 4) == "<!--") {
            if (!skipPast("-->")) return Kind::broken;
        } else if (rest.substr(0, 9) == "<![CDATA[") {
            const std::size_t begin = at_ + 9;
            if (!skipPast("]]>")) return Kind::broken;
            text_ = xml_.substr(begin, at_ - 3 - begin);
            isAsItStands_ = true;
            return Kind::text;
        } else if (rest[1] == '?') {
            if (!skipPast("?>")) return Kind::broken;
        } else {
            return Kind::broken;  // a document type
        }
    }
    return depth_ == 0 ? Kind::done : Kind::broken;
}

XmlReader::Kind XmlReader::tag() {
    // A `>` may stand in the value of an attribute.
    char quote = '\0';
    std::size_t end = at_ + 1;
    for (; end < xml_.size(); ++end) {
        const char c = xml_[end];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            break;
        }
    }
    if (end >= xml_.size()) return Kind::broken;
    const std::string_view inner = xml_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    if (inner.empty()) return Kind::broken;
    if (inner.front() != '/') return beginning(inner);
    if (depth_ == 0) return Kind::broken;
    --depth_;
    name_ = withoutPrefix(withoutBlanks(inner.substr(1)));
    return Kind::end;
}

XmlReader::Kind XmlReader::beginning(std::string_view inner) {
    endsNext_ = inner.back() == '/';
    if (endsNext_) inner.remove_suffix(1);
    const std::string_view written = firstWord(inner);
    name_ = withoutPrefix(written);
    attributes_ = inner.substr(written.size());
    ++depth_;
    return Kind::begin;
}

std::optional<std::string> XmlReader::attribute(std::string_view name) const {
    std::string_view rest = attributes_;
    for (;;) {
        const std::size_t equals = rest.find('=');
        if (equals == std::string_view::npos) return std::nullopt;
        const std::string_view theirs = withoutBlanks(rest.substr(0, equals));
        std::size_t open = equals + 1;
        while (open < rest.size() && rest[open] != '"' && rest[open] != '\'') ++open;
        if (open == rest.size()) return std::nullopt;
        const std::size_t close = rest.find(rest[open], open + 1);
        if (close == std::string_view::npos) return std::nullopt;
        if (withoutPrefix(theirs) == name) return decoded(rest.substr(open + 1, close - open - 1));
        rest = rest.substr(close + 1);
    }
}

std::string XmlReader::text() const { return isAsItStands_ ? std::string(text_) : decoded(text_); }

}  // namespace sluice::codec
