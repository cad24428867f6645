// A text that is being read, and fast ways over what most files are made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace sluice::codec {

struct TextSource {
    static constexpr int kEnd = -1;  // what std::char_traits<char>::eof() is

    std::string_view text;
    std::size_t at = 0;      // of the next byte; beyond the end once the end was asked for
    std::string_view piece;  // the text or number read last, without quotes and escapes

    int next() {
        const std::size_t here = at++;
        return here < text.size() ? static_cast<unsigned char>(text[here]) : kEnd;
    }

    /// Passes over blanks, and over a byte order mark at the beginning.
    void skipBlanks() {
        if (at == 0 && text.substr(0, 3) == "\xEF\xBB\xBF") at = 3;
        while (at < text.size() &&
               (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
            ++at;
        }
    }

    /// Takes a text, whose opening quote has been read, up to and with its closing quote. False, and nothing is
    /// taken, where it does not end or holds anything but printable ASCII without escapes.
    bool takePlainText() {
        std::size_t end = at;
        for (; end + kStep <= text.size(); end += kStep) {
            const std::uint64_t special = specialBytes(text.data() + end);
            if (special == 0) continue;
            return takeUntilQuote(end + static_cast<std::size_t>(__builtin_ctzll(special)) / 8);
        }
        while (end < text.size() && isPlain(text[end])) ++end;
        return end < text.size() && takeUntilQuote(end);
    }

    /// Takes a whole number, whose first character has been read. False, and nothing is taken, where it begins
    /// with 0 or a sign, has a point or an exponent, or is very long.
    bool takePlainNumber() {
        const std::size_t begin = at - 1;
        if (text[begin] < '1' || text[begin] > '9') return false;
        std::size_t end = at;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
        if (end - begin > kLongestPlainNumber) return false;
        if (end < text.size() && (text[end] == '.' || text[end] == 'e' || text[end] == 'E')) return false;
        piece = text.substr(begin, end - begin);
        at = end;
        return true;
    }

  private:
    static constexpr std::size_t kStep = sizeof(std::uint64_t);
    static constexpr std::size_t kLongestPlainNumber = 18;
    static constexpr std::uint64_t kOnes = 0x0101010101010101u;

    static bool isPlain(char c) { return c >= ' ' && c != '"' && c != '\\' && (c & 0x80) == 0; }

    /// Of eight bytes the high bit of each that is a quote, a backslash, a control character or not ASCII. Bytes
    /// after the first such one may be marked wrongly.
    static std::uint64_t specialBytes(const char* bytes) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes, kStep);
        const std::uint64_t quotes = (word ^ (kOnes * '"')) - kOnes;
        const std::uint64_t backslashes = (word ^ (kOnes * '\\')) - kOnes;
        const std::uint64_t controls = word - kOnes * ' ';
        return (quotes | backslashes | controls | word) & (kOnes * 0x80);
    }
    bool takeUntilQuote(std::size_t end) {
        if (text[end] != '"') return false;
        piece = text.substr(at, end - at);
        at = end + 1;
        return true;
    }
};

}  // namespace sluice::codec
