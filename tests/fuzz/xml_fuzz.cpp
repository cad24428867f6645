// Fuzzes what reads the parts of a workbook, which checksums would keep a fuzzer from, and its numbers and their formats.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "codec/xlsx_number.h"
#include "codec/xlsx_sheet.h"
#include "fuzz/require.h"

namespace {

using namespace sluice;
using fuzz::require;

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

void readNumber(std::string_view text) {
    (void)codec::spreadsheetDay(text, codec::shownByFormat(text), false);
    (void)codec::spreadsheetNumber(text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    // As whoever answers calls does: a long run would keep every text that it was told.
    base::forgetAnswers();
    if (input.starts_with('<')) {
        readParts(input);
    } else {
        readNumber(input);
    }
    return 0;
}
