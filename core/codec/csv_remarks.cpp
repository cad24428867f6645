#include "codec/csv_remarks.h"

#include <algorithm>

#include "base/text.h"
#include "base/unicode.h"

namespace sluice::codec {
namespace {

constexpr std::string_view kDigits = "0123456789";
/// As spreadsheets count days from 1900: 1954 to 2119.
constexpr std::string_view kFirstDay = "20000", kLastDay = "80000";

bool areDigits(std::string_view text) {
    return !text.empty() && text.find_first_not_of(kDigits) == std::string_view::npos;
}

/// Three runs of digits with the mark between, as long as they have to be: `1.2.2026`.
bool isDayWith(std::string_view text, char mark) {
    const std::size_t first = text.find(mark), second = text.find(mark, first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos) return false;
    const std::string_view parts[] = {text.substr(0, first), text.substr(first + 1, second - first - 1),
                                      text.substr(second + 1)};
    return std::all_of(std::begin(parts), std::end(parts),
                       [](std::string_view part) { return areDigits(part) && part.size() <= 4; });
}

/// `Jan-24`, `1. Februar 2026`: letters for the month, digits for the rest.
bool isDayWithMonth(std::string_view text) {
    static constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};
    const std::string folded = base::caseFolded(text);
    std::string letters, digits;
    for (const char c : folded) {
        if (c >= 'a' && c <= 'z') letters += c;
        if (c >= '0' && c <= '9') digits += c;
    }
    const bool isMonth = std::any_of(std::begin(kMonths), std::end(kMonths), [&](std::string_view month) {
        return letters.substr(0, 3) == month && letters.size() <= 9;
    });
    return isMonth && digits.size() >= 2 && digits.size() <= 6 &&
           folded.size() <= letters.size() + digits.size() + 3;
}

}  // namespace

void ColumnRemarks::see(const CellValue& value, const base::ValuePool& values, std::uint32_t row) {
    if (!value.id.exists() || value.isQuoted) return;
    const std::string_view spelling = values.spelling(value.id);
    const bool isNumber = values.kind(value.id) == base::ValueKind::number;
    if (!isNumber) {
        looksLikeNumber(spelling) ? alike_.add(row) : void(hasOthers_ = true);
    }
    seeSign(value.sign, row);
    seeDay(spelling, isNumber, row);
}

void ColumnRemarks::seeSign(const std::string& sign, std::uint32_t row) {
    if (sign.empty()) return;
    if (sign_.empty()) sign_ = sign;
    signs_.add(row);
}

void ColumnRemarks::seeNothing(std::string_view cell, std::uint32_t row) {
    if (nothingWord_.empty()) nothingWord_ = cell;
    nothing_.add(row);
}

void ColumnRemarks::seeDay(std::string_view spelling, bool isNumber, std::uint32_t row) {
    Form form = kForms;
    if (isNumber) {
        const bool isDay = areDigits(spelling) && spelling.size() == kFirstDay.size() &&
                           spelling >= kFirstDay && spelling <= kLastDay;
        if (isDay) form = counted;
    } else if (isDayWith(spelling, '-')) {
        form = iso;
    } else if (isDayWith(spelling, '/')) {
        form = slashes;
    } else if (isDayWith(spelling, '.')) {
        form = points;
    } else if (isDayWithMonth(spelling)) {
        form = month;
    }
    if (form == kForms) {
        hasOtherThanDays_ = true;
    } else if (days_[form].row == 0) {
        days_[form] = {row, std::string(spelling)};
    }
}

void ColumnRemarks::report(std::string_view column, CsvReport& report) const {
    if (nothing_.count() > 0) {
        report.warn({0, column},
                    base::quoted(nothingWord_) + " and the like are read as empty: " + nothing_.text(),
                    "put it in double quotes within the cell where it is meant as it stands");
    }
    if (signs_.count() > 0) {
        report.warn({0, column}, "only the number was taken where a sign stands beside it, as " +
                                     base::quoted(sign_) + " in " + signs_.text());
    }
    if (alike_.count() > 0 && !hasOthers_) {
        report.warn(
            {0, column},
            base::counted(alike_.count(), "cell") + " look" + (alike_.count() == 1 ? "s" : "") +
                " like a number and " + (alike_.count() == 1 ? "is" : "are") +
                " read as text: " + alike_.text() + " (DS-71)",
            "say which mark is the decimal one, comma or point; in double quotes within the cell it stays a "
            "text");
    }
    reportDays(column, report);
}

void ColumnRemarks::reportDays(std::string_view column, CsvReport& report) const {
    base::GrowingText examples;
    std::size_t forms = 0;
    for (const Example& example : days_) {
        if (example.row == 0) continue;
        if (forms++ > 0) examples += ", ";
        examples += base::quoted(example.text) + " in " + rowText(example.row);
    }
    if (forms < 2 || hasOtherThanDays_) return;
    const bool hasCounted = days_[counted].row != 0;
    report.warn({0, column}, "the cells look like days that are written in different ways: " + examples,
                hasCounted
                    ? "write them alike, such as 2024-01-31; a spreadsheet may show the number as a day"
                    : "write them alike, such as 2024-01-31");
}

}  // namespace sluice::codec
