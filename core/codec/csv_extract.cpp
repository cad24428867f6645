#include "codec/csv_extract.h"

#include <algorithm>
#include <array>
#include <string>

namespace sluice::codec {

namespace {

/// In small letters, without what stands between words.
std::string runTogether(std::string_view name) {
    std::string word;
    for (const char c : name) {
        if (c == ' ' || c == '_' || c == '-') continue;
        word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return word;
}

}  // namespace

ExtractColumn extractColumnOf(std::string_view cell) {
    constexpr std::size_t kLongest = 300;  // rows of anything are asked
    if (cell.size() > kLongest) return ExtractColumn::other;
    const std::string word = runTogether(cell);
    if (word == "entitlementid") return ExtractColumn::entitlement;
    if (word == "activationid") return ExtractColumn::activation;
    if (word.ends_with("|account") && word.size() > std::string_view("|account").size()) {
        return ExtractColumn::account;
    }
    return word.find("maintenance") != std::string::npos ? ExtractColumn::maintenance : ExtractColumn::other;
}

bool isAboutPeople(std::string_view name) {
    constexpr std::array<std::string_view, 17> kParts = {
        "user",   "email",     "contact",    "phone",     "fax",     "address",
        "street", "firstname", "lastname",   "fullname",  "zipcode", "postal",
        "taxid",  "createdby", "modifiedby", "updatedby", "shipto"};
    const std::string word = runTogether(name);
    return word == "city" || word == "zip" ||
           std::any_of(kParts.begin(), kParts.end(),
                       [&](std::string_view part) { return word.find(part) != std::string::npos; });
}

bool isExtract(const CsvRow& header) {
    bool hasId = false, hasMore = false;
    for (const std::string& cell : header.cells) {
        const ExtractColumn column = extractColumnOf(cell);
        if (column == ExtractColumn::entitlement) {
            hasId = true;
        } else if (column != ExtractColumn::other) {
            hasMore = true;
        }
    }
    return hasId && hasMore;
}

void refuseExtractRows(const TableRows& table, CsvReport& report) {
    report.fail({table.header.number, {}}, "an extract of FlexNet Operations is not read here",
                "open it as a file");
}

}  // namespace sluice::codec
