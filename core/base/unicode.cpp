#include "base/unicode.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "base/text.h"
#include "base/unicode_data.h"

namespace sluice::base {
namespace {

constexpr char32_t kFirstOfHangul = 0xAC00, kHangulCount = 11172;
constexpr char32_t kLeads = 0x1100, kVowels = 0x1161,
                   kTails = 0x11A7;  // of Hangul syllables, kTails: no tail
constexpr char32_t kLeadCount = 19, kVowelCount = 21, kTailCount = 28;
/// Below it nothing combines and nothing is normalized to anything else.
constexpr char32_t kFirstMark = 0x300;

/// Beyond the first marks: neither unseen, nor changed by normalization, nor combining with what stands before. Not all
/// of them: those that names are written in most often.
constexpr std::array kPlainRanges = {
    CodeRange{0x0388, 0x0482},   CodeRange{0x048A, 0x058F}, CodeRange{0x05D0, 0x05EA},
    CodeRange{0x0620, 0x064A},   CodeRange{0x1E00, 0x1EFF}, CodeRange{0x2010, 0x2027},
    CodeRange{0x2030, 0x205E},   CodeRange{0x20A0, 0x20CF}, CodeRange{0x2190, 0x2328},
    CodeRange{0x2460, 0x2ADB},   CodeRange{0x3001, 0x3029}, CodeRange{0x3030, 0x3098},
    CodeRange{0x309D, 0x30FF},   CodeRange{0x3400, 0x9FFF}, CodeRange{0xAC00, 0xD7A3},
    CodeRange{0x1F000, 0x1FAFF},
};

template <std::size_t kCount>
bool isWithin(const std::array<CodeRange, kCount>& ranges, char32_t code) {
    const auto range = std::lower_bound(ranges.begin(), ranges.end(), code,
                                        [](const CodeRange& each, char32_t c) { return each.last < c; });
    return range != ranges.end() && range->first <= code;
}

bool isPlainCode(char32_t code) {
    return code < kFirstMark ? !isControl(code) : isWithin(kPlainRanges, code);
}

/// A canonical decomposition into one code point (second: 0) or two.
struct Decomposition {
    char32_t code, first, second;
    bool isExcluded;  // from composition
};
struct ClassRange {
    char32_t first, last;
    std::uint8_t combiningClass;
};
struct FoldRange {
    char32_t first, last, step;
    std::int64_t distance;
};
struct LongFold {
    char32_t code;
    std::size_t count;
    std::array<char32_t, 3> folded;
};

class Tables {
  public:
    Tables() {
        unpackUnicode(words_.data());
        readDecompositions();
        readClasses();
        readFolds();
    }

    [[nodiscard]] const Decomposition* decomposition(char32_t code) const {
        return found(decompositions_, code);
    }
    [[nodiscard]] std::uint8_t combiningClass(char32_t code) const {
        if (code < kFirstMark) return 0;
        const auto range = std::lower_bound(classes_.begin(), classes_.end(), code,
                                            [](const ClassRange& each, char32_t c) { return each.last < c; });
        return range != classes_.end() && range->first <= code ? range->combiningClass : 0;
    }
    /// What the two are together; 0 where they stay two.
    [[nodiscard]] char32_t composed(char32_t first, char32_t second) const {
        const auto before = [](const Decomposition& left, const std::array<char32_t, 2>& right) {
            return left.first != right[0] ? left.first < right[0] : left.second < right[1];
        };
        const std::array<char32_t, 2> pair = {first, second};
        const auto entry = std::lower_bound(compositions_.begin(), compositions_.end(), pair, before);
        const bool isIt = entry != compositions_.end() && entry->first == first && entry->second == second;
        return isIt ? entry->code : 0;
    }
    void fold(char32_t code, std::u32string& out) const {
        if (const LongFold* longFold = found(longFolds_, code)) {
            out.append(longFold->folded.data(), longFold->count);
            return;
        }
        const auto range = std::lower_bound(folds_.begin(), folds_.end(), code,
                                            [](const FoldRange& each, char32_t c) { return each.last < c; });
        const bool isIn =
            range != folds_.end() && range->first <= code && (code - range->first) % range->step == 0;
        out += isIn ? static_cast<char32_t>(code + range->distance) : code;
    }

  private:
    template <class Entry>
    static const Entry* found(const std::vector<Entry>& entries, char32_t code) {
        const auto entry = std::lower_bound(entries.begin(), entries.end(), code,
                                            [](const Entry& each, char32_t c) { return each.code < c; });
        return entry != entries.end() && entry->code == code ? &*entry : nullptr;
    }

    /// INVARIANT: the packed numbers end with the last one that is asked for: the generator wrote them.
    char32_t number() {
        char32_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            const std::uint64_t byte = words_[at_ / 8] >> (at_ % 8 * 8) & 0xFFu;
            ++at_;
            value |= static_cast<char32_t>(byte & 0x7Fu) << shift;
            if (byte < 0x80) return value;
        }
    }
    std::int64_t signedNumber() {
        const std::int64_t value = number();
        return value % 2 != 0 ? -(value + 1) / 2 : value / 2;
    }
    void readDecompositions() {
        decompositions_.resize(number());
        Decomposition last{};
        for (Decomposition& entry : decompositions_) {
            const char32_t step = number();
            entry.code = last.code + (step >> 1u);
            entry.isExcluded = step % 2 != 0;
            entry.first = static_cast<char32_t>(last.first + signedNumber());
            entry.second = static_cast<char32_t>(last.second + signedNumber());
            last = entry;
            if (!entry.isExcluded) compositions_.push_back(entry);
        }
        std::sort(compositions_.begin(), compositions_.end(),
                  [](const Decomposition& a, const Decomposition& b) {
                      return a.first != b.first ? a.first < b.first : a.second < b.second;
                  });
    }
    void readClasses() {
        classes_.resize(number());
        char32_t end = 0;
        for (ClassRange& range : classes_) {
            range.first = end + number();
            range.last = end = range.first + number();
            range.combiningClass = static_cast<std::uint8_t>(number());
        }
    }
    void readFolds() {
        folds_.resize(number());
        char32_t end = 0;
        for (FoldRange& range : folds_) {
            range.first = end + number();
            const char32_t length = number();
            range.last = end = range.first + (length >> 1u);
            range.step = 1 + length % 2;
            range.distance = signedNumber();
        }
        longFolds_.resize(number());
        char32_t last = 0;
        for (LongFold& each : longFolds_) {
            each.code = last = last + number();
            each.count = number();
            for (std::size_t i = 0; i < each.count; ++i) each.folded[i] = number();
        }
    }

    std::array<std::uint64_t, kUnicodeWords> words_{};
    std::size_t at_ = 0;
    std::vector<Decomposition> decompositions_, compositions_;  // by code; by what they are made of
    std::vector<ClassRange> classes_;
    std::vector<FoldRange> folds_;
    std::vector<LongFold> longFolds_;
};

const Tables& tables() {
    static const Tables all;
    return all;
}

std::u32string decoded(std::string_view utf8) {
    std::u32string codes;
    while (!utf8.empty()) {
        const CodePoint next = firstCodePoint(utf8);
        codes += next.value;
        utf8.remove_prefix(next.length);
    }
    return codes;
}

std::string encoded(const std::u32string& codes) {
    std::string utf8;
    for (const char32_t code : codes) append(utf8, code);
    return utf8;
}

bool isSyllable(char32_t code) { return code >= kFirstOfHangul && code < kFirstOfHangul + kHangulCount; }

/// Adds the whole canonical decomposition of a code point. What a decomposition begins with may have one in turn, at
/// most three deep; its second part never has one.
void decompose(char32_t code, std::u32string& out) {
    if (isSyllable(code)) {
        const char32_t index = code - kFirstOfHangul;
        out.push_back(kLeads + index / (kVowelCount * kTailCount));
        out.push_back(kVowels + index / kTailCount % kVowelCount);
        if (index % kTailCount != 0) out.push_back(kTails + index % kTailCount);
        return;
    }
    std::u32string behind;
    while (const Decomposition* parts = tables().decomposition(code)) {
        if (parts->second != 0) behind += parts->second;
        code = parts->first;
    }
    out += code;
    out.append(behind.rbegin(), behind.rend());
}

/// Marks in a row stand by their classes, those of one class as they stood.
void sortMarks(std::u32string& codes) {
    const auto classOf = [](char32_t code) { return tables().combiningClass(code); };
    for (auto at = codes.begin(); at != codes.end();) {
        const auto isStarter = [&](char32_t code) { return classOf(code) == 0; };
        const auto first = std::find_if_not(at, codes.end(), isStarter);
        at = std::find_if(first, codes.end(), isStarter);
        std::stable_sort(first, at, [&](char32_t a, char32_t b) { return classOf(a) < classOf(b); });
    }
}

char32_t composedHangul(char32_t first, char32_t second) {
    const char32_t lead = first - kLeads, vowel = second - kVowels, tail = second - kTails;
    if (lead < kLeadCount && vowel < kVowelCount)
        return kFirstOfHangul + (lead * kVowelCount + vowel) * kTailCount;
    const bool takesTail = isSyllable(first) && (first - kFirstOfHangul) % kTailCount == 0;
    return takesTail && tail > 0 && tail < kTailCount ? first + tail : 0;
}

char32_t composedOf(char32_t first, char32_t second) {
    const char32_t syllable = composedHangul(first, second);
    return syllable != 0 ? syllable : tables().composed(first, second);
}

void compose(std::u32string& codes) {
    std::size_t starter = codes.size(), length = 0;
    std::uint8_t lastClass = 0;  // of what stays between the starter and the present mark
    for (const char32_t code : codes) {
        const std::uint8_t combiningClass = tables().combiningClass(code);
        const bool hasStarter = starter < length;
        const bool isNext = hasStarter && starter + 1 == length;
        if (hasStarter && (isNext || lastClass < combiningClass)) {
            if (const char32_t whole = composedOf(codes[starter], code)) {
                codes[starter] = whole;
                continue;
            }
        }
        if (combiningClass == 0) starter = length;
        lastClass = combiningClass;
        codes[length++] = code;
    }
    codes.resize(length);
}

std::u32string normalizedCodes(const std::u32string& codes) {
    std::u32string parts;
    for (const char32_t code : codes) decompose(code, parts);
    sortMarks(parts);
    compose(parts);
    return parts;
}

}  // namespace

CodePoint firstCodePoint(std::string_view utf8) {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(utf8[i]));
    };
    const char32_t lead = byte(0);
    if (lead < 0xC0) return {lead, 1};
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length > utf8.size()) return {lead, 1};
    char32_t value = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) value = (value << 6u) | (byte(i) & 0x3Fu);
    return {value, length};
}

void append(std::string& utf8, char32_t code) {
    const auto add = [&utf8](char32_t byte) { utf8 += static_cast<char>(byte); };
    if (code < 0x80) return add(code);
    if (code < 0x800) {
        add(0xC0u | code >> 6u);
    } else {
        if (code < 0x10000) {
            add(0xE0u | code >> 12u);
        } else {
            add(0xF0u | code >> 18u);
            add(0x80u | (code >> 12u & 0x3Fu));
        }
        add(0x80u | (code >> 6u & 0x3Fu));
    }
    add(0x80u | (code & 0x3Fu));
}

Text codeName(char32_t code) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string digits;
    for (; code != 0 || digits.size() < 4; code >>= 4u) digits.insert(digits.begin(), kDigits[code & 0xFu]);
    return "U+" + Text(digits);
}

bool isUnseen(char32_t code) { return isWithin(kUnseen, code); }

bool isBlank(char32_t code) {
    if (code < 0x1680) return (code >= 0x09 && code <= 0x0D) || code == ' ' || code == 0x85 || code == 0xA0;
    return code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
           code == 0x202F || code == 0x205F || code == 0x3000;
}

bool isControl(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

std::string_view trimmed(std::string_view utf8) {
    const auto isSeenAscii = [](char c) { return c > ' ' && c < 0x7F; };
    if (!utf8.empty() && isSeenAscii(utf8.front()) && isSeenAscii(utf8.back())) return utf8;
    while (!utf8.empty()) {
        const CodePoint first = firstCodePoint(utf8);
        if (!isUnseen(first.value)) break;
        utf8.remove_prefix(first.length);
    }
    while (!utf8.empty()) {
        std::size_t start = utf8.size() - 1;
        while (start > 0 && utf8.size() - start < 4 &&
               (static_cast<unsigned char>(utf8[start]) & 0xC0u) == 0x80u)
            --start;
        if (!isUnseen(firstCodePoint(utf8.substr(start)).value)) break;
        utf8 = utf8.substr(0, start);
    }
    return utf8;
}

[[gnu::noinline]] std::string normalized(std::string_view utf8) {
    if (invalidUtf8At(utf8) != std::string_view::npos) return std::string(utf8);
    return encoded(normalizedCodes(decoded(utf8)));
}

namespace {

/// Neither beyond ASCII nor a control character, for eight bytes at once.
bool arePlainBytes(std::uint64_t word) {
    constexpr std::uint64_t kOnes = 0x0101010101010101u, kHighBits = 0x80 * kOnes;
    const std::uint64_t belowSpace = (word - kOnes * ' ') & ~word;
    return ((word | belowSpace | (word + kOnes)) & kHighBits) == 0;
}
bool isPlainByte(char c) { return c >= ' ' && c < 0x7F; }

std::size_t plainBytes(std::string_view text) {
    std::size_t at = 0;
    for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        if (!arePlainBytes(word)) break;
    }
    while (at < text.size() && isPlainByte(text[at])) ++at;
    return at;
}

}  // namespace

bool isPlainAscii(std::string_view utf8) {
    if (plainBytes(utf8) != utf8.size()) return false;
    bool isBehindBlank = true;
    for (const char c : utf8) {
        if (c == ' ' && isBehindBlank) return false;
        isBehindBlank = c == ' ';
    }
    return utf8.empty() || !isBehindBlank;
}

bool isPlain(std::string_view utf8) {
    const std::size_t plain = plainBytes(utf8);
    if (plain == utf8.size()) return plain == 0 || (utf8.front() != ' ' && utf8.back() != ' ');
    if (invalidUtf8At(utf8) != std::string_view::npos || trimmed(utf8).size() != utf8.size()) return false;
    for (utf8.remove_prefix(plain); !utf8.empty();) {
        const CodePoint next = firstCodePoint(utf8);
        if (!isPlainCode(next.value)) return false;
        utf8.remove_prefix(next.length);
    }
    return true;
}

std::string tidy(std::string_view utf8) {
    const std::string_view seen = trimmed(utf8);
    if (isPlain(seen)) return std::string(seen);
    return std::string(trimmed(normalized(seen)));
}

namespace {

[[gnu::noinline]] std::string foldedByTables(std::string_view utf8) {
    std::u32string parts, folded;
    for (const char32_t code : decoded(utf8)) {
        if (!isUnseen(code)) {
            decompose(code, parts);
        } else if (isBlank(code) && (parts.empty() || parts.back() != U' ')) {
            parts += U' ';
        }
    }
    for (const char32_t code : parts) tables().fold(code, folded);
    return encoded(normalizedCodes(folded));
}

}  // namespace

std::string caseFolded(std::string_view utf8) {
    if (plainBytes(utf8) != utf8.size()) return foldedByTables(utf8);
    std::string folded(utf8.size(), ' ');
    char* const begin = folded.data();
    char* out = begin;  // a large table has every name folded: no growing by single characters
    for (const char c : utf8) {
        if (c == ' ' && out != begin && out[-1] == ' ') continue;
        *out++ = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    folded.resize(static_cast<std::size_t>(out - begin));
    return folded;
}

std::string lookAlike(std::string_view utf8) {
    std::string folded = caseFolded(utf8);
    std::erase(folded, ' ');
    return folded;
}

std::optional<Control> firstControl(std::string_view utf8, Controls allowed) {
    std::size_t at = plainBytes(utf8);
    utf8.remove_prefix(at);
    while (!utf8.empty()) {
        const CodePoint next = firstCodePoint(utf8);
        ++at;
        const bool isLine = next.value == '\t' || next.value == '\n' || next.value == '\r';
        if (isControl(next.value) && !(isLine && allowed == Controls::lines)) return Control{next.value, at};
        utf8.remove_prefix(next.length);
    }
    return std::nullopt;
}

[[gnu::noinline]] Text spelledOut(std::string_view utf8) {
    GrowingText text;
    while (!utf8.empty()) {
        const CodePoint next = firstCodePoint(utf8);
        const bool isPlainSpace = next.value == ' ' && !text.empty() && utf8.size() > 1;
        const bool isCode = !isPlainSpace && (isUnseen(next.value) || isControl(next.value) ||
                                              tables().combiningClass(next.value) != 0);
        if (isCode) {
            text += "[" + codeName(next.value) + "]";
        } else {
            text += utf8.substr(0, next.length);
        }
        utf8.remove_prefix(next.length);
    }
    return text;
}

}  // namespace sluice::base
