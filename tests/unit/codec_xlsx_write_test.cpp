// Workbooks that are written are read back cell by cell, and hold what the CSV holds.
#include <gtest/gtest.h>

#include "api/open.h"
#include "api/table_templates.h"
#include "codec/csv_table.h"
#include "codec/scenario_json.h"
#include "codec/xlsx.h"
#include "codec/xlsx_write.h"
#include "pack/zip.h"
#include "pack/zip_write.h"
#include "support/files.h"

namespace sluice {
namespace {

std::vector<std::vector<std::string>> cellsOf(const std::string& workbook) {
    base::Problems problems;
    codec::CsvReport report(problems, base::Severity::error);
    const std::optional<codec::Workbook> read = codec::readWorkbook(workbook, report);
    std::vector<std::vector<std::string>> cells;
    if (!read || read->sheets.size() != 1) {
        ADD_FAILURE() << "not a workbook of one sheet";
        return cells;
    }
    for (const codec::CsvRow& row : read->sheets[0].rows) cells.push_back(row.cells);
    return cells;
}

TEST(ZipWrite, FilesAreReadBack) {
    const std::vector<pack::ZipFile> files = {
        {"a.txt", "alpha"}, {"f/b", ""}, {"f/c", std::string(100000, '\0')}};
    const std::string archive = pack::writeZip(files);
    EXPECT_EQ(archive, pack::writeZip(files));
    const auto entries = pack::readZip(archive);
    ASSERT_TRUE(entries);
    ASSERT_EQ(entries->size(), files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        EXPECT_EQ((*entries)[i].name, files[i].name);
        const pack::Unzipped file = pack::unzip((*entries)[i], 1 << 20);
        EXPECT_EQ(file.fault, pack::ZipFault::none);
        EXPECT_EQ(file.bytes, files[i].bytes);
    }
    const std::string nothing = pack::writeZip({});
    ASSERT_TRUE(pack::readZip(nothing));
    EXPECT_TRUE(pack::readZip(nothing)->empty());
}

TEST(XlsxWrite, EveryCellIsReadBackAsItStands) {
    const std::string csv =
        "organization,value,more\n\"<b>&amp;\"\"x\"\"\",3.2,'=1+1\n007,-0.5,\"two\nlines\"\n1e5,-0,"
        "123456789012345678\n"
        "日本 🌞,00.10,''=x\n,,last\n";
    const std::string workbook = codec::writeWorkbook(csv, "A & B");
    EXPECT_EQ(workbook, codec::writeWorkbook(csv, "A & B"));
    const std::vector<std::vector<std::string>> cells = cellsOf(workbook);
    const std::vector<std::vector<std::string>> wanted = {
        {"organization", "value", "more"},   {"<b>&amp;\"x\"", "3.2", "=1+1"}, {"007", "-0.5", "two\nlines"},
        {"1e5", "-0", "123456789012345678"}, {"日本 🌞", "00.10", "'=x"},       {"", "", "last"}};
    EXPECT_EQ(cells, wanted);
}

TEST(XlsxWrite, NumbersAreNumbersAndSwitchesHaveChoices) {
    const std::string workbook = codec::writeWorkbook("a,data_sync,n\nx,yes,1.5\ny,no,007\n", "S");
    EXPECT_NE(workbook.find("<c r=\"C2\"><v>1.5</v></c>"), std::string::npos);
    EXPECT_EQ(workbook.find("<v>007</v>"), std::string::npos);
    EXPECT_NE(workbook.find("sqref=\"B2:B1000\""), std::string::npos);
    EXPECT_EQ(codec::writeWorkbook("a\nx\n", "S").find("dataValidation"), std::string::npos);
    cellsOf(codec::writeWorkbook("", "S"));
    std::string wide;
    for (int i = 0; i < 800; ++i) wide += (i == 0 ? "c" : ",c") + std::to_string(i);
    EXPECT_EQ(cellsOf(codec::writeWorkbook(wide + "\n", "S")).at(0).size(), 800U);
}

TEST(XlsxWrite, TemplatesAreReadWithoutARemark) {
    for (const std::string_view kind : api::kTableTemplates) {
        const std::string workbook = api::tableTemplate(kind, codec::TableFile::xlsx);
        const codec::ReadDocument fromWorkbook = api::readInput(workbook, api::DocumentFormat::automatic, {});
        const codec::ReadDocument fromText =
            api::readInput(api::tableTemplate(kind), api::DocumentFormat::csv, {});
        EXPECT_TRUE(fromWorkbook.problems.empty()) << kind << ": " << fromWorkbook.problems.front().message;
        EXPECT_EQ(codec::writeDocument(fromWorkbook.document), codec::writeDocument(fromText.document))
            << kind;
    }
}

TEST(XlsxWrite, WhatIsExportedOfAnExampleIsWhatItsCsvHolds) {
    for (const std::string& name : testing_support::exampleNames()) {
        const codec::ReadDocument read = api::readInput(
            testing_support::readFile(testing_support::sourcePath("web/examples/" + name + ".json")),
            api::DocumentFormat::json, {});
        const std::string csv = codec::writeChannelTable(read.document, codec::TableFile::csv, true);
        const std::string workbook = codec::writeChannelTable(read.document, codec::TableFile::xlsx, false);
        const codec::ReadDocument left = api::readInput(csv, api::DocumentFormat::csv, {}),
                                  right = api::readInput(workbook, api::DocumentFormat::automatic, {});
        EXPECT_EQ(left.problems.size(), right.problems.size()) << name;
        EXPECT_EQ(codec::writeDocument(left.document), codec::writeDocument(right.document)) << name;
    }
}

}  // namespace
}  // namespace sluice
