#include "codec/xlsx_number.h"

#include <cmath>
#include <cstddef>
#include <cstdlib>

#include "base/decimal.h"

namespace sluice::codec {
namespace {

constexpr std::size_t kDigits = 15;
constexpr long kLongestShown = 40;  // zeros
constexpr double kSecondsOfDay = 86400;
constexpr double kLastDay = 2958466;  // the first day of the year 10000

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Two digits at least.
std::string padded(std::int64_t number, std::size_t width = 2) {
    std::string digits = std::to_string(number);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

/// The day so many days after 1970-01-01 (Howard Hinnant's civil_from_days).
std::string dayText(std::int64_t days) {
    const std::int64_t shifted = days + 719468;
    const std::int64_t era = shifted / 146097, dayOfEra = shifted % 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shiftedMonth = (5 * dayOfYear + 2) / 153;
    const std::int64_t day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
    const std::int64_t month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    const std::int64_t year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return padded(year, 4) + "-" + padded(month) + "-" + padded(day);
}

std::string dateOf(std::int64_t serial, bool since1904) {
    if (since1904) return dayText(serial - 24107);
    // The first spreadsheet took 1900 for a leap year, and all others still count a day that never was.
    if (serial == 60) return "1900-02-29";
    return dayText(serial - (serial < 60 ? 25568 : 25569));
}

std::string timeText(std::int64_t seconds) {
    return padded(seconds / 3600) + ":" + padded(seconds / 60 % 60) + ":" + padded(seconds % 60);
}

/// Adds one to the last of the decimal digits, which may make them one more.
void roundUp(std::string& digits) {
    std::size_t at = digits.size();
    while (at > 0 && digits[at - 1] == '9') digits[--at] = '0';
    if (at > 0) {
        ++digits[at - 1];
    } else {
        digits.insert(digits.begin(), '1');
    }
}

/// The canonical number with 15 digits that count; empty where it is none.
std::string rounded(const std::string& exact) {
    // The digits and where the point stands, whichever way the number is written.
    std::string digits;
    std::size_t whole = std::string::npos;  // digits before the point
    for (const char c : exact) {
        if (c == '.') whole = digits.size();
        if (c == 'e') break;
        if (isDigit(c)) digits += c;
    }
    if (whole == std::string::npos) whole = digits.size();
    const std::size_t first = digits.find_first_not_of('0');
    if (first == std::string::npos || digits.size() - first <= kDigits) return exact;
    const std::size_t left = digits.size() - first - kDigits;
    std::string kept = digits.substr(0, first + kDigits);
    const std::size_t before = kept.size();
    if (digits[first + kDigits] >= '5') roundUp(kept);
    whole += kept.size() - before;
    kept += std::string(left, '0');
    // JSON's grammar knows no zero before another digit.
    std::string head = kept.substr(0, whole);
    const std::size_t nonzero = head.find_first_not_of('0');
    head = nonzero == std::string::npos ? "0" : head.substr(nonzero);
    const std::string tail = whole < kept.size() ? "." + kept.substr(whole) : std::string();
    const std::size_t mark = exact.find('e');
    const std::string exponent = mark == std::string::npos ? std::string() : exact.substr(mark);
    return base::canonicalNumber((exact.front() == '-' ? "-" : "") + head + tail + exponent);
}

}  // namespace

NumberShown shownByFormat(std::uint32_t id) {
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return NumberShown::time;
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return NumberShown::day;
    return NumberShown::number;
}

NumberShown shownByFormat(std::string_view code) {
    bool hasTime = false, hasMonth = false;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = code[at];
        if (c == ';') break;  // what follows is for negative numbers
        if (c == '"') {
            at = code.find('"', at + 1);
        } else if (c == '[') {
            // `[h]` counts hours; all else in brackets is a colour, a currency or a condition.
            if (at + 1 < code.size() &&
                std::string_view("hHmMsS").find(code[at + 1]) != std::string_view::npos)
                hasTime = true;
            at = code.find(']', at + 1);
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at;  // the next one stands for itself
        } else if (code.substr(at, 7) == "General") {
            at += 6;
        } else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D') {
            return NumberShown::day;
        } else if (c == 'h' || c == 'H' || c == 's' || c == 'S') {
            hasTime = true;
        } else if (c == 'm' || c == 'M') {
            hasMonth = true;
        }
        if (at == std::string_view::npos) break;
    }
    if (hasTime) return NumberShown::time;
    return hasMonth ? NumberShown::day : NumberShown::number;
}

std::string spreadsheetNumber(std::string_view literal) {
    if (!literal.empty() && literal.front() == '+') literal.remove_prefix(1);
    const std::string number = rounded(base::canonicalNumber(literal));
    if (number.empty()) return std::string(literal);
    // In a table a number is one without an exponent (DS-71); what is far out of everybody's way keeps it.
    const std::size_t mark = number.find('e');
    const bool isFarOut = mark != std::string::npos &&
                          std::labs(std::strtol(number.c_str() + mark + 1, nullptr, 10)) > kLongestShown;
    return isFarOut ? number : base::withoutExponent(number);
}

std::string spreadsheetDay(std::string_view literal, NumberShown shown, bool since1904) {
    std::string number = spreadsheetNumber(literal);
    if (shown == NumberShown::number || base::canonicalNumber(number).empty()) return number;
    const double serial = std::strtod(number.c_str(), nullptr);
    if (!(serial >= 0) || serial >= kLastDay - 1462) return number;
    auto day = static_cast<std::int64_t>(serial);
    auto seconds = std::int64_t{std::llround((serial - static_cast<double>(day)) * kSecondsOfDay)};
    if (seconds == static_cast<std::int64_t>(kSecondsOfDay)) {
        ++day;
        seconds = 0;
    }
    if (day == 0 && shown == NumberShown::time) return timeText(seconds);
    const std::string date = dateOf(day, since1904);
    return seconds == 0 ? date : date + " " + timeText(seconds);
}

}  // namespace sluice::codec
