#include "bring/kind.h"

#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "base/text.h"
#include "bring/unpack.h"
#include "codec/csv_columns.h"
#include "codec/csv_report.h"
#include "codec/json_tape.h"
#include "codec/xlsx.h"
#include "commerce/commerce.h"
#include "connect/join.h"
#include "connect/product_read.h"
#include "flexnet/join.h"
#include "pack/zip.h"

namespace sluice::bring {
namespace {

using base::Text;

Text kindOfArchive(std::string_view bytes) {
    const std::optional<std::vector<pack::ZipEntry>> entries = pack::readZip(bytes);
    if (!entries) return {};
    std::vector<std::string_view> names;
    for (const pack::ZipEntry& entry : *entries) names.push_back(entry.name);
    return "this is an archive with " + codec::quotedList(names);
}

Text kindOfWorkbook(std::string_view bytes) {
    if (connect::isProduct(bytes)) return connect::kProductKind;
    if (commerce::isCatalogueWorkbook(bytes)) return commerce::kCatalogueKind;
    const std::vector<std::string> sheets = codec::sheetNames(bytes);
    if (sheets.empty()) return {};
    return Text("this is a workbook with ") + (sheets.size() == 1 ? "the sheet " : "the sheets ") +
           codec::quotedList({sheets.begin(), sheets.end()});
}

Text kindOfJson(std::string_view json) {
    constexpr std::size_t kBeginning = 4096;
    if (connect::isOfConnect(json)) return connect::kindOfJson(json);
    if (flexnet::isOfFlexNet(json)) return flexnet::kAccessKind;
    if (commerce::isOffers(json)) return commerce::kOffersKind;
    if (json.substr(0, kBeginning).find("\"sluice\"") == std::string_view::npos) return {};
    return "this is a scenario of Sluice, by its member \"sluice\"";
}

/// Of the kinds that no platform's room names.
Text nounOf(codec::TableKind kind) {
    switch (kind) {
        case codec::TableKind::channel:
            return "a table of a channel";
        case codec::TableKind::customers:
            return "a table of customers of CloudBlue Connect";
        case codec::TableKind::catalogue:
            return "a table of plans";
        case codec::TableKind::entitlements:
            return "a table of entitlements";
        case codec::TableKind::tierSetup:
        case codec::TableKind::extract:
            return {};
    }
    return {};
}

Text kindOfTable(std::string_view text) {
    const codec::SeenTable seen = codec::seeTable(text, {});
    if (base::hasErrors(seen.problems) || seen.columns.empty()) return {};
    if (seen.kind == codec::TableKind::tierSetup) return connect::kReportKind;
    if (seen.kind == codec::TableKind::extract) return flexnet::kExtractKind;
    const Text noun = nounOf(seen.kind);
    if (!seen.because.empty()) return "this is " + noun + ", by its column " + base::quoted(seen.because);
    for (const codec::SeenColumn& column : seen.columns) {
        const bool isLikely = column.standing == codec::ColumnStanding::proposed;
        if (isLikely) return "this is likely " + noun + ", by columns like " + base::quoted(column.theirs);
    }
    return {};
}

}  // namespace

Text kindOf(std::string_view bytes) {
    if (isArchive(bytes)) return kindOfArchive(bytes);
    if (codec::isWorkbook(bytes)) return kindOfWorkbook(bytes);
    const char first = codec::firstCharacter(bytes);
    return first == '{' || first == '[' ? kindOfJson(bytes) : kindOfTable(bytes);
}

}  // namespace sluice::bring
