// Workbooks: numbers and days as spreadsheets show them, XML as it is read, and sheets as rows.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "codec/xlsx_number.h"
#include "codec/xlsx_sheet.h"
#include "codec/xml.h"

namespace sluice::codec {
namespace {

TEST(XlsxNumber, HasThe15DigitsThatSpreadsheetsKeep) {
    EXPECT_EQ(spreadsheetNumber("0.30000000000000004"), "0.3");
    EXPECT_EQ(spreadsheetNumber("2.9999999999999996"), "3");
    EXPECT_EQ(spreadsheetNumber("999999999999999.9"), "1000000000000000");
    EXPECT_EQ(spreadsheetNumber("-0.099999999999999992"), "-0.1");
    EXPECT_EQ(spreadsheetNumber("9.9999999999999999E-2"), "0.1");
    EXPECT_EQ(spreadsheetNumber("1234567.125"), "1234567.125");
    EXPECT_EQ(spreadsheetNumber("123456789012345678"), "123456789012346000");
    EXPECT_EQ(spreadsheetNumber("1E-3"), "0.001");
    EXPECT_EQ(spreadsheetNumber("1e21"), "1000000000000000000000");
    EXPECT_EQ(spreadsheetNumber("1e300"), "1e+300");
    EXPECT_EQ(spreadsheetNumber("+5"), "5");
    EXPECT_EQ(spreadsheetNumber("-0"), "0");
    EXPECT_EQ(spreadsheetNumber("many"), "many");
}

TEST(XlsxNumber, IsADayWhereItsFormatShowsOne) {
    EXPECT_EQ(spreadsheetDay("46054", NumberShown::day, false), "2026-02-01");
    EXPECT_EQ(spreadsheetDay("46054.5451388889", NumberShown::day, false), "2026-02-01 13:05:00");
    EXPECT_EQ(spreadsheetDay("0.5451388889", NumberShown::time, false), "13:05:00");
    EXPECT_EQ(spreadsheetDay("46054.9999999999", NumberShown::day, false), "2026-02-02");
    EXPECT_EQ(spreadsheetDay("1", NumberShown::day, false), "1900-01-01");
    EXPECT_EQ(spreadsheetDay("59", NumberShown::day, false), "1900-02-28");
    EXPECT_EQ(spreadsheetDay("60", NumberShown::day, false), "1900-02-29");  // which never was
    EXPECT_EQ(spreadsheetDay("61", NumberShown::day, false), "1900-03-01");
    EXPECT_EQ(spreadsheetDay("44592", NumberShown::day, true), "2026-02-01");
    EXPECT_EQ(spreadsheetDay("2900000", NumberShown::day, false), "9839-12-05");
    EXPECT_EQ(spreadsheetDay("-1", NumberShown::day, false), "-1");
    EXPECT_EQ(spreadsheetDay("1e9", NumberShown::day, false), "1000000000");
    EXPECT_EQ(spreadsheetDay("46054", NumberShown::number, false), "46054");
}

TEST(XlsxNumber, IsADayByTheCodeOfAFormat) {
    const auto shown = [](std::string_view code) { return shownByFormat(code); };
    for (const char* code : {"dd.mm.yyyy", "m/d/yy h:mm", "[$-409]d-mmm-yy;@", "yyyy", "\"on\" d", "mmmm"})
        EXPECT_EQ(shown(code), NumberShown::day) << code;
    for (const char* code : {"hh:mm:ss", "[h]:mm", "mm:ss.0", "h AM/PM"})
        EXPECT_EQ(shown(code), NumberShown::time) << code;
    for (const char* code :
         {"General", "0.00", "#,##0.00 [$€-407]", "[Red]0", "0%", "\"days\" 0", "0\\d", "", "_d0", "0;dd"})
        EXPECT_EQ(shown(code), NumberShown::number) << code;
    EXPECT_EQ(shownByFormat(14u), NumberShown::day);
    EXPECT_EQ(shownByFormat(21u), NumberShown::time);
    EXPECT_EQ(shownByFormat(9u), NumberShown::number);
}

/// What a reader meets, in short: `<a>`, `</a>`, the text, `.` at the end, `!` where it is broken.
std::string met(std::string_view xml) {
    XmlReader reader(xml);
    std::string all;
    for (;;) {
        switch (reader.next()) {
            case XmlReader::Kind::begin:
                all += "<" + std::string(reader.name()) + ">";
                break;
            case XmlReader::Kind::end:
                all += "</" + std::string(reader.name()) + ">";
                break;
            case XmlReader::Kind::text:
                all += reader.text();
                break;
            case XmlReader::Kind::done:
                return all + ".";
            case XmlReader::Kind::broken:
                return all + "!";
        }
    }
}

TEST(Xml, IsReadForwards) {
    EXPECT_EQ(met("<?xml version=\"1.0\"?>\n<x:a b='1>2'><!-- <c> -->t&amp;u<c/><![CDATA[<&amp;>]]></x:a>\n"),
              "<a>t&u<c></c><&amp;></a>.");
    EXPECT_EQ(met("<a>&#65;&#x1F31E;&lt;&unknown;&&#xD800;</a>"), "<a>A🌞<&unknown;&&#xD800;</a>.");
    for (const char* broken :
         {"<a>", "<a", "</a>", "<a><!-- </a>", "<a><![CDATA[</a>", "<!DOCTYPE a><a/>", "<>", "<a b='>"})
        EXPECT_EQ(met(broken).back(), '!') << broken;
}

TEST(Xml, AttributesAreFoundByTheirNames) {
    XmlReader reader("<c r:id = \"a&quot;b\" s='2' empty=\"\"/>");
    EXPECT_EQ(reader.next(), XmlReader::Kind::begin);
    EXPECT_EQ(reader.attribute("id"), "a\"b");
    EXPECT_EQ(reader.attribute("s"), "2");
    EXPECT_EQ(reader.attribute("empty"), "");
    EXPECT_EQ(reader.attribute("r"), std::nullopt);
}

/// The cells of a sheet, rows separated by a stroke with their numbers.
std::string rowsOf(std::string_view cells, std::size_t most = 100) {
    const std::vector<std::string> texts = {"zero", "one"};
    const std::vector<NumberShown> styles = {NumberShown::number, NumberShown::day};
    Sheet sheet;
    const SheetFault fault =
        readSheet("<worksheet><sheetData>" + std::string(cells) + "</sheetData></worksheet>",
                  {texts, styles, false, most}, sheet);
    if (fault != SheetFault::none) return "fault " + std::to_string(static_cast<int>(fault));
    std::string all;
    for (const CsvRow& row : sheet.rows) {
        all += std::to_string(row.number) + ":";
        for (const std::string& cell : row.cells) all += " [" + cell + "]";
        all += "|";
    }
    return all;
}

TEST(XlsxSheet, CellsStandWhereTheirReferencesSay) {
    EXPECT_EQ(rowsOf("<row r='2'><c r='B2' t='s'><v>1</v></c><c r='D2'><v>5</v></c></row><row r='7'><c "
                     "t='b'><v>1</v></c></row>"),
              "2: [] [one] [] [5]|7: [TRUE]|");
    // Without references one follows the other.
    EXPECT_EQ(rowsOf("<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>"),
              "1: [1] [2]|3: [3]|");
    EXPECT_EQ(rowsOf("<row><c s='1'><v>46054</v></c><c s='99'><v>1</v></c></row>"), "1: [2026-02-01] [1]|");
    EXPECT_EQ(rowsOf("<row><c t='s'><v>9</v></c><c t='s'/><c t='e'><v>#N/A</v></c></row>"),
              "1: [] [] [#N/A]|");
    EXPECT_EQ(rowsOf("<row><c t='inlineStr'><is><r><t>a</t></r><rPh><t>no</t></rPh><r><t> b_x0041_ "
                     "</t></r></is></c></row>"),
              "1: [a bA]|");
}

TEST(XlsxSheet, AskingForRoomThatNobodyHasIsRefused) {
    EXPECT_EQ(rowsOf("<row><c r='XFD1'><v>1</v></c></row>"), "fault 3");
    EXPECT_EQ(rowsOf("<row><c r='ZZZZZ1'><v>1</v></c></row>"), "1: [1]|");  // no reference: where it stands
    EXPECT_EQ(rowsOf("<row><c>"), "fault 1");
}

}  // namespace
}  // namespace sluice::codec
