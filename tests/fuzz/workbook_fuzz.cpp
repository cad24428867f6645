// Fuzzes what reads workbooks: by its first byte an input is a whole file, packed bytes, or the XML of one of its parts,
// which checksums would keep a fuzzer from.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "codec/csv.h"
#include "codec/csv_columns.h"
#include "codec/xlsx_number.h"
#include "codec/xlsx_sheet.h"
#include "pack/inflate.h"
#include "pack/zip.h"

namespace {

using namespace sluice;

constexpr std::size_t kMost = 1u << 20;

void require(bool holds) {
    if (!holds) std::abort();
}

void readFile(std::string_view bytes) {
    codec::CsvOptions options;
    options.takeSuggestions = true;
    const codec::ReadDocument read = codec::readCsv(bytes, options);
    require(!base::hasErrors(read.problems) || read.document.organizations.empty());
    const codec::SeenTable seen = codec::seeTable(bytes, {});
    require(seen.columns.size() <= 16384);
    if (const auto entries = pack::readZip(bytes)) {
        for (const pack::ZipEntry& entry : *entries) require(pack::unzip(entry, kMost).bytes.size() <= kMost);
    }
}

void readParts(std::string_view xml) {
    codec::WorkbookPart book;
    codec::Relations relations;
    std::vector<std::string> texts = {"a", "b"};
    std::vector<codec::NumberShown> styles = {codec::NumberShown::number, codec::NumberShown::day};
    (void)codec::readWorkbookPart(xml, book);
    (void)codec::readRelations(xml, relations);
    (void)codec::readSharedTexts(xml, texts);
    (void)codec::readStyles(xml, styles);
    std::size_t cells = 100000;
    codec::Sheet sheet;
    if (codec::readSheet(xml, {texts, styles, false, cells}, sheet) != codec::SheetFault::none) return;
    for (const codec::CsvRow& row : sheet.rows) require(!row.cells.empty() && row.cells.size() <= 16384);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    // As whoever answers calls does: a long run would keep every text that it was told.
    base::forgetAnswers();
    if (input.empty()) return 0;
    switch (input.front()) {
        case 'I':
            require(pack::inflate(input.substr(1), kMost).bytes.size() <= kMost);
            break;
        case 'X':
            readParts(input.substr(1));
            break;
        case 'N':
            (void)codec::spreadsheetDay(input.substr(1), codec::shownByFormat(input.substr(1)), false);
            (void)codec::spreadsheetNumber(input.substr(1));
            break;
        default:
            readFile(input);
    }
    return 0;
}
